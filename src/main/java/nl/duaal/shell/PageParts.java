package nl.duaal.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/**
 * Ways to the parts of one thing, such as a cohort. On a telephone they are one line that is moved sideways, with the
 * part that is shown in sight.
 */
public class PageParts extends Nav {

    /** Only sideways: the page itself stays where it is. As soon as there is a width. */
    private static final String SHOWN_IN_SIGHT = """
            new ResizeObserver((sizes, observer) => {
              const shown = this.querySelector('[aria-current]');
              if (!this.clientWidth || !shown) return;
              this.scrollLeft = shown.offsetLeft - (this.clientWidth - shown.offsetWidth) / 2;
              observer.disconnect();
            }).observe(this)""";

    /** @param label what these ways lead through, read out before them */
    public PageParts(String label) {
        addClassNames("page-parts", "no-print");
        getElement().setAttribute("aria-label", label);
    }

    /** Adds a way; the one to what is shown is marked. */
    public void part(Anchor way, boolean shown) {
        if (shown) way.getElement().setAttribute("aria-current", "page");
        add(way);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(SHOWN_IN_SIGHT);
    }
}
