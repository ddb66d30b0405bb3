package nl.duaal.costbenefit.ui;

import java.math.RoundingMode;
import java.util.stream.Collectors;
import nl.duaal.costbenefit.Switching;
import nl.duaal.costbenefit.Switching.Stretch;
import org.jspecify.annotations.Nullable;

/** Says for which values of an assumption a goal is reached; borders are rounded to the safe side. */
final class SwitchingWords {

    private final CaseWords words;
    private final String stays;
    private final String becomes;

    /** @param goal as in {@link CertaintyUrl} */
    SwitchingWords(CaseWords words, String goal) {
        this.words = words;
        boolean noLoss = goal.equals(CertaintyUrl.NO_LOSS);
        stays = noLoss ? say("stays.noLoss") : say("stays.months", goal);
        becomes = noLoss ? say("becomes.noLoss") : say("becomes.months", goal);
    }

    private String say(String key, Object... arguments) {
        return words.say("certainty.switching." + key, arguments);
    }

    String of(Switching one) {
        String name = words.parameter(one.parameter());
        Stretch current = one.current();
        String text = one.holdsNow() && current != null ? unless(one, current, name) : onlyIf(one, name);
        int described = one.holdsNow() ? 1 : (one.below() == null ? 0 : 1) + (one.above() == null ? 0 : 1);
        return one.reached().size() > described ? text + " " + say("several", stretches(one)) : text;
    }

    private String unless(Switching one, Stretch current, String name) {
        boolean below = current.from() > one.from();
        boolean above = current.to() < one.to();
        if (below && above) return say("unless.outside", stays, name, atLeast(one, current), atMost(one, current));
        if (above) return say("unless.above", stays, name, atMost(one, current));
        if (below) return say("unless.below", stays, name, atLeast(one, current));
        return say(
                "whatever",
                stays,
                name,
                value(one, one.from(), RoundingMode.UP),
                value(one, one.to(), RoundingMode.DOWN));
    }

    private String onlyIf(Switching one, String name) {
        Stretch below = one.below();
        Stretch above = one.above();
        if (below != null && above != null) {
            return say("once.either", becomes, name, atMost(one, below), atLeast(one, above));
        }
        if (above != null) return say("once.above", becomes, name, atLeast(one, above));
        if (below != null) return say("once.below", becomes, name, atMost(one, below));
        return say(
                "once.never",
                name,
                value(one, one.from(), RoundingMode.HALF_UP),
                value(one, one.to(), RoundingMode.HALF_UP));
    }

    private String stretches(Switching one) {
        return one.reached().stream()
                .map(stretch -> say("stretch", atLeast(one, stretch), atMost(one, stretch)))
                .collect(Collectors.joining("; "));
    }

    private String atLeast(Switching one, Stretch stretch) {
        return value(one, stretch.from(), RoundingMode.CEILING);
    }

    private String atMost(Switching one, Stretch stretch) {
        return value(one, stretch.to(), RoundingMode.FLOOR);
    }

    private String value(Switching one, double value, RoundingMode mode) {
        var parameter = one.parameter();
        @Nullable String unit = parameter.unit();
        return words.valueInSentence(Uncertain.rounded(value, mode), unit, parameter.percent());
    }
}
