package nl.duaal.costbenefit.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Evaluation.PartyResult;
import nl.duaal.engine.Formula;
import nl.duaal.engine.Model;
import nl.duaal.engine.Problem;
import nl.duaal.shell.NumberText;
import nl.duaal.shell.RoomWords;
import nl.duaal.shell.Words;
import org.jspecify.annotations.Nullable;

/** Says in the user's language what models name by key, and what results mean. */
final class CaseWords extends RoomWords {

    private static final Set<String> PARTIES =
            Set.of("employer", "municipality", "state", "participant", "fund", "school", Model.SOCIETY);
    private static final Set<String> CATEGORIES = Set.of(
            "recruitment",
            "preparation",
            "language",
            "training",
            "coaching",
            "inclusion",
            "wage",
            "benefit",
            "subsidy",
            "tax",
            "output",
            "shortage",
            "turnover",
            "material",
            "programme",
            "other");

    /** What binary arithmetic adds to a whole number of months is no month. */
    private static final double NOISE = 1e-9;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final TemplateWords templateWords;

    CaseWords(Locale locale) {
        super("costbenefit", locale);
        this.templateWords = TemplateWords.in(locale());
    }

    /** What is said of a workbook that comes back. */
    String workbook(String key, Object... arguments) {
        return say("workbook." + key, arguments);
    }

    /** A text that came with a model: a template's own text in the user's language, anything else as it is. */
    String own(String text) {
        return templateWords.say(text);
    }

    String party(String party) {
        return PARTIES.contains(party) ? say("party." + party) : party;
    }

    String partyOrOutside(@Nullable String party) {
        return party == null ? say("flows.outside") : party(party);
    }

    /** The party inside a sentence: «de werkgever». */
    String partyInSentence(String party) {
        return PARTIES.contains(party) ? say("partyInSentence." + party) : party;
    }

    String category(@Nullable String category) {
        if (category == null) return say("category.other");
        return CATEGORIES.contains(category) ? say("category." + category) : category;
    }

    String mark(Model.Mark mark) {
        return say("mark." + mark.name().toLowerCase(Locale.ROOT));
    }

    String phase(Model.Phase phase) {
        String label = phase.label();
        return label == null ? phase.id() : own(label);
    }

    String phase(Model model, String id) {
        return model.phases().stream()
                .filter(phase -> phase.id().equals(id))
                .findFirst()
                .map(this::phase)
                .orElse(id);
    }

    String flow(Model.Flow flow) {
        String label = flow.label();
        return label == null ? flow.id() : own(label);
    }

    String parameter(Model.Parameter parameter) {
        String label = parameter.label();
        return label == null ? parameter.name() : own(label);
    }

    /** A formula with labels in place of names, and the signs that people use. */
    String readable(Formula formula, List<Model.Parameter> parameters) {
        var labels = new HashMap<String, String>();
        parameters.forEach(parameter -> labels.put(parameter.name(), "‘" + parameter(parameter) + "’"));
        labels.put("participants", "‘" + say("assumption.participants") + "’");
        return NAME.matcher(formula.text())
                .replaceAll(name -> Matcher.quoteReplacement(labels.getOrDefault(name.group(), name.group())))
                .replace("*", "×")
                .replace("/", "÷");
    }

    /** The problem without its place, for showing it at the place itself. */
    String problem(Problem problem, boolean percent) {
        if (problem.code() == Problem.Code.OUT_OF_RANGE) {
            String plain = switch (problem.arguments().getLast()) {
                case "0 … 1" -> percent ? "problem.share" : "";
                case "> -1" -> percent ? "problem.rate" : "";
                case "> 0" -> "problem.positive";
                case "≥ 0" -> "problem.notNegative";
                case "≥ 1" -> "problem.length";
                default -> "";
            };
            if (!plain.isEmpty()) return say(plain);
        }
        return Words.text(
                locale(),
                "engine.problem." + problem.code().key(),
                problem.arguments().toArray());
    }

    /** A number of periods in whole months, rounded up as where it is shown. */
    static long months(Evaluation evaluation, double periods) {
        return (long) Math.ceil(periods * 12 / evaluation.model().periodsPerYear() - NOISE);
    }

    /** A number of periods as years and months, rounded up to whole months. */
    String duration(Evaluation evaluation, double periods) {
        return figures().duration(periods * 12 / evaluation.model().periodsPerYear());
    }

    String horizon(Evaluation evaluation) {
        return duration(evaluation, evaluation.model().horizon());
    }

    /** The lead figure's words: how long until it is earned back. */
    String payback(Evaluation evaluation, PartyResult result) {
        Double payback = result.payback();
        if (payback == null) return say("case.payback.never", horizon(evaluation));
        if (payback == 0) return say("case.payback.atOnce");
        return duration(evaluation, payback);
    }

    /** Whose lead figure it is, and what it says, in one short line. */
    String outcome(Evaluation evaluation, String party) {
        PartyResult result = evaluation.party(party);
        return say(
                "case.outcome",
                party(party),
                payback(evaluation, result),
                figures().euro(result.npv()));
    }

    /** One sentence that says what a party lays out and what it gets for it. */
    String sentence(Evaluation evaluation, PartyResult result) {
        String who = partyInSentence(result.party());
        Double payback = result.payback();
        String peak = figures().euro(result.peakFunding());
        String horizon = horizon(evaluation);
        String npv = figures().euro(Math.abs(result.npv()));
        if (payback == null) {
            return say(
                    result.npv() < 0 ? "case.sentence.never" : "case.sentence.neverButWorth", who, peak, horizon, npv);
        }
        String gain = say(gain(result), horizon, npv);
        if (payback == 0) return say("case.sentence.atOnce", who) + " " + gain;
        return say("case.sentence.paysBack", who, peak, duration(evaluation, payback)) + " " + gain;
    }

    private static String gain(PartyResult result) {
        if (Math.abs(result.npv()) < 0.5) return "case.sentence.zero";
        return result.npv() < 0 ? "case.sentence.loss" : "case.sentence.gain";
    }

    /** A parameter's or another input's value as it is shown, with its unit. */
    String value(double value, @Nullable String unit, boolean percent) {
        if (!percent && unit != null && unit.startsWith("EUR")) {
            return figures().euroCents(value) + own(unit).substring("EUR".length());
        }
        String number = percent ? figures().percent(value) : figures().number(value, 2);
        String shown = unit(unit, percent);
        return percent || shown.isEmpty() ? number : number + " " + shown;
    }

    /** A value with what it is per or of, where there is nothing beside it that says so: "2% per maand". */
    String valueInSentence(double value, @Nullable String unit, boolean percent) {
        String text = value(value, unit, percent);
        return percent ? text + unit(unit, true).substring(1) : text;
    }

    /** The number alone, as its field shows it. */
    String plain(double value, @Nullable String unit, boolean percent) {
        var kind = percent
                ? NumberText.Kind.PERCENT
                : unit != null && unit.startsWith("EUR") ? NumberText.Kind.EURO : NumberText.Kind.PLAIN;
        String text = new NumberText(locale(), kind).format(value);
        return percent ? text + "%" : text;
    }

    /** The unit behind a number: a share of something becomes a percentage of it. */
    String unit(@Nullable String unit, boolean percent) {
        if (!percent) return unit == null ? "" : own(unit);
        if (unit == null) return "%";
        if (unit.startsWith("deel "))
            return "% " + own(unit).substring(own(unit).indexOf(' ') + 1);
        if (unit.startsWith("kans "))
            return "% " + own(unit).substring(own(unit).indexOf(' ') + 1);
        return "%";
    }
}
