package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import nl.duaal.access.AccountService;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.CaseBin;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.costbenefit.DeletedCase;
import nl.duaal.shell.Toast;

/** Cases that were deleted in the last 30 days, to bring back. */
@Route("cases/deleted")
@PermitAll
class DeletedCasesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CaseBin bin;
    private final CaseService cases;
    private final SignedIn user;
    private final CaseWords words = new CaseWords(getLocale());
    private final UnorderedList list = new UnorderedList();
    private final Div empty = new Div();

    DeletedCasesView(CaseBin bin, CaseService cases, CurrentUser currentUser) {
        this.bin = bin;
        this.cases = cases;
        this.user = currentUser.require(Permission.DELETE_CASES);
        addClassName("page");
        var intro = new Paragraph(words.say("bin.intro", CaseBin.KEPT.toDays()));
        intro.addClassName("sub");
        var header = new Header(new Div(
                new RouterLink(words.say("new.back"), CaseListView.class), new H1(words.say("bin.title")), intro));
        header.addClassName("page-head");
        list.addClassName("deleted-cases");
        empty.addClassName("empty");
        empty.add(new H2(words.say("bin.empty.title")), new Paragraph(words.say("bin.empty.text")));
        add(header, list, empty);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return words.say("bin.title") + " · Duaal";
    }

    private void show() {
        var found = bin.list(user);
        list.removeAll();
        found.forEach(gone -> list.add(item(gone)));
        list.setVisible(!found.isEmpty());
        empty.setVisible(found.isEmpty());
    }

    private ListItem item(DeletedCase gone) {
        var name = new Div(gone.name());
        name.addClassName("deleted-name");
        var by = gone.deletedBy();
        var when = words.figures().dateTime(gone.deletedAt());
        var until = words.figures().date(LocalDate.ofInstant(gone.until(), AccountService.ZONE));
        var facts = new Div(
                by == null ? words.say("bin.facts.unknown", when, until) : words.say("bin.facts", by, when, until));
        facts.addClassNames("muted", "small");
        var back = new NativeButton(words.say("bin.restore"), click -> restore(gone));
        back.addClassName("button");
        back.setId("restore-" + gone.uuid());
        back.getElement().setAttribute("aria-label", words.say("bin.restoreOf", gone.name()));
        return new ListItem(new Div(name, facts), back);
    }

    private void restore(DeletedCase gone) {
        if (cases.restore(user, gone.uuid())) Toast.show(words.say("list.restored", gone.name()));
        else Toast.warn(words.say("bin.gone", gone.name()));
        show();
    }
}
