package nl.duaal.workbook;

import java.util.List;
import nl.duaal.engine.Evaluation.PartyResult;
import nl.duaal.workbook.Styles.Format;
import nl.duaal.workbook.Styles.Look;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** The page for who decides: per party what it costs, brings and when it is earned back, with two charts. */
final class SummarySheet {

    static final int LAST_COLUMN = 12;
    static final int FIRST_PARTY = 8;

    private static final int SCENARIO = 5;
    private static final int WORDS = 1;
    private static final int WORDS_DISCOUNTED = 2;
    private static final int FIRST_RESULT = 3;
    private static final int CHART_ROWS = 24;

    /** Beside the printed page: where the chart finds the points of payback. */
    static final int PAYBACK_X = 14;

    static final int PAYBACK_Y = 15;

    private final Book book;
    private final Layout at;
    private final Pen pen;
    private final XSSFSheet sheet;
    private final RatesSheet rates;

    SummarySheet(Book book, Pen pen, XSSFSheet sheet, RatesSheet rates) {
        this.book = book;
        this.at = book.layout;
        this.pen = pen;
        this.sheet = sheet;
        this.rates = rates;
    }

    int lastParty() {
        return FIRST_PARTY + at.parties - 1;
    }

    int chartRow() {
        return lastParty() + 3;
    }

    int categoryHeadings() {
        return chartRow() + CHART_ROWS + 2;
    }

    void write() {
        pen.widths(20, 26, 26, 13, 13, 13, 13, 12, 12, 12, 13, 16, 16, 3, 9, 9);
        head();
        scenario();
        pen.section(FIRST_PARTY - 2, LAST_COLUMN + 1, "Wat het kost, wat het oplevert en wanneer het is terugverdiend");
        pen.text(FIRST_PARTY - 1, 0, "Partij", Look.HEADER);
        pen.text(FIRST_PARTY - 1, WORDS, "Terugverdiend", Look.HEADER);
        pen.text(FIRST_PARTY - 1, WORDS_DISCOUNTED, "Terugverdiend, met rente", Look.HEADER);
        for (var result : Result.values()) {
            String unit = result == Result.PAYBACK || result == Result.DISCOUNTED_PAYBACK
                    ? " (" + Words.periods(book.model) + ")"
                    : "";
            pen.figureHeadings(FIRST_PARTY - 1, column(result), result.label + unit);
        }
        for (int i = 0; i < at.parties; i++) party(i);
        pen.section(chartRow() - 1, LAST_COLUMN + 1, "In beeld");
        categories();
        new Charts(book, sheet, this).draw(CHART_ROWS);
        Page.of(sheet, 0, 0).fitOnePage();
        sheet.getWorkbook()
                .setPrintArea(
                        sheet.getWorkbook().getSheetIndex(sheet),
                        0,
                        Math.max(LAST_COLUMN, at.parties),
                        0,
                        categoryHeadings() + categories(book).size() + 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    }

    /** What is printed must say of which scenario it is. */
    private void scenario() {
        if (book.live.isEmpty()) return;
        String label = "Scenario: " + book.live.label(0);
        String text = "IF(" + LiveScenarios.NUMBER + ">0,\"Scenario: \"&" + LiveScenarios.CHOICE
                + ",\"Scenario: kies er een op het blad Scenario's\")";
        pen.formula(SCENARIO, 0, text, label, Look.CALCULATED, Format.GENERAL);
        sheet.addMergedRegion(new CellRangeAddress(SCENARIO, SCENARIO, 0, FIRST_RESULT));
        Signals.amber(sheet, "A6:D6", LiveScenarios.NUMBER + "<>1");
    }

    static List<String> categories(Book book) {
        return Words.categories(book.model);
    }

    private static int column(Result result) {
        return FIRST_RESULT + result.ordinal();
    }

    private void head() {
        String note = book.model.note();
        pen.title(book.model.name(), "");
        pen.text(1, 0, note, Look.USER);
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, LAST_COLUMN));
        int length = note == null ? 0 : note.length();
        sheet.getRow(1).setHeightInPoints(Math.min(400, 14f * (1 + length / 190)));
        pen.figureHeadings(
                3,
                0,
                "Start",
                "Horizon (" + Words.periods(book.model) + ")",
                "Deelnemers bij de start",
                "Discontovoet");
        pen.date(4, 0, book.model.start().atDay(1), Look.RESULT, Format.MONTH);
        pen.number(4, 1, at.horizon, Look.RESULT, Format.WHOLE);
        live(2, "cohort_participants", book.evaluation.participants(), Format.NUMBER);
        live(3, "cohort_discount_rate", book.values.of(book.model.discountRate()), Format.PERCENT);
        pen.text(3, 4, "Controle", Look.HEADER);
        for (int column = 5; column <= LAST_COLUMN; column++) pen.text(3, column, "", Look.HEADER);
        pen.formula(4, 4, ControlSheet.verdict(), ControlSheet.FINE, Look.RESULT, Format.GENERAL);
        sheet.addMergedRegion(new CellRangeAddress(4, 4, 4, 6));
        String cell = "$E$5";
        Signals.red(
                sheet,
                "E5:G5",
                "OR(" + cell + "=\"" + ControlSheet.DEVIATES + "\"," + cell + "=\"" + ControlSheet.INVALID + "\")");
        Signals.amber(sheet, "E5:G5", cell + "=\"" + ControlSheet.CHANGED + "\"");
        Signals.green(sheet, "E5:G5", cell + "=\"" + ControlSheet.FINE + "\"");
        pen.text(4, 7, "Bedragen in prijzen van het startjaar; plus is ontvangen, min is betaald.", Look.SUBTITLE);
        sheet.addMergedRegion(new CellRangeAddress(4, 4, 7, LAST_COLUMN));
    }

    private void live(int column, String name, double value, Format format) {
        pen.formula(
                4,
                column,
                "IF(ISNUMBER(" + name + ")," + name + ",\"" + FormulaText.FAULT + "\")",
                value,
                Look.RESULT,
                format);
    }

    private void party(int i) {
        int row = FIRST_PARTY + i;
        var result = book.evaluation.party(book.party(i));
        pen.text(row, 0, Words.party(book.party(i)), Look.RESULT);
        for (var each : Result.values()) result(row, i, each, result);
        String payback = Layout.inRow(row, column(Result.PAYBACK));
        pen.formula(
                row,
                WORDS,
                Words.paybackFormula(book.model, payback),
                Words.payback(book.model, result.payback()),
                Look.RESULT,
                Format.GENERAL);
        pen.formula(
                row,
                WORDS_DISCOUNTED,
                Words.paybackFormula(book.model, Layout.inRow(row, column(Result.DISCOUNTED_PAYBACK))),
                Words.payback(book.model, result.discountedPayback()),
                Look.RESULT,
                Format.GENERAL);
        if (i == 0) {
            pen.text(FIRST_PARTY - 1, PAYBACK_X, "grafiek: x", Look.NOTE);
            pen.text(FIRST_PARTY - 1, PAYBACK_Y, "grafiek: y", Look.NOTE);
        }
        // left of the axis, and so out of sight, when it is never earned back
        pen.formula(
                row,
                PAYBACK_X,
                "IF(ISNUMBER(" + payback + ")," + payback + ",-1)",
                paybackX(result),
                Look.NOTE,
                Format.NUMBER);
        pen.number(row, PAYBACK_Y, 0, Look.NOTE, Format.WHOLE);
    }

    static double paybackX(PartyResult result) {
        Double payback = result.payback();
        return payback == null ? -1 : payback;
    }

    private void result(int row, int i, Result result, PartyResult figures) {
        String formula = "IF(" + Names.FAULTS + ">0,\"" + FormulaText.FAULT + "\","
                + FormulaText.guarded(text(row, i, result)) + ")";
        Double value = result.of(figures);
        if (value == null) pen.formula(row, column(result), formula, Words.NONE, Look.RESULT, result.format);
        else pen.formula(row, column(result), formula, value, Look.RESULT, result.format);
        var name = sheet.getWorkbook().createName();
        name.setNameName(Names.result(result.key, book.party(i)));
        name.setRefersToFormula(Layout.SUMMARY + "!" + Layout.absolute(row, column(result)));
    }

    private String text(int row, int i, Result result) {
        String costs = Layout.inRow(row, column(Result.PV_COSTS));
        String none = "IF(ABS(" + costs + ")<0.000000001,\"" + Words.NONE + "\",";
        return switch (result) {
            case TOTAL -> parties(at.net(i), PartiesSheet.TOTAL);
            case NPV -> parties(at.discounted(i), PartiesSheet.TOTAL);
            case PV_BENEFITS -> parties(at.received(i), PartiesSheet.PRESENT);
            case PV_COSTS -> parties(at.paid(i), PartiesSheet.PRESENT);
            case BCR -> none + Layout.inRow(row, column(Result.PV_BENEFITS)) + "/" + costs + ")";
            case ROI -> none + Layout.inRow(row, column(Result.NPV)) + "/" + costs + ")";
            case IRR -> "IF(" + rates.changesOf(i) + "=1," + rates.rateOf(i) + ",\"" + Words.NONE + "\")";
            case PEAK_FUNDING -> "MAX(0,-MIN(" + at.line(Layout.PARTIES, at.cumulative(i)) + "))";
            case PAYBACK -> payback(at.lastDeficit(i), at.cumulative(i));
            case DISCOUNTED_PAYBACK -> payback(at.lastDeficitDiscounted(i), at.cumulativeDiscounted(i));
        };
    }

    private String parties(int row, int column) {
        return Layout.PARTIES + "!" + Layout.absolute(row, column);
    }

    private String payback(int lastDeficit, int cumulative) {
        return payback(at, Layout.PARTIES, lastDeficit, cumulative);
    }

    /** From the last point below zero on, along the straight line to the next. */
    static String payback(Layout at, String sheet, int lastDeficit, int cumulative) {
        String m = sheet + "!" + Layout.absolute(lastDeficit, at.lastTime());
        String line = at.line(sheet, cumulative);
        String before = "INDEX(" + line + "," + m + "+1)";
        String after = "INDEX(" + line + "," + m + "+2)";
        return "IF(" + m + "<0,0,IF(" + m + ">=" + at.horizon + ",\"" + Words.NONE + "\",IFERROR(MIN(" + m + "+1," + m
                + "-" + before + "/(" + after + "-" + before + "))," + m + "+1)))";
    }

    private void categories() {
        int headings = categoryHeadings();
        var categories = categories(book);
        pen.section(headings - 1, LAST_COLUMN + 1, "Saldo per soort en partij: plus is ontvangen, min is betaald");
        pen.text(headings, 0, "Soort", Look.HEADER);
        for (int i = 0; i < at.parties; i++) pen.figureHeadings(headings, 1 + i, Words.party(book.party(i)));
        for (int c = 0; c < categories.size(); c++) {
            int row = headings + 1 + c;
            pen.text(row, 0, categories.get(c), Look.USER);
            for (int i = 0; i < at.parties; i++) {
                pen.formula(
                        row,
                        1 + i,
                        category(row, i),
                        category(categories.get(c), i),
                        Look.CALCULATED,
                        Format.EURO_OR_DASH);
            }
        }
    }

    private String category(int row, int i) {
        boolean society = i == at.parties - 1;
        int number = society ? 0 : i + 1;
        int plus = society ? FlowsSheet.PAYER : FlowsSheet.RECEIVER;
        int minus = society ? FlowsSheet.RECEIVER : FlowsSheet.PAYER;
        return FormulaText.guarded(sum(row, plus, number) + "-" + sum(row, minus, number));
    }

    private String sum(int row, int side, int number) {
        return "SUMIFS(" + at.flowRange(FlowsSheet.TOTAL) + "," + at.flowRange(FlowsSheet.CATEGORY) + ","
                + Layout.inRow(row, 0) + "," + at.flowRange(side) + "," + number + ")";
    }

    double category(String category, int i) {
        boolean society = i == at.parties - 1;
        String party = book.party(i);
        double sum = 0;
        for (var result : book.evaluation.flows()) {
            var flow = result.flow();
            if (!Words.category(flow.category()).equals(category)) continue;
            if (society ? isNobody(flow.payer()) : party.equals(flow.receiver())) sum += result.total();
            if (society ? isNobody(flow.receiver()) : party.equals(flow.payer())) sum -= result.total();
        }
        return sum;
    }

    private static boolean isNobody(@Nullable String party) {
        return party == null;
    }
}
