package nl.duaal.library.ui;

import com.vaadin.flow.component.html.Anchor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How other rooms, and the pages of this one, link to the library. */
public final class LibraryLinks {

    private LibraryLinks() {}

    /** A link to an amount, its history and its source, under a text. */
    public static Anchor amount(String key, String text) {
        return new Anchor(address(LibraryPart.AMOUNTS) + "&" + LibraryView.AMOUNT + "=" + encoded(key), text);
    }

    /** A link to what supports a topic, under a text. */
    public static Anchor evidence(String topic, String text) {
        return new Anchor(address(LibraryPart.EVIDENCE) + "&" + LibraryView.TOPIC + "=" + encoded(topic), text);
    }

    static String address(LibraryPart part) {
        return LibraryView.PATH + "?" + LibraryView.TAB + "=" + part.key();
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
