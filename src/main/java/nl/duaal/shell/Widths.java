package nl.duaal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.function.SerializableConsumer;

/** Lets a part of a page that is made on the server follow the width of the browser's window. */
public final class Widths {

    /** Below so many pixels a table keeps only what tells its rows apart. */
    private static final int NARROW = 900;

    private Widths() {}

    /** Tells whether the window is narrow as soon as the part is on a page, and whenever the window's width changes. */
    public static void follow(Component part, SerializableConsumer<Boolean> narrow) {
        part.addAttachListener(attached -> {
            Page page = attached.getUI().getPage();
            page.retrieveExtendedClientDetails(details -> narrow.accept(details.getBodyClientWidth() < NARROW));
            page.addBrowserWindowResizeListener(resized -> narrow.accept(resized.getWidth() < NARROW));
        });
    }
}
