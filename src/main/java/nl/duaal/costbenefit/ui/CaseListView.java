package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.CaseRow;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.shell.BinList;
import nl.duaal.shell.ListPage;
import nl.duaal.shell.MoreButton;
import nl.duaal.shell.Toast;

/** Every case of the organisation, to search, sort, open, copy and delete. */
@Route("cases")
@PermitAll
class CaseListView extends ListPage<CaseRow> {

    private final CaseService cases;
    private final SignedIn user;
    private final CaseWords words = new CaseWords(getLocale());

    CaseListView(CaseService cases, CurrentUser currentUser) {
        super("cases", "costbenefit", CaseRow::name);
        this.cases = cases;
        this.user = currentUser.require(Permission.READ_CASES);
        boolean maker = user.may(Permission.WRITE_CASES);
        var actions = new ArrayList<Component>();
        if (user.may(Permission.DELETE_CASES)) {
            var bin = new RouterLink(BinList.title(getLocale()), DeletedCasesView.class);
            bin.addClassName("button");
            bin.setId("deleted-cases");
            actions.add(bin);
        }
        if (maker) actions.add(create("new-case"));
        setUp(new CaseGrid(words, this::menu), actions, maker ? create("first-case") : null);
    }

    @Override
    protected List<CaseRow> load() {
        return cases.list(user);
    }

    private RouterLink create(String id) {
        var create = new RouterLink(words.say("list.new"), NewCaseView.class);
        create.addClassNames("button", "primary");
        create.setId(id);
        return create;
    }

    private Component menu(CaseRow row) {
        if (!user.may(Permission.WRITE_CASES)) return new Span();
        return new MoreButton(words.say("list.moreOf", row.name()), actions -> {
            actions.add("copy-" + row.uuid(), words.say("case.copy"), () -> copy(row));
            if (!row.by().may(Permission.DELETE_CASES)) return;
            actions.add(
                    "delete-" + row.uuid(),
                    words.say("case.delete"),
                    () -> CaseDeletion.delete(words, cases, user, row.uuid(), row.name(), this::reload, this::reload));
        });
    }

    private void copy(CaseRow row) {
        String copy = CaseHeader.copyName(words, row.name(), rows());
        if (cases.copy(user, row.uuid(), copy).isPresent()) Toast.show(words.say("list.copied", copy));
        else Toast.warn(words.say("case.gone"));
        reload();
    }
}
