package nl.duaal.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A short message that goes away by itself, if need be with a way back. */
public final class Toast {

    private static final Duration SHORT = Duration.ofSeconds(6);
    /** Long enough to read, to doubt, and to get there with a keyboard. */
    private static final Duration UNDO = Duration.ofSeconds(30);

    private Toast() {}

    /** Says that something was done. */
    public static Notification show(String text) {
        return open(text, null, SHORT);
    }

    /** Says that something went wrong; stays until it is closed. */
    public static Notification warn(String text) {
        var toast = open(text, null, Duration.ZERO);
        toast.addThemeVariants(NotificationVariant.LUMO_WARNING);
        toast.setAssertive(true);
        return toast;
    }

    /** Says what was done, and undoes it on request. */
    public static Notification undoable(String text, Runnable undo) {
        return open(text, undo, UNDO);
    }

    private static Notification open(String text, @Nullable Runnable undo, Duration duration) {
        var ui = UI.getCurrentOrThrow();
        var locale = ui.getLocale();
        // One at a time: the last thing that was done is the one to be told of, and undone.
        var before = ComponentUtil.getData(ui, Notification.class);
        if (before != null) before.close();
        var toast = new Notification();
        ComponentUtil.setData(ui, Notification.class, toast);
        toast.setPosition(Notification.Position.BOTTOM_START);
        toast.setDuration((int) duration.toMillis());
        var line = new Div(new Span(text));
        line.addClassName("toast");
        if (undo != null) {
            var back = new Button(Words.text(locale, "shell.undo"), click -> {
                toast.close();
                undo.run();
            });
            line.add(back);
        }
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> toast.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(Words.text(locale, "shell.close"));
        line.add(close);
        toast.add(line);
        toast.open();
        return toast;
    }
}
