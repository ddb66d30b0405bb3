package nl.duaal.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.dom.DomEvent;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.duaal.access.SignedIn;
import nl.duaal.draft.Draft;
import nl.duaal.draft.DraftSubject;
import nl.duaal.draft.Drafts;

/**
 * Keeps what the user types about one subject, while it is typed. A page has one keeper for each subject; the page
 * tells it when a field was saved or given up.
 *
 * {@snippet :
 * keeper.watch(note, "note", new Draft.Base(cohort.version(), cohort.data().note()));
 * }
 */
public final class DraftKeeper implements Serializable {

    private static final long serialVersionUID = 1;

    /** While somebody goes on typing, and after the last key: so long can be lost at most. */
    static final int EVERY_MILLISECONDS = 1500;

    private static final String VALUE = "event.target.value";

    private final transient Drafts drafts;
    private final transient SignedIn user;
    private final transient DraftSubject subject;
    /** What is kept on the server, by field. */
    private final Map<String, String> kept = new HashMap<>();

    public DraftKeeper(Drafts drafts, SignedIn user, DraftSubject subject) {
        this.drafts = drafts;
        this.user = user;
        this.subject = subject;
    }

    /** A keeper for something that is not a page: it finds the drafts where the page has them. */
    public static DraftKeeper here(SignedIn user, DraftSubject subject) {
        var drafts = ComponentUtil.getData(UI.getCurrentOrThrow(), Drafts.class);
        if (drafts == null) throw new IllegalStateException("the page has no drafts: see PageSetup");
        return new DraftKeeper(drafts, user, subject);
    }

    /** What was left behind here, the newest last. */
    public List<Draft> left() {
        var left = drafts.of(user, subject).stream()
                .sorted(java.util.Comparator.comparing(Draft::savedAt))
                .toList();
        kept.clear();
        left.forEach(draft -> kept.put(draft.field(), draft.content()));
        return left;
    }

    /**
     * Keeps what is typed in a text field, as long as it is on the page; typing it back to what it was forgets it.
     *
     * @param base what the field held when the typing began
     */
    public void watch(HasElement field, String key, Draft.Base base) {
        var element = field.getElement();
        element.addEventListener("input", event -> keep(key, value(event), base))
                .addEventData(VALUE)
                .debounce(EVERY_MILLISECONDS, DebouncePhase.INTERMEDIATE, DebouncePhase.TRAILING);
        element.addEventListener("change", event -> keep(key, value(event), base))
                .addEventData(VALUE);
    }

    /** Keeps the content of a field; what is the same as its base is forgotten. */
    public void keep(String key, String content, Draft.Base base) {
        if (content.equals(base.content())) {
            drop(key);
        } else if (!content.equals(kept.get(key))) {
            drafts.keep(user, subject, key, content, base);
            kept.put(key, content);
        }
    }

    /** Forgets a field: it was saved, or given up. */
    public void drop(String key) {
        if (kept.remove(key) != null) drafts.drop(user, subject, key);
    }

    /** Whether something of a field is kept. */
    public boolean keeps(String key) {
        return kept.containsKey(key);
    }

    private static String value(DomEvent event) {
        var value = event.getEventData().get(VALUE);
        return value == null || value.isNull() ? "" : value.asString();
    }
}
