package nl.duaal.coaching.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.CoachingOutcome;
import nl.duaal.coaching.ItemState;
import nl.duaal.coaching.caseload.CaseloadRow;
import nl.duaal.coaching.caseload.CaseloadService.Caseload;
import nl.duaal.coaching.caseload.CaseloadService.CoachLoad;
import nl.duaal.coaching.caseload.CaseloadService.Whose;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.RecordList;
import nl.duaal.shell.Toast;
import nl.duaal.tabular.Table;
import org.jspecify.annotations.Nullable;

/** Whom somebody looks after, made for a telephone: hand-overs first, then people, what is late at the top. */
@Route("caseload")
@PermitAll
class CaseloadView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CoachingServices services;
    private final SignedIn user;
    private final transient CoachingWords words = new CoachingWords(getLocale());
    private final Div people = new Div();
    private final transient Set<UUID> picked = new LinkedHashSet<>();
    private transient CaseloadFilter filter = CaseloadFilter.of(Map.of());
    private transient @Nullable CaseloadBulk bulk;

    CaseloadView(CoachingServices services, CurrentUser currentUser) {
        this.services = services;
        this.user = currentUser.require(Permission.READ_COACHING);
        addClassNames("page", "coaching", "caseload");
    }

    static void open() {
        UI.getCurrentOrThrow().navigate(CaseloadView.class);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = CaseloadFilter.of(event.getLocation().getQueryParameters().getParameters());
        show();
    }

    @Override
    public String getPageTitle() {
        return words.say("title") + " · Duaal";
    }

    private void show() {
        removeAll();
        var caseload = services.caseloads().of(user, filter.whose());
        picked.clear();
        add(head(caseload));
        handovers();
        if (user.may(Permission.READ_ALL_PEOPLE)) loads();
        add(new CaseloadTools(words, services, user, filter, caseload.rows(), this::choose, part -> {
            filter = filter.withName(part);
            showPeople(caseload);
        }));
        add(people);
        bulk = user.may(Permission.WRITE_COACHING) && !caseload.rows().isEmpty() ? bulk(caseload) : null;
        showPeople(caseload);
        if (bulk != null) add(bulk);
        var left = leftOut(caseload);
        if (!left.isEmpty()) {
            var said = new Paragraph(String.join(" ", left));
            said.addClassNames("small", "muted");
            said.setId("caseload-left-out");
            add(said);
        }
        leftBehind(caseload);
        add(takeAlong(), basis(caseload));
    }

    private void choose(Map<String, String> parts) {
        UI.getCurrentOrThrow()
                .navigate(
                        CaseloadView.class, parts.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(parts));
    }

    private List<CaseloadRow> shown(Caseload caseload) {
        return caseload.rows().stream()
                .filter(row -> filter.takes(row, caseload.today()))
                .toList();
    }

    private void showPeople(Caseload caseload) {
        var shown = shown(caseload);
        picked.retainAll(shown.stream().map(row -> row.person().uuid()).toList());
        people.removeAll();
        if (shown.isEmpty()) {
            String key = filter.isNarrow() && !caseload.rows().isEmpty() ? "caseload.noneSuch" : "caseload.empty";
            var empty = new Div(new H2(words.say(key + ".title")), new Paragraph(words.say(key + ".text")));
            empty.addClassName("empty");
            people.add(empty);
        } else {
            people.add(new CaseloadTable(words, user, caseload, shown, true, bulk == null ? null : picks(caseload)));
        }
        if (shown.size() < caseload.rows().size()) {
            var count = new Paragraph(
                    words.say("caseload.shown", shown.size(), caseload.rows().size()));
            count.addClassNames("small", "muted");
            count.setId("caseload-shown");
            people.add(count);
        }
        showBulk(caseload);
    }

    private CaseloadTable.Picks picks(Caseload caseload) {
        return new CaseloadTable.Picks() {
            @Override
            public boolean has(UUID person) {
                return picked.contains(person);
            }

            @Override
            public void set(UUID person, boolean chosen) {
                if (chosen) picked.add(person);
                else picked.remove(person);
                showBulk(caseload);
            }
        };
    }

    private void showBulk(Caseload caseload) {
        if (bulk == null) return;
        bulk.show(caseload.rows().stream()
                .filter(row -> picked.contains(row.person().uuid()))
                .toList());
    }

    private CaseloadBulk bulk(Caseload caseload) {
        return new CaseloadBulk(words, services, user, isOfOne(), new CaseloadBulk.Page() {
            @Override
            public void chooseAll() {
                shown(caseload).stream()
                        .limit(CaseloadTable.MOST_ROWS)
                        .forEach(row -> picked.add(row.person().uuid()));
                showPeople(caseload);
            }

            @Override
            public void chooseNone() {
                picked.clear();
                showPeople(caseload);
            }

            @Override
            public void reload() {
                show();
            }
        });
    }

    private boolean isOfOne() {
        return filter.whose() instanceof Whose.Of || !user.may(Permission.READ_ALL_PEOPLE);
    }

    private Header head(Caseload caseload) {
        var hours = caseload.norms().weekHours();
        var lead = new Paragraph(words.count("caseload.people", caseload.rows().size())
                + " " + words.say("caseload.hours", words.hours(caseload.hoursPerWeek()))
                + (hours == null ? "" : " " + words.say("caseload.of", words.hours(hours)))
                + " "
                + (caseload.overdue() == 0
                        ? words.say("caseload.late.none")
                        : words.count("caseload.late", caseload.overdue())));
        lead.addClassName("sub");
        lead.setId("caseload-lead");
        var header = new Header(new Div(new H1(words.say("title")), lead));
        header.addClassName("page-head");
        var movable =
                caseload.rows().stream().filter(row -> !row.beingHandedOver()).toList();
        if (isOfOne() && movable.size() > 1 && user.may(Permission.WRITE_COACHING)) {
            var many = new NativeButton(
                    words.say("handover.many"),
                    click -> HandoverForm.openMany(words, services, user, movable, List.of(), this::show));
            many.addClassName("button");
            many.setId("hand-over-many");
            var actions = new Div(many);
            actions.addClassNames("page-actions", "no-print");
            header.add(actions);
        }
        return header;
    }

    private List<String> leftOut(Caseload caseload) {
        var said = new ArrayList<String>();
        int rows = caseload.rows().size();
        if (rows > CaseloadTable.MOST_ROWS) said.add(words.say("caseload.many", CaseloadTable.MOST_ROWS, rows));
        if (caseload.leftOut() > 0) said.add(words.count("leftOut", caseload.leftOut()));
        if (caseload.withoutCoach() > 0) said.add(words.count("withoutCoach", caseload.withoutCoach()));
        return said;
    }

    private void handovers() {
        var waiting = services.handovers().waiting(user);
        if (waiting.isEmpty()) return;
        var section = new Section(new H2(words.say("handover.waiting")));
        section.setId("handovers-waiting");
        var mine = waiting.stream().filter(one -> one.to().is(user)).toList();
        if (mine.size() > 1 && user.may(Permission.WRITE_COACHING)) {
            var all = new NativeButton(words.say("handover.acceptAll", mine.size()), click -> {
                for (var one : mine) {
                    HandoverForm.problem(words, services.handovers().answer(user, one.uuid(), one.version(), true, ""))
                            .ifPresent(problem -> Toast.warn(one.person().fullName() + ": " + problem));
                }
                show();
            });
            all.addClassNames("button", "primary");
            all.setId("accept-all");
            section.add(all);
        }
        for (var one : waiting) {
            section.add(new HandoverCard(
                    words, services, user, one, services.coaching().today(), this::show));
        }
        add(section);
    }

    /** Promises of the user about people whom somebody else looks after now: they are still to be done. */
    private void leftBehind(Caseload caseload) {
        if (user.may(Permission.READ_ALL_PEOPLE)) return;
        Set<UUID> seen = new HashSet<>();
        caseload.rows().forEach(row -> seen.add(row.person().uuid()));
        var kept = services.coaching().openPromises(user).stream()
                .filter(one -> !seen.contains(one.person().uuid()))
                .toList();
        if (kept.isEmpty()) return;
        var list = new RecordList(words.say("caseload.kept"), "");
        list.setId("kept-promises");
        for (var one : kept) {
            var text = PromiseSection.text(words, one.promise(), caseload.today());
            text.addComponentAsFirst(new Div(one.person().fullName()));
            list.item(
                    text,
                    null,
                    List.of(new RecordList.Act(
                            "done-" + one.promise().uuid(),
                            words.say("promise.done", one.promise().data().what()),
                            VaadinIcon.CHECK,
                            () -> {
                                var outcome = services.coaching()
                                        .closePromise(
                                                user,
                                                one.promise().uuid(),
                                                one.promise().version(),
                                                ItemState.DONE,
                                                "");
                                if (outcome != CoachingOutcome.SAVED) Toast.warn(words.outcome(outcome));
                                show();
                            })));
        }
        add(list);
    }

    private void loads() {
        var loads = services.caseloads().loads(user);
        if (loads.isEmpty()) return;
        var table = new CardTable(
                words.say("loads.title"),
                words.say("column.coach"),
                words.say("loads.people"),
                words.say("column.hours"),
                words.say("loads.late"));
        table.figures(1, 2, 3);
        table.setId("coach-loads");
        for (var one : loads) table.row(link(one), figure(one.people()), hours(one), figure(one.overdue()));
        add(new H2(words.say("loads.title")), table);
    }

    private static RouterLink link(CoachLoad one) {
        var link = new RouterLink(one.coach().name(), CaseloadView.class);
        link.setQueryParameters(QueryParameters.simple(
                Map.of(CaseloadFilter.COACH, one.coach().account().toString())));
        link.addClassName("row-link");
        return link;
    }

    private Span figure(int number) {
        return CardTable.text(words.figures().number(number, 0));
    }

    private Span hours(CoachLoad one) {
        return CardTable.text(words.hours(one.hoursPerWeek()));
    }

    private Div takeAlong() {
        var wordings = services.wordings().all(user, words.locale());
        var tables = new CoachingTables(words, wordings);
        var links = new Div();
        links.addClassNames("coaching-tools", "no-print");
        links.add(export("caseload", () -> tables.caseload(services.caseloads().of(user, filter.whose()))));
        links.add(export(
                "contacts",
                () -> tables.contacts(services.coaching()
                        .contactsSince(user, services.coaching().today().minusYears(1)))));
        links.add(export(
                "actions",
                () -> tables.actions(
                        services.coaching().openPromises(user), services.plans().openBarriers(user))));
        if (user.may(Permission.WRITE_LIBRARY)) {
            var texts = new RouterLink(words.say("texts.title"), WordingView.class);
            texts.setId("to-texts");
            links.add(texts);
        }
        return links;
    }

    private Anchor export(String key, Supplier<Table> table) {
        var out = new Anchor(
                services.downloads()
                        .download(
                                user,
                                words.locale(),
                                "coaching" + Character.toUpperCase(key.charAt(0)) + key.substring(1),
                                words.say("export." + key + ".fileName"),
                                List.of(),
                                table),
                words.say("export." + key));
        out.setId("export-" + key);
        return out;
    }

    private NativeDetails basis(Caseload caseload) {
        var list = new UnorderedList();
        caseload.norms().used().values().forEach(amount -> list.add(new ListItem(words.amount(amount))));
        var details = new NativeDetails(
                words.say("caseload.basis"), new Div(new Paragraph(words.say("caseload.meaning")), list));
        details.setId("caseload-basis");
        return details;
    }
}
