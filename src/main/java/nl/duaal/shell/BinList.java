package nl.duaal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.duaal.access.AccountService;
import org.jspecify.annotations.Nullable;

/** Things that were deleted a short while ago, each to bring back. */
public final class BinList extends Div {

    /**
     * One thing in the bin.
     *
     * @param deletedBy none where that is not known
     * @param until     when it goes for good
     */
    public record Gone(
            UUID uuid,
            String name,
            Instant deletedAt,
            @Nullable String deletedBy,
            Instant until) {}

    private final Locale locale;
    private final Figures figures;
    private final transient Supplier<List<Gone>> bin;
    private final transient Predicate<UUID> restore;
    private final UnorderedList list = new UnorderedList();
    private final Div empty = new Div();

    /**
     * @param back      the way to what is not deleted
     * @param keptDays  how long things stay
     * @param emptyText what is said when there is nothing
     * @param restore   brings one back; false when that cannot be any more
     */
    public BinList(
            Locale locale,
            RouterLink back,
            long keptDays,
            String emptyText,
            Supplier<List<Gone>> bin,
            Predicate<UUID> restore) {
        this.locale = locale;
        this.figures = new Figures(locale);
        this.bin = bin;
        this.restore = restore;
        addClassName("bin");
        var intro = new Paragraph(say("intro", keptDays));
        intro.addClassName("sub");
        var header = new Header(new Div(back, new H1(title(locale)), intro));
        header.addClassName("page-head");
        list.addClassName("deleted-things");
        empty.addClassName("empty");
        empty.add(new H2(say("empty.title")), new Paragraph(emptyText));
        add(header, list, empty);
    }

    /** What such a list is called. */
    public static String title(Locale locale) {
        return Words.text(locale, "shell.bin.title");
    }

    private String say(String key, Object... arguments) {
        return Words.text(locale, "shell.bin." + key, arguments);
    }

    /** Shows what is there now. */
    public void show() {
        var found = bin.get();
        list.removeAll();
        found.forEach(gone -> list.add(item(gone)));
        list.setVisible(!found.isEmpty());
        empty.setVisible(found.isEmpty());
    }

    private ListItem item(Gone gone) {
        var name = new Div(gone.name());
        name.addClassName("deleted-name");
        var by = gone.deletedBy();
        var when = figures.dateTime(gone.deletedAt());
        var until = figures.date(LocalDate.ofInstant(gone.until(), AccountService.ZONE));
        var facts = new Div(by == null ? say("facts.unknown", when, until) : say("facts", by, when, until));
        facts.addClassNames("muted", "small");
        var back = new NativeButton(say("restore"), click -> restore(gone));
        back.addClassName("button");
        back.setId("restore-" + gone.uuid());
        back.getElement().setAttribute("aria-label", say("restoreOf", gone.name()));
        return new ListItem(new Div(name, facts), back);
    }

    private void restore(Gone gone) {
        if (restore.test(gone.uuid())) Toast.show(say("restored", gone.name()));
        else Toast.warn(say("gone", gone.name()));
        show();
    }
}
