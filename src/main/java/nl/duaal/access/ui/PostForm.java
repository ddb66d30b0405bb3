package nl.duaal.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;

/** A form that the browser itself sends, with the token that says it came from a page of ours. */
@Tag("form")
class PostForm extends HtmlContainer {

    private static final long serialVersionUID = 1;

    PostForm(String address, Component... components) {
        super(components);
        getElement().setAttribute("method", "post").setAttribute("action", address);
        var token = new Input();
        token.setType("hidden");
        token.getElement().setAttribute("name", "_csrf");
        add(token);
        // the token is the page's, which lasts as long as the page; each session has its own
        getElement()
                .executeJs(
                        "this.addEventListener('submit', () => {"
                                + " this.elements['_csrf'].value = document.querySelector('meta[name=_csrf]')?.content ?? ''; })");
    }
}
