package nl.duaal.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.function.Consumer;

/** Three dots that open a short list of things to do; the list is made when it is first asked for. */
public final class MoreButton extends Div {

    /** Takes what can be done, each under its own text. */
    public interface Actions {
        void add(String id, String text, Runnable action);
    }

    private final Button button = new Button(VaadinIcon.ELLIPSIS_DOTS_V.create());

    /** @param label what it is for, for who does not see it */
    public MoreButton(String label, Consumer<Actions> actions) {
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(label);
        button.getElement().setAttribute("aria-haspopup", "dialog");
        button.addClassName("more");
        button.addClickListener(click -> {
            if (getComponentCount() == 1) add(list(label, actions));
        });
        add(button);
    }

    private Popover list(String label, Consumer<Actions> actions) {
        var list = new Popover();
        list.setTarget(button);
        list.setPosition(PopoverPosition.BOTTOM_END);
        list.setAriaLabel(label);
        list.setAutofocus(true);
        list.addClassName("user-popover");
        actions.accept((id, text, action) -> {
            var choice = new NativeButton(text, click -> {
                list.setOpened(false);
                action.run();
            });
            choice.setId(id);
            choice.addClassName("menu-choice");
            list.add(choice);
        });
        list.setOpened(true);
        return list;
    }
}
