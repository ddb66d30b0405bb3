package nl.duaal.trajectory.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.duaal.library.DatedAmount;
import nl.duaal.library.LawRule;
import nl.duaal.trajectory.check.RuleFinding.Severity;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.Figure;
import org.jspecify.annotations.Nullable;

/** A design while it is checked: what the families look at, and what they found. */
final class Checked {

    private final Design design;
    private final Knowledge knowledge;
    private final Timeline timeline;
    private final List<WeekLoad> weeks;
    private final Ledgers ledgers;
    private final Map<String, RuleFinding> findings = new LinkedHashMap<>();

    Checked(Design design, Knowledge knowledge) {
        this.design = design;
        this.knowledge = knowledge;
        this.timeline = new Timeline(design);
        this.weeks = WeekLoad.of(design);
        this.ledgers = Ledgers.of(design, knowledge);
    }

    Design design() {
        return design;
    }

    Knowledge knowledge() {
        return knowledge;
    }

    Timeline timeline() {
        return timeline;
    }

    List<WeekLoad> weeks() {
        return weeks;
    }

    Ledgers ledgers() {
        return ledgers;
    }

    LocalDate start() {
        return design.start().atDay(1);
    }

    /** One of the numbers of a rule; none where the library has no such rule or no value for that day. */
    @Nullable
    DatedAmount number(Rule rule, String name, LocalDate day) {
        return knowledge
                .rule(rule.law())
                .filter(law -> law.numbers().containsKey(name))
                .map(law -> law.number(name, knowledge.amounts(), day))
                .orElse(null);
    }

    /** What a figure of the design is on a day; none where the library does not know it then. */
    @Nullable
    Double value(Figure figure, LocalDate day) {
        return switch (figure) {
            case Figure.Own(double value, Double _, Double _) -> value;
            case Figure.Dated(String amount) -> knowledge.value(amount, day);
        };
    }

    /** Notes a finding; the first at a place stays. */
    void found(Rule rule, String place, List<Said> arguments, List<Said> mend, @Nullable DatedAmount... used) {
        LawRule law = knowledge.rule(rule.law()).orElse(null);
        if (law == null) return;
        String key = rule.key() + ":" + place;
        findings.putIfAbsent(
                key,
                new RuleFinding(
                        key,
                        rule,
                        severity(rule, law),
                        place,
                        law.article(),
                        law.source(),
                        law.mark(),
                        arguments,
                        mend,
                        Arrays.stream(used).filter(Objects::nonNull).toList()));
    }

    private static Severity severity(Rule rule, LawRule law) {
        Severity own = rule.severity();
        if (own != null) return own;
        return switch (law.severity()) {
            case MUST -> Severity.MUST;
            case SHOULD -> Severity.SHOULD;
        };
    }

    /** The worst first; among equals in the order of the rules. */
    List<RuleFinding> findings() {
        var all = new ArrayList<>(findings.values());
        all.sort(Comparator.comparing(RuleFinding::severity).thenComparing(RuleFinding::rule));
        return List.copyOf(all);
    }

    static double of(DatedAmount amount) {
        return amount.value().doubleValue();
    }
}
