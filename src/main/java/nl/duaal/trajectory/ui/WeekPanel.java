package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.duaal.library.BlockKind;
import nl.duaal.library.Ledger;
import nl.duaal.trajectory.OpenTrajectory;
import nl.duaal.trajectory.check.Knowledge;
import nl.duaal.trajectory.check.Ledgers;
import nl.duaal.trajectory.check.Timetable;
import nl.duaal.trajectory.check.WeekLoad;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.ui.CheckTable.Cell;

/** What a week asks of a participant in each phase, when it takes place, and what its hours count for. */
final class WeekPanel implements DesignPanel {

    private final CheckWords words;
    private final Supplier<Knowledge> knowledge;
    private final Div content = new Div();

    WeekPanel(Locale locale, Supplier<Knowledge> knowledge) {
        this.words = new CheckWords(locale);
        this.knowledge = knowledge;
        content.addClassName("check-panel");
        content.setId("week-panel");
    }

    @Override
    public Component component() {
        return content;
    }

    @Override
    public void show(OpenTrajectory trajectory, Design design) {
        show(design);
    }

    void show(Design design) {
        var known = knowledge.get();
        var loads = WeekLoad.of(design);
        content.removeAll();
        var part = new CheckPart(words, "week", words.say("week.title"));
        if (loads.isEmpty()) {
            content.add(part.muted(words.say("week.nothing")));
            return;
        }
        part.text(words.say("week.meaning"));
        part.add(table(loads, known, design.start().atDay(1)));
        part.muted(words.say("week.coaches"));
        content.add(part, times(loads), ledgers(design, known));
    }

    private CheckTable table(List<WeekLoad> loads, Knowledge known, LocalDate day) {
        Set<BlockKind> kinds = EnumSet.noneOf(BlockKind.class);
        loads.forEach(load -> kinds.addAll(load.hours().keySet()));
        var columns = new ArrayList<String>(List.of(words.say("week.phase")));
        kinds.forEach(kind -> columns.add(words.kind(kind)));
        columns.addAll(List.of(
                words.say("week.paid"), words.say("week.travel"), words.say("week.total"), words.say("week.verdict")));
        var table = new CheckTable(words.say("week.table"), columns);
        table.setId("week-table");
        for (WeekLoad load : loads) {
            var cells = new ArrayList<Cell>();
            kinds.forEach(kind -> cells.add(Cell.figure(words.hours(load.hours().getOrDefault(kind, 0.0)))));
            cells.add(Cell.figure(
                    words.hours(load.paidHours()),
                    load.inPaidTime() > 0
                            ? words.say("week.inside", words.figures().number(load.inPaidTime(), 1))
                            : ""));
            cells.add(Cell.figure(words.hours(load.travel())));
            cells.add(Cell.figure(words.figures().number(load.total(), 1)));
            String verdict = verdict(load, known, day);
            cells.add(Cell.words(words.say("week.verdict." + verdict)));
            table.row(load.phase().name(), stretch(load), cells, verdict.equals("fits") ? "" : "check-" + verdict);
        }
        return table;
    }

    private String stretch(WeekLoad load) {
        return load.toTheEnd()
                ? words.say("weeks.open", words.figures().number(load.fromWeek() + 1, 0))
                : words.weeks(load.fromWeek(), load.untilWeek());
    }

    private static String verdict(WeekLoad load, Knowledge known, LocalDate day) {
        var soft = known.amounts().at("load.week.soft_hours", day);
        var strong = known.amounts().at("load.week.strong_hours", day);
        if (strong != null && load.total() > strong.value().doubleValue() + 1e-6) return "strong";
        if (soft != null && load.total() > soft.value().doubleValue() + 1e-6) return "soft";
        return "fits";
    }

    private CheckPart times(List<WeekLoad> loads) {
        var part = new CheckPart(words, "times", words.say("times.title"));
        var without = loads.stream()
                .filter(load -> !load.timetable().isLaidOut())
                .map(load -> load.phase().name())
                .distinct()
                .toList();
        for (WeekLoad load : loads) {
            Timetable timetable = load.timetable();
            if (!timetable.isLaidOut()) continue;
            part.add(new H3(load.phase().name() + ", " + stretch(load)));
            var figure = new Div(new Svg(WeekDrawing.of(timetable, words)));
            figure.addClassName("week-drawing");
            figure.getElement().setAttribute("aria-hidden", "true");
            part.add(figure);
            part.list(lines(timetable));
            double planned = load.paidHours() + load.besides();
            if (timetable.hours() < planned - 0.05) {
                part.muted(words.say(
                        "times.partly",
                        words.figures().number(timetable.hours(), 1),
                        words.figures().number(planned, 1)));
            }
        }
        if (!without.isEmpty()) {
            part.muted(words.say(
                    "times.none", without.stream().map(name -> "‘" + name + "’").collect(Collectors.joining(", "))));
        }
        return part;
    }

    private List<String> lines(Timetable timetable) {
        var clashing = new TreeSet<String>();
        timetable.clashes().forEach(clash -> {
            clashing.add(key(clash.one()));
            clashing.add(key(clash.other()));
        });
        return timetable.entries().stream()
                .map(entry -> words.say(
                                "times.line",
                                words.say("day." + entry.slot().day()),
                                CheckWords.clock(entry.slot().start()),
                                CheckWords.clock(
                                        entry.slot().start() + entry.slot().minutes()),
                                entry.block().name())
                        + (clashing.contains(key(entry)) ? " – " + words.say("times.clash") : ""))
                .toList();
    }

    private static String key(Timetable.Entry entry) {
        return entry.block().key() + "@" + entry.from();
    }

    private CheckPart ledgers(Design design, Knowledge known) {
        var ledgers = Ledgers.of(design, known);
        var part = new CheckPart(words, "ledgers", words.say("ledgers.title")).text(words.say("ledgers.meaning"));
        if (ledgers.all().isEmpty()) part.muted(words.say("ledgers.nothing"));
        else {
            var columns = new ArrayList<String>(List.of(words.say("week.phase")));
            ledgers.all().keySet().forEach(ledger -> columns.add(words.ledger(ledger)));
            var table = new CheckTable(words.say("ledgers.title"), columns);
            table.setId("ledger-table");
            ledgers.phases().forEach(phase -> table.row(phase.phase().name(), hours(ledgers, phase.hours())));
            table.row(words.say("ledgers.all"), "", hours(ledgers, ledgers.all()), "total");
            part.add(table);
        }
        if (!ledgers.asked().isEmpty()) part.add(asked(ledgers));
        part.muted(words.say("ledgers.caution"));
        return part.sources(
                ledgers.asked().stream().map(Ledgers.Asked::amount).distinct().toList());
    }

    private List<Cell> hours(Ledgers ledgers, java.util.Map<Ledger, Double> hours) {
        return ledgers.all().keySet().stream()
                .map(ledger -> Cell.figure(words.hours(hours.getOrDefault(ledger, 0.0))))
                .toList();
    }

    private CheckTable asked(Ledgers ledgers) {
        var table = new CheckTable(
                words.say("asked.title"),
                List.of(
                        words.say("asked.what"),
                        words.say("asked.needed"),
                        words.say("asked.planned"),
                        words.say("asked.missing")));
        table.setId("asked-table");
        for (Ledgers.Asked asked : ledgers.asked()) {
            String year = asked.studyYear() == 0 ? "" : words.say("asked.year", asked.studyYear());
            table.row(
                    words.say("asked." + asked.what()),
                    year,
                    List.of(
                            Cell.figure(words.figures().number(asked.needed(), 0)),
                            Cell.figure(words.figures().number(asked.planned(), 0)),
                            Cell.figure(
                                    asked.missing() > 1e-6
                                            ? words.figures().number(Math.ceil(asked.missing() - 1e-6), 0)
                                            : words.say("asked.enough"))),
                    asked.missing() > 1e-6 ? "check-soft" : "");
        }
        return table;
    }
}
