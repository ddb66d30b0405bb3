package nl.duaal.cohort.ui;

import java.util.Map;

/** What the address says besides which tab is open, so that a view comes back with the page and can be shared. */
public interface TabState {

    /** One part of it; empty when the address does not say. */
    String get(String key);

    /** Puts these in the address; an empty one goes out of it. Nothing is loaded again. */
    void remember(Map<String, String> values);

    /** Shows the whole cohort anew: something changed that other parts of the page show as well. */
    void refresh();
}
