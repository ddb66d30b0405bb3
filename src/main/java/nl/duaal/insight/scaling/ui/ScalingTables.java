package nl.duaal.insight.scaling.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.duaal.access.AccountService;
import nl.duaal.costbenefit.TrajectorySizes.Sizes;
import nl.duaal.insight.scaling.Conclusion;
import nl.duaal.insight.scaling.Scaling;
import nl.duaal.insight.scaling.ScanItem;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Table;
import nl.duaal.tabular.Table.Column;
import nl.duaal.tabular.Table.Format;
import nl.duaal.tabular.Table.Line;
import nl.duaal.trajectory.design.Design;
import org.jspecify.annotations.Nullable;

/** Growing as tables to take along: organisations are in them, names of people are not. */
final class ScalingTables {

    private final ScalingWords words;

    ScalingTables(ScalingWords words) {
        this.words = words;
    }

    private Column column(String key, int width) {
        return new Column(words.say(key), width);
    }

    /** A line for each item of the scan. */
    Table scan(Scaling scaling) {
        var scan = scaling.scan().orElseThrow();
        return new Table(
                words.say("title"),
                List.of(
                        column("column.part", 16),
                        column("column.item", 34),
                        column("column.agreed", 12),
                        column("column.lowest", 10),
                        column("column.highest", 10),
                        column("column.given", 10),
                        column("field.conclusion", 60),
                        column("field.evidence", 60),
                        column("column.date", 14),
                        column("column.source", 40)),
                scan.items().stream().map(this::line).toList());
    }

    private Line line(ScanItem one) {
        var conclusion = one.conclusion();
        return Line.of(
                Cell.of(words.of("part", one.item().part())),
                Cell.of(words.label(one.item())),
                agreed(conclusion),
                one.lowest().map(mark -> whole(mark.mark())).orElse(Cell.EMPTY),
                one.highest().map(mark -> whole(mark.mark())).orElse(Cell.EMPTY),
                one.item().part().isMarked() ? whole(one.given()) : Cell.EMPTY,
                Cell.of(conclusion == null ? "" : conclusion.text()),
                Cell.of(evidence(one)),
                conclusion == null
                        ? Cell.EMPTY
                        : new Cell.Day(LocalDate.ofInstant(conclusion.at(), AccountService.ZONE)),
                Cell.of(one.item().source()));
    }

    private Cell agreed(@Nullable Conclusion conclusion) {
        if (conclusion == null) return Cell.EMPTY;
        if (conclusion.mark() != null) return whole(conclusion.mark());
        return Cell.of(words.say(Boolean.TRUE.equals(conclusion.settled()) ? "settled" : "notSettled"));
    }

    private static String evidence(ScanItem one) {
        return one.marks().stream()
                .map(mark -> mark.mark() + ", " + mark.organisation() + ": " + mark.evidence())
                .collect(Collectors.joining("\n"));
    }

    private static Cell whole(int number) {
        return Cell.of(BigDecimal.valueOf(number));
    }

    /** A line for each size. */
    Table sizes(Scaling scaling, Sizes sizes) {
        String party = words.party(sizes.mainParty());
        return new Table(
                words.say("export.scalingSizes"),
                List.of(
                        column("column.people", 12),
                        new Column(words.say("export.payback", party), 20),
                        new Column(words.say("column.npv", party), 20, Format.EURO),
                        new Column(words.say("column.society"), 20, Format.EURO),
                        new Column(words.say("column.costPerHead"), 20, Format.EURO),
                        column("column.groups", 50),
                        column("column.hits", 50),
                        column("column.date", 14),
                        column("column.source", 40)),
                sizes.all().stream()
                        .map(size -> Line.of(
                                whole(size.participants()),
                                size.paybackMonths() == null
                                        ? Cell.of(words.payback(size, sizes.horizonMonths()))
                                        : new Cell.Figure(size.paybackMonths(), false),
                                new Cell.Figure(size.netPresentValue(), false),
                                new Cell.Figure(size.society(), false),
                                new Cell.Figure(size.costPerHead(), false),
                                Cell.of(words.groups(size)),
                                Cell.of(SizesSection.hits(words, scaling, size.participants())),
                                new Cell.Day(today()),
                                Cell.of(words.say("export.fromCase"))))
                        .toList());
    }

    private static LocalDate today() {
        return LocalDate.now(AccountService.ZONE);
    }

    /** A design, what was concluded about it and what it taught, for other regions. */
    Table knowledge(Scaling scaling, Design design) {
        var lines = new ArrayList<Line>();
        lines.add(line("design", words.say("design.name"), design.name(), "", null));
        for (var phase : design.phases()) {
            lines.add(line(
                    "design",
                    phase.name(),
                    phase.weeks() == null ? words.say("design.open") : words.say("design.weeks", phase.weeks()),
                    "",
                    null));
            for (var block : design.blocksOf(phase.key())) {
                lines.add(line(
                        "design",
                        phase.name() + " · " + block.name(),
                        words.say("design.hours", words.figures().number(block.hoursWeek(), 2))
                                + (block.groupSize() == null
                                        ? ""
                                        : ", " + words.say("design.group", block.groupSize())),
                        "",
                        null));
            }
        }
        scaling.scan().ifPresent(scan -> {
            for (var one : scan.items()) {
                var conclusion = one.conclusion();
                if (conclusion != null) {
                    lines.add(line(
                            "conclusion",
                            words.label(one.item()) + (conclusion.mark() == null ? "" : " (" + conclusion.mark() + ")"),
                            conclusion.text(),
                            one.item().source(),
                            LocalDate.ofInstant(conclusion.at(), AccountService.ZONE)));
                }
                for (var mark : one.marks()) {
                    lines.add(line(
                            "evidence",
                            words.label(one.item()) + " (" + mark.mark() + ")",
                            mark.evidence(),
                            mark.organisation(),
                            LocalDate.ofInstant(mark.at(), AccountService.ZONE)));
                }
            }
        });
        for (var lesson : scaling.lessons()) {
            lines.add(line("lesson", words.say("lesson"), lesson.text(), lesson.organisation(), lesson.on()));
        }
        return new Table(
                words.say("export.scalingKnowledge"),
                List.of(
                        column("column.part", 18),
                        column("column.item", 40),
                        column("column.said", 80),
                        column("column.source", 40),
                        column("column.date", 14)),
                lines);
    }

    private Line line(String part, String name, String said, String source, @Nullable LocalDate day) {
        return Line.of(
                Cell.of(words.say("knowledge." + part)),
                Cell.of(name),
                Cell.of(said),
                Cell.of(source),
                day == null ? Cell.EMPTY : new Cell.Day(day));
    }
}
