package nl.duaal.insight.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.signal.Signal;
import nl.duaal.cohort.signal.SignalRule;
import nl.duaal.cohort.signal.SignalService;
import nl.duaal.cohort.signal.SignalState;
import nl.duaal.cohort.ui.SignalWay;
import nl.duaal.shell.Address;
import org.jspecify.annotations.Nullable;

/**
 * What needs attention, the most urgent first: of a coach's own people; of who sees to everybody, what nobody else sees
 * to or lasted too long, and on request everything. Made for a telephone first.
 */
@Route("today")
@PermitAll
class TodayView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String SHOW = "show";
    private static final String COHORT = "cohort";
    private static final String ALL = "all";

    private final transient SignalService signals;
    private final transient List<SignalWay> ways;
    private final SignedIn user;
    private final transient SignalWords words = new SignalWords(getLocale());
    private final Select<Signal.Whom> cohort = new Select<>();
    private final NativeButton mine = new NativeButton();
    private final NativeButton everything = new NativeButton();
    private final Paragraph count = new Paragraph();
    private final Div content = new Div();
    private transient List<Signal> all = List.of();
    private boolean showAll;
    private transient @Nullable UUID onlyCohort;

    TodayView(SignalService signals, List<SignalWay> ways, CurrentUser currentUser) {
        this.signals = signals;
        this.ways = ways;
        this.user = currentUser.require();
        if (!signals.isFor(user)) currentUser.require(Permission.READ_PEOPLE);
        addClassNames("page", "today");
        var day = new Paragraph(words.day(signals.today()));
        day.addClassName("sub");
        var actions = new Div();
        actions.addClassName("page-actions");
        if (user.may(Permission.WRITE_COHORTS)) {
            var rules = new RouterLink(words.say("rules.link"), SignalRulesView.class);
            rules.addClassName("button");
            actions.add(rules);
        }
        var header = new Header(new Div(new H1(words.say("title")), day), actions);
        header.addClassName("page-head");
        mine.setText(words.say("show.mine"));
        mine.setId("show-mine");
        mine.addClassName("button");
        mine.addClickListener(click -> choose(false, onlyCohort));
        everything.setText(words.say("show.all"));
        everything.setId("show-all");
        everything.addClassName("button");
        everything.addClickListener(click -> choose(true, onlyCohort));
        cohort.setId("today-cohort");
        cohort.setLabel(words.say("cohort"));
        cohort.setItemLabelGenerator(one -> one == null ? words.say("everywhere") : one.name());
        cohort.setEmptySelectionAllowed(true);
        cohort.setEmptySelectionCaption(words.say("everywhere"));
        cohort.addValueChangeListener(change -> {
            if (!change.isFromClient()) return;
            var chosen = change.getValue();
            choose(showAll, chosen == null ? null : chosen.uuid());
        });
        count.addClassNames("muted", "today-count");
        count.getElement().setAttribute("aria-live", "polite");
        var tools = new Div(mine, everything, cohort);
        tools.addClassNames("today-tools", "no-print");
        boolean sees = user.may(Permission.READ_ALL_PEOPLE);
        mine.setVisible(sees);
        everything.setVisible(sees);
        cohort.setVisible(sees);
        var look = new NativeButton(words.say("look"), click -> {
            signals.lookNow(user);
            again();
        });
        look.addClassName("link");
        look.setId("look-now");
        var foot = new Div(look);
        foot.addClassNames("today-foot", "no-print");
        add(header, tools, count, content, foot);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        showAll = query.getSingleParameter(SHOW).filter(ALL::equals).isPresent();
        onlyCohort = query.getSingleParameter(COHORT).flatMap(Address::uuid).orElse(null);
        all = signals.open(user);
        show();
    }

    private void choose(boolean everybody, @Nullable UUID of) {
        showAll = everybody;
        onlyCohort = of;
        var query = new LinkedHashMap<String, String>();
        if (everybody) query.put(SHOW, ALL);
        if (of != null) query.put(COHORT, of.toString());
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location(
                                "today", query.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(query))));
        show();
    }

    private void again() {
        all = signals.again(user);
        show();
    }

    /** Of people nobody looks after, of cohorts, and what lasted too long: for who sees to everybody. */
    private boolean isForMe(Signal signal) {
        return !user.may(Permission.READ_ALL_PEOPLE)
                || signal.mine()
                || signal.person() == null
                || signal.coach().isEmpty()
                || signal.escalated()
                || signal.rule().kind().equals("candidate.noCoach");
    }

    private boolean isLater(Signal signal) {
        var until = signal.until();
        return signal.state() == SignalState.SNOOZED && until != null && until.isAfter(signals.today());
    }

    private void show() {
        mine.getElement().setAttribute("aria-pressed", Boolean.toString(!showAll));
        everything.getElement().setAttribute("aria-pressed", Boolean.toString(showAll));
        var cohorts = all.stream().map(Signal::cohort).distinct().toList();
        cohort.setItems(cohorts);
        cohort.setValue(cohorts.stream()
                .filter(one -> one.uuid().equals(onlyCohort))
                .findFirst()
                .orElse(null));
        var chosen = all.stream()
                .filter(signal ->
                        onlyCohort == null || Objects.equals(signal.cohort().uuid(), onlyCohort))
                .filter(signal -> showAll || isForMe(signal))
                .toList();
        var open = chosen.stream()
                .filter(signal -> signal.state() != SignalState.DONE && !isLater(signal))
                .toList();
        var put = chosen.stream().filter(signal -> !open.contains(signal)).toList();
        count.setText(words.count("count", open.size()));
        content.removeAll();
        if (open.isEmpty()) {
            var empty = new Div(new H2(words.say("empty.title")), new Paragraph(words.say("empty.text")));
            empty.addClassName("empty");
            content.add(empty);
        }
        for (var urgency : SignalRule.Urgency.values()) {
            var some = open.stream()
                    .filter(signal -> signal.rule().urgency() == urgency)
                    .toList();
            if (some.isEmpty()) continue;
            content.add(new H2(words.of("urgency", urgency)), list(some));
        }
        if (!put.isEmpty()) {
            var later = new Details(words.count("put", put.size()), list(put));
            later.setId("signals-put");
            content.add(later);
        }
    }

    private UnorderedList list(List<Signal> some) {
        var list = new UnorderedList();
        list.addClassName("signals");
        for (var signal : some) list.add(new SignalItem(words, signals, ways, user, signal, this::again));
        return list;
    }

    @Override
    public String getPageTitle() {
        return words.say("title") + " · Duaal";
    }
}
