package nl.duaal.screening.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.screening.Assessments;
import nl.duaal.screening.SheetRow;

/** What an assessor has to do, made for a telephone: one card for each sheet, by cohort and number. */
@Route("screening")
@PermitAll
class WorkListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Assessments assessments;
    private final SignedIn user;
    private final transient ScreeningWords words = new ScreeningWords(getLocale());

    WorkListView(Assessments assessments, CurrentUser currentUser) {
        this.assessments = assessments;
        this.user = currentUser.require(Permission.ASSESS_CANDIDATES);
        addClassNames("page", "screening");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var intro = new Paragraph(words.say("work.intro"));
        intro.addClassName("sub");
        var header = new Header(new Div(new H1(words.say("work.title")), intro));
        header.addClassName("page-head");
        add(header);
        var rows = assessments.list(user);
        var open = rows.stream().filter(row -> !row.handedIn()).toList();
        var done = rows.stream().filter(SheetRow::handedIn).toList();
        if (rows.isEmpty()) {
            var empty = new Div(new H2(words.say("work.empty.title")), new Paragraph(words.say("work.empty.text")));
            empty.addClassName("empty");
            add(empty);
            return;
        }
        add(new H2(words.count("work.open", open.size())), cards(open, "work-open"));
        if (!done.isEmpty()) add(new H2(words.say("work.done")), cards(done, "work-done"));
    }

    private UnorderedList cards(List<SheetRow> rows, String id) {
        var cards = new UnorderedList();
        cards.addClassNames("cards", "screening-cards");
        cards.setId(id);
        for (var row : rows) cards.add(card(row));
        return cards;
    }

    private ListItem card(SheetRow row) {
        String name = row.name();
        var link = new RouterLink(
                name == null ? words.say("number", Integer.toString(row.number())) : name,
                SheetView.class,
                new RouteParameters(
                        new RouteParam(SheetView.UUID_PARAMETER, row.uuid().toString())));
        link.setId("sheet-" + row.number() + "-" + row.round());
        link.addClassName("screening-link");
        var where = new Paragraph(words.of("round", row.round()) + " · " + row.cohort());
        where.addClassName("small");
        var how = new Paragraph(
                row.handedIn()
                        ? words.say("work.handedIn")
                        : words.say("work.answered", row.answered(), row.criteria()));
        how.addClassName("small");
        var card = new ListItem(new H2(link), where, how);
        card.addClassName("card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return words.say("work.title") + " · Duaal";
    }
}
