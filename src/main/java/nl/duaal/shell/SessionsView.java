package nl.duaal.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.PermitAll;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.SignedIn;
import nl.duaal.access.session.Device;
import nl.duaal.access.session.OpenSession;
import nl.duaal.access.session.OpenSessions;

/** Where somebody is signed in, and the way to end that from here. */
@Route("sessions")
@PermitAll
class SessionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient OpenSessions sessions;
    private final transient SignedIn user;
    private final transient Figures figures = new Figures(getLocale());
    private final UnorderedList list = new UnorderedList();
    private final Button endOthers = new Button();

    SessionsView(OpenSessions sessions, CurrentUser currentUser) {
        this.sessions = sessions;
        this.user = currentUser.require();
        addClassName("page");
        var intro = new Paragraph(say("intro"));
        intro.addClassName("sub");
        endOthers.setText(say("endOthers"));
        endOthers.setId("end-others");
        endOthers.addClickListener(click -> {
            Toast.show(say("endedOthers", sessions.endOthers(user, here())));
            show();
        });
        var actions = new Div(endOthers);
        actions.addClassName("page-actions");
        var header = new Header(new Div(new H1(say("title")), intro), actions);
        header.addClassName("page-head");
        list.addClassName("history-entries");
        add(header, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return say("title") + " · Duaal";
    }

    private void show() {
        var open = sessions.own(user, here());
        list.removeAll();
        open.forEach(session -> list.add(item(session)));
        endOthers.setVisible(open.size() > 1);
    }

    private ListItem item(OpenSession session) {
        String name = device(session.device());
        var what = new Div(session.here() ? say("here", name) : name);
        what.addClassName("history-what");
        String address = session.address();
        var where = new Div(session.organisation() + " · " + say("address", address == null ? "?" : address));
        where.addClassNames("muted", "small");
        var when = new Div(say("when", figures.dateTime(session.since()), figures.dateTime(session.lastUsed())));
        when.addClassNames("muted", "small");
        var item = new ListItem(new Div(what, when, where));
        item.addClassName("sharing-row");
        if (!session.here()) {
            var end = new NativeButton(say("end"), click -> end(session, name));
            end.addClassName("link");
            end.getElement().setAttribute("aria-label", say("endOf", name));
            item.add(end);
        }
        return item;
    }

    private void end(OpenSession session, String name) {
        boolean ended = sessions.endOwn(user, session.uuid());
        Toast.show(say(ended ? "ended" : "over", name));
        show();
    }

    private String device(Device device) {
        var browser = device.browser();
        var system = device.system();
        if (browser == null) return system == null ? say("device.unknown") : say("device.on", system);
        return system == null ? browser : say("device.both", browser, system);
    }

    private static String here() {
        var request = VaadinRequest.getCurrent();
        return request == null ? "" : request.getWrappedSession().getId();
    }

    private String say(String key, Object... arguments) {
        return Words.text(getLocale(), "shell.sessions." + key, arguments);
    }
}
