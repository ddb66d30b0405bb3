package nl.duaal.mine.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import nl.duaal.access.AccountService;
import nl.duaal.coaching.message.Message;

/** Messages to me, the last first; new ones say so. */
final class MessagePart extends OwnPart {

    private static final int SHOWN = 10;

    MessagePart(OwnWords words, List<Message> messages) {
        super(words, "messages");
        addClassName("own-wide");
        var list = new UnorderedList();
        list.addClassName("own-list");
        for (var one : messages.subList(0, Math.min(SHOWN, messages.size()))) {
            var text = text(OwnWords.free(one.text()));
            var below = new Div();
            below.addClassName("own-below");
            below.add(words.day(LocalDate.ofInstant(one.sentAt(), AccountService.ZONE)) + " · ");
            below.add(OwnWords.dutch(one.by().name()));
            if (one.seenAt() == null) below.add(" · " + words.say("messages.new"));
            text.add(below);
            list.add(item(text));
        }
        add(list);
    }
}
