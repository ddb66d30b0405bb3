package nl.duaal.trajectory.ui;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Evaluation.PartyResult;
import nl.duaal.library.BlockKind;
import nl.duaal.library.DatedAmount;
import nl.duaal.library.Ledger;
import nl.duaal.library.PriceUnit;
import nl.duaal.library.SchoolRegion;
import nl.duaal.shell.RoomWords;
import nl.duaal.shell.Words;
import nl.duaal.trajectory.design.Block;
import nl.duaal.trajectory.design.ContractForm;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.DesignComparison;
import nl.duaal.trajectory.design.DesignProblem;
import nl.duaal.trajectory.design.Figure;
import nl.duaal.trajectory.design.Phase;
import nl.duaal.trajectory.design.PhaseKind;
import nl.duaal.trajectory.design.WorkLanguage;
import org.jspecify.annotations.Nullable;

/** Says in the user's language what is in a design, what is wrong with it, and what it comes to. */
final class TrajectoryWords extends RoomWords {

    TrajectoryWords(Locale locale) {
        super("trajectory", locale);
    }

    String kind(BlockKind kind) {
        return of("kind", kind);
    }

    /** One or two letters that stand for a kind where there is little room. */
    String letter(BlockKind kind) {
        return say("letter." + kind.name());
    }

    String party(String party) {
        return Words.text(locale(), "costbenefit.party." + party);
    }

    /** A number of weeks or hours with its word: "17 weken". */
    String count(String key, double count) {
        return say(key + (count == 1 ? ".one" : ".many"), figures().number(count, 1));
    }

    /** Which weeks of its phase a block takes, counted from one: "week 1 tot en met 17". */
    String weeks(Block block) {
        int first = block.fromWeek() + 1;
        Integer weeks = block.weeks();
        if (weeks == null) return say("row.weeks.open", first);
        return weeks == 1 ? say("row.weeks.one", first) : say("row.weeks", first, first + weeks - 1);
    }

    /** The sector as it is shown: by its name where we know it, else as it is. */
    String sector(String sector) {
        return sector.isEmpty() ? "–" : TrajectoryTemplates.sector(this, sector);
    }

    /** How long until it is earned back, or that it is not. */
    String payback(Evaluation evaluation, PartyResult result) {
        Double payback = result.payback();
        if (payback == null) {
            return Words.text(
                    locale(),
                    "costbenefit.case.payback.never",
                    figures().duration(months(evaluation, horizon(evaluation))));
        }
        if (payback == 0) return Words.text(locale(), "costbenefit.case.payback.atOnce");
        return figures().duration(months(evaluation, payback));
    }

    /** Whether a party pays or gains anything at all: of who does not, there is nothing to earn back. */
    boolean isInvolved(Evaluation evaluation, String party) {
        return evaluation.model().flows().stream()
                .anyMatch(flow -> party.equals(flow.payer()) || party.equals(flow.receiver()));
    }

    private static double horizon(Evaluation evaluation) {
        return evaluation.model().horizon();
    }

    /** Periods of a model as months. */
    static double months(Evaluation evaluation, double periods) {
        return periods * 12 / evaluation.model().periodsPerYear();
    }

    /** A dated amount with its unit: "€ 14,99 per uur", "2,74%". */
    String amount(DatedAmount amount) {
        double value = amount.value().doubleValue();
        if (amount.percent()) return figures().percent(value);
        if (!amount.unit().startsWith("EUR")) return figures().number(value, 2) + " " + amount.unit();
        return figures().euroCents(value) + amount.unit().substring("EUR".length());
    }

    /** Since when an amount holds and who says so. */
    String trail(DatedAmount amount) {
        String source = amount.own() ? say("figure.own", amount.source()) : amount.source();
        String since = amount.hasKnownStart() ? say("figure.since", date(amount.validFrom())) + " · " : "";
        return since + source + (amount.beyondLastKnown() ? " · " + say("figure.lastKnown") : "");
    }

    String date(LocalDate date) {
        return figures().date(date);
    }

    /** What is wrong, with the name of the phase or block it is about in front when that is not where it is shown. */
    String problem(DesignProblem problem, Design design, DesignField.Notation notation, boolean named) {
        String text = problem(problem, notation);
        if (!named) return text;
        String[] place = problem.place().split("\\.", 3);
        String name = place.length < 2
                ? ""
                : design.block(place[1])
                        .map(Block::name)
                        .or(() -> design.phase(place[1]).map(Phase::name))
                        .orElse("");
        return name.isBlank() ? text : name + ": " + text;
    }

    private String problem(DesignProblem problem, DesignField.Notation notation) {
        if (problem.code() == DesignProblem.Code.OUT_OF_RANGE) {
            var limits = problem.arguments().stream().map(Double::parseDouble).toList();
            boolean percent = notation == DesignField.Notation.PERCENT;
            return say(
                    notation == DesignField.Notation.WHOLE ? "problem.outOfRange.whole" : "problem.outOfRange",
                    percent ? figures().percent(limits.get(0)) : figures().number(limits.get(0), 2),
                    percent ? figures().percent(limits.get(1)) : figures().number(limits.get(1), 2));
        }
        return say("problem." + problem.code().key(), problem.arguments().toArray());
    }

    /** Everything that is wrong in one line. */
    String problems(List<DesignProblem> problems, Design design) {
        return problems.stream()
                .map(problem -> problem(problem, design, DesignField.Notation.PLAIN, true))
                .distinct()
                .limit(3)
                .collect(Collectors.joining(" "));
    }

    /** A value of a design in  */
    String value(@Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case String text -> text.isBlank() ? "–" : text;
            case Boolean flag -> say(flag ? "compare.yes" : "compare.no");
            case Integer number -> figures().number(number, 0);
            case Double number -> figures().number(number, 2);
            case Figure.Own own -> figures().number(own.value(), 4);
            case Figure.Dated dated -> say("compare.dated", dated.amount());
            case PhaseKind kind -> of("phaseKind", kind);
            case ContractForm form -> of("contract", form);
            case PriceUnit unit -> of("priceUnit", unit);
            case Ledger ledger -> of("ledger", ledger);
            case SchoolRegion region -> of("schoolRegion", region);
            case WorkLanguage language -> say("check.language.atWork." + language);
            case DesignComparison.Party party -> party(party.key());
            case Collection<?> many ->
                many.isEmpty() ? "–" : many.stream().map(this::value).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    /** What the user calls a field at a place of a design: "Taalles: uren per week". */
    String place(String place, Design design) {
        String[] parts = place.split("\\.", 3);
        if (parts.length == 3) {
            String name = design.block(parts[1])
                    .map(Block::name)
                    .or(() -> design.phase(parts[1]).map(Phase::name))
                    .or(() -> design.tasks().stream()
                            .filter(one -> one.key().equals(parts[1]))
                            .map(one -> one.name())
                            .findFirst())
                    .or(() -> design.partners().stream()
                            .filter(one -> one.key().equals(parts[1]))
                            .map(one -> one.name())
                            .findFirst())
                    .or(() -> design.subsidies().stream()
                            .filter(one -> one.key().equals(parts[1]))
                            .map(one -> one.name())
                            .findFirst())
                    .orElse("");
            String field = known(parts[0] + "." + parts[2]);
            return name.isBlank() || field.isEmpty() ? name + field : name + ": " + field;
        }
        String field = known(parts.length == 1 ? "general." + place : place);
        return field.isEmpty() ? place : field;
    }

    private String known(String key) {
        return Words.has(locale(), "trajectory." + key) ? say(key) : "";
    }
}
