package nl.duaal.costbenefit.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import nl.duaal.costbenefit.ui.AssumptionRow.Subject;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Formula;
import nl.duaal.engine.Model;
import nl.duaal.engine.Model.Parameter;
import nl.duaal.engine.Node;
import org.jspecify.annotations.Nullable;

/** What the rows of the assumption panel are about, read from a base model. */
final class AssumptionSubjects {

    private static final String PARAMETER = "par_";

    private final CaseWords words;
    private final Model model;

    AssumptionSubjects(CaseWords words, Model model) {
        this.words = words;
        this.model = model;
    }

    List<Subject> cohort() {
        return List.of(plain(
                "cohort_participants",
                "cohort_participants",
                words.say("assumption.participants"),
                words.say("assumption.unit.participants"),
                false,
                model.participants()));
    }

    /** By the phase's name: its length, drop-out and pass rate, as far as it has them. */
    Map<String, List<Subject>> phases() {
        var phases = new LinkedHashMap<String, List<Subject>>();
        String unit = words.say(monthly() ? "assumption.unit.months" : "assumption.unit.years");
        for (Model.Phase phase : model.phases()) {
            var rows = new ArrayList<Subject>();
            String key = "phase_" + phase.id();
            if (phase.length() != null) {
                rows.add(plain(key + "_length", words.say("assumption.length"), unit, false, phase.length()));
            }
            // Nobody drops out of a job that goes on: people leave it.
            String dropout = phase.length() == null ? "assumption.leave" : "assumption.dropout";
            rows.add(plain(
                    key + "_dropout",
                    words.say(dropout + (monthly() ? ".month" : ".year")),
                    null,
                    true,
                    phase.dropout()));
            if (phase.length() != null) {
                rows.add(plain(key + "_pass", words.say("assumption.passRate"), null, true, phase.passRate()));
            }
            phases.put(words.phase(phase), rows);
        }
        return phases;
    }

    /** By group, in the order of the file; parameters without a group come last. */
    Map<String, List<Subject>> parameters() {
        var groups = new LinkedHashMap<String, List<Subject>>();
        var others = new ArrayList<Subject>();
        for (Parameter parameter : model.parameters()) {
            String group = parameter.group();
            (group == null ? others : groups.computeIfAbsent(words.own(group), name -> new ArrayList<>()))
                    .add(of(parameter));
        }
        if (!others.isEmpty()) groups.put(words.say("assumption.group.other"), others);
        return groups;
    }

    List<Subject> rates() {
        var rates = new ArrayList<Subject>();
        rates.add(
                plain("cohort_discount_rate", words.say("assumption.discountRate"), null, true, model.discountRate()));
        for (String party : model.parties()) {
            Expression own = model.partyDiscountRates().get(party);
            rates.add(plain(
                    "rate_" + party, words.say("assumption.partyRate", words.partyInSentence(party)), null, true, own));
        }
        return rates;
    }

    private boolean monthly() {
        return model.periodsPerYear() == 12;
    }

    private Subject of(Parameter parameter) {
        boolean computed = parameter.content() instanceof Formula;
        String markText =
                parameter.mark() != null ? words.mark(parameter.mark()) : computed ? words.say("mark.computed") : "";
        return new Subject(
                computed ? null : PARAMETER + parameter.name(),
                PARAMETER + parameter.name(),
                words.parameter(parameter),
                parameter.unit(),
                parameter.percent(),
                parameter.mark(),
                markText,
                trail(parameter),
                computed ? null : new RangeWords(words, parameter.unit(), parameter.percent()));
    }

    private Subject plain(
            String rowKey, String label, @Nullable String unit, boolean percent, @Nullable Expression content) {
        return plain(rowKey, rowKey, label, unit, percent, content);
    }

    /** A row of the cohort; where the model only names a parameter, the row edits that parameter. */
    private Subject plain(
            String inputKey,
            String rowKey,
            String label,
            @Nullable String unit,
            boolean percent,
            @Nullable Expression content) {
        if (content instanceof Formula formula && formula.node() instanceof Node.Name(String name)) {
            for (Parameter parameter : model.parameters()) {
                if (parameter.name().equals(name) && parameter.content() instanceof Expression.Value) {
                    Subject same = of(parameter);
                    return new Subject(
                            PARAMETER + name,
                            rowKey,
                            label,
                            unit,
                            percent,
                            same.mark(),
                            same.markText(),
                            same.trail(),
                            same.range());
                }
            }
        }
        return new Subject(inputKey, rowKey, label, unit, percent, null, "", "", null);
    }

    private String trail(Parameter parameter) {
        var lines = new StringJoiner("\n");
        if (parameter.source() != null) lines.add(words.say("explain.source", words.own(parameter.source())));
        if (parameter.asOf() != null) {
            lines.add(words.say("assumption.asOf", words.figures().date(parameter.asOf())));
        }
        if (parameter.note() != null) lines.add(words.own(parameter.note()));
        if (parameter.content() instanceof Formula formula) {
            lines.add(words.say("assumption.formula", words.readable(formula, model.parameters())));
        }
        return lines.toString();
    }
}
