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
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import nl.duaal.coaching.caseload.CaseloadService.Caseload;
import nl.duaal.coaching.caseload.CaseloadService.CoachLoad;
import nl.duaal.coaching.caseload.CaseloadService.Whose;
import nl.duaal.shell.Address;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.RecordList;
import nl.duaal.shell.Toast;
import nl.duaal.tabular.Table;

/** Whom somebody looks after, made for a telephone: hand-overs first, then people, what is late at the top. */
@Route("caseload")
@PermitAll
class CaseloadView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String COACH = "coach";
    private static final String NOBODY = "none";

    private final transient CoachingServices services;
    private final SignedIn user;
    private final transient CoachingWords words = new CoachingWords(getLocale());
    private transient Whose whose = new Whose.Everybody();

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
        String said = event.getLocation().getQueryParameters().getParameters().getOrDefault(COACH, List.of()).stream()
                .findFirst()
                .orElse("");
        whose = said.equals(NOBODY)
                ? new Whose.Nobody()
                : Address.uuid(said).<Whose>map(Whose.Of::new).orElse(new Whose.Everybody());
        show();
    }

    @Override
    public String getPageTitle() {
        return words.say("title") + " · Duaal";
    }

    private void show() {
        removeAll();
        var caseload = services.caseloads().of(user, whose);
        add(head(caseload));
        handovers();
        if (user.may(Permission.READ_ALL_PEOPLE)) {
            loads();
            add(chooser());
        }
        if (caseload.rows().isEmpty()) {
            var empty =
                    new Div(new H2(words.say("caseload.empty.title")), new Paragraph(words.say("caseload.empty.text")));
            empty.addClassName("empty");
            add(empty);
        } else {
            add(new CaseloadTable(words, user, caseload, true));
        }
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

    private Header head(Caseload caseload) {
        var hours = caseload.norms().weekHours();
        var lead = new Paragraph(words.count("caseload.people", caseload.rows().size())
                + " " + words.say("caseload.hours", words.hours(caseload.hoursPerWeek()))
                + (hours == null ? "" : " " + words.say("caseload.of", words.hours(hours)))
                + " " + words.count("caseload.late", caseload.overdue()));
        lead.addClassName("sub");
        lead.setId("caseload-lead");
        var header = new Header(new Div(new H1(words.say("title")), lead));
        header.addClassName("page-head");
        boolean ofOne = whose instanceof Whose.Of || !user.may(Permission.READ_ALL_PEOPLE);
        var movable =
                caseload.rows().stream().filter(row -> !row.beingHandedOver()).toList();
        if (ofOne && movable.size() > 1 && user.may(Permission.WRITE_COACHING)) {
            var many = new NativeButton(
                    words.say("handover.many"),
                    click -> HandoverForm.openMany(words, services, user, movable, this::show));
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

    private Select<String> chooser() {
        var names = new LinkedHashMap<String, String>();
        names.put("", words.say("caseload.everybody"));
        services.planning()
                .colleagues(user)
                .forEach(one -> names.put(one.account().toString(), one.name()));
        names.put(NOBODY, words.say("caseload.nobody"));
        var choice = new Select<String>();
        choice.setId("caseload-coach");
        choice.setLabel(words.say("caseload.whose"));
        choice.setItems(names.keySet());
        choice.setItemLabelGenerator(key -> names.getOrDefault(key, ""));
        String now = switch (whose) {
            case Whose.Everybody _ -> "";
            case Whose.Of(UUID coach) -> coach.toString();
            case Whose.Nobody _ -> NOBODY;
        };
        if (names.containsKey(now)) choice.setValue(now);
        choice.addValueChangeListener(change -> {
            if (!change.isFromClient()) return;
            UI.getCurrentOrThrow()
                    .navigate(
                            CaseloadView.class,
                            change.getValue().isEmpty()
                                    ? QueryParameters.empty()
                                    : QueryParameters.simple(Map.of(COACH, change.getValue())));
        });
        return choice;
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
        link.setQueryParameters(
                QueryParameters.simple(Map.of(COACH, one.coach().account().toString())));
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
        links.add(export("caseload", () -> tables.caseload(services.caseloads().of(user, whose))));
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
