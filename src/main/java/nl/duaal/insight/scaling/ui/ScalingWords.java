package nl.duaal.insight.scaling.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.duaal.costbenefit.TrajectorySizes.Size;
import nl.duaal.insight.scaling.GivenMark;
import nl.duaal.insight.scaling.ScalingItem;
import nl.duaal.insight.scaling.ScalingOutcome;
import nl.duaal.insight.scaling.Scan;
import nl.duaal.insight.scaling.ScanItem;
import nl.duaal.shell.RadarChart;
import nl.duaal.shell.RoomWords;
import nl.duaal.shell.TextTable;
import nl.duaal.shell.Words;

/** Says in the user's language whether a trajectory can grow. */
final class ScalingWords extends RoomWords {

    ScalingWords(Locale locale) {
        super("scaling", Words.closest(locale));
    }

    String label(ScalingItem item) {
        return item.label().in(locale());
    }

    String help(ScalingItem item) {
        return item.help().in(locale());
    }

    String mark(int mark) {
        return say("mark." + mark);
    }

    String party(String party) {
        return Words.text(locale(), "costbenefit.party." + party);
    }

    String outcome(ScalingOutcome outcome) {
        return switch (outcome) {
            case ScalingOutcome.Saved _ -> say("saved");
            case ScalingOutcome.Refused(var why) -> of("refused", why);
            case ScalingOutcome.Outdated _ -> say("outdated");
            case ScalingOutcome.Gone _ -> say("gone");
        };
    }

    String verdict(Scan scan) {
        return say(scan.isScalable() ? "verdict.yes" : "verdict.no", scan.least());
    }

    /** Each mark that is too low, then on one line what is not agreed on yet. */
    List<String> inTheWay(Scan scan) {
        var lines = new ArrayList<String>();
        var open = new ArrayList<String>();
        for (var one : scan.inTheWay()) {
            String label = label(one.item().item());
            switch (one.why()) {
                case TOO_LOW ->
                    lines.add(say("obstacle.TOO_LOW", label, one.item().agreed().orElseThrow()));
                case NOT_AGREED -> open.add(label);
            }
        }
        if (!open.isEmpty()) lines.add(say("obstacle.NOT_AGREED", String.join("; ", open)));
        return lines;
    }

    /** How far apart the marks are, and who stands at the ends. */
    String difference(ScanItem item) {
        var low = item.lowest().orElseThrow();
        var high = item.highest().orElseThrow();
        if (item.given() == 1) return say("difference.one", low.mark());
        if (item.spread() == 0) return say("difference.none", item.given(), low.mark());
        return say("difference", low.mark(), low.byName(), high.mark(), high.byName());
    }

    String by(GivenMark mark) {
        return say(
                "by",
                mark.byName(),
                mark.organisation(),
                figures().shortDate(java.time.LocalDate.ofInstant(mark.at(), nl.duaal.access.AccountService.ZONE)));
    }

    RadarChart radar(Scan scan) {
        return new RadarChart(
                GivenMark.MOST,
                scan.least(),
                scan.marked().stream()
                        .map(one -> new RadarChart.Axis(
                                label(one.item()),
                                one.shown().isPresent() ? one.shown().getAsDouble() : null))
                        .toList());
    }

    TextTable.Content table(Scan scan) {
        return new TextTable.Content(
                say("radar.title"),
                List.of(
                        say("column.item"),
                        say("column.agreed"),
                        say("column.mean"),
                        say("column.lowest"),
                        say("column.highest"),
                        say("column.given")),
                scan.marked().stream()
                        .map(one -> List.of(
                                label(one.item()),
                                one.agreed().map(String::valueOf).orElse("–"),
                                one.mean().isPresent()
                                        ? figures().number(one.mean().getAsDouble(), 1)
                                        : "–",
                                one.lowest()
                                        .map(mark -> String.valueOf(mark.mark()))
                                        .orElse("–"),
                                one.highest()
                                        .map(mark -> String.valueOf(mark.mark()))
                                        .orElse("–"),
                                String.valueOf(one.given())))
                        .toList());
    }

    String payback(Size size, int horizon) {
        var months = size.paybackMonths();
        return months == null ? say("payback.never", horizon) : figures().duration(months);
    }

    /** How many groups there are, by what is paid for each. */
    String groups(Size size) {
        if (size.groups().isEmpty()) return "–";
        return String.join(
                "; ",
                size.groups().entrySet().stream()
                        .map(one -> say("groups", one.getKey(), one.getValue()))
                        .toList());
    }
}
