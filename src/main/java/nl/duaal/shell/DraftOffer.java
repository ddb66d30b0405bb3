package nl.duaal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import nl.duaal.access.AccountService;

/** A calm line above a page: here the user was typing when it ended. Going on and throwing away are one key away. */
public final class DraftOffer extends Section {

    /**
     * @param what    the fields, as the user calls them
     * @param at      when the last of it was kept
     * @param today   in Dutch time
     * @param goOn    puts what was typed back into its fields
     * @param discard forgets it
     */
    public DraftOffer(Locale locale, String what, Instant at, LocalDate today, Runnable goOn, Runnable discard) {
        addClassNames("notice", "draft-offer", "no-print");
        setId("draft-offer");
        getElement().setAttribute("aria-label", Words.text(locale, "shell.draft.name"));
        var figures = new Figures(locale);
        boolean isToday = LocalDate.ofInstant(at, AccountService.ZONE).equals(today);
        var text = new Span(
                Words.text(locale, "shell.draft.text", isToday ? figures.time(at) : figures.dateTime(at), what));
        text.getElement().setAttribute("role", "status");
        var on = new NativeButton(Words.text(locale, "shell.draft.goOn"), click -> {
            removeFromParent();
            goOn.run();
        });
        on.addClassName("button");
        on.setId("draft-go-on");
        var away = new NativeButton(Words.text(locale, "shell.draft.discard"), click -> {
            removeFromParent();
            discard.run();
        });
        away.addClassName("link");
        away.setId("draft-discard");
        var choices = new Div(on, away);
        choices.addClassName("draft-choices");
        add(text, choices);
    }
}
