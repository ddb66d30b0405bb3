package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.CohortCases;
import nl.duaal.costbenefit.CohortTeaching;
import nl.duaal.language.forecast.CohortLanguage;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.TextTable;

/** What the lessons of a cohort cost and brought, group by group, and the way of those facts into its cases. */
final class CohortTeachingPart extends Div {

    private final CaseWords words;
    private final CohortTeaching teaching;
    private final SignedIn user;
    private final UUID cohort;

    /** @param made the cases that there are, into which facts can go */
    CohortTeachingPart(
            CaseWords words,
            CohortTeaching teaching,
            SignedIn user,
            UUID cohort,
            List<CohortCases.Part> made,
            LocalDate today,
            Runnable taken) {
        this.words = words;
        this.teaching = teaching;
        this.user = user;
        this.cohort = cohort;
        setId("cohort-teaching");
        teaching.taught(user, cohort).ifPresent(taught -> show(taught, made, today, taken));
    }

    private void show(CohortTeaching.Taught taught, List<CohortCases.Part> made, LocalDate today, Runnable taken) {
        var intro = new Paragraph(words.say("ofCohort.taught.intro", CohortLanguage.SMALLEST_GROUP));
        intro.addClassName("sub");
        add(new H2(words.say("ofCohort.taught")), intro, groups(taught.groups()));
        if (taught.blocks().isEmpty()) {
            var none = new Paragraph(words.say("ofCohort.taught.noPart"));
            none.addClassName("muted");
            add(none);
            return;
        }
        add(blocks(taught.blocks()));
        if (made.isEmpty() || !user.may(Permission.WRITE_CASES)) return;
        var take = new NativeButton(words.say("ofCohort.take"), click -> take(taught, made, today, taken));
        take.addClassName("button");
        take.setId("take-taught");
        add(new Paragraph(words.say("ofCohort.taught.help")), take);
    }

    private CardTable groups(List<CohortTeaching.OfGroup> all) {
        var columns = Stream.of("group", "people", "planned", "given", "followed", "cost", "levels", "perLevel")
                .map(column -> words.say("ofCohort.taught." + column))
                .toArray(String[]::new);
        var table = new CardTable(words.say("ofCohort.taught"), columns);
        table.figures(1, 2, 3, 4, 5, 6, 7);
        table.setId("taught-groups");
        for (CohortTeaching.OfGroup group : all) {
            var figures = group.figures();
            var name = new Div(new Span(figures.name()));
            name.add(CohortMoneyPanel.quiet(
                    group.part().isEmpty() ? words.say("ofCohort.taught.part.none") : group.part()));
            if (figures.untold() > 0)
                name.add(CohortMoneyPanel.quiet(words.say("ofCohort.taught.untold", figures.untold())));
            var levels = new Div(
                    new Span(figures.measured() == 0 ? "–" : words.figures().number(figures.levels(), 1)));
            if (figures.measured() > 0) {
                levels.add(CohortMoneyPanel.quiet(
                        words.say("ofCohort.taught.measured", figures.measured(), figures.people())));
            }
            table.row(
                    name,
                    new Span(words.figures().number(figures.people(), 0)),
                    new Span(words.figures().number(figures.hours().planned(), 1)),
                    new Span(words.figures().number(figures.hours().given(), 1)),
                    new Span(
                            figures.peopleHours().given() == 0
                                    ? "–"
                                    : words.figures()
                                            .percent(figures.peopleHours().share(), 0)),
                    new Span(group.cost().map(words.figures()::euro).orElse("–")),
                    levels,
                    new Span(group.perLevel().map(words.figures()::euro).orElse("–")));
        }
        return table;
    }

    private TextTable blocks(List<CohortTeaching.OfBlock> all) {
        var rows = new ArrayList<List<String>>();
        for (CohortTeaching.OfBlock block : all) {
            rows.add(List.of(
                    words.say("ofCohort.taught.hoursWeek", block.block().name()),
                    words.figures().number(block.block().hoursWeek(), 1),
                    words.figures().number(block.figures().hoursWeek(), 1)));
            Integer size = block.plannedGroup();
            if (size != null) {
                rows.add(List.of(
                        words.say("ofCohort.taught.groupSize", block.block().name()),
                        words.figures().number(size, 1),
                        words.figures().number(block.figures().groupSize(), 1)));
            }
        }
        var table = new TextTable(new TextTable.Content(
                words.say("ofCohort.taught.facts"),
                List.of(
                        words.say("ofCohort.taught.fact"),
                        words.say("ofCohort.taught.fact.planned"),
                        words.say("ofCohort.taught.fact.real")),
                rows));
        table.setId("taught-facts");
        return table;
    }

    private void take(CohortTeaching.Taught taught, List<CohortCases.Part> made, LocalDate today, Runnable taken) {
        int groups = taught.blocks().stream()
                .mapToInt(block -> block.figures().groups())
                .sum();
        String reason = words.say("ofCohort.taught.reason", words.figures().date(today), groups);
        CohortMoneyPanel.takeIntoEach(made, words, part -> teaching.take(user, cohort, part, reason));
        taken.run();
    }
}
