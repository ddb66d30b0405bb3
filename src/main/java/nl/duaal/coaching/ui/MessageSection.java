package nl.duaal.coaching.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.coaching.message.Message;
import nl.duaal.shell.RecordList;
import nl.duaal.shell.Toast;

/** Messages to somebody on their own page, and whether they were seen. */
final class MessageSection extends Section {

    private final transient CoachingPage page;
    private final transient CoachingWords words;

    MessageSection(CoachingPage page) {
        this.page = page;
        this.words = page.words();
        setId("coaching-messages");
        addClassName("coaching-section");
        var person = page.person().uuid();
        var messages = page.services().messages().of(page.user(), person);
        boolean reached =
                page.services().messages().reached(page.user(), List.of(person)).contains(person);
        setVisible(reached || !messages.isEmpty());
        var list = new RecordList(words.say("messages.title"), words.say("messages.none"));
        if (reached && page.mayWrite()) list.adding("send-message", words.say("messages.send"), this::ask);
        messages.forEach(one -> item(list, one));
        add(list);
    }

    private void item(RecordList list, Message one) {
        var said = new Div(one.text());
        said.addClassName("said");
        var seen = one.seenAt();
        var below = new Div(
                words.figures().dateTime(one.sentAt()) + " · " + one.by().name() + " · "
                        + (seen == null
                                ? words.say("messages.unseen")
                                : words.say("messages.seen", words.figures().dateTime(seen))));
        below.addClassNames("small", "muted");
        boolean mine = page.mayWrite() && seen == null && one.by().is(page.user());
        list.item(
                new Div(said, below),
                "message-" + one.uuid(),
                mine
                        ? List.of(new RecordList.Act(
                                "take-back-" + one.uuid(),
                                words.say("messages.takeBack"),
                                VaadinIcon.TRASH,
                                () -> takeBack(one)))
                        : List.of());
    }

    private void ask() {
        var form = page.form(words.say("messages.to", page.person().fullName()), "send-message-now", "message");
        form.setKeepText(words.say("bulk.message.send"));
        form.words(words.say("bulk.message.how"));
        var text = form.area("message-text", words.say("column.message"), "", Message.TEXT_MAX_LENGTH, true);
        text.setHelperText(words.say("bulk.message.help"));
        form.open(() -> {
            var sent = page.services()
                    .messages()
                    .send(page.user(), List.of(page.person().uuid()), text.getValue(), (done, all) -> {});
            if (sent.messages().isEmpty()) return Optional.of(words.say("bulk.message.nobody"));
            page.reload().run();
            Toast.undoable(words.count("bulk.sent", 1), () -> takeBack(sent.messages()));
            return Optional.empty();
        });
        text.focus();
    }

    private void takeBack(Message one) {
        takeBack(List.of(one.uuid()));
    }

    private void takeBack(List<UUID> messages) {
        int back = page.services().messages().takeBack(page.user(), messages);
        page.reload().run();
        if (back == 0) Toast.warn(words.say("messages.tooLate"));
        else Toast.show(words.count("bulk.back", back));
    }
}
