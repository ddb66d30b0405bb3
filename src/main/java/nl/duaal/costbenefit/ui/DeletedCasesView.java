package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.costbenefit.CaseBin;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.shell.BinList;

/** Cases that were deleted in the last 30 days, to bring back. */
@Route("cases/deleted")
@PermitAll
class DeletedCasesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final BinList list;

    DeletedCasesView(CaseBin bin, CaseService cases, CurrentUser currentUser) {
        var user = currentUser.require(Permission.DELETE_CASES);
        var words = new CaseWords(getLocale());
        addClassName("page");
        list = new BinList(
                words.locale(),
                new RouterLink(words.say("new.back"), CaseListView.class),
                CaseBin.KEPT.toDays(),
                words.say("bin.empty"),
                () -> bin.list(user).stream()
                        .map(gone -> new BinList.Gone(
                                gone.uuid(), gone.name(), gone.deletedAt(), gone.deletedBy(), gone.until()))
                        .toList(),
                uuid -> cases.restore(user, uuid));
        add(list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show();
    }

    @Override
    public String getPageTitle() {
        return BinList.title(getLocale()) + " · Duaal";
    }
}
