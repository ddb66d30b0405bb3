package nl.duaal.admin.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;

/** The people of the own organisation, and what each role may do there. */
@Route("users")
@PermitAll
class UserListView extends Div implements HasDynamicTitle {

    private final AdminWords words = new AdminWords(getLocale());

    UserListView(PeopleParts parts, CurrentUser currentUser) {
        var user = currentUser.require(Permission.MANAGE_USERS);
        addClassName("page");
        var intro = new Paragraph(words.say("users.intro", user.organisationName()));
        intro.addClassName("sub");
        var header = new Header(new Div(new H1(words.say("users.title")), intro));
        header.addClassName("page-head");
        var table = new Details(words.say("users.permissions"), parts.permissions(words, user));
        table.setId("permissions");
        table.setWidthFull();
        add(header, parts.section(words, user, "users/"), parts.invitations(words, user), table);
    }

    @Override
    public String getPageTitle() {
        return words.say("users.title") + " · Duaal";
    }
}
