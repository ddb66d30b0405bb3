package nl.duaal.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortPlan;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.candidate.Funnel;
import nl.duaal.cohort.outreach.Handover;
import nl.duaal.cohort.outreach.OutreachService;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.TableDownload;

/** A cohort at a glance: what is late, how many people are where, the places, and what comes. */
@org.springframework.stereotype.Component
class OverviewTab implements CohortTab {

    private static final int DATES_AHEAD = 6;
    private static final List<CandidateState> WAY = List.of(
            CandidateState.APPLIED,
            CandidateState.SCREENING,
            CandidateState.SELECTED,
            CandidateState.PREPARATION,
            CandidateState.TRIAL_PLACEMENT,
            CandidateState.LEARN_WORK,
            CandidateState.QUALIFIED,
            CandidateState.PLACED);

    private final CohortService cohorts;
    private final CandidateService candidates;
    private final OutreachService outreach;
    private final TableDownload.Maker downloads;

    OverviewTab(
            CohortService cohorts,
            CandidateService candidates,
            OutreachService outreach,
            TableDownload.Maker downloads) {
        this.cohorts = cohorts;
        this.candidates = candidates;
        this.outreach = outreach;
        this.downloads = downloads;
    }

    @Override
    public String key() {
        return "overview";
    }

    @Override
    public String labelKey() {
        return "cohort.tab.overview";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public boolean isFor(SignedIn about, Cohort cohort) {
        return about.may(Permission.WRITE_COHORTS)
                || (about.may(Permission.READ_COHORTS) && !about.may(Permission.READ_PLACED));
    }

    @Override
    public Component content(SignedIn user, Cohort cohort, TabState state) {
        var words = new CohortWords(UI.getCurrentOrThrow().getLocale());
        var plan = cohorts.plan(user, cohort.uuid()).orElseThrow();
        var funnel = candidates.funnel(user, cohort.uuid());
        List<Handover> handovers = cohort.about().may(Permission.READ_PEOPLE)
                ? outreach.handovers(user, cohort.uuid()).stream()
                        .filter(one -> one.isLateOn(plan.today()))
                        .toList()
                : List.of();
        var left = new Div(funnel(words, user, cohort, funnel), places(words, plan));
        var right = new Div(late(words, cohort, plan, handovers), ahead(words, cohort, plan));
        var sides = new Div(left, right);
        sides.addClassName("cohort-sides");
        return new Div(figures(words, plan, funnel), sides);
    }

    private static DescriptionList figures(CohortWords words, CohortPlan plan, Funnel funnel) {
        var list = new DescriptionList();
        list.addClassName("kpis");
        int free = plan.placeCount() - plan.taken();
        var lead = figure(
                words.say("overview.places"),
                words.say("list.places", plan.taken(), plan.placeCount()),
                words.count("overview.free", free));
        lead.addClassName("lead");
        list.add(
                lead,
                figure(words.say("overview.in"), words.figures().number(funnel.all(), 0), ""),
                figure(
                        words.say("overview.waiting"),
                        words.figures().number(funnel.now(CandidateState.RESERVE), 0),
                        ""),
                figure(
                        words.say("overview.out"),
                        words.figures()
                                .number(
                                        funnel.now(CandidateState.REJECTED) + funnel.now(CandidateState.DROPPED_OUT),
                                        0),
                        words.say(
                                "overview.out.of",
                                funnel.now(CandidateState.REJECTED),
                                funnel.now(CandidateState.DROPPED_OUT))));
        return list;
    }

    private static Div figure(String term, String value, String small) {
        var description = new DescriptionList.Description(value);
        if (!small.isEmpty()) {
            var under = new com.vaadin.flow.dom.Element("small").setText(small);
            description.getElement().appendChild(under);
        }
        return new Div(new DescriptionList.Term(term), description);
    }

    /** How many came into each step and are in it now: in the order of the trajectory, never by who. */
    private Section funnel(CohortWords words, SignedIn user, Cohort cohort, Funnel funnel) {
        var section = new Section(new H2(words.say("overview.funnel")));
        section.setId("cohort-funnel");
        if (funnel.all() == 0) {
            section.add(CohortPanel.quiet(words.say("overview.funnel.none")));
            if (cohort.about().may(Permission.WRITE_PEOPLE)) {
                section.add(CohortLinks.tab(cohort.uuid(), "candidates", words.say("overview.funnel.first")));
            }
            return section;
        }
        var list = new OrderedList();
        list.addClassName("funnel");
        for (var state : WAY) {
            var bar = new com.vaadin.flow.dom.Element("meter");
            bar.setAttribute("min", "0")
                    .setAttribute("max", String.valueOf(funnel.all()))
                    .setAttribute("value", String.valueOf(funnel.entered(state)))
                    .setAttribute("aria-hidden", "true");
            var item = new ListItem(new Span(words.state(state)));
            item.getElement().appendChild(bar);
            var numbers = new Span(words.say("overview.funnel.numbers", funnel.entered(state), funnel.now(state)));
            numbers.addClassName("figure");
            item.add(numbers);
            list.add(item);
        }
        var out = new Anchor(
                downloads.download(
                        user,
                        words.locale(),
                        "cohortFunnel",
                        words.say("table.funnel.fileName"),
                        List.of(words.say("table.filter.cohort", cohort.data().name())),
                        () -> new CohortTables(words).funnel(candidates.funnel(user, cohort.uuid()))),
                words.say("table.toExcel"));
        out.setId("export-funnel");
        out.addClassName("no-print");
        section.add(list, out);
        return section;
    }

    private static Section places(CohortWords words, CohortPlan plan) {
        var section = new Section(new H2(words.say("overview.placesAt")));
        section.setId("cohort-places");
        if (plan.places().isEmpty()) {
            section.add(CohortPanel.quiet(words.say("overview.placesAt.none")));
            return section;
        }
        var table = new CardTable(
                words.say("overview.placesAt"),
                words.say("place.employer"),
                words.say("place.location"),
                words.say("place.taken.column"),
                words.say("place.free.column"));
        table.figures(2, 3);
        for (var place : plan.places()) {
            table.row(
                    CardTable.text(place.data().employer()),
                    CardTable.text(
                            place.data().location().isEmpty()
                                    ? "–"
                                    : place.data().location()),
                    CardTable.text(
                            words.say("list.places", place.taken(), place.data().places())),
                    CardTable.text(words.figures().number(place.free(), 0)));
        }
        section.add(table);
        return section;
    }

    private static Section late(CohortWords words, Cohort cohort, CohortPlan plan, List<Handover> handovers) {
        var section = new Section(new H2(words.say("overview.late")));
        section.setId("cohort-late");
        var list = new UnorderedList();
        list.addClassName("late");
        if (cohort.state().isOpen()) {
            for (var moment : plan.overdueDecisions()) {
                list.add(item(words, moment.name(), words.say("overview.late.decision", date(words, moment.from()))));
            }
            for (var task : plan.overdueTasks()) {
                String owner = task.data().owner().isEmpty()
                        ? words.party(task.data().party())
                        : task.data().owner();
                list.add(item(
                        words,
                        words.task(task),
                        words.say("overview.late.task", date(words, task.data().due()), owner)));
            }
        }
        for (var handover : handovers) {
            boolean contact = handover.on(plan.today()) == Handover.Standing.CONTACT_LATE;
            list.add(item(
                    words,
                    words.say("overview.late.handover", handover.person().fullName()),
                    words.say(
                            contact ? "overview.late.contact" : "overview.late.meeting",
                            date(
                                    words,
                                    contact
                                            ? handover.nextContact()
                                            : handover.data().meeting()))));
        }
        if (list.getComponentCount() == 0) section.add(CohortPanel.quiet(words.say("overview.late.none")));
        else section.add(list);
        return section;
    }

    private static ListItem item(CohortWords words, String what, String why) {
        var under = new Div(why);
        under.addClassNames("warn", "small");
        return new ListItem(new Div(what), under);
    }

    private static Section ahead(CohortWords words, Cohort cohort, CohortPlan plan) {
        var section = new Section(new H2(words.say("overview.ahead")));
        section.setId("cohort-ahead");
        var list = new UnorderedList();
        list.addClassName("ahead");
        plan.ahead().limit(DATES_AHEAD).forEach(moment -> {
            var under = new Div(words.of("moment", moment.kind()));
            under.addClassNames("muted", "small");
            var day = new Span(date(words, moment.from()));
            day.addClassName("ahead-day");
            list.add(new ListItem(day, new Div(new Div(moment.name()), under)));
        });
        if (list.getComponentCount() == 0) section.add(CohortPanel.quiet(words.say("overview.ahead.none")));
        else section.add(list);
        section.add(CohortLinks.tab(cohort.uuid(), "plan", words.say("overview.toPlan")));
        return section;
    }

    private static String date(CohortWords words, java.time.LocalDate day) {
        return words.figures().date(day);
    }
}
