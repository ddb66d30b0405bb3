package nl.duaal.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From the JSON of a file to a model: fields and their types. What a type cannot say (names that must exist, bounds,
 * circles) is for {@link ModelCheck} and {@link Program}, which run on the outcome even when something was wrong:
 * unreadable parts are replaced by something harmless, and whoever comes next asks {@link Problems#clean}.
 */
final class ModelReader {

    private static final YearMonth NO_MONTH = YearMonth.of(2000, 1);

    private final Problems problems;

    private ModelReader(Problems problems) {
        this.problems = problems;
    }

    static Model read(Json.Obj file, Problems problems) {
        return new ModelReader(problems).model(new Fields(file, "", problems));
    }

    private Model model(Fields file) {
        Model model = new Model(
                file.requiredText("name"),
                file.text("note"),
                month(file.require("start"), file.at("start")),
                Math.clamp(file.whole("periodsPerYear", 12), Integer.MIN_VALUE, Integer.MAX_VALUE),
                Math.clamp(file.requiredWhole("horizon", 1), Integer.MIN_VALUE, Integer.MAX_VALUE),
                file.requiredExpression("participants"),
                file.requiredExpression("discountRate"),
                rates(file.object("partyDiscountRates")),
                parties(file.requiredList("parties")),
                parameters(file.requiredList("parameters")),
                phases(file.requiredList("phases")),
                baseline(file.list("baseline")),
                flows(file.requiredList("flows")));
        file.end();
        return model;
    }

    private YearMonth month(@Nullable Json json, String place) {
        String text = json == null ? null : Fields.text(json, place, problems);
        if (text == null) return NO_MONTH;
        if (digitsAndDashes(text, 7)) {
            int month = Integer.parseInt(text, 5, 7, 10);
            if (month >= 1 && month <= 12) return YearMonth.of(Integer.parseInt(text, 0, 4, 10), month);
        }
        problems.add(Problem.Code.BAD_MONTH, place, text);
        return NO_MONTH;
    }

    private @Nullable LocalDate date(Fields fields, String field) {
        String text = fields.text(field);
        if (text == null) return null;
        if (digitsAndDashes(text, 10)) {
            try {
                return LocalDate.of(
                        Integer.parseInt(text, 0, 4, 10),
                        Integer.parseInt(text, 5, 7, 10),
                        Integer.parseInt(text, 8, 10, 10));
            } catch (DateTimeException notInCalendar) {
                // reported below, like any other text
            }
        }
        problems.add(Problem.Code.BAD_DATE, fields.at(field), text);
        return null;
    }

    /** Whether a text has the form YYYY-MM or YYYY-MM-DD. */
    private static boolean digitsAndDashes(String text, int length) {
        if (text.length() != length) return false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') return false;
        }
        return true;
    }

    private Map<String, Expression> rates(@Nullable Fields fields) {
        Map<String, Expression> rates = new LinkedHashMap<>();
        if (fields == null) return rates;
        for (String party : fields.names()) rates.put(party, fields.requiredExpression(party));
        return rates;
    }

    private List<String> parties(Json.@Nullable Arr list) {
        List<String> parties = new ArrayList<>();
        if (list == null) return parties;
        for (int i = 0; i < list.items().size(); i++) {
            String party = Fields.text(list.items().get(i), "parties[" + i + "]", problems);
            parties.add(party == null ? "" : party);
        }
        return parties;
    }

    /** An item that must be an object; of one that is none, its name is not to be judged either. */
    private @Nullable Fields item(Json.Arr list, String name, int index, String field) {
        String place = Place.item(name, index);
        Fields fields = Fields.of(list.items().get(index), place, problems);
        if (fields == null) problems.touch(place + field);
        return fields;
    }

    private List<Model.Parameter> parameters(Json.@Nullable Arr list) {
        List<Model.Parameter> parameters = new ArrayList<>();
        if (list == null) return parameters;
        for (int i = 0; i < list.items().size(); i++) {
            Fields fields = item(list, Place.PARAMETERS, i, ".name");
            parameters.add(
                    fields == null
                            ? new Model.Parameter(
                                    "", Formula.UNREADABLE, null, null, false, null, null, null, null, null, null)
                            : parameter(fields));
        }
        return parameters;
    }

    private Model.Parameter parameter(Fields fields) {
        Model.Parameter parameter = new Model.Parameter(
                fields.requiredText("name"),
                content(fields),
                fields.text("label"),
                fields.text("unit"),
                fields.truth("percent"),
                fields.text("group"),
                fields.text("source"),
                fields.oneOf("mark", Model.Mark.class),
                date(fields, "asOf"),
                fields.text("note"),
                fields.has("formula") ? noUncertainty(fields) : uncertainty(fields.object("uncertainty")));
        fields.end();
        return parameter;
    }

    private Expression content(Fields fields) {
        Json value = fields.take("value");
        Json formula = fields.take("formula");
        Expression content = Formula.UNREADABLE;
        if (value != null) {
            double number = Fields.number(value, fields.at("value"), problems);
            if (!Double.isNaN(number)) content = Expression.of(number);
        }
        if (formula != null) {
            String text = Fields.text(formula, fields.at("formula"), problems);
            content = text == null ? Formula.UNREADABLE : Fields.formula(text, fields.at("formula"), problems);
        }
        if ((value == null) == (formula == null)) {
            problems.add(Problem.Code.EXACTLY_ONE, fields.place(), "value", "formula");
            return Formula.UNREADABLE;
        }
        return content;
    }

    private Model.@Nullable Uncertainty noUncertainty(Fields fields) {
        // with both a value and a formula it is not said which of them is too much
        if (fields.has("value")) fields.ignore("uncertainty");
        else fields.refuse("uncertainty");
        return null;
    }

    private enum Kind {
        UNIFORM,
        TRIANGULAR,
        PERT,
        NORMAL,
        LOGNORMAL
    }

    private Model.@Nullable Uncertainty uncertainty(@Nullable Fields fields) {
        if (fields == null) return null;
        fields.require("kind");
        Kind kind = fields.oneOf("kind", Kind.class);
        if (kind == null) {
            fields.ignore("min", "mode", "max", "mean", "sd", "p5", "p95");
            fields.end();
            return null;
        }
        Model.Uncertainty uncertainty = switch (kind) {
            case UNIFORM -> new Model.Uncertainty.Uniform(fields.requiredNumber("min"), fields.requiredNumber("max"));
            case TRIANGULAR ->
                new Model.Uncertainty.Triangular(
                        fields.requiredNumber("min"), fields.requiredNumber("mode"), fields.requiredNumber("max"));
            case PERT ->
                new Model.Uncertainty.Pert(
                        fields.requiredNumber("min"), fields.requiredNumber("mode"), fields.requiredNumber("max"));
            case NORMAL -> new Model.Uncertainty.Normal(fields.requiredNumber("mean"), fields.requiredNumber("sd"));
            case LOGNORMAL ->
                new Model.Uncertainty.Lognormal(fields.requiredNumber("p5"), fields.requiredNumber("p95"));
        };
        fields.end();
        return uncertainty;
    }

    private List<Model.Phase> phases(Json.@Nullable Arr list) {
        List<Model.Phase> phases = new ArrayList<>();
        if (list == null) return phases;
        for (int i = 0; i < list.items().size(); i++) {
            Fields fields = item(list, Place.PHASES, i, ".id");
            if (fields == null) {
                phases.add(new Model.Phase("", null, Formula.UNREADABLE, null, null));
                continue;
            }
            phases.add(new Model.Phase(
                    fields.requiredText("id"),
                    fields.text("label"),
                    fields.expression("length"),
                    fields.expression("dropout"),
                    fields.expression("passRate")));
            fields.end();
        }
        return phases;
    }

    private List<Model.BaselinePoint> baseline(Json.@Nullable Arr list) {
        List<Model.BaselinePoint> points = new ArrayList<>();
        if (list == null) return points;
        for (int i = 0; i < list.items().size(); i++) {
            Fields fields = item(list, Place.BASELINE, i, ".at");
            if (fields == null) {
                points.add(new Model.BaselinePoint(Double.NaN, Formula.UNREADABLE));
                continue;
            }
            points.add(new Model.BaselinePoint(fields.requiredNumber("at"), fields.requiredExpression("share")));
            fields.end();
        }
        return points;
    }

    private List<Model.Flow> flows(Json.@Nullable Arr list) {
        List<Model.Flow> flows = new ArrayList<>();
        if (list == null) return flows;
        FlowReader reader = new FlowReader(problems);
        for (int i = 0; i < list.items().size(); i++) {
            flows.add(reader.flow(item(list, Place.FLOWS, i, ".id"), i));
        }
        return flows;
    }
}
