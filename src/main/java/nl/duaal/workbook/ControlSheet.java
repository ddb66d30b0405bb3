package nl.duaal.workbook;

import java.time.LocalDateTime;
import java.time.ZoneId;
import nl.duaal.engine.Engine;
import nl.duaal.workbook.Assumptions.Bound;
import nl.duaal.workbook.Assumptions.Line;
import nl.duaal.workbook.Styles.Format;
import nl.duaal.workbook.Styles.Look;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Compares each live result with what the application computed at export, and says which inputs were changed. */
final class ControlSheet {

    static final String FINE = "klopt";
    static final String DEVIATES = "wijkt af";
    static final String CHANGED = "invoer gewijzigd";
    static final String INVALID = "ongeldige invoer";

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int FACTS = 3;
    private static final int VERDICT = FACTS;
    private static final int FAULTS = FACTS + 1;
    private static final int CHANGES = FACTS + 2;
    private static final int DEVIATIONS = FACTS + 3;
    private static final int SCENARIO = FACTS + 8;
    private static final int VALUE = 2;
    private static final int RESULTS = FACTS + 10;
    private static final int COLUMNS = 8;

    /** Rows of each party on what really happened. */
    private static final int ACTUALS = 5;

    private static final int NOW = 2;
    private static final int EXPORTED = 3;
    private static final int DIFFERENCE = 4;
    private static final int TOLERANCE = 5;
    private static final int JUDGEMENT = 6;
    private static final int DIFFERS = 7;

    private final Book book;
    private final Layout at;
    private final Pen pen;
    private final XSSFSheet sheet;

    ControlSheet(Book book, Pen pen, XSSFSheet sheet) {
        this.book = book;
        this.at = book.layout;
        this.pen = pen;
        this.sheet = sheet;
    }

    /** The verdict on the whole, for other sheets. */
    static String verdict() {
        return Layout.CONTROL + "!" + Layout.absolute(VERDICT, VALUE);
    }

    // rows: facts, results, inputs, flows

    private int firstResult() {
        return RESULTS + 2;
    }

    private int lastResult() {
        return firstResult() + at.parties * Result.values().length;
    }

    private int firstInput() {
        return lastResult() + 4;
    }

    private int lastInput() {
        return firstInput() + book.assumptions.inputs().size() + scenarioCells() - 1;
    }

    private int scenarioCells() {
        return book.live.inputs().size() * book.live.count() + book.live.flows().size() * book.live.columns.size();
    }

    private int firstFlow() {
        return lastInput() + 4;
    }

    private int lastFlow() {
        return firstFlow() + Math.max(1, at.flows) - 1;
    }

    private int firstActual() {
        return lastFlow() + 4;
    }

    private int lastActual() {
        return firstActual() + ACTUALS * at.parties - 1;
    }

    private int last() {
        return book.happened == null ? lastFlow() : lastActual();
    }

    void write() {
        pen.widths(34, 46, 22, 22, 16, 14, 18, 11);
        pen.title(
                "Controle",
                "Vergelijkt wat de werkmap nu uitrekent met wat Duaal bij de export uitrekende, en laat zien welke"
                        + " invoer sindsdien is gewijzigd.");
        facts();
        results();
        inputs();
        flows();
        if (book.happened != null) actuals(book.happened);
        model();
        colours();
        Page.of(sheet, 2, 0).fitWidth();
    }

    private void facts() {
        fact(VERDICT, "Oordeel");
        String verdict = "IF(" + cell(FAULTS) + ">0,\"" + INVALID + "\",IF(" + cell(CHANGES) + ">0,\"" + CHANGED
                + "\",IF(" + cell(DEVIATIONS) + ">0,\"" + DEVIATES + "\",\"" + FINE + "\")))";
        pen.formula(VERDICT, VALUE, verdict, FINE, Look.RESULT, Format.WHOLE);
        fact(FAULTS, "Cellen waarin niet staat wat er hoort");
        pen.formula(FAULTS, VALUE, faults(), 0, Look.RESULT, Format.WHOLE);
        define(Names.FAULTS, FAULTS);
        fact(CHANGES, "Gewijzigde invoer");
        pen.formula(
                CHANGES,
                VALUE,
                "SUM(" + column(firstInput(), lastInput(), DIFFERS) + ")",
                0,
                Look.RESULT,
                Format.WHOLE);
        define(Names.CHANGED, CHANGES);
        fact(DEVIATIONS, "Uitkomsten die afwijken van de export");
        String deviations = "SUM(" + column(firstResult(), lastResult(), DIFFERS) + ")+SUM("
                + column(firstFlow(), lastFlow(), DIFFERS) + ")";
        if (book.happened != null) deviations += "+SUM(" + column(firstActual(), lastActual(), DIFFERS) + ")";
        pen.formula(DEVIATIONS, VALUE, deviations, 0, Look.RESULT, Format.WHOLE);
        int row = DEVIATIONS + 1;
        fact(row, "Gemaakt op");
        sheet.getRow(row).createCell(VALUE).setCellValue(LocalDateTime.ofInstant(book.info.createdAt(), ZONE));
        sheet.getRow(row).getCell(VALUE).setCellStyle(pen.style(Look.RESULT, Format.MOMENT));
        fact(row + 1, "Versie van het rekenmodel");
        pen.words(row + 1, VALUE, version(), Look.RESULT, Format.WHOLE);
        fact(row + 2, "Kenmerk van de invoer (SHA-256)");
        pen.words(row + 2, VALUE, book.hash, Look.QUIET, Format.GENERAL);
        sheet.addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(row + 2, row + 2, VALUE, DIFFERS));
        define(Names.HASH, row + 2);
        if (!book.live.isEmpty()) {
            String choice = LiveScenarios.CHOICE;
            String text = "IF(" + LiveScenarios.NUMBER + ">0," + choice + ",\"geen uit de lijst\")";
            fact(SCENARIO, "Gekozen scenario: daarmee wordt vergeleken");
            pen.formula(SCENARIO, VALUE, text, book.live.label(0), Look.RESULT, Format.WHOLE);
        }
        fact(row + 3, "Vorm van deze werkmap");
        pen.number(row + 3, VALUE, Names.FORMAT_VERSION, Look.RESULT, Format.WHOLE);
        define(Names.FORMAT, row + 3);
    }

    private String version() {
        String application = book.info.applicationVersion();
        return Engine.VERSION + (application.isEmpty() ? "" : " (Duaal " + application + ")");
    }

    private void fact(int row, String words) {
        pen.text(row, 0, words, Look.LABEL);
    }

    private void define(String name, int row) {
        var defined = sheet.getWorkbook().createName();
        defined.setNameName(name);
        defined.setRefersToFormula(Layout.CONTROL + "!" + cell(row));
    }

    private static String cell(int row) {
        return Layout.absolute(row, VALUE);
    }

    private static String column(int first, int last, int column) {
        return Layout.absolute(first, column) + ":" + Layout.absolute(Math.max(first, last), column);
    }

    private String faults() {
        String checks = Layout.ASSUMPTIONS + "!"
                + column(Assumptions.FIRST, book.assumptions.lastRow(), AssumptionsSheet.CHECK);
        String parties = Layout.PARTIES + "!" + column(at.party(0), at.party(at.parties - 1), PartiesSheet.FAULTS);
        String scenarios = book.live.isEmpty() ? "" : "+" + ScenariosSheet.faults(book);
        return "SUM(" + checks + ")+SUM(" + at.flowRange(FlowsSheet.FAULT) + ")+" + at.flows + "-COUNT("
                + at.flowRange(FlowsSheet.TOTAL) + ")+SUM(" + parties + ")" + scenarios;
    }

    private void results() {
        pen.section(RESULTS, COLUMNS, "Uitkomsten");
        pen.headings(RESULTS + 1, "Partij", "Uitkomst");
        pen.figureHeadings(RESULTS + 1, NOW, "Nu", "Bij export", "Verschil", "Tolerantie", "Oordeel", "Afwijking");
        int row = firstResult();
        for (int i = 0; i < at.parties; i++) {
            String party = book.party(i);
            for (var result : Result.values()) {
                pen.text(row, 0, Words.party(party), Look.USER);
                pen.text(row, 1, result.label, Look.LABEL);
                var figure = result.of(book.evaluation.party(party));
                String now = Names.result(result.key, party);
                if (!book.live.isEmpty()) {
                    ofChosen(row, now, figure, ScenariosSheet.exported(book, i, result), result);
                } else if (figure == null) {
                    pen.formula(row, NOW, now, Words.NONE, Look.CALCULATED, result.format);
                    pen.words(row, EXPORTED, Words.NONE, Look.QUIET, result.format);
                } else {
                    pen.formula(row, NOW, now, figure, Look.CALCULATED, precise(result.format));
                    pen.number(row, EXPORTED, figure, Look.QUIET, precise(result.format));
                    pen.number(row, TOLERANCE, result.tolerance(figure), Look.QUIET, Format.GENERAL);
                }
                compare(row, figure != null, "IF(" + Names.CHANGED + ">0,\"" + CHANGED + "\",\"" + DEVIATES + "\")");
                row++;
            }
        }
        cancelled(row);
    }

    /** What the scenario that is chosen came to at the export. */
    private void ofChosen(int row, String now, @Nullable Double figure, String exported, Result result) {
        Format format = precise(result.format);
        if (figure == null) {
            pen.formula(row, NOW, now, Words.NONE, Look.CALCULATED, format);
            pen.formula(row, EXPORTED, exported, Words.NONE, Look.QUIET, format);
        } else {
            pen.formula(row, NOW, now, figure, Look.CALCULATED, format);
            pen.formula(row, EXPORTED, exported, figure, Look.QUIET, format);
        }
        String cell = Layout.inRow(row, EXPORTED);
        String least = FormulaText.number(result.tolerance(0));
        String tolerance =
                "IF(ISNUMBER(" + cell + "),MAX(" + least + ",ABS(" + cell + ")*0.00000000001)," + least + ")";
        pen.formula(
                row, TOLERANCE, tolerance, result.tolerance(figure == null ? 0 : figure), Look.QUIET, Format.GENERAL);
    }

    private static Format precise(Format format) {
        return format == Format.EURO ? Format.EURO_CENTS : format == Format.NUMBER ? Format.PRECISE : format;
    }

    /** Whatever the inputs: all parties together are society. */
    private void cancelled(int row) {
        double society = book.evaluation.party(nl.duaal.engine.Model.SOCIETY).total();
        pen.text(row, 0, "Alle partijen samen", Look.LABEL);
        pen.text(row, 1, "Som van de saldi; bij export: dat van de samenleving nu", Look.LABEL);
        String totals = Layout.SUMMARY + "!" + Layout.absolute(SummarySheet.FIRST_PARTY, 3) + ":"
                + Layout.absolute(SummarySheet.FIRST_PARTY + at.parties - 2, 3);
        String now =
                at.parties == 1 ? "0" : "IF(" + Names.FAULTS + ">0,\"" + FormulaText.FAULT + "\",SUM(" + totals + "))";
        double sum = book.model.parties().stream()
                .mapToDouble(party -> book.evaluation.party(party).total())
                .sum();
        double size = book.model.parties().stream()
                .mapToDouble(party -> Math.abs(book.evaluation.party(party).total()))
                .sum();
        pen.formula(row, NOW, now, sum, Look.CALCULATED, Format.EURO_CENTS);
        String other = Names.result("total", nl.duaal.engine.Model.SOCIETY);
        pen.formula(row, EXPORTED, other, society, Look.QUIET, Format.EURO_CENTS);
        pen.number(row, TOLERANCE, Result.TOTAL.tolerance(size), Look.QUIET, Format.GENERAL);
        compare(row, true, "\"" + DEVIATES + "\"");
    }

    private void compare(int row, boolean number, String otherwise) {
        String now = Layout.inRow(row, NOW);
        String exported = Layout.inRow(row, EXPORTED);
        String both = "AND(ISNUMBER(" + now + "),ISNUMBER(" + exported + "))";
        String difference = "IF(" + both + "," + now + "-" + exported + ",\"–\")";
        if (number) {
            pen.formula(row, DIFFERENCE, difference, 0, Look.QUIET, Format.GENERAL);
        } else if (!book.live.isEmpty()) {
            pen.formula(row, DIFFERENCE, difference, "–", Look.QUIET, Format.GENERAL);
        }
        String tolerance = Layout.inRow(row, TOLERANCE);
        pen.formula(
                row,
                DIFFERS,
                "IF(" + both + ",IF(ABS(" + now + "-" + exported + ")<=" + tolerance + ",0,1),IF(" + now + "="
                        + exported + ",0,1))",
                0,
                Look.QUIET,
                Format.WHOLE);
        String judgement = "IF(" + Layout.inRow(row, DIFFERS) + "=0,\"" + FINE + "\",IF(" + Names.FAULTS + ">0,\""
                + INVALID + "\"," + otherwise + "))";
        pen.formula(row, JUDGEMENT, judgement, FINE, Look.CALCULATED, Format.WHOLE);
    }

    private void inputs() {
        pen.section(firstInput() - 2, COLUMNS, "Invoer: wat er nu staat naast wat het model bij de export zei");
        pen.headings(firstInput() - 1, "Naam", "Omschrijving");
        pen.figureHeadings(firstInput() - 1, NOW, "Nu", "Volgens het model", "Bij export", "", "Oordeel", "Gewijzigd");
        int row = firstInput();
        for (var figure : book.assumptions.inputs()) input(row++, figure);
        for (String key : book.live.inputs()) {
            var figure = book.assumptions.input(key);
            for (int i = 0; i < book.live.count(); i++) ofScenario(row++, i, figure);
        }
        for (String flow : book.live.flows()) {
            for (int i = 1; i < book.live.count(); i++) ofScenario(row++, i, flow);
        }
    }

    /** What stands in the column of a scenario, or of the base, beside what stood there at the export. */
    private void ofScenario(int row, int number, Line.Figure figure) {
        String key = java.util.Objects.requireNonNull(figure.key());
        String name = LiveScenarios.cell(number, key);
        pen.text(row, 0, name, Look.NOTE);
        pen.text(row, 1, book.live.label(number) + ": " + figure.label(), Look.USER);
        Double own =
                number == 0 ? null : book.live.columns.get(number - 1).numbers().get(key);
        boolean endless = Double.isNaN(figure.value()) && own == null;
        String then = number == 0 ? figure.formula() : LiveScenarios.asInBase(key, figure.bound());
        if (endless) {
            String now = "IF(ISNUMBER(" + name + ")," + name + ",\"" + Words.ENDLESS + "\")";
            pen.formula(row, NOW, now, Words.ENDLESS, Look.CALCULATED, Format.WHOLE);
            if (then == null) pen.words(row, EXPORTED, Words.ENDLESS, Look.QUIET, Format.WHOLE);
            else pen.formula(row, EXPORTED, then, Words.ENDLESS, Look.QUIET, Format.WHOLE);
            pen.words(row, DIFFERENCE, Words.ENDLESS, Look.QUIET, Format.WHOLE);
        } else {
            double value = own == null ? figure.value() : own;
            pen.formula(row, NOW, FormulaText.guarded(name), value, Look.CALCULATED, figure.format());
            if (own != null || then == null) pen.number(row, EXPORTED, value, Look.QUIET, figure.format());
            else pen.formula(row, EXPORTED, FormulaText.guarded(then), value, Look.QUIET, figure.format());
            pen.number(row, DIFFERENCE, value, Look.QUIET, figure.format());
        }
        judge(row, name, endless);
    }

    /** Whether a flow counts in a scenario. */
    private void ofScenario(int row, int number, String flow) {
        String name = LiveScenarios.cell(number, LiveScenarios.flowKey(flow));
        double then = book.live.columns.get(number - 1).without().contains(flow) ? 0 : 1;
        String label = Words.flow(book.evaluation.flow(flow).flow());
        pen.text(row, 0, name, Look.NOTE);
        pen.text(row, 1, book.live.label(number) + ": " + label + " (1 telt mee, 0 weggelaten)", Look.USER);
        pen.formula(row, NOW, FormulaText.guarded(name), then, Look.CALCULATED, Format.WHOLE);
        pen.number(row, EXPORTED, then, Look.QUIET, Format.WHOLE);
        pen.number(row, DIFFERENCE, then, Look.QUIET, Format.WHOLE);
        judge(row, name, false);
    }

    private void input(int row, Line.Figure figure) {
        String name = java.util.Objects.requireNonNull(figure.name());
        pen.text(row, 0, name, Look.NOTE);
        pen.text(row, 1, figure.label(), Look.USER);
        String formula = book.formulaOf(figure);
        if (figure.bound() == Bound.ENDLESS) {
            String now = "IF(ISNUMBER(" + name + ")," + name + ",\"" + Words.ENDLESS + "\")";
            pen.formula(row, NOW, now, Words.ENDLESS, Look.CALCULATED, Format.WHOLE);
            if (formula == null) pen.words(row, EXPORTED, Words.ENDLESS, Look.QUIET, Format.WHOLE);
            else pen.formula(row, EXPORTED, formula, Words.ENDLESS, Look.QUIET, Format.WHOLE);
            pen.words(row, DIFFERENCE, Words.ENDLESS, Look.QUIET, Format.WHOLE);
        } else {
            pen.formula(row, NOW, FormulaText.guarded(name), figure.value(), Look.CALCULATED, figure.format());
            // a formula is calculated again here, so that only what was overwritten shows as changed, not what follows
            if (formula == null) pen.number(row, EXPORTED, figure.value(), Look.QUIET, figure.format());
            else pen.formula(row, EXPORTED, FormulaText.guarded(formula), figure.value(), Look.QUIET, figure.format());
            pen.number(row, DIFFERENCE, figure.value(), Look.QUIET, figure.format());
        }
        judge(row, name, figure.bound() == Bound.ENDLESS);
    }

    private void judge(int row, String name, boolean endless) {
        String now = Layout.inRow(row, NOW);
        String model = Layout.inRow(row, EXPORTED);
        // an emptied cell counts as 0 in a comparison
        String same = endless
                ? now + "=" + model
                : "IFERROR(AND(ISNUMBER(" + name + ")=ISNUMBER(" + model + ")," + now + "=" + model + "),FALSE)";
        pen.formula(row, DIFFERS, "IF(" + same + ",0,1)", 0, Look.QUIET, Format.WHOLE);
        String judgement = "IF(" + Layout.inRow(row, DIFFERS) + "=1,\"gewijzigd\",\"als bij export\")";
        pen.formula(row, JUDGEMENT, judgement, "als bij export", Look.CALCULATED, Format.WHOLE);
    }

    private void flows() {
        pen.section(firstFlow() - 2, COLUMNS, "Totaal per kasstroom");
        pen.headings(firstFlow() - 1, "Kasstroom", "Omschrijving");
        pen.figureHeadings(firstFlow() - 1, NOW, "Nu", "Bij export", "Verschil", "Tolerantie", "Oordeel", "Afwijking");
        for (int i = 0; i < at.flows; i++) {
            int row = firstFlow() + i;
            var result = book.evaluation.flows().get(i);
            pen.text(row, 0, result.flow().id(), Look.NOTE);
            pen.text(row, 1, Words.flow(result.flow()), Look.USER);
            String now = Layout.FLOWS + "!" + Layout.absolute(at.flow(i), FlowsSheet.TOTAL);
            pen.formula(row, NOW, now, result.total(), Look.CALCULATED, Format.EURO_CENTS);
            if (book.live.isEmpty()) pen.number(row, EXPORTED, result.total(), Look.QUIET, Format.EURO_CENTS);
            else {
                String exported = ScenariosSheet.exportedFlow(book, i);
                pen.formula(row, EXPORTED, exported, result.total(), Look.QUIET, Format.EURO_CENTS);
            }
            pen.number(row, TOLERANCE, Result.TOTAL.tolerance(result.total()), Look.QUIET, Format.GENERAL);
            compare(row, true, "IF(" + Names.CHANGED + ">0,\"" + CHANGED + "\",\"" + DEVIATES + "\")");
        }
    }

    /** What is expected now, and whether what moved it leads there from the plan. */
    private void actuals(WorkbookFacts happened) {
        int first = firstActual();
        pen.section(first - 2, COLUMNS, "Werkelijkheid: wat nu wordt verwacht, en of de oorzaken daarheen leiden");
        pen.headings(first - 1, "Partij", "Uitkomst");
        pen.figureHeadings(first - 1, NOW, "Nu", "Bij export", "Verschil", "Tolerantie", "Oordeel", "Afwijking");
        for (int i = 0; i < at.parties; i++) {
            var now = happened.movement().forecast().party(book.party(i));
            var sheet = new MovementSheet.At(book, i);
            int row = first + i * ACTUALS;
            actual(row, i, "Verwachte contante waarde", sheet.npvNow(), now.npv(), Result.NPV);
            actual(row + 1, i, "Verwachte terugverdientijd", sheet.paybackNow(), now.payback(), Result.PAYBACK);
            actual(
                    row + 2,
                    i,
                    "Plan plus oorzaken: contante waarde",
                    sheet.led(MovementSheet.NPV),
                    now.npv(),
                    Result.NPV);
            actual(row + 3, i, "Plan plus oorzaken: saldo", sheet.led(MovementSheet.TOTAL), now.total(), Result.TOTAL);
            double payback = happened.orHorizon(now.payback());
            actual(
                    row + 4,
                    i,
                    "Plan plus oorzaken: terugverdientijd",
                    sheet.led(MovementSheet.PAYBACK),
                    payback,
                    Result.PAYBACK);
        }
    }

    private void actual(int row, int party, String words, String now, @Nullable Double figure, Result result) {
        pen.text(row, 0, Words.party(book.party(party)), Look.USER);
        pen.text(row, 1, words, Look.LABEL);
        Format format = precise(result.format);
        // it is the base that something happened to, and no scenario of it
        String exported = Layout.inRow(row, EXPORTED);
        String cell = book.live.isEmpty() ? now : "IF(" + LiveScenarios.NUMBER + "=1," + now + "," + exported + ")";
        if (figure == null) {
            pen.formula(row, NOW, cell, Words.NONE, Look.CALCULATED, format);
            pen.words(row, EXPORTED, Words.NONE, Look.QUIET, format);
        } else {
            pen.formula(row, NOW, cell, figure, Look.CALCULATED, format);
            pen.number(row, EXPORTED, figure, Look.QUIET, format);
            pen.number(row, TOLERANCE, result.tolerance(figure), Look.QUIET, Format.GENERAL);
        }
        compare(row, figure != null, "IF(" + Names.CHANGED + ">0,\"" + CHANGED + "\",\"" + DEVIATES + "\")");
    }

    /** For reading back; out of sight, because it says nothing to people. */
    private void model() {
        var pieces = ExportedModel.pack(book.model);
        for (int i = 0; i < pieces.size(); i++) {
            int row = last() + 3 + i;
            pen.words(row, VALUE, pieces.get(i), Look.QUIET, Format.GENERAL);
            sheet.getRow(row).setZeroHeight(true);
            define(ExportedModel.name(i), row);
        }
        if (book.live.isEmpty()) return;
        int row = last() + 3 + pieces.size();
        pen.words(row, VALUE, ExportedScenarios.pack(book.live), Look.QUIET, Format.GENERAL);
        sheet.getRow(row).setZeroHeight(true);
        define(ExportedScenarios.NAME, row);
    }

    private void colours() {
        String range = Layout.relative(VERDICT, VALUE) + ":" + Layout.relative(last(), JUDGEMENT);
        String here = Layout.relative(VERDICT, VALUE);
        Signals.red(sheet, range, "OR(" + here + "=\"" + DEVIATES + "\"," + here + "=\"" + INVALID + "\")");
        Signals.amber(sheet, range, "OR(" + here + "=\"" + CHANGED + "\"," + here + "=\"gewijzigd\")");
        Signals.green(sheet, cell(VERDICT).replace("$", ""), here + "=\"" + FINE + "\"");
    }
}
