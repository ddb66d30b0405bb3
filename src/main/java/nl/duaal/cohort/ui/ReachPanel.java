package nl.duaal.cohort.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.outreach.Attempt;
import nl.duaal.cohort.outreach.Guest;
import nl.duaal.cohort.outreach.Meeting;
import nl.duaal.cohort.outreach.NoteOutcome;
import nl.duaal.cohort.outreach.Obstacle;
import nl.duaal.cohort.outreach.Reach;
import nl.duaal.person.PersonDetails;
import nl.duaal.person.PersonOutcome;
import nl.duaal.person.PersonRow;
import nl.duaal.person.ui.PersonLinks;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.FieldError;
import org.jspecify.annotations.Nullable;

/** Meetings, attempts and first talks, what stopped people, and warm hand-overs. */
class ReachPanel extends CohortPanel {

    private final transient ReachTab.Services services;

    ReachPanel(ReachTab.Services services, SignedIn user, Cohort cohort) {
        super(user, cohort, cohort.about().may(Permission.WRITE_PEOPLE));
        this.services = services;
        addClassName("cohort-reach");
        show();
    }

    private void show() {
        removeAll();
        var reach = services.outreach().reach(user, cohort.uuid()).orElseThrow();
        add(figures(reach), meetings(reach), attempts(reach), obstacles(reach), handovers());
    }

    private DescriptionList figures(Reach reach) {
        var list = new DescriptionList();
        list.addClassName("kpis");
        list.add(
                figure("reach.tried", reach.tried()),
                figure("reach.reached", reach.reached()),
                figure("reach.talked", reach.talked()),
                figure("reach.came", reach.came()));
        return list;
    }

    private Div figure(String key, int number) {
        return new Div(
                new DescriptionList.Term(words.say(key)),
                new DescriptionList.Description(words.figures().number(number, 0)));
    }

    private Section meetings(Reach reach) {
        var section = section("reach.meetings", button("meeting.add", () -> meeting(null)));
        if (reach.meetings().isEmpty()) {
            section.add(quiet(words.say("reach.meetings.none")));
            return section;
        }
        var table = new CardTable(
                words.say("reach.meetings"),
                words.say("meeting.on"),
                words.say("meeting.kind"),
                words.say("meeting.location"),
                words.say("meeting.invited"),
                words.say("meeting.came"),
                words.say("actions"));
        table.figures(3, 4);
        for (var meeting : reach.meetings()) {
            var data = meeting.data();
            String day = words.figures().date(data.on());
            var line = actions(
                    link("guests", day, () -> guests(reach, meeting)),
                    link("change", day, () -> meeting(meeting)),
                    link("remove", day, () -> {
                        tell(words.problem(services.outreach()
                                .removeMeeting(user, cohort.uuid(), meeting.uuid(), meeting.version())));
                        show();
                    }));
            var kind = new Div(new Div(words.of("meeting", data.kind())));
            if (!data.note().isEmpty()) kind.add(small(data.note()));
            var names = names(reach.guests(meeting));
            if (names.getComponentCount() > 0) kind.add(names);
            table.row(
                    CardTable.text(day),
                    kind,
                    CardTable.text(data.location().isEmpty() ? "–" : data.location()),
                    CardTable.text(number(data.invited())),
                    CardTable.text(number(data.came())),
                    line);
        }
        section.add(table);
        return section;
    }

    /** Who came, by name, each with a link to the file; then how many more it was for. */
    private Div names(List<Guest> guests) {
        var names = new Div();
        names.addClassNames("muted", "small", "guests");
        var came = guests.stream().filter(Guest::came).toList();
        if (guests.isEmpty()) return names;
        names.add(new Span(words.say(came.isEmpty() ? "guests.nobody" : "guests.came") + " "));
        for (int i = 0; i < came.size(); i++) {
            var person = came.get(i).person();
            names.add(PersonLinks.link(person.uuid(), person.fullName()));
            names.add(new Span(i < came.size() - 1 ? ", " : ". "));
        }
        int more = guests.size() - came.size();
        if (more > 0) names.add(new Span(words.count("guests.more", more)));
        return names;
    }

    /** Whom a meeting was for among those who are known in this cohort, and who came. */
    private void guests(Reach reach, Meeting meeting) {
        var known = new TreeSet<PersonRow>(Guest.BY_NAME);
        services.candidates().list(user, cohort.uuid()).forEach(one -> known.add(one.person()));
        reach.attempts().forEach(one -> known.add(one.person()));
        reach.guests().forEach(one -> known.add(one.person()));
        var before = reach.guests(meeting);
        String day = words.figures().date(meeting.data().on());
        var dialog = new EntryDialog(words, words.say("guests.title", day), words.say("save"));
        dialog.words(words.say(known.isEmpty() ? "guests.none" : "guests.intro"));
        var invited = dialog.choices(
                "entry-guests-invited",
                words.say("guests.invited"),
                known,
                PersonRow::fullName,
                before.stream().map(Guest::person).collect(Collectors.toSet()),
                false);
        var came = dialog.choices(
                "entry-guests-came",
                words.say("guests.there"),
                known,
                PersonRow::fullName,
                before.stream().filter(Guest::came).map(Guest::person).collect(Collectors.toSet()),
                false);
        // nobody came yet to what is still to be held
        came.setVisible(!meeting.data().on().isAfter(services.cohorts().today()));
        dialog.onSave(() -> {
            var said = new HashMap<UUID, Boolean>();
            invited.getValue().forEach(one -> said.put(one.uuid(), false));
            came.getValue().forEach(one -> said.put(one.uuid(), true));
            return after(services.outreach().saveGuests(user, cohort.uuid(), meeting.uuid(), meeting.version(), said));
        });
        dialog.open();
    }

    private void meeting(@Nullable Meeting meeting) {
        var dialog = new EntryDialog(
                words, words.say(meeting == null ? "meeting.add" : "meeting.change"), words.say("save"));
        var data = meeting == null ? null : meeting.data();
        var kind = dialog.choice(
                "meeting.kind",
                List.of(Meeting.Kind.values()),
                one -> words.of("meeting", one),
                data == null ? Meeting.Kind.INFORMATION : data.kind());
        var on = dialog.day("meeting.on", data == null ? null : data.on());
        var location =
                dialog.text("meeting.location", data == null ? "" : data.location(), Meeting.LOCATION_MAX_LENGTH);
        var invited = dialog.text("meeting.invited", data == null ? "" : typed(data.invited()), 5);
        var came = dialog.text("meeting.came", data == null ? "" : typed(data.came()), 5);
        var note = dialog.area("meeting.note", data == null ? "" : data.note(), Meeting.NOTE_MAX_LENGTH);
        dialog.onSave(() -> {
            boolean[] wrong = {!dialog.needed(on)};
            Integer many = dialog.whole(invited, Meeting.MOST_PEOPLE, wrong);
            Integer there = dialog.whole(came, Meeting.MOST_PEOPLE, wrong);
            if (wrong[0]) return EntryDialog.AT_FIELD;
            return after(services.outreach()
                    .saveMeeting(
                            user,
                            cohort.uuid(),
                            meeting == null ? null : meeting.uuid(),
                            meeting == null ? 0 : meeting.version(),
                            new Meeting.Data(
                                    kind.getValue(),
                                    on.getValue(),
                                    location.getValue(),
                                    many,
                                    there,
                                    note.getValue())));
        });
        dialog.open();
    }

    private Section attempts(Reach reach) {
        var section = section("reach.attempts", button("attempt.add", this::attempt));
        if (reach.attempts().isEmpty()) {
            section.add(quiet(words.say("reach.attempts.none")));
            return section;
        }
        var table = new CardTable(
                words.say("reach.attempts"),
                words.say("column.name"),
                words.say("attempt.on"),
                words.say("attempt.channel"),
                words.say("attempt.result"),
                words.say("attempt.obstacle"),
                words.say("actions"));
        for (var attempt : reach.attempts()) {
            var data = attempt.data();
            String who = attempt.person().fullName();
            var line = actions(link("remove", who, () -> {
                tell(words.problem(services.outreach().removeAttempt(user, cohort.uuid(), attempt.uuid())));
                show();
            }));
            var stopped = new Div(data.obstacle() == null ? "–" : words.of("obstacle", data.obstacle()));
            if (!data.note().isEmpty()) stopped.add(small(data.note()));
            var result = new Div(new Div(words.of("attempt", data.result())));
            if (data.firstTalk()) result.add(small(words.say("attempt.firstTalk")));
            var name = PersonLinks.link(attempt.person().uuid(), who);
            name.addClassName("row-link");
            table.row(
                    name,
                    CardTable.text(words.figures().date(data.on())),
                    CardTable.text(words.of("channel", data.channel())),
                    result,
                    stopped,
                    line);
        }
        section.add(table);
        return section;
    }

    private void attempt() {
        var dialog = new EntryDialog(words, words.say("attempt.add"), words.say("save"));
        var who = new ComboBox<PersonRow>(words.say("attempt.who"));
        who.setId("entry-attempt-who");
        who.setHelperText(words.say("attempt.who.help"));
        who.setItems(query -> services.people().search(user, query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        who.setItemLabelGenerator(one -> one.fullName() + (one.town().isEmpty() ? "" : ", " + one.town()));
        dialog.put(who);
        var given = dialog.text("attempt.given", "", PersonDetails.GIVEN_NAME_MAX_LENGTH);
        var family = dialog.text("attempt.family", "", PersonDetails.FAMILY_NAME_MAX_LENGTH);
        var kind = dialog.choice(
                "attempt.kind",
                List.of(false, true),
                first -> words.say(first ? "attempt.firstTalk" : "attempt.attempt"),
                false);
        var channel = dialog.choice(
                "attempt.channel",
                List.of(Attempt.Channel.values()),
                one -> words.of("channel", one),
                Attempt.Channel.PHONE);
        var on = dialog.day("attempt.on", services.cohorts().today());
        var result = dialog.choice(
                "attempt.result", List.of(Attempt.Result.values()), one -> words.of("attempt", one), null);
        var obstacle = dialog.choiceOrNone(
                "attempt.obstacle",
                Arrays.asList(Obstacle.values()),
                one -> words.of("obstacle", one),
                null,
                words.say("attempt.obstacle.none"));
        var note = dialog.area("attempt.note", "", Attempt.NOTE_MAX_LENGTH);
        note.setHelperText(words.say("attempt.note.help"));
        dialog.onSave(() -> {
            boolean complete = dialog.needed(on) & dialog.needed(result);
            var person = who.getValue();
            if (person == null) complete &= isNamed(who, dialog, given, family);
            if (!complete) return EntryDialog.AT_FIELD;
            if (person == null) {
                var made =
                        services.people().create(user, PersonDetails.named(given.getValue(), family.getValue()), false);
                switch (made) {
                    case PersonOutcome.Saved(var now) ->
                        person = new PersonRow(
                                now.id(),
                                now.uuid(),
                                now.details().givenName(),
                                now.details().familyName(),
                                now.details().town(),
                                now.madeUp());
                    case PersonOutcome.Twins(var twins) -> {
                        FieldError.show(who, words.say("attempt.alike"));
                        who.setValue(twins.getFirst().person());
                        given.clear();
                        family.clear();
                        return words.say("attempt.alike");
                    }
                    case PersonOutcome.Outdated _, PersonOutcome.Gone _ -> {
                        return words.say("gone");
                    }
                }
            }
            return after(services.outreach()
                    .noteAttempt(
                            user,
                            cohort.uuid(),
                            person.uuid(),
                            new Attempt.Data(
                                    kind.getValue(),
                                    channel.getValue(),
                                    on.getValue(),
                                    result.getValue(),
                                    obstacle.getValue(),
                                    note.getValue())));
        });
        dialog.open();
    }

    private boolean isNamed(ComboBox<PersonRow> who, EntryDialog dialog, TextField given, TextField family) {
        if (given.isEmpty() && family.isEmpty()) {
            FieldError.show(who, words.say("attempt.who.needed"));
            return false;
        }
        return dialog.needed(given) & dialog.needed(family);
    }

    private Section obstacles(Reach reach) {
        var section = section("reach.obstacles");
        if (reach.obstacles().isEmpty()) {
            section.add(quiet(words.say("reach.obstacles.none")));
            return section;
        }
        section.add(quiet(words.say("reach.obstacles.intro")));
        var list = new UnorderedList();
        reach.obstacles()
                .forEach((obstacle, people) -> list.add(
                        new ListItem(words.of("obstacle", obstacle) + ": " + words.count("reach.people", people))));
        section.add(list);
        return section;
    }

    private Section handovers() {
        var section = section("reach.handovers");
        var all = services.outreach().handovers(user, cohort.uuid());
        var today = services.cohorts().today();
        if (all.isEmpty()) {
            section.add(quiet(words.say("reach.handovers.none")));
            return section;
        }
        var table = new CardTable(
                words.say("reach.handovers"),
                words.say("column.name"),
                words.say("place.employer"),
                words.say("handover.meeting"),
                words.say("handover.attendees"),
                words.say("handover.nextContact"),
                words.say("task.standing"));
        for (var handover : all) {
            var name =
                    PersonLinks.link(handover.person().uuid(), handover.person().fullName());
            name.addClassName("row-link");
            var standing = CardTable.text(words.of("handover", handover.on(today)));
            if (handover.isLateOn(today)) standing.addClassName("warn");
            table.row(
                    name,
                    CardTable.text(handover.place().isEmpty() ? "–" : handover.place()),
                    CardTable.text(words.figures().date(handover.data().meeting())),
                    CardTable.text(handover.data().attendees()),
                    CardTable.text(words.figures().date(handover.nextContact())),
                    standing);
        }
        section.add(table);
        return section;
    }

    private String after(NoteOutcome outcome) {
        if (outcome == NoteOutcome.SAVED) show();
        return words.problem(outcome);
    }

    private String number(@Nullable Integer number) {
        return number == null ? "–" : words.figures().number(number, 0);
    }

    private static String typed(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
