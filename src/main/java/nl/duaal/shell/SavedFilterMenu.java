package nl.duaal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.duaal.access.SignedIn;

/** The filters that somebody keeps for a page: to choose one, to keep the one that is on, to rename and to forget. */
public final class SavedFilterMenu extends NativeDetails {

    private final Locale locale;
    private final transient SavedFilters filters;
    private final SignedIn user;
    private final String page;
    private final transient Supplier<Map<String, String>> current;
    private final transient Consumer<Map<String, String>> choose;
    private final Div content = new Div();

    /**
     * @param page    whose filters they are: {@code candidates}
     * @param current what is filtered by now, by the keys of the address; without what is searched for in names
     * @param choose  is told what a filter that was chosen says
     */
    public SavedFilterMenu(
            Locale locale,
            SavedFilters filters,
            SignedIn user,
            String page,
            Supplier<Map<String, String>> current,
            Consumer<Map<String, String>> choose) {
        this.locale = locale;
        this.filters = filters;
        this.user = user;
        this.page = page;
        this.current = current;
        this.choose = choose;
        addClassNames("drop-down", "saved-filters");
        setId("saved-filters");
        content.addClassName("drop-down-content");
        setContent(content);
        show();
    }

    private void show() {
        var mine = filters.of(user, page);
        setSummaryText(mine.isEmpty() ? say("title") : say("title.some", mine.size()));
        content.removeAll();
        if (mine.isEmpty()) {
            var none = new Paragraph(say("none"));
            none.addClassNames("muted", "small");
            content.add(none);
        } else {
            var list = new UnorderedList();
            for (var one : mine) list.add(item(one));
            content.add(list);
        }
        var keep = link(say("keep"), "keep-filter", this::keep);
        content.add(keep);
    }

    private ListItem item(SavedFilter one) {
        var on = link(one.name(), "filter-" + one.uuid(), () -> {
            setOpen(false);
            choose.accept(one.parts());
        });
        var rename = link(say("rename"), "rename-" + one.uuid(), () -> rename(one));
        rename.setAriaLabel(say("rename.of", one.name()));
        rename.addClassName("small");
        var forget = link(say("remove"), "forget-" + one.uuid(), () -> forget(one));
        forget.setAriaLabel(say("remove.of", one.name()));
        forget.addClassName("small");
        var item = new ListItem(on, rename, forget);
        item.addClassName("saved-filter");
        return item;
    }

    private static NativeButton link(String text, String id, Runnable action) {
        var button = new NativeButton(text, click -> action.run());
        button.addClassName("link");
        button.setId(id);
        return button;
    }

    private void keep() {
        var form = new FormDialog(locale, say("keep"), "save-filter");
        form.words(say("keep.how"));
        var name = form.text("filter-title", say("name"), "", SavedFilter.NAME_MAX_LENGTH, true);
        var parts = current.get();
        form.open(() -> said(filters.save(user, page, name.getValue(), parts), name.getValue()));
    }

    private void rename(SavedFilter one) {
        var form = new FormDialog(locale, say("rename.of", one.name()), "rename-filter");
        var name = form.text("filter-title", say("name"), one.name(), SavedFilter.NAME_MAX_LENGTH, true);
        form.open(() -> said(filters.rename(user, page, one.uuid(), one.version(), name.getValue()), name.getValue()));
    }

    private void forget(SavedFilter one) {
        filters.remove(user, one.uuid());
        show();
        Toast.undoable(say("removed", one.name()), () -> {
            filters.save(user, page, one.name(), one.parts());
            show();
        });
    }

    private Optional<String> said(SavedFilters.Outcome outcome, String name) {
        if (outcome == SavedFilters.Outcome.DONE || outcome == SavedFilters.Outcome.GONE) show();
        return outcome == SavedFilters.Outcome.DONE
                ? Optional.empty()
                : Optional.of(say("outcome." + outcome.name(), name.strip(), SavedFilters.MOST));
    }

    private String say(String key, Object... arguments) {
        return Words.text(locale, "shell.filters." + key, arguments);
    }
}
