package nl.duaal.cohort.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SharedKind;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.cohort.CohortState;
import nl.duaal.shell.Address;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.PageParts;
import nl.duaal.shell.ShareDialog;
import nl.duaal.shell.Words;
import org.jspecify.annotations.Nullable;

/**
 * One cohort: what it is and how far, with a tab for each side of it. The address says which tab and what in it.
 *
 * <p>Tabs are beans, which the build of the bundle does not see: what they are made of is named here.
 */
@Route("cohorts/:uuid")
@PermitAll
@Uses(Checkbox.class)
@Uses(CheckboxGroup.class)
@Uses(ComboBox.class)
@Uses(DatePicker.class)
@Uses(Details.class)
@Uses(Dialog.class)
@Uses(Grid.class)
@Uses(MultiSelectComboBox.class)
@Uses(Select.class)
@Uses(TextArea.class)
@Uses(TextField.class)
class CohortView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String UUID_PARAMETER = "uuid";
    static final String TAB = "tab";

    private final transient CohortService cohorts;
    private final transient CohortSharing sharing;
    private final transient List<CohortTab> tabs;
    private final SignedIn user;
    private final CohortWords words = new CohortWords(getLocale());
    private final Map<String, String> state = new LinkedHashMap<>();
    private transient @Nullable Cohort cohort;

    CohortView(CohortService cohorts, CohortSharing sharing, List<CohortTab> tabs, CurrentUser currentUser) {
        this.cohorts = cohorts;
        this.sharing = sharing;
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(CohortTab::order)).toList();
        this.user = currentUser.require(Permission.READ_COHORTS);
        addClassNames("page", "cohort");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var opened = event.getRouteParameters()
                .get(UUID_PARAMETER)
                .flatMap(Address::uuid)
                .flatMap(uuid -> cohorts.open(user, uuid))
                .orElseThrow(NotFoundException::new);
        state.clear();
        event.getLocation().getQueryParameters().getParameters().forEach((key, values) -> {
            if (!values.isEmpty()) state.put(key, values.getFirst());
        });
        show(opened);
    }

    @Override
    public String getPageTitle() {
        return (cohort == null ? "" : cohort.data().name() + " · ") + words.say("title") + " · Duaal";
    }

    private void show(Cohort opened) {
        cohort = opened;
        removeAll();
        add(header(opened));
        var mine =
                tabs.stream().filter(tab -> tab.isFor(opened.about(), opened)).toList();
        if (mine.isEmpty()) return;
        var current = mine.stream()
                .filter(tab -> tab.key().equals(state.get(TAB)))
                .findFirst()
                .orElse(mine.getFirst());
        var ways = new PageParts(words.say("tabs"));
        for (var tab : mine) {
            var link = new Anchor(
                    "cohorts/" + opened.uuid() + "?" + TAB + "=" + tab.key(),
                    Words.text(words.locale(), tab.labelKey()));
            link.setId("tab-" + tab.key());
            ways.part(link, tab == current);
        }
        var content = new Div(current.content(user, opened, new State(current.key())));
        content.addClassName("cohort-tab");
        add(ways, content);
    }

    private Header header(Cohort opened) {
        var name = new H1(opened.data().name());
        if (opened.madeUp()) name.add(CardTable.mark(words.say("madeUp")));
        var about = new Paragraph(words.say(
                "header.subline",
                words.of("state", opened.state()),
                words.figures().month(opened.data().start()),
                opened.trajectoryName(),
                opened.designNumber()));
        about.addClassName("sub");
        var texts = new Div(name, about);
        if (opened.about().isGuest()) {
            var shared =
                    new Paragraph(words.say("header.sharedBy", opened.about().organisationName()));
            shared.addClassName("notice");
            texts.add(shared);
        }
        var actions = new Div();
        actions.addClassNames("page-actions", "no-print");
        if (opened.about().may(Permission.WRITE_COHORTS)) {
            for (var to : CohortState.values()) {
                if (!opened.state().next().contains(to)) continue;
                var button = new Button(
                        words.say("move." + to.name()),
                        click -> CohortDialogs.move(words, cohorts, user, opened, to, this::again)
                                .open());
                button.setId("to-" + to.name());
                actions.add(button);
            }
        }
        if (opened.about().may(Permission.SHARE_COHORTS)) {
            var share = new Button(
                    words.say("share"),
                    click -> new ShareDialog(
                                    words.locale(),
                                    sharing,
                                    user,
                                    new ShareDialog.Subject(
                                            SharedKind.COHORT,
                                            opened.uuid(),
                                            Permission.READ_COHORTS,
                                            Permission.WRITE_COHORTS))
                            .open());
            share.setId("share-cohort");
            actions.add(share);
        }
        var header = new Header(texts, actions);
        header.addClassName("page-head");
        return header;
    }

    /** Shows it as it is now; it is the same opening, so there is no other trace. */
    private void again() {
        var before = cohort;
        if (before == null) return;
        cohorts.again(user, before.uuid()).ifPresent(this::show);
    }

    private final class State implements TabState {

        private final String tab;

        State(String tab) {
            this.tab = tab;
        }

        @Override
        public String get(String key) {
            return state.getOrDefault(key, "");
        }

        @Override
        public void remember(Map<String, String> values) {
            values.forEach((key, value) -> {
                if (value.isEmpty()) state.remove(key);
                else state.put(key, value);
            });
            state.put(TAB, tab);
            var shown = cohort;
            if (shown == null) return;
            getUI().ifPresent(ui -> ui.getPage()
                    .getHistory()
                    .replaceState(null, new Location("cohorts/" + shown.uuid(), QueryParameters.simple(state))));
        }

        @Override
        public void refresh() {
            again();
        }
    }
}
