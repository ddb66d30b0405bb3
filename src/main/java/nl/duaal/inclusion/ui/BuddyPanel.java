package nl.duaal.inclusion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.inclusion.InclusionOutcome;
import nl.duaal.inclusion.buddy.Buddy;
import nl.duaal.inclusion.buddy.BuddyData;
import nl.duaal.inclusion.buddy.BuddyService;
import nl.duaal.inclusion.buddy.NoteData;
import nl.duaal.inclusion.buddy.Supported;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RecordList;
import nl.duaal.shell.Toast;
import nl.duaal.shell.Words;
import org.jspecify.annotations.Nullable;

/** People of a cohort, each with who stands beside them and what they practised. */
final class BuddyPanel extends Div {

    private final transient InclusionWords words;
    private final transient BuddyService buddies;
    private final transient SignedIn user;
    private final UUID cohort;

    BuddyPanel(InclusionWords words, BuddyService buddies, SignedIn user, UUID cohort) {
        this.words = words;
        this.buddies = buddies;
        this.user = user;
        this.cohort = cohort;
        setId("buddies");
        addClassName("inclusion");
        show(buddies.open(user, cohort));
    }

    private void again() {
        show(buddies.again(user, cohort));
    }

    private void show(List<Supported> people) {
        removeAll();
        var lead = new Paragraph(words.say(people.isEmpty() ? "buddy.nobody" : "buddy.lead"));
        lead.addClassName("muted");
        add(lead);
        people.forEach(one -> add(section(one)));
    }

    private Section section(Supported one) {
        var list = new RecordList(one.fullName(), words.say("buddy.none"));
        if (one.writes()) list.adding("add-buddy-" + one.candidate(), words.say("buddy.add"), () -> ask(one, null));
        for (var buddy : one.buddies()) list.item(text(one, buddy), "buddy-" + buddy.uuid(), acts(one, buddy));
        if (!one.where().isEmpty()) {
            var where = new Paragraph(one.where());
            where.addClassNames("small", "muted");
            list.addComponentAtIndex(1, where);
        }
        var section = new Section(list);
        section.setId("buddies-of-" + one.candidate());
        return section;
    }

    private Component text(Supported one, Buddy buddy) {
        var data = buddy.data();
        var name = new Div(words.say("buddy.name", words.of("buddy.kind", data.kind()), data.name()));
        name.addClassName("record-name");
        var until = data.until();
        var text = new Div(
                name,
                PointSection.small(
                        until == null
                                ? words.say("buddy.since", words.date(data.from()))
                                : words.say("buddy.fromUntil", words.date(data.from()), words.date(until))));
        if (one.writes()) {
            var add = new NativeButton(words.say("buddy.note"), click -> askNote(one, buddy, null));
            add.addClassNames("link", "no-print", "add-note");
            add.getElement().setAttribute("aria-label", words.say("buddy.note.of", data.name(), one.fullName()));
            text.add(add);
        }
        if (!buddy.notes().isEmpty()) text.add(log(one, buddy));
        return text;
    }

    private Component log(Supported one, Buddy buddy) {
        var list = new UnorderedList();
        list.addClassName("buddy-notes");
        for (var note : buddy.notes()) {
            var data = note.data();
            var item = new ListItem(
                    new Span(words.say("buddy.noted", words.date(data.on()), data.minutes(), data.practised())),
                    PointSection.small(words.say("buddy.by", note.by())));
            if (one.writes()) {
                item.add(
                        link("buddy.note.change", data, () -> askNote(one, buddy, note)),
                        new Span(" "),
                        link(
                                "buddy.note.remove",
                                data,
                                () -> tell(
                                        buddies.removeNote(
                                                user,
                                                cohort,
                                                one.candidate(),
                                                buddy.uuid(),
                                                note.uuid(),
                                                note.version()),
                                        words.say("buddy.note.removed"))));
            }
            list.add(item);
        }
        var details = new NativeDetails(
                words.say("buddy.log", words.figures().number(buddy.notes().size(), 0), buddy.minutes()), list);
        details.setOpen(true);
        return details;
    }

    private NativeButton link(String key, NoteData data, Runnable action) {
        var link = new NativeButton(words.say(key), click -> action.run());
        link.addClassNames("link", "no-print");
        link.getElement().setAttribute("aria-label", words.say(key + ".of", words.date(data.on())));
        return link;
    }

    private List<RecordList.Act> acts(Supported one, Buddy buddy) {
        var acts = new ArrayList<RecordList.Act>();
        if (!one.writes()) return acts;
        String name = buddy.data().name();
        acts.add(new RecordList.Act(
                "change-buddy-" + buddy.uuid(),
                Words.text(words.locale(), "shell.record.change", name),
                VaadinIcon.EDIT,
                () -> ask(one, buddy)));
        acts.add(new RecordList.Act(
                "remove-buddy-" + buddy.uuid(),
                Words.text(words.locale(), "shell.record.remove", name),
                VaadinIcon.TRASH,
                () -> remove(one, buddy)));
        return acts;
    }

    private void ask(Supported one, @Nullable Buddy buddy) {
        var before = buddy == null ? null : buddy.data();
        var form = new FormDialog(words.locale(), words.say("buddy.of", one.fullName()), "save-buddy");
        var kind = form.choice(
                "buddy-kind",
                words.say("buddy.field.kind"),
                List.of(BuddyData.Kind.values()),
                each -> words.of("buddy.kind", each),
                before == null ? BuddyData.Kind.BUDDY : before.kind(),
                true);
        var name = form.text(
                "buddy-name",
                words.say("buddy.field.name"),
                before == null ? "" : before.name(),
                BuddyData.NAME_MAX_LENGTH,
                true);
        name.setHelperText(words.say("buddy.name.help"));
        var from = form.day(
                "buddy-from", words.say("buddy.field.from"), before == null ? buddies.today() : before.from(), true);
        var until =
                form.day("buddy-until", words.say("buddy.field.until"), before == null ? null : before.until(), false);
        form.demand(
                until,
                () -> from.getValue() != null
                                && until.getValue() != null
                                && until.getValue().isBefore(from.getValue())
                        ? Optional.of(words.say("wrong.order"))
                        : Optional.empty());
        form.open(() -> kept(
                buddies.save(
                        user,
                        cohort,
                        one.candidate(),
                        buddy == null ? null : buddy.uuid(),
                        buddy == null ? 0 : buddy.version(),
                        new BuddyData(kind.getValue(), name.getValue(), from.getValue(), until.getValue())),
                words.say("saved")));
    }

    private void askNote(Supported one, Buddy buddy, Buddy.@Nullable Note note) {
        var before = note == null ? null : note.data();
        var form = new FormDialog(
                words.locale(), words.say("buddy.note.of", buddy.data().name(), one.fullName()), "save-note");
        var on = form.day("note-on", words.say("buddy.field.on"), before == null ? buddies.today() : before.on(), true);
        var minutes = form.whole(
                "note-minutes",
                words.say("buddy.field.minutes"),
                before == null ? 30 : before.minutes(),
                1,
                NoteData.MOST_MINUTES);
        var practised = form.text(
                "note-practised",
                words.say("buddy.field.practised"),
                before == null ? "" : before.practised(),
                NoteData.PRACTISED_MAX_LENGTH,
                true);
        practised.setHelperText(words.say("buddy.practised.help"));
        form.open(() -> kept(
                buddies.note(
                        user,
                        cohort,
                        one.candidate(),
                        buddy.uuid(),
                        note == null ? null : note.uuid(),
                        note == null ? 0 : note.version(),
                        new NoteData(on.getValue(), FormDialog.whole(minutes), practised.getValue())),
                words.say("saved")));
    }

    private void remove(Supported one, Buddy buddy) {
        var form = new FormDialog(words.locale(), words.say("buddy.remove"), "confirm-remove-buddy");
        form.setKeepText(words.say("buddy.remove"));
        form.words(words.say("buddy.remove.text", buddy.data().name()));
        form.open(() -> kept(
                buddies.remove(user, cohort, one.candidate(), buddy.uuid(), buddy.version()),
                words.say("removed", buddy.data().name())));
    }

    private Optional<String> kept(InclusionOutcome outcome, String said) {
        var problem = words.problem(outcome);
        if (problem.isEmpty()) {
            again();
            Toast.show(said);
        }
        return problem;
    }

    private void tell(InclusionOutcome outcome, String said) {
        kept(outcome, said).ifPresent(Toast::warn);
    }
}
