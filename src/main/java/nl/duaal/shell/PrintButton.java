package nl.duaal.shell;

import com.vaadin.flow.component.html.NativeButton;

/** Prints the page, in the very click: browsers ask nothing then. */
public final class PrintButton extends NativeButton {

    public PrintButton(String text) {
        super(text);
        addClassName("button");
        getElement().executeJs("this.addEventListener('click', () => window.print())");
    }
}
