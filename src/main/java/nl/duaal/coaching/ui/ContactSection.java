package nl.duaal.coaching.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.access.Permission;
import nl.duaal.coaching.CoachingService.CoachingFile;
import nl.duaal.coaching.CoachingService.ContactWith;
import nl.duaal.coaching.Contact;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RecordList;
import nl.duaal.shell.Words;

/** Contacts with somebody, the last first. */
final class ContactSection extends Section {

    private final transient CoachingPage page;
    private final transient CoachingWords words;

    ContactSection(CoachingPage page, CoachingFile file) {
        this.page = page;
        this.words = page.words();
        setId("coaching-contacts");
        addClassName("coaching-section");
        var list = new RecordList(words.say("contacts.title"), words.say("contacts.none"));
        file.contacts().forEach(one -> item(list, one));
        add(list);
        if (file.contacts().isEmpty()) return;
        var out = new Anchor(
                page.services()
                        .downloads()
                        .download(
                                page.user(),
                                words.locale(),
                                "coachingContacts",
                                words.say("export.contacts.fileName"),
                                List.of(),
                                () -> new CoachingTables(words, page.wordings())
                                        .contacts(file.contacts().stream()
                                                .map(one -> new ContactWith(page.person(), one))
                                                .toList())),
                words.say("export.contacts"));
        out.setId("export-contacts");
        out.addClassName("no-print");
        add(out);
    }

    private void item(RecordList list, Contact one) {
        var data = one.data();
        String name = words.date(data.on()) + " · " + words.of("kind", data.kind());
        var title = new Div(name);
        title.addClassName("record-name");
        var how = new ArrayList<String>();
        how.add(words.how(data));
        if (!data.topics().isEmpty()) how.add(words.topics(data.topics(), page.wordings()));
        if (!data.participants().isEmpty()) how.add(words.say("contact.with", data.participants()));
        how.add(one.by().name());
        var below = new Div(String.join(" · ", how));
        below.addClassNames("small", "muted");
        var text = new Div(title, below);
        if (!data.text().isEmpty()) {
            var said = new Div(data.text());
            said.addClassName("said");
            text.add(said);
        }
        if (data.nextContact() != null) {
            var next = new Div(words.say("contact.nextOn", words.date(data.nextContact())));
            next.addClassNames("small", "muted");
            text.add(next);
        }
        list.item(text, "contact-" + one.uuid(), acts(one, name));
    }

    private List<RecordList.Act> acts(Contact one, String name) {
        var acts = new ArrayList<RecordList.Act>();
        if (!page.mayWrite()) return acts;
        if (one.by().is(page.user())) {
            acts.add(new RecordList.Act(
                    "correct-" + one.uuid(),
                    words.say("contact.correctOne", name),
                    VaadinIcon.EDIT,
                    () -> ContactForm.correct(page, one)));
        }
        if (one.by().is(page.user()) || page.user().may(Permission.READ_ALL_PEOPLE)) {
            acts.add(new RecordList.Act(
                    "remove-" + one.uuid(),
                    Words.text(words.locale(), "shell.record.remove", name),
                    VaadinIcon.TRASH,
                    () -> remove(one)));
        }
        return acts;
    }

    private void remove(Contact one) {
        var form = new FormDialog(words.locale(), words.say("contact.remove"), "confirm-remove-contact");
        form.setKeepText(words.say("contact.remove"));
        form.words(words.say("contact.remove.text"));
        var reason = form.text("remove-reason", words.say("reason"), "", Contact.REASON_MAX_LENGTH, true);
        form.open(() -> page.kept(page.services()
                .coaching()
                .remove(page.user(), page.person().uuid(), one.uuid(), one.version(), reason.getValue())));
    }
}
