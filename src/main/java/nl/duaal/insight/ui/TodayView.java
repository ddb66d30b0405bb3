package nl.duaal.insight.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.CoachingOutcome;
import nl.duaal.coaching.ItemState;
import nl.duaal.coaching.Promise;
import nl.duaal.coaching.watch.DayService;
import nl.duaal.coaching.watch.DayService.Day;
import nl.duaal.cohort.signal.Signal;
import nl.duaal.cohort.signal.SignalRule;
import nl.duaal.cohort.signal.SignalState;
import nl.duaal.language.day.LearningDay;
import nl.duaal.shell.Toast;
import org.jspecify.annotations.Nullable;

/**
 * What needs attention, the most urgent first: of a coach's own people; of who sees to everybody, what nobody else sees
 * to or lasted too long, and on request everything. Beside it the day of a coach: whom to speak to, and what was
 * promised. Who works for an employer sees facts of work of own people, and nothing else. Made for a telephone first.
 */
@Route("today")
@PermitAll
class TodayView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TodayServices services;
    private final SignedIn user;
    private final boolean seesSignals;
    private final boolean coaches;
    private final transient SignalWords words = new SignalWords(getLocale());
    private final TodayTools tools = new TodayTools(words, this::again);
    private final Paragraph count = new Paragraph();
    private final Div content = new Div();
    private transient List<Signal> all = List.of();
    private transient Day day = Day.NONE;
    private transient LearningDay learning = LearningDay.NONE;

    TodayView(TodayServices services, CurrentUser currentUser) {
        this.services = services;
        this.user = currentUser.require();
        this.seesSignals = services.signals().isFor(user);
        this.coaches = user.may(Permission.READ_COACHING);
        if (!seesSignals) currentUser.require(Permission.KEEP_WORK_LANGUAGE);
        addClassNames("page", "today");
        count.addClassNames("muted", "today-count");
        count.getElement().setAttribute("aria-live", "polite");
        count.setVisible(seesSignals);
        tools.setVisible(user.may(Permission.READ_ALL_PEOPLE));
        content.setClassName("today-columns", coaches);
        add(head(), tools, count, content);
        if (seesSignals) add(foot());
    }

    private Header head() {
        var date = new Paragraph(words.day(services.signals().today()));
        date.addClassName("sub");
        var actions = new Div();
        actions.addClassName("page-actions");
        if (user.may(Permission.WRITE_COHORTS)) {
            var rules = new RouterLink(words.say("rules.link"), SignalRulesView.class);
            rules.addClassName("button");
            actions.add(rules);
        }
        var header = new Header(new Div(new H1(words.say("title")), date), actions);
        header.addClassName("page-head");
        return header;
    }

    private Div foot() {
        var look = new NativeButton(words.say("look"), click -> {
            services.signals().lookNow(user);
            again();
        });
        look.addClassName("link");
        look.setId("look-now");
        var foot = new Div(look);
        foot.addClassNames("today-foot", "no-print");
        return foot;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!seesSignals) {
            content.removeAll();
            content.add(new WorkDay(words, services.work(), services.inclusion(), services.agreements(), user));
            return;
        }
        tools.read(event.getLocation().getQueryParameters());
        // who comes back from having done something is not asked for it again
        services.signals().catchUp(user);
        all = services.signals().open(user, tools.isAll());
        if (coaches) day = services.days().open(user, whose());
        if (learns()) learning = services.learning().of(user, tools.isAll());
        show();
    }

    /** What a signal is about may be a promise that can be done with at a touch, whoever keeps an eye on it. */
    private DayService.Whose whose() {
        if (tools.isAll()) return new DayService.Whose.Everybody();
        return new DayService.Whose.Own(all.stream()
                .filter(signal -> signal.state() != SignalState.DONE)
                .map(Signal::subject)
                .collect(Collectors.toSet()));
    }

    private boolean learns() {
        return coaches && user.may(Permission.READ_LANGUAGE);
    }

    private void again() {
        services.signals().catchUp(user);
        all = services.signals().again(user, tools.isAll());
        if (coaches) day = services.days().again(user, whose());
        if (learns()) learning = services.learning().of(user, tools.isAll());
        show();
    }

    private boolean isOpen(Signal signal) {
        var until = signal.until();
        boolean later = signal.state() == SignalState.SNOOZED
                && until != null
                && until.isAfter(services.signals().today());
        return signal.state() != SignalState.DONE && !later;
    }

    private void show() {
        tools.show(cohorts());
        var chosen = all.stream()
                .filter(signal -> tools.takes(signal.cohort().uuid()))
                .collect(Collectors.partitioningBy(this::isOpen));
        var open = chosen.getOrDefault(true, List.of());
        var put = chosen.getOrDefault(false, List.of());
        count.setText(words.count("count", open.size()));
        var signs = new Div();
        signs.addClassName("today-signals");
        if (open.isEmpty()) {
            var empty = new Div(new H2(words.say("empty.title")), new Paragraph(words.say("empty.text")));
            empty.addClassName("empty");
            signs.add(empty);
        }
        for (var urgency : SignalRule.Urgency.values()) {
            var some =
                    open.stream().filter(signal -> signal.urgency() == urgency).toList();
            if (!some.isEmpty()) signs.add(new H2(words.of("urgency", urgency)), list(some));
        }
        if (!put.isEmpty()) {
            var later = new Details(words.count("put", put.size()), list(put));
            later.setId("signals-put");
            signs.add(later);
        }
        content.removeAll();
        content.add(signs);
        if (coaches) content.add(dayList());
    }

    /** Every cohort that something on the page is about, by name. */
    private List<Signal.Whom> cohorts() {
        return Stream.concat(
                        all.stream().map(Signal::cohort),
                        Stream.concat(
                                day.cohorts().map(one -> new Signal.Whom(one.uuid(), one.name())),
                                learning.cohorts().map(one -> new Signal.Whom(one.uuid(), one.name()))))
                .distinct()
                .sorted(Comparator.comparing(Signal.Whom::name))
                .toList();
    }

    /** What of the day is shown: what a signal stands for already is not said twice. */
    private Day shownDay() {
        var told = all.stream()
                .filter(signal -> signal.state() != SignalState.DONE)
                .map(Signal::subject)
                .collect(Collectors.toSet());
        var missed = all.stream()
                .filter(signal -> signal.kind().equals("coach.planned") && signal.state() != SignalState.DONE)
                .flatMap(signal -> Stream.ofNullable(signal.person()))
                .map(Signal.Whom::uuid)
                .collect(Collectors.toSet());
        return new Day(
                day.appointments().stream()
                        .filter(one -> tools.takes(one.cohort()) && (tools.isAll() || one.mine()))
                        .filter(one -> one.when() != DayService.When.LATE
                                || !missed.contains(one.person().uuid()))
                        .toList(),
                day.promises().stream()
                        .filter(one -> tools.takes(one.cohort()) && (tools.isAll() || one.mine()))
                        .filter(one -> !told.contains(one.promise().uuid()))
                        .toList(),
                day.offered().stream()
                        .filter(one -> tools.takes(null) && !told.contains(one.uuid()))
                        .toList());
    }

    private DayList dayList() {
        var lessons = learning.lessons().stream()
                .filter(one -> tools.takes(one.cohort().uuid()) && (tools.isAll() || one.mine() > 0))
                .toList();
        var exams = learning.exams().stream()
                .filter(one -> tools.takes(one.cohort().uuid()) && (tools.isAll() || one.mine()))
                .toList();
        var ahead = new LearningList(
                words, new LearningDay(lessons, exams), services.signals().today(), tools.isAll());
        return new DayList(words, user, shownDay(), ahead, services.calendars(), this::finish);
    }

    private void finish(Promise promise) {
        var outcome = services.coaching().closePromise(user, promise.uuid(), promise.version(), ItemState.DONE, "");
        if (outcome == CoachingOutcome.SAVED) {
            Toast.show(words.say("finished", promise.data().what()));
        } else {
            Toast.warn(words.say("outcome.OUTDATED"));
        }
        again();
    }

    /** What a signal asks at one touch: that a promise is done. */
    private @Nullable Runnable finish(Signal signal) {
        if (!user.may(Permission.WRITE_COACHING)) return null;
        return day.promises().stream()
                .map(DayService.Owed::promise)
                .filter(promise -> promise.uuid().equals(signal.subject()))
                .findFirst()
                .<Runnable>map(promise -> () -> finish(promise))
                .orElse(null);
    }

    private FirstOfMany<Signal> list(List<Signal> some) {
        return new FirstOfMany<>(
                words,
                "signals",
                some,
                signal -> new SignalItem(
                        words, services.signals(), services.ways(), user, signal, finish(signal), this::again));
    }

    @Override
    public String getPageTitle() {
        return words.say("title") + " · Duaal";
    }
}
