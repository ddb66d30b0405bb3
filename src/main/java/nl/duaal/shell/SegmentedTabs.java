package nl.duaal.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.tabs.Tabs;

/** Tabs that look like one control, for a few short choices of which one holds. */
public class SegmentedTabs extends Tabs {

    private static final long serialVersionUID = 1;

    public SegmentedTabs(String accessibleName) {
        addClassName("segmented");
        getElement().setAttribute("aria-label", accessibleName);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        // Vaadin makes the frame inside focusable, which is no tab and may not stand in a list of tabs.
        getElement()
                .executeJs("this.updateComplete.then(() => this.shadowRoot.getElementById('scroll')"
                        + "?.removeAttribute('tabindex'))");
    }
}
