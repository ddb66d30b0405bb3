package nl.duaal.insight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.calendar.CalendarService;
import nl.duaal.shell.Toast;

/** Makes, shows once and revokes the address under which somebody's own calendar reads planned contacts. */
final class CalendarDialog extends Dialog {

    private final transient SignalWords words;
    private final transient CalendarService calendars;
    private final SignedIn user;
    private final Div content = new Div();

    CalendarDialog(SignalWords words, CalendarService calendars, SignedIn user) {
        this.words = words;
        this.calendars = calendars;
        this.user = user;
        setHeaderTitle(words.say("calendar.title"));
        setWidth("36rem");
        setMaxWidth("96vw");
        content.addClassName("form");
        add(content);
        show(false);
    }

    private void show(boolean fresh) {
        content.removeAll();
        getFooter().removeAll();
        content.add(new Paragraph(words.say("calendar.text")));
        var feed = calendars.find(user).orElse(null);
        var state = new Paragraph();
        state.setId("calendar-state");
        content.add(state);
        var close = new Button(words.say("calendar.close"), click -> close());
        close.setId("calendar-close");
        getFooter().add(close);
        if (feed == null) {
            state.setText(words.say("calendar.none"));
        } else {
            var read = feed.readAt();
            state.setText(words.say("calendar.made", words.figures().dateTime(feed.madeAt())) + " "
                    + (read == null
                            ? words.say("calendar.unread")
                            : words.say("calendar.read", words.figures().dateTime(read))));
            var revoke = new Button(words.say("calendar.revoke"), click -> {
                calendars.revoke(user);
                Toast.show(words.say("calendar.revoked"));
                show(false);
            });
            revoke.setId("calendar-revoke");
            getFooter().add(revoke);
        }
        // right after making it, another would only break the one that is to be copied
        if (fresh) return;
        var make = new Button(words.say(feed == null ? "calendar.make" : "calendar.again"), click -> made());
        make.setId("calendar-make");
        if (feed == null) make.addThemeName("primary");
        getFooter().add(make);
    }

    private void made() {
        String token = calendars.make(user);
        show(true);
        var link = new TextField(words.say("calendar.link"));
        link.setId("calendar-link");
        link.setReadOnly(true);
        link.setWidthFull();
        link.setHelperText(words.say("calendar.once"));
        content.add(link);
        var copy = new Button(words.say("calendar.copy"));
        copy.setId("calendar-copy");
        copy.addThemeName("primary");
        // copied where it is clicked: a browser lets a page copy only while somebody clicks
        copy.getElement()
                .executeJs(
                        "this.addEventListener('click', () => navigator.clipboard && navigator.clipboard"
                                + ".writeText($0.value).catch(() => { $0.inputElement.select(); }))",
                        link.getElement());
        copy.addClickListener(click -> Toast.show(words.say("calendar.copied")));
        getFooter().add(copy);
        // the browser knows under which address it reached us
        getUI().ifPresent(ui -> ui.getPage()
                .executeJs("return document.baseURI")
                .then(String.class, base -> link.setValue(base.replaceAll("/+$", "") + "/calendar/" + token + ".ics")));
    }
}
