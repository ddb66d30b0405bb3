package nl.duaal.costbenefit.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.duaal.costbenefit.EvaluatedScenario;
import nl.duaal.costbenefit.ReadyScenario;
import nl.duaal.costbenefit.ScenarioData;
import nl.duaal.costbenefit.ScenarioSet;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Model;
import nl.duaal.engine.Variant;

/** What scenarios are called and how they differ, in the user's language. */
final class ScenarioWords {

    private static final int PERCENT = 100;

    private final CaseWords words;

    ScenarioWords(CaseWords words) {
        this.words = words;
    }

    String say(String key, Object... arguments) {
        return words.say("scenario." + key, arguments);
    }

    /** A letter in place of a long name: in a chart, before the name in a column. */
    static String letter(int index) {
        return String.valueOf((char) ('A' + index));
    }

    static String name(int index, EvaluatedScenario scenario) {
        return letter(index) + " · " + scenario.stored().data().name();
    }

    /** What a ready-made scenario is called. */
    String name(ReadyScenario ready, Model model) {
        return switch (ready.kind()) {
            case WITHOUT_SUBSIDY -> say("ready.name.WITHOUT_SUBSIDY", flow(model, ready.subject()));
            case PLACES -> say("ready.name.PLACES", ready.subject());
            case NO_SUBSIDIES, MORE_DROPOUT, TIGHT_LABOUR_MARKET, SLACK_LABOUR_MARKET ->
                say("ready.name." + ready.kind());
        };
    }

    /** What a ready-made scenario does to a case. */
    String does(ReadyScenario ready, Model model) {
        return switch (ready.kind()) {
            case NO_SUBSIDIES ->
                say(
                        "ready.does.NO_SUBSIDIES",
                        model.flows().stream()
                                .filter(flow -> Variant.SUBSIDY.equals(flow.category()))
                                .map(flow -> inSentence(words.flow(flow)))
                                .collect(Collectors.joining(", ")));
            case WITHOUT_SUBSIDY -> say("ready.does.WITHOUT_SUBSIDY", flow(model, ready.subject()));
            case MORE_DROPOUT ->
                say("ready.does.MORE_DROPOUT", words.figures().number((Variant.MORE_DROPOUT - 1) * PERCENT, 0));
            case TIGHT_LABOUR_MARKET, SLACK_LABOUR_MARKET ->
                say(
                        "ready.does." + ready.kind(),
                        model.parameters().stream()
                                .filter(parameter -> parameter.uncertainty() != null
                                        && Variant.LABOUR_MARKET.contains(parameter.name()))
                                .map(parameter -> inSentence(words.parameter(parameter)))
                                .collect(Collectors.joining(", ")));
            case PLACES -> say("ready.does.PLACES", ready.subject());
        };
    }

    /** Why a ready-made scenario is not offered: one line for each. */
    List<String> absent(List<ReadyScenario> offered, Model model) {
        var reasons = new ArrayList<String>();
        Set<Variant.Kind> kinds = offered.stream().map(ReadyScenario::kind).collect(Collectors.toSet());
        if (!kinds.contains(Variant.Kind.NO_SUBSIDIES)) reasons.add(say("ready.absent.subsidies"));
        if (!kinds.contains(Variant.Kind.MORE_DROPOUT)) reasons.add(say("ready.absent.dropout"));
        if (!kinds.contains(Variant.Kind.TIGHT_LABOUR_MARKET)) reasons.add(say("ready.absent.labourMarket"));
        for (int places : Variant.PLACES) {
            var ready = new ReadyScenario(Variant.Kind.PLACES, Integer.toString(places));
            if (!offered.contains(ready)) reasons.add(say("ready.absent.places", ready.subject()));
        }
        return reasons;
    }

    String cliff(Evaluation evaluation, Variant.Cliff cliff, String party) {
        Model model = evaluation.model();
        var last = model.start().plusMonths((long) cliff.lastPoint() * 12 / model.periodsPerYear());
        return say(
                "cliff",
                inSentence(words.flow(cliff.flow())),
                words.partyInSentence(party),
                words.duration(evaluation, cliff.payback()),
                words.figures().month(last));
    }

    /** An amount more or less than the base, and which way is the better one. */
    String difference(double difference, boolean moreIsBetter, boolean cents) {
        double unit = cents ? PERCENT : 1;
        if (Math.round(Math.abs(difference) * unit) == 0) return say("same");
        var figures = words.figures();
        String amount = cents ? figures.euroCents(difference) : figures.euro(difference);
        return signed(amount, difference) + " · " + say(difference > 0 == moreIsBetter ? "better" : "worse");
    }

    /** How much sooner or later it is earned back. */
    String payback(Evaluation base, Evaluation scenario, String party) {
        Double before = base.party(party).payback();
        Double after = scenario.party(party).payback();
        if (before == null && after == null) return say("same");
        if (after == null) return say("payback.noMore");
        if (before == null) return say("payback.now");
        // both as they are shown: rounded up to whole months
        long months = CaseWords.months(scenario, after) - CaseWords.months(base, before);
        if (months == 0) return say("same");
        return say(
                months > 0 ? "payback.later" : "payback.sooner", words.figures().duration(Math.abs(months)));
    }

    static String signed(String amount, double difference) {
        return difference > 0 ? "+ " + amount : amount;
    }

    /** A name that no other scenario of the case has. */
    String free(String wanted, ScenarioSet beside) {
        Set<String> taken = beside.scenarios().stream()
                .map(scenario -> scenario.stored().data().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        int room = ScenarioData.NAME_MAX_LENGTH - 4;
        String name = wanted.length() <= ScenarioData.NAME_MAX_LENGTH ? wanted : wanted.substring(0, room - 1) + "…";
        String candidate = name;
        for (int number = 2; taken.contains(candidate.toLowerCase(Locale.ROOT)); number++) {
            candidate = (name.length() <= room ? name : name.substring(0, room - 1) + "…") + " (" + number + ")";
        }
        return candidate;
    }

    private String flow(Model model, String id) {
        return model.flows().stream()
                .filter(flow -> flow.id().equals(id))
                .findFirst()
                .map(words::flow)
                .map(this::inSentence)
                .orElse(id);
    }

    /** Without its capital, unless it is an abbreviation. */
    private String inSentence(String name) {
        boolean plain = name.length() > 1 && Character.isLowerCase(name.charAt(1));
        return plain ? name.substring(0, 1).toLowerCase(words.locale()) + name.substring(1) : name;
    }
}
