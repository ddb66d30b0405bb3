package nl.duaal.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Formula;
import nl.duaal.engine.Input;
import nl.duaal.engine.Model;
import nl.duaal.workbook.Styles.Format;
import org.jspecify.annotations.Nullable;

/** The lines of the sheet of assumptions: every input of the model, and what people would do without the trajectory. */
final class Assumptions {

    static final int FIRST = 4;
    static final int VALUE = 1;

    /** What a cell may hold. */
    enum Bound {
        NUMBER,
        SHARE,
        NOT_NEGATIVE,
        RATE,
        LENGTH,
        ENDLESS
    }

    /** A line of the sheet. */
    sealed interface Line {

        record Section(String title) implements Line {}

        /** What the model says once and for all. */
        record Fact(String label, String unit, Object value) implements Line {}

        /**
         * A cell that can be changed, or (without a key) one that the model's text fixes.
         *
         * @param formula text of the formula in the cell; none for a number
         * @param value   {@code NaN} where there is none, as with the length of an endless phase
         */
        record Figure(
                @Nullable String key,
                String label,
                String unit,
                Format format,
                Bound bound,
                @Nullable Expression content,
                @Nullable String formula,
                double value,
                Model.@Nullable Parameter parameter)
                implements Line {

            @Nullable
            String name() {
                return key == null ? null : Names.of(key);
            }
        }
    }

    private final Model model;
    private final Values values;
    private final FormulaText formulas;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Line.Figure> figures = new LinkedHashMap<>();
    private final int firstBaseline;

    Assumptions(Model model, Values values, FormulaText formulas) {
        this.model = model;
        this.values = values;
        this.formulas = formulas;
        for (var input : Input.of(model)) {
            var figure = figure(input);
            figures.put(input.key(), figure);
        }
        cohort();
        firstBaseline = baseline();
        parameters();
    }

    List<Line> lines() {
        return lines;
    }

    /** Everything a user may change, in the order of the model. */
    List<Line.Figure> inputs() {
        return List.copyOf(figures.values());
    }

    /** One of them, by the key of the input. */
    Line.Figure input(String key) {
        return figure(key);
    }

    int row(int line) {
        return FIRST + line;
    }

    int lastRow() {
        return FIRST + lines.size() - 1;
    }

    /** The cell with the share of a point of the baseline, on its sheet. */
    String baselineCell(int point) {
        return Layout.ASSUMPTIONS + "!" + Layout.absolute(row(firstBaseline + point), VALUE);
    }

    private void cohort() {
        lines.add(new Line.Section("Cohort en rekenrente"));
        lines.add(new Line.Fact("Start", "", model.start().atDay(1)));
        lines.add(new Line.Fact("Horizon", Words.periods(model), (double) model.horizon()));
        kinds(Input.Kind.PARTICIPANTS, Input.Kind.DISCOUNT_RATE, Input.Kind.PARTY_RATE);
        if (model.phases().isEmpty()) return;
        lines.add(new Line.Section("Fasen"));
        kinds(Input.Kind.PHASE_LENGTH, Input.Kind.PHASE_DROPOUT, Input.Kind.PHASE_PASS_RATE);
    }

    private void kinds(Input.Kind... kinds) {
        var wanted = List.of(kinds);
        for (var input : Input.of(model)) {
            if (wanted.contains(input.kind())) lines.add(figure(input.key()));
        }
    }

    private Line.Figure figure(String key) {
        return java.util.Objects.requireNonNull(figures.get(key));
    }

    private int baseline() {
        if (model.baseline().isEmpty()) return lines.size();
        lines.add(new Line.Section("Nulalternatief: aandeel dat zonder traject werk heeft"));
        int first = lines.size();
        for (var point : model.baseline()) {
            lines.add(new Line.Figure(
                    null,
                    "Na " + FormulaText.number(point.at()).replace('.', ',') + " " + Words.periods(model),
                    "deel",
                    Format.PERCENT,
                    Bound.SHARE,
                    point.share(),
                    text(point.share()),
                    values.of(point.share()),
                    null));
        }
        return first;
    }

    private void parameters() {
        var groups = new LinkedHashMap<String, List<Line>>();
        for (var parameter : model.parameters()) {
            String group = parameter.group();
            groups.computeIfAbsent(group == null ? "Overige aannames" : group, key -> new ArrayList<>())
                    .add(figure("par_" + parameter.name()));
        }
        groups.forEach((group, members) -> {
            lines.add(new Line.Section(group));
            lines.addAll(members);
        });
    }

    private @Nullable String text(@Nullable Expression expression) {
        return expression instanceof Formula formula ? formulas.of(formula) : null;
    }

    private Line.Figure figure(Input input) {
        var content = input.content();
        // a rate that the model leaves to the general one follows it
        boolean follows = input.kind() == Input.Kind.PARTY_RATE && !input.given();
        String formula = follows ? "cohort_discount_rate" : text(content);
        double value = content == null ? Double.NaN : values.of(content);
        String period = Words.period(model);
        return switch (input.kind()) {
            case PARAMETER -> parameter(input, formula, value);
            case PARTICIPANTS ->
                line(
                        input,
                        "Aantal deelnemers bij de start",
                        "deelnemers",
                        Format.GENERAL,
                        Bound.NOT_NEGATIVE,
                        formula,
                        value);
            case DISCOUNT_RATE -> line(input, "Discontovoet", "per jaar", Format.PERCENT, Bound.RATE, formula, value);
            case PARTY_RATE ->
                line(
                        input,
                        "Discontovoet " + Words.party(input.subject()),
                        "per jaar",
                        Format.PERCENT,
                        Bound.RATE,
                        formula,
                        value);
            case PHASE_LENGTH ->
                line(
                        input,
                        "Duur van " + phase(input),
                        Words.periods(model),
                        Format.GENERAL,
                        content == null ? Bound.ENDLESS : Bound.LENGTH,
                        formula,
                        value);
            case PHASE_DROPOUT ->
                line(
                        input,
                        "Uitval in " + phase(input),
                        "kans per " + period,
                        Format.PERCENT,
                        Bound.SHARE,
                        formula,
                        value);
            case PHASE_PASS_RATE ->
                line(input, "Doorstroom na " + phase(input), "deel", Format.PERCENT, Bound.SHARE, formula, value);
        };
    }

    private String phase(Input input) {
        for (var phase : model.phases()) {
            if (phase.id().equals(input.subject())) return Words.phase(phase);
        }
        return input.subject();
    }

    private static Line.Figure line(
            Input input,
            String label,
            String unit,
            Format format,
            Bound bound,
            @Nullable String formula,
            double value) {
        return new Line.Figure(input.key(), label, unit, format, bound, input.content(), formula, value, null);
    }

    private Line.Figure parameter(Input input, @Nullable String formula, double value) {
        var parameter = model.parameters().stream()
                .filter(each -> each.name().equals(input.subject()))
                .findFirst()
                .orElseThrow();
        String unit = parameter.unit() == null ? "" : parameter.unit();
        return new Line.Figure(
                input.key(),
                Words.parameter(parameter),
                unit,
                format(parameter, unit),
                Bound.NUMBER,
                parameter.content(),
                formula,
                value,
                parameter);
    }

    private static Format format(Model.Parameter parameter, String unit) {
        if (parameter.percent()) return Format.PERCENT;
        String upper = unit.toUpperCase(Locale.ROOT);
        if (upper.startsWith("EUR") || upper.startsWith("€")) return Format.EURO_CENTS;
        return parameter.content() instanceof Formula ? Format.NUMBER : Format.GENERAL;
    }
}
