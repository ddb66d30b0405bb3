package nl.duaal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import nl.duaal.shared.InArabic;

/** What every page about a mistake says: what happened, what can be done, and the ways out. */
@InArabic
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private String title = "";

    /** Fills the page with the texts under {@code error.<kind>}. */
    final void tell(String kind, Object... arguments) {
        title = Words.text(getLocale(), "error." + kind + ".title");
        var back = new NativeButton(Words.text(getLocale(), "error.back"));
        back.addClassName("button");
        back.addClickListener(click -> back.getElement().executeJs("history.back()"));
        var home = new Anchor(".", Words.text(getLocale(), "error.home"));
        home.addClassNames("button", "primary");
        var ways = new Div(back, home);
        ways.addClassName("page-actions");
        removeAll();
        addClassName("error-page");
        add(new H1(title), new Paragraph(Words.text(getLocale(), "error." + kind + ".text", arguments)), ways);
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Words.text(getLocale(), "shell.product");
    }
}
