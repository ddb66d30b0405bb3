package nl.duaal.insight.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import nl.duaal.cohort.signal.Signal;
import nl.duaal.shell.Address;
import org.jspecify.annotations.Nullable;

/** For who sees everybody: what is for them or everything, and of which cohort; the address says it too. */
final class TodayTools extends Div {

    private static final String SHOW = "show";
    private static final String COHORT = "cohort";
    private static final String ALL = "all";

    private final NativeButton mine;
    private final NativeButton everything;
    private final Select<Signal.Whom> cohort = new Select<>();
    private final transient Runnable changed;
    private boolean all;
    private transient @Nullable UUID only;

    /**
     * @param changed shows what is chosen now
     */
    TodayTools(SignalWords words, Runnable changed) {
        this.changed = changed;
        addClassNames("today-tools", "no-print");
        mine = button("show-mine", words.say("show.mine"), false);
        everything = button("show-all", words.say("show.all"), true);
        cohort.setId("today-cohort");
        cohort.setLabel(words.say("cohort"));
        cohort.setItemLabelGenerator(one -> one == null ? words.say("everywhere") : one.name());
        cohort.setEmptySelectionAllowed(true);
        cohort.setEmptySelectionCaption(words.say("everywhere"));
        cohort.addValueChangeListener(change -> {
            if (!change.isFromClient()) return;
            var chosen = change.getValue();
            choose(all, chosen == null ? null : chosen.uuid());
        });
        add(mine, everything, cohort);
    }

    private NativeButton button(String id, String text, boolean everybody) {
        var button = new NativeButton(text, click -> choose(everybody, only));
        button.setId(id);
        button.addClassName("button");
        return button;
    }

    private void choose(boolean everybody, @Nullable UUID of) {
        all = everybody;
        only = of;
        var query = new LinkedHashMap<String, String>();
        if (everybody) query.put(SHOW, ALL);
        if (of != null) query.put(COHORT, of.toString());
        var parameters = query.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(query);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location("today", parameters)));
        changed.run();
    }

    /** What an address says. */
    void read(QueryParameters query) {
        all = query.getSingleParameter(SHOW).filter(ALL::equals).isPresent();
        only = query.getSingleParameter(COHORT).flatMap(Address::uuid).orElse(null);
    }

    /** Shows what can be chosen, and what is. */
    void show(List<Signal.Whom> cohorts) {
        mine.getElement().setAttribute("aria-pressed", Boolean.toString(!all));
        everything.getElement().setAttribute("aria-pressed", Boolean.toString(all));
        cohort.setItems(cohorts);
        cohort.setValue(cohorts.stream()
                .filter(one -> one.uuid().equals(only))
                .findFirst()
                .orElse(null));
    }

    /** Whether everything is asked for, and not only what is for the reader. */
    boolean isAll() {
        return all;
    }

    /** Whether something of a cohort is asked for; none: it belongs to no cohort. */
    boolean takes(@Nullable UUID of) {
        return only == null || only.equals(of);
    }
}
