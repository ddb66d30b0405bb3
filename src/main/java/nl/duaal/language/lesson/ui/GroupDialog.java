package nl.duaal.language.lesson.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortGroup;
import nl.duaal.cohort.CohortPlan;
import nl.duaal.language.lesson.GroupData;
import nl.duaal.language.lesson.LessonGroup;
import nl.duaal.language.lesson.LessonService;
import nl.duaal.library.Ledger;
import nl.duaal.library.SchoolRegion;
import nl.duaal.shell.FormDialog;
import nl.duaal.trajectory.design.Block;
import org.jspecify.annotations.Nullable;

/** Says what a group is: a new one with its people, or another way of saying an old one. */
final class GroupDialog {

    /** Who teaches: somebody of the own organisation or another organisation. */
    private record Teacher(@Nullable UUID account, @Nullable UUID provider, String name) {}

    private static final int USUAL_CAPACITY = 15;

    private final LessonWords words;
    private final LessonService lessons;
    private final SignedIn user;

    GroupDialog(LessonWords words, LessonService lessons, SignedIn user) {
        this.words = words;
        this.lessons = lessons;
        this.user = user;
    }

    /** Who teaches a group, as a table says it. */
    static String teacher(LessonWords words, LessonGroup group) {
        String who = group.data().teacher();
        if (group.givenBy().isEmpty()) return who.isEmpty() ? words.say("group.noTeacher") : who;
        return who.isEmpty() ? group.givenBy() : words.say("group.teacherOf", who, group.givenBy());
    }

    void create(Cohort cohort, CohortPlan plan, Runnable done) {
        var form = new FormDialog(words.locale(), words.say("group.new"), "save-lesson-group");
        var fields = new Fields(form, cohort.uuid(), null);
        var people = lessons.possible(user, cohort.uuid(), null);
        Select<CohortGroup> part = plan.groups().isEmpty()
                ? null
                : form.choice(
                        "lesson-group-part", words.say("group.part"), plan.groups(), CohortGroup::name, null, false);
        var chosen = form.choices(
                "lesson-group-people", words.say("group.who"), people, LessonService.Possible::name, Set.of(), false);
        if (part != null) {
            part.setEmptySelectionAllowed(true);
            part.setEmptySelectionCaption(words.say("group.part.none"));
            part.addValueChangeListener(change -> {
                var group = change.getValue();
                if (group == null) return;
                var all = new HashSet<>(chosen.getValue());
                people.stream()
                        .filter(one -> group.uuid().equals(one.cohortGroup()))
                        .forEach(all::add);
                chosen.setValue(all);
            });
        }
        var from = form.day("lesson-group-from", words.say("group.from"), lessons.today(), true);
        form.open(
                () -> outcome(lessons.create(user, cohort.uuid(), fields.data(), ids(chosen), from.getValue()), done));
    }

    void change(LessonGroup group, Runnable done) {
        var form = new FormDialog(words.locale(), words.say("group.change"), "save-lesson-group");
        var fields = new Fields(form, group.cohort(), group);
        form.open(() -> outcome(lessons.change(user, group.uuid(), group.version(), fields.data()), done));
    }

    /** Brings more people into a group. */
    void addPeople(LessonGroup group, Runnable done) {
        var form = new FormDialog(words.locale(), words.say("people.add"), "save-lesson-people");
        var people = lessons.possible(user, group.cohort(), group.uuid()).stream()
                .filter(one -> !one.isIn())
                .toList();
        if (people.isEmpty()) form.words(words.say("people.nobody"));
        var chosen = form.choices(
                "lesson-people",
                words.say("group.who"),
                people,
                LessonService.Possible::name,
                Set.of(),
                !people.isEmpty());
        var from = form.day("lesson-people-from", words.say("group.from"), lessons.today(), true);
        form.open(() -> outcome(lessons.addPeople(user, group.uuid(), ids(chosen), from.getValue()), done));
    }

    private static List<UUID> ids(CheckboxGroup<LessonService.Possible> chosen) {
        return chosen.getValue().stream().map(LessonService.Possible::person).toList();
    }

    private Optional<String> outcome(nl.duaal.language.lesson.LessonOutcome outcome, Runnable done) {
        String wrong = words.outcome(outcome);
        if (!wrong.isEmpty()) return Optional.of(wrong);
        done.run();
        return Optional.empty();
    }

    /** What a group carries out; where a design has one thing that is taught, a new group does that. */
    private static @Nullable Block part(List<Block> blocks, @Nullable GroupData data) {
        if (data == null) return blocks.size() == 1 ? blocks.getFirst() : null;
        return blocks.stream()
                .filter(one -> one.key().equals(data.block()))
                .findFirst()
                .orElse(null);
    }

    private final class Fields {

        private final com.vaadin.flow.component.textfield.TextField name;
        private final CheckboxGroup<Ledger> ledgers;
        private final Select<Teacher> given;
        private final com.vaadin.flow.component.textfield.TextField teacher;
        private final com.vaadin.flow.component.textfield.TextField place;
        private final com.vaadin.flow.component.textfield.TextField capacity;
        private final Select<SchoolRegion> region;
        private final Select<Block> block;

        Fields(FormDialog form, UUID cohort, @Nullable LessonGroup group) {
            var data = group == null ? null : group.data();
            name = form.text(
                    "lesson-group-name",
                    words.say("group.name"),
                    data == null ? "" : data.name(),
                    GroupData.NAME_MAX_LENGTH,
                    true);
            ledgers = form.choices(
                    "lesson-group-ledgers",
                    words.say("group.ledgers"),
                    Arrays.asList(Ledger.values()),
                    words::ledger,
                    data == null ? Set.of(Ledger.NT2) : data.ledgers(),
                    true);
            var all = new ArrayList<Teacher>();
            var teachers = lessons.teachers(user, cohort);
            teachers.own().forEach(one -> all.add(new Teacher(one.account(), null, one.name())));
            teachers.providers().forEach(one -> all.add(new Teacher(null, one.uuid(), one.name())));
            var now = all.stream()
                    .filter(one -> data != null
                            && (one.account() == null
                                    ? one.provider() != null && one.provider().equals(data.provider())
                                    : one.account().equals(data.account())))
                    .findFirst()
                    .orElse(null);
            given = form.choice("lesson-group-given", words.say("group.given"), all, Teacher::name, now, false);
            given.setEmptySelectionAllowed(true);
            given.setEmptySelectionCaption(words.say("group.given.nobody"));
            if (all.isEmpty()) given.setHelperText(words.say("group.given.help"));
            teacher = form.text(
                    "lesson-group-teacher",
                    words.say("group.teacher"),
                    data == null ? "" : data.teacher(),
                    GroupData.TEACHER_MAX_LENGTH,
                    false);
            given.addValueChangeListener(change -> {
                var one = change.getValue();
                if (one != null && one.account() != null && teacher.isEmpty()) teacher.setValue(one.name());
            });
            place = form.text(
                    "lesson-group-place",
                    words.say("group.place"),
                    data == null ? "" : data.place(),
                    GroupData.PLACE_MAX_LENGTH,
                    false);
            capacity = form.whole(
                    "lesson-group-capacity",
                    words.say("group.capacity"),
                    data == null ? USUAL_CAPACITY : data.capacity(),
                    1,
                    GroupData.MOST_PEOPLE);
            region = form.choice(
                    "lesson-group-region",
                    words.say("group.region"),
                    Arrays.asList(SchoolRegion.values()),
                    one -> words.of("region", one),
                    data == null ? SchoolRegion.MIDDLE : data.region(),
                    false);
            region.setEmptySelectionAllowed(true);
            region.setEmptySelectionCaption(words.say("group.region.none"));
            var blocks = lessons.blocks(user, cohort);
            block = form.choice(
                    "lesson-group-block", words.say("group.block"), blocks, Block::name, part(blocks, data), false);
            block.setHelperText(words.say("group.block.help"));
            block.setEmptySelectionAllowed(true);
            block.setEmptySelectionCaption(words.say("group.block.none"));
        }

        GroupData data() {
            var who = given.getValue();
            return new GroupData(
                    name.getValue(),
                    ledgers.getValue(),
                    who == null ? null : who.account(),
                    who == null ? null : who.provider(),
                    teacher.getValue(),
                    place.getValue(),
                    FormDialog.whole(capacity),
                    region.getValue(),
                    block.getValue() == null ? null : block.getValue().key());
        }
    }
}
