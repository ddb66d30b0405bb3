package nl.duaal.trajectory.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.duaal.shell.FieldConflict;
import nl.duaal.shell.Words;
import nl.duaal.trajectory.design.Block;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.DesignComparison;
import nl.duaal.trajectory.design.DesignComparison.Field;
import nl.duaal.trajectory.design.DesignComparison.Item;
import nl.duaal.trajectory.design.DesignMerge;
import nl.duaal.trajectory.design.DesignMerge.Clash;
import nl.duaal.trajectory.design.Phase;

/** What somebody else did to a design, and where two people want something else, in words. */
final class DesignDifferences {

    /** Sets of which the texts of choices are made. */
    private static final List<String> SETS = List.of(
            "phaseKind",
            "contract",
            "priceUnit",
            "profile",
            "route",
            "household",
            "schoolRegion",
            "check.language.atWork");

    private final TrajectoryWords words;

    DesignDifferences(TrajectoryWords words) {
        this.words = words;
    }

    /** One line for each thing that is different in the second. */
    List<String> lines(Design before, Design after) {
        var comparison = DesignComparison.of(before, after);
        List<String> lines = new ArrayList<>();
        comparison.whole().forEach(item -> item.fields().forEach(field -> lines.add(line("", field))));
        comparison.phases().forEach(item -> add(lines, item));
        comparison.blocks().forEach(item -> add(lines, item));
        if (!before.subsidies().equals(after.subsidies())) lines.add(side("subsidies"));
        if (!before.tasks().equals(after.tasks())) lines.add(side("tasks"));
        if (!before.partners().equals(after.partners())) lines.add(side("partners"));
        if (!before.reasons().equals(after.reasons())) lines.add(side("rules"));
        if (!Objects.equals(before.shortage(), after.shortage())) lines.add(side("costs"));
        boolean groupTold = comparison.whole().stream()
                .flatMap(item -> item.fields().stream())
                .anyMatch(field -> field.label().startsWith("group."));
        if (!before.group().equals(after.group()) && !groupTold) lines.add(side("group"));
        return lines;
    }

    private void add(List<String> lines, Item item) {
        switch (item.change()) {
            case ADDED -> lines.add(words.say("outdated.added", item.name()));
            case GONE -> lines.add(words.say("outdated.gone", item.name()));
            case CHANGED -> item.fields().forEach(field -> lines.add(line(item.name() + ": ", field)));
        }
    }

    private String line(String of, Field field) {
        if (field.before() == null && field.after() == null) {
            return words.say("outdated.changed", of + words.say(field.label()));
        }
        return words.say(
                "outdated.line",
                of + words.say(field.label()),
                words.value(field.before()),
                words.value(field.after()));
    }

    private String side(String tab) {
        return words.say("outdated.changed", words.say("tabs." + tab));
    }

    /** A question for each field that both changed. */
    List<FieldConflict> conflicts(DesignMerge merge) {
        return merge.clashes().stream()
                .map(clash -> FieldConflict.choice(
                        clash.key(),
                        label(clash, merge.mine()),
                        said(clash.was()),
                        said(clash.theirs()),
                        said(clash.mine())))
                .toList();
    }

    private String label(Clash clash, Design design) {
        String one = switch (clash.part()) {
            case "blocks" -> "block";
            case "phases" -> "phase";
            case "subsidies" -> "subsidy";
            case "tasks" -> "task";
            case "partners" -> "partner";
            case "employerCosts" -> "costs";
            case "" -> "general";
            default -> clash.part();
        };
        String key = "trajectory." + one + "." + clash.field();
        String field = clash.part().equals("reasons")
                ? words.say("check.rules.reason")
                : Words.has(words.locale(), key) ? Words.text(words.locale(), key) : words.say("outdated.part." + one);
        String name = design.block(clash.item())
                .map(Block::name)
                .or(() -> design.phase(clash.item()).map(Phase::name))
                .orElse("");
        return name.isEmpty() ? field : name + ": " + field;
    }

    private String said(String value) {
        if (value.isEmpty()) return "–";
        if (value.equals("true") || value.equals("false")) {
            return words.say(value.equals("true") ? "compare.yes" : "compare.no");
        }
        for (String set : SETS) {
            if (value.matches("[A-Z_]+") && Words.has(words.locale(), "trajectory." + set + "." + value)) {
                return words.say(set + "." + value);
            }
        }
        try {
            return words.figures().number(Double.parseDouble(value), 4);
        } catch (NumberFormatException text) {
            return value;
        }
    }
}
