package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.duaal.trajectory.OpenTrajectory;
import nl.duaal.trajectory.check.Capacity;
import nl.duaal.trajectory.check.Knowledge;
import nl.duaal.trajectory.check.NetIncome;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.ui.CheckTable.Cell;

/** What a participant has to live on in each step, and how many groups, trainers and coaches the design asks for. */
final class IncomePanel implements DesignPanel {

    private static final List<String> UNKNOWN =
            List.of("allowances", "partner", "pension", "travel", "special", "costSharing");

    private final CheckWords words;
    private final Supplier<Knowledge> knowledge;
    private final Div content = new Div();

    IncomePanel(Locale locale, Supplier<Knowledge> knowledge) {
        this.words = new CheckWords(locale);
        this.knowledge = knowledge;
        content.addClassName("check-panel");
        content.setId("income-panel");
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
        content.removeAll();
        content.add(income(NetIncome.of(design, known), design), capacity(Capacity.of(design, known), design));
    }

    private CheckPart income(NetIncome income, Design design) {
        var part = new CheckPart(words, "income", words.say("income.title"));
        part.text(words.say(
                "income.meaning", words.say("household." + design.group().household())));
        for (NetIncome.Fall fall : income.falls()) part.warning(fall(fall));
        var table = new CheckTable(
                words.say("income.title"),
                List.of(
                        words.say("income.step"),
                        words.say("income.gross"),
                        words.say("income.wage"),
                        words.say("income.benefit"),
                        words.say("income.release"),
                        words.say("income.total")));
        table.setId("income-table");
        for (NetIncome.Step step : income.steps()) {
            boolean falls = income.falls().stream().anyMatch(fall -> fall.to().equals(step));
            table.row(
                    step.phase().name(),
                    words.weeks(step.fromWeek(), step.untilWeek()),
                    List.of(
                            Cell.figure(
                                    step.gross() == 0 ? "·" : words.figures().euro(step.gross())),
                            Cell.figure(step.gross() == 0 ? "·" : words.euros(step.wage())),
                            Cell.figure(words.euros(step.benefit())),
                            Cell.figure(
                                    step.release() == 0 ? "·" : words.figures().euro(step.release())),
                            Cell.figure(words.euros(step.total()))),
                    falls ? "check-strong" : "");
        }
        part.add(table);
        if (income.steps().stream().anyMatch(step -> step.total() == null)) part.muted(words.say("income.incomplete"));
        part.muted(words.say("income.holiday"));
        part.text(words.say("income.unknown"));
        part.list(
                UNKNOWN.stream().map(key -> words.say("income.unknown." + key)).toList());
        return part.sources(income.used());
    }

    private String fall(NetIncome.Fall fall) {
        boolean same = fall.from().phase().equals(fall.to().phase());
        String week = words.figures().number(fall.to().fromWeek() + 1, 0);
        String less = words.figures().euro(fall.less());
        if (same && fall.from().release() > 0 && fall.to().release() == 0) {
            return words.say("income.fall.release", week, less);
        }
        return words.say(
                "income.fall",
                week,
                less,
                fall.from().phase().name(),
                fall.to().phase().name());
    }

    private CheckPart capacity(Capacity capacity, Design design) {
        var part = new CheckPart(words, "capacity", words.say("capacity.title")).text(words.say("capacity.meaning"));
        var table = new CheckTable(
                words.say("capacity.title"),
                List.of(
                        words.say("capacity.phase"),
                        words.say("capacity.people"),
                        words.say("capacity.groups"),
                        words.say("capacity.trainers"),
                        words.say("capacity.coachWeek"),
                        words.say("capacity.coaches")));
        table.setId("capacity-table");
        for (Capacity.Step step : capacity.steps()) {
            Capacity.Count trainers = step.trainers();
            Double coaches = step.coaches();
            table.row(
                    step.phase().name(),
                    List.of(
                            Cell.figure(words.figures().number(step.people(), 1)),
                            Cell.words(
                                    step.groups().isEmpty()
                                            ? "·"
                                            : step.groups().stream()
                                                    .map(one -> one.block().name() + ": "
                                                            + words.figures()
                                                                    .number(
                                                                            one.count()
                                                                                    .number(),
                                                                            0))
                                                    .collect(Collectors.joining("; "))),
                            Cell.figure(trainers == null ? "·" : words.figures().number(trainers.number(), 0)),
                            Cell.figure(step.coachWeek() == 0 ? "·" : coaching(step)),
                            Cell.figure(coaches == null ? "·" : words.figures().number(coaches, 1))));
        }
        part.add(table);
        part.list(steps(capacity, design));
        return part.sources(capacity.used());
    }

    private String coaching(Capacity.Step step) {
        String first = words.figures().number(step.coachWeek(), 1);
        String last = words.figures().number(step.coachEnd(), 1);
        return first.equals(last) ? first : words.say("capacity.fromTo", first, last);
    }

    /** Where the next group or trainer is needed, and how full the employers are. */
    private List<String> steps(Capacity capacity, Design design) {
        var lines = new ArrayList<String>();
        for (Capacity.Step step : capacity.steps()) {
            for (Capacity.Groups groups : step.groups()) {
                lines.add(words.say(
                        "capacity.nextGroup",
                        groups.block().name(),
                        words.count("capacity.group", groups.count().number()),
                        words.figures().number(groups.count().room(), 0)));
            }
            Capacity.Count trainers = step.trainers();
            if (trainers != null) {
                lines.add(words.say(
                        "capacity.nextTrainer",
                        step.phase().name(),
                        words.count("capacity.trainer", trainers.number()),
                        words.figures().number(trainers.room(), 0)));
            }
        }
        Integer places = capacity.places();
        if (places == null) lines.add(words.say("capacity.noEmployer"));
        else {
            lines.add(words.say(
                    "capacity.places",
                    words.figures().number(design.participants(), 0),
                    words.count("capacity.employer", capacity.employers()),
                    words.figures().number(places, 0)));
        }
        return lines;
    }
}
