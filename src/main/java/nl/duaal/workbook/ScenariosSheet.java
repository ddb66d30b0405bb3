package nl.duaal.workbook;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.duaal.engine.Input;
import nl.duaal.engine.Model;
import nl.duaal.workbook.Assumptions.Bound;
import nl.duaal.workbook.Styles.Format;
import nl.duaal.workbook.Styles.Look;
import nl.duaal.workbook.WorkbookScenario.Change;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * The scenarios beside the base: what each says of the inputs that any of them changes, which one the workbook
 * calculates, and what came of each when the workbook was made. The figures of that moment do not follow; the column
 * with what is calculated now does.
 *
 * @see "decision 0048: a scenario is chosen in the workbook"
 */
final class ScenariosSheet {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int CHOICE = 2;
    private static final int NUMBER = 3;
    private static final int MADE = 4;
    private static final int HEADINGS = 6;
    private static final int FIRST = 7;
    private static final int VALUE = 1;
    private static final int NOW = 2;
    private static final int BASE = 3;

    /** Beside everything else: whether a flow is told to count by something other than 0 or 1. */
    private static final int FAULT = 60;

    /** How an input is called outside its own group, and how its number is written. */
    private record Shown(String label, String unit, Format format) {}

    private final Book book;
    private final Pen pen;
    private final XSSFSheet sheet;

    /** Those that can be chosen first. */
    private final List<WorkbookScenario> scenarios;

    private final int last;
    private final Map<String, Shown> inputs = new HashMap<>();
    private final Map<Bound, CellRangeAddressList> bounds = new EnumMap<>(Bound.class);
    private final CellRangeAddressList flowCells = new CellRangeAddressList();

    ScenariosSheet(Book book, Pen pen, XSSFSheet sheet, List<WorkbookScenario> scenarios) {
        this.book = book;
        this.pen = pen;
        this.sheet = sheet;
        this.scenarios = Stream.concat(
                        scenarios.stream().filter(scenario -> scenario.evaluation() != null),
                        scenarios.stream().filter(scenario -> scenario.evaluation() == null))
                .toList();
        last = BASE + scenarios.size();
        for (Input input : Input.of(book.model)) inputs.put(input.key(), shown(input));
    }

    // where things stand, for other sheets

    private static int firstFlow(Book book) {
        return FIRST + 1 + book.live.inputs().size();
    }

    private static int results(Book book) {
        return firstFlow(book) + book.live.flows().size() + 1;
    }

    private static int flowTotals(Book book) {
        return results(book) + 1 + book.layout.parties * Result.values().length + 1;
    }

    /** What the chosen scenario came to at the export. */
    static String exported(Book book, int party, Result result) {
        return chosen(book, results(book) + 1 + party * Result.values().length + result.ordinal());
    }

    /** What a flow came to in the chosen scenario at the export. */
    static String exportedFlow(Book book, int flow) {
        return chosen(book, flowTotals(book) + 1 + flow);
    }

    private static String chosen(Book book, int row) {
        String range = Layout.absolute(row, BASE) + ":" + Layout.absolute(row, BASE + book.live.columns.size());
        return "IF(" + LiveScenarios.NUMBER + ">0,INDEX('Scenario''s'!" + range + ",1," + LiveScenarios.NUMBER
                + "),\"–\")";
    }

    /** How many flows are told to count by something other than 0 or 1. */
    static String faults(Book book) {
        String choice = "IF(" + LiveScenarios.NUMBER + ">0,0,1)";
        if (book.live.flows().isEmpty()) return choice;
        int first = firstFlow(book);
        return choice + "+SUM('Scenario''s'!" + Layout.absolute(first, FAULT) + ":"
                + Layout.absolute(first + book.live.flows().size() - 1, FAULT) + ")";
    }

    void write() {
        double[] widths = new double[columns()];
        java.util.Arrays.fill(widths, 20);
        widths[0] = 46;
        widths[VALUE] = 40;
        pen.widths(widths);
        pen.title(
                "Scenario's",
                "Kies bij ‘Gekozen scenario’ waarmee de hele werkmap rekent. De kolom ‘Nu’ rekent mee; de uitkomsten per"
                        + " scenario zijn die op het moment van ophalen en veranderen niet mee.");
        choice();
        headings();
        inputRows();
        flowRows();
        resultRows();
        flowTotalRows();
        changes(flowTotals(book) + 1 + Math.max(1, book.layout.flows) + 1);
        bounds.forEach((bound, cells) -> sheet.addValidationData(Validations.of(sheet, bound, cells)));
        if (flowCells.countRanges() > 0) sheet.addValidationData(Validations.zeroOrOne(sheet, flowCells));
        Page.of(sheet, FIRST, 1).fitWidth();
        sheet.getWorkbook()
                .setPrintArea(
                        sheet.getWorkbook().getSheetIndex(sheet),
                        0,
                        Math.max(columns() - 1, BASE + 2),
                        0,
                        sheet.getLastRowNum());
    }

    private void choice() {
        pen.text(CHOICE, 0, "Gekozen scenario", Look.LABEL);
        pen.text(MADE, 0, "Opgehaald op", Look.LABEL);
        pen.text(MADE, VALUE, "", Look.LABEL);
        var made = sheet.getRow(MADE).getCell(VALUE);
        made.setCellValue(LocalDateTime.ofInstant(book.info.createdAt(), ZONE));
        made.setCellStyle(pen.style(Look.RESULT, Format.MOMENT));
        if (book.live.isEmpty()) {
            pen.words(CHOICE, VALUE, "geen scenario past nog bij de berekening", Look.RESULT, Format.WHOLE);
            return;
        }
        pen.text(CHOICE, VALUE, book.live.label(0), Look.INPUT);
        define(LiveScenarios.CHOICE, CHOICE, VALUE);
        pen.text(NUMBER, 0, "Nummer van het gekozen scenario (1 is de basis)", Look.NOTE);
        pen.formula(NUMBER, VALUE, number(), 1, Look.QUIET, Format.WHOLE);
        define(LiveScenarios.NUMBER, NUMBER, VALUE);
        String none = "IF(" + LiveScenarios.NUMBER + "=0,\"Kies een scenario uit de lijst.\",\"\")";
        pen.formula(CHOICE, NOW, none, "", Look.CALCULATED, Format.GENERAL);
        String labels = Layout.absolute(HEADINGS, BASE) + ":" + Layout.absolute(HEADINGS, BASE + book.live.count() - 1);
        var cell = new CellRangeAddressList(CHOICE, CHOICE, VALUE, VALUE);
        sheet.addValidationData(Validations.list(sheet, labels, cell, "Kies een scenario uit de lijst."));
        String place = Layout.relative(CHOICE, VALUE);
        Signals.red(sheet, place, LiveScenarios.NUMBER + "=0");
        Signals.amber(sheet, place, LiveScenarios.NUMBER + ">1");
    }

    /** The number of what was picked from the list, or typed without the number in front of it. */
    private String number() {
        String choice = Layout.absolute(CHOICE, VALUE);
        var text = new StringBuilder();
        for (int i = 0; i < 2 * book.live.count(); i++) {
            String label = Layout.absolute(HEADINGS, BASE + i % book.live.count());
            String wanted = i < book.live.count() ? label : "MID(" + label + ",5,99)";
            text.append("IF(" + choice + "=" + wanted + "," + (i % book.live.count() + 1) + ",");
        }
        return FormulaText.guardedBy(text + "0" + ")".repeat(2 * book.live.count()), "0");
    }

    private void headings() {
        pen.headings(HEADINGS, "Onderdeel", "Eenheid of uitkomst");
        pen.figureHeadings(HEADINGS, NOW, "Nu");
        pen.figureHeadings(HEADINGS, BASE, book.live.label(0));
        for (int i = 0; i < scenarios.size(); i++) {
            boolean fits = i < book.live.columns.size();
            pen.figureHeadings(
                    HEADINGS,
                    BASE + 1 + i,
                    fits ? book.live.label(i + 1) : scenarios.get(i).name());
        }
        for (int i = 0; i < book.live.columns.size(); i++) {
            pen.figureHeadings(HEADINGS, difference(i), "Verschil " + book.live.label(i + 1));
        }
    }

    private int difference(int scenario) {
        return last + 1 + scenario;
    }

    private int columns() {
        return last + 1 + book.live.columns.size();
    }

    private void inputRows() {
        pen.section(FIRST, columns(), "Wat per scenario anders is: gele cellen zijn in te vullen");
        int row = FIRST + 1;
        for (String key : book.live.inputs()) input(row++, key);
    }

    private void input(int row, String key) {
        var figure = book.assumptions.input(key);
        Shown shown = java.util.Objects.requireNonNull(inputs.get(key));
        pen.text(row, 0, shown.label, Look.USER);
        pen.text(row, VALUE, shown.unit, Look.NOTE);
        boolean endless = Double.isNaN(figure.value());
        String now = FormulaText.guarded(Names.of(key));
        if (endless) pen.formula(row, NOW, now, Words.ENDLESS, Look.CALCULATED, shown.format);
        else pen.formula(row, NOW, now, figure.value(), Look.CALCULATED, shown.format);
        String formula = figure.formula();
        if (endless) pen.text(row, BASE, Words.ENDLESS, Look.INPUT);
        else if (formula == null) pen.number(row, BASE, figure.value(), Look.INPUT, shown.format);
        else pen.formula(row, BASE, formula, figure.value(), Look.INPUT_FORMULA, shown.format);
        define(LiveScenarios.cell(0, key), row, BASE);
        allow(figure.bound(), row, BASE);
        for (int i = 1; i < book.live.count(); i++) {
            Double number = book.live.columns.get(i - 1).numbers().get(key);
            int column = BASE + i;
            String same = LiveScenarios.asInBase(key, figure.bound());
            if (number != null) pen.number(row, column, number, Look.INPUT, shown.format);
            else if (endless) pen.formula(row, column, same, Words.ENDLESS, Look.INPUT_FORMULA, shown.format);
            else pen.formula(row, column, same, figure.value(), Look.INPUT_FORMULA, shown.format);
            define(LiveScenarios.cell(i, key), row, column);
            allow(figure.bound(), row, column);
        }
    }

    private void allow(Bound bound, int row, int column) {
        bounds.computeIfAbsent(bound, key -> new CellRangeAddressList()).addCellRangeAddress(row, column, row, column);
    }

    private void flowRows() {
        int row = firstFlow(book);
        for (String flow : book.live.flows()) {
            String key = LiveScenarios.flowKey(flow);
            pen.text(row, 0, Words.flow(book.evaluation.flow(flow).flow()), Look.USER);
            pen.text(row, VALUE, "kasstroom: 1 telt mee, 0 weggelaten", Look.NOTE);
            pen.formula(row, NOW, book.live.counting(flow), 1, Look.CALCULATED, Format.WHOLE);
            define(LiveScenarios.counts(flow), row, NOW);
            pen.number(row, BASE, 1, Look.FIXED, Format.WHOLE);
            for (int i = 1; i < book.live.count(); i++) {
                boolean without = book.live.columns.get(i - 1).without().contains(flow);
                pen.number(row, BASE + i, without ? 0 : 1, Look.INPUT, Format.WHOLE);
                define(LiveScenarios.cell(i, key), row, BASE + i);
                flowCells.addCellRangeAddress(row, BASE + i, row, BASE + i);
            }
            String cells = Layout.inRow(row, BASE) + ":" + Layout.inRow(row, BASE + book.live.count() - 1);
            String fault = "IF(COUNTIF(" + cells + ",0)+COUNTIF(" + cells + ",1)=" + book.live.count() + ",0,1)";
            pen.formula(row, FAULT, fault, 0, Look.QUIET, Format.CHECK);
            row++;
        }
    }

    private void resultRows() {
        int row = results(book);
        pen.section(row++, columns(), "Uitkomsten op het moment van ophalen, en wat de werkmap nu uitrekent");
        for (int i = 0; i < book.layout.parties; i++) {
            String party = book.party(i);
            for (Result result : Result.values()) {
                boolean time = result == Result.PAYBACK || result == Result.DISCOUNTED_PAYBACK;
                String unit = time ? " (" + Words.periods(book.model) + ")" : "";
                pen.text(row, 0, Words.party(party), result.ordinal() == 0 ? Look.USER : Look.NOTE);
                pen.text(row, VALUE, result.label + unit, Look.LABEL);
                Double base = result.of(book.evaluation.party(party));
                String now = Names.result(result.key, party);
                if (base == null) pen.formula(row, NOW, now, Words.NONE, Look.CALCULATED, result.format);
                else pen.formula(row, NOW, now, base, Look.CALCULATED, result.format);
                figure(row, BASE, result.format, base);
                for (int s = 0; s < scenarios.size(); s++) {
                    var evaluation = scenarios.get(s).evaluation();
                    if (evaluation == null) {
                        pen.words(row, BASE + 1 + s, "past niet meer", Look.FIXED, result.format);
                        continue;
                    }
                    Double there = result.of(evaluation.party(party));
                    figure(row, BASE + 1 + s, result.format, there);
                    difference(row, s, result.format, base, there);
                }
                row++;
            }
        }
    }

    private void difference(int row, int scenario, Format format, @Nullable Double base, @Nullable Double there) {
        String one = Layout.inRow(row, BASE);
        String other = Layout.inRow(row, BASE + 1 + scenario);
        String formula = "IF(AND(ISNUMBER(" + one + "),ISNUMBER(" + other + "))," + other + "-" + one + ",\"–\")";
        if (base == null || there == null) {
            pen.formula(row, difference(scenario), formula, "–", Look.QUIET, format);
        } else {
            pen.formula(row, difference(scenario), formula, there - base, Look.QUIET, format);
        }
    }

    private void flowTotalRows() {
        int row = flowTotals(book);
        pen.section(row++, columns(), "Totaal per kasstroom op het moment van ophalen");
        for (int i = 0; i < book.layout.flows; i++) {
            var result = book.evaluation.flows().get(i);
            String id = result.flow().id();
            pen.text(row, 0, Words.flow(result.flow()), Look.USER);
            String now = Layout.FLOWS + "!" + Layout.absolute(book.layout.flow(i), FlowsSheet.TOTAL);
            pen.formula(row, NOW, now, result.total(), Look.CALCULATED, Format.EURO);
            figure(row, BASE, Format.EURO, result.total());
            for (int s = 0; s < scenarios.size(); s++) {
                var evaluation = scenarios.get(s).evaluation();
                if (evaluation == null) continue;
                double total = evaluation.flows().stream()
                        .filter(other -> other.flow().id().equals(id))
                        .mapToDouble(nl.duaal.engine.Evaluation.FlowResult::total)
                        .sum();
                figure(row, BASE + 1 + s, Format.EURO, total);
                difference(row, s, Format.EURO, result.total(), total);
            }
            row++;
        }
    }

    private void figure(int row, int column, Format format, @Nullable Double value) {
        if (value == null) pen.words(row, column, Words.NONE, Look.FIXED, format);
        else pen.number(row, column, value, Look.FIXED, format);
    }

    private void define(String name, int row, int column) {
        var defined = sheet.getWorkbook().createName();
        defined.setNameName(name);
        defined.setRefersToFormula("'Scenario''s'!" + Layout.absolute(row, column));
    }

    private void changes(int first) {
        int row = first;
        pen.section(row++, columns(), "Wat elk scenario veranderde op het moment van ophalen");
        pen.headings(row, "Scenario", "Aanname");
        pen.figureHeadings(row, BASE, "In de berekening", "In het scenario");
        pen.text(row++, BASE + 2, "Eenheid", Look.HEADER);
        var values = book.evaluation.inputValues();
        for (WorkbookScenario scenario : scenarios) {
            pen.text(row, 0, scenario.name(), Look.USER);
            pen.text(row, 1, scenario.note().isEmpty() ? scenario.author() : scenario.note(), Look.USER);
            if (!scenario.note().isEmpty()) pen.text(row, BASE + 2, scenario.author(), Look.USER);
            row++;
            if (scenario.changes().isEmpty()) pen.text(row++, 1, "verandert niets", Look.NOTE);
            for (Change change : scenario.changes()) change(row++, change, values);
        }
    }

    private void change(int row, Change change, Map<String, Double> values) {
        switch (change) {
            case Change.Number(String key, double value) -> {
                Shown shown = inputs.get(key);
                if (shown == null) throw new IllegalArgumentException("no such input: " + key);
                pen.text(row, 1, shown.label, Look.NOTE);
                Double before = values.get(key);
                if (before == null) pen.words(row, BASE, Words.ENDLESS, Look.FIXED, shown.format);
                else pen.number(row, BASE, before, Look.FIXED, shown.format);
                pen.number(row, BASE + 1, value, Look.FIXED, shown.format);
                pen.text(row, BASE + 2, shown.unit, Look.NOTE);
            }
            case Change.Without(String id) -> {
                pen.text(row, 1, Words.flow(book.evaluation.flow(id).flow()), Look.NOTE);
                pen.words(row, BASE, "telt mee", Look.FIXED, Format.NUMBER);
                pen.words(row, BASE + 1, "weggelaten", Look.FIXED, Format.NUMBER);
            }
            case Change.Parked(String key) -> {
                pen.text(row, 1, key, Look.NOTE);
                pen.words(row, BASE, "bestaat niet meer", Look.FIXED, Format.NUMBER);
                pen.words(row, BASE + 1, "telt niet mee", Look.FIXED, Format.NUMBER);
            }
        }
    }

    private Shown shown(Input input) {
        return switch (input.kind()) {
            case PARTICIPANTS -> new Shown("Deelnemers bij de start", "", Format.NUMBER);
            case DISCOUNT_RATE -> new Shown("Discontovoet", "per jaar", Format.PERCENT);
            case PARTY_RATE -> new Shown("Discontovoet: " + Words.party(input.subject()), "per jaar", Format.PERCENT);
            case PHASE_LENGTH -> new Shown(phase(input) + ": duur", Words.periods(book.model), Format.NUMBER);
            case PHASE_DROPOUT ->
                new Shown(phase(input) + ": uitval", "per " + Words.period(book.model), Format.PERCENT);
            case PHASE_PASS_RATE -> new Shown(phase(input) + ": slaagt", "", Format.PERCENT);
            case PARAMETER ->
                book.model.parameters().stream()
                        .filter(parameter -> parameter.name().equals(input.subject()))
                        .map(ScenariosSheet::shown)
                        .findFirst()
                        .orElseThrow();
        };
    }

    private static Shown shown(Model.Parameter parameter) {
        String unit = parameter.unit() == null ? "" : parameter.unit();
        Format format =
                parameter.percent() ? Format.PERCENT : unit.startsWith("EUR") ? Format.EURO_CENTS : Format.PRECISE;
        return new Shown(Words.parameter(parameter), unit, format);
    }

    private String phase(Input input) {
        return book.model.phases().stream()
                .filter(phase -> phase.id().equals(input.subject()))
                .map(Words::phase)
                .findFirst()
                .orElseThrow();
    }
}
