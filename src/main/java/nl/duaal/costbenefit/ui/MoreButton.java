package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Three dots that open a short menu. */
class MoreButton extends Button {

    private final ContextMenu menu = new ContextMenu();

    MoreButton(String label) {
        super(VaadinIcon.ELLIPSIS_DOTS_V.create());
        addThemeVariants(ButtonVariant.TERTIARY);
        setAriaLabel(label);
        getElement().setAttribute("aria-haspopup", "menu");
        addClassName("more");
        menu.setTarget(this);
        menu.setOpenOnClick(true);
    }

    MoreButton item(String text, Runnable action) {
        menu.addItem(text, click -> action.run());
        return this;
    }
}
