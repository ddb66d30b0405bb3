package nl.duaal.workbook;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Function;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Simulation;
import nl.duaal.engine.Simulation.PartySpread;
import nl.duaal.engine.Simulation.Percentiles;
import nl.duaal.workbook.Styles.Format;
import nl.duaal.workbook.Styles.Look;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** What came of many draws at the export, by party: values, which do not follow the inputs, and say so. */
final class UncertaintySheet {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int FACTS = 3;
    private static final int FIRST = FACTS + 8;

    private final Book book;
    private final Insight insight;
    private final Pen pen;
    private final XSSFSheet sheet;
    private int row = FIRST;

    UncertaintySheet(Book book, Insight insight, Pen pen, XSSFSheet sheet) {
        this.book = book;
        this.insight = insight;
        this.pen = pen;
        this.sheet = sheet;
    }

    /** Whether the figures still belong to the inputs, as a formula. */
    static String validity(Book book) {
        String valid = "\"" + VALID + "\"";
        if (!book.live.isEmpty()) {
            valid = "IF(" + LiveScenarios.NUMBER + "=1," + valid
                    + ",\"ander scenario gekozen: deze cijfers zijn die van de basis\")";
        }
        return "IF(" + Names.CHANGED + "=0," + valid + ",\"invoer gewijzigd: deze cijfers gelden niet meer\")";
    }

    /** Colours the cell that says so. */
    static void signal(XSSFSheet sheet, int row, int column) {
        String cell = Layout.relative(row, column);
        Signals.amber(sheet, cell, Layout.absolute(row, column) + "<>\"" + VALID + "\"");
        Signals.green(sheet, cell, Layout.absolute(row, column) + "=\"" + VALID + "\"");
    }

    static final String VALID = "horen bij de invoer";

    void write() {
        double[] widths = new double[1 + book.layout.parties];
        java.util.Arrays.fill(widths, 18);
        widths[0] = 46;
        pen.widths(widths);
        pen.title(
                "Onzekerheid",
                "Berekend bij de export, door de onzekere aannames vele malen los van elkaar te trekken. Dit zijn vaste"
                        + " waarden: ze veranderen niet mee met de invoer.");
        facts();
        pen.section(FIRST - 1, 1 + book.layout.parties, "Kansen en verdeling per partij");
        pen.text(row, 0, "Uitkomst", Look.HEADER);
        for (int i = 0; i < book.layout.parties; i++) {
            pen.figureHeadings(row, 1 + i, Words.party(book.party(i)));
        }
        row++;
        chances();
        amounts();
        Page.of(sheet, 2, 1).fitWidth();
    }

    private void facts() {
        var simulation = insight.simulation();
        fact(FACTS, "Aantal trekkingen", simulation.draws());
        fact(FACTS + 1, "Weggelaten trekkingen (niet te berekenen)", simulation.failedDraws());
        fact(FACTS + 2, "Begingetal", simulation.seed());
        pen.text(FACTS + 3, 0, "Versie van het rekenmodel", Look.LABEL);
        pen.words(FACTS + 3, 1, Engine.VERSION, Look.RESULT, Format.WHOLE);
        pen.text(FACTS + 4, 0, "Berekend op", Look.LABEL);
        var cell = sheet.getRow(FACTS + 4).createCell(1);
        cell.setCellValue(LocalDateTime.ofInstant(book.info.createdAt(), ZONE));
        cell.setCellStyle(pen.style(Look.RESULT, Format.MOMENT));
        pen.text(FACTS + 5, 0, "Deze cijfers", Look.LABEL);
        pen.formula(FACTS + 5, 1, validity(book), VALID, Look.RESULT, Format.WHOLE);
        signal(sheet, FACTS + 5, 1);
    }

    private void fact(int at, String words, double value) {
        pen.text(at, 0, words, Look.LABEL);
        pen.number(at, 1, value, Look.RESULT, Format.WHOLE);
    }

    private void chances() {
        line("Kans dat er geld overblijft", Format.PERCENT, PartySpread::npvPositive);
        for (int months : Simulation.MONTHS) {
            line(
                    "Kans op terugverdienen binnen " + months + " maanden",
                    Format.PERCENT,
                    spread -> spread.paybackWithin().get(months));
        }
        line(
                "Kans op terugverdienen binnen de horizon",
                Format.PERCENT,
                spread -> spread.neverPaysBack() instanceof Double never ? 1 - never : null);
    }

    private void amounts() {
        line("Contante waarde, gemiddeld", Format.EURO, PartySpread::mean);
        line("Contante waarde, standaardafwijking", Format.EURO, PartySpread::sd);
        for (String name : Percentiles.NAMES) {
            line("Contante waarde, " + name.substring(1) + "% ligt lager", Format.EURO, s -> of(s.npv(), name));
        }
        for (String name : Percentiles.NAMES) {
            line(
                    "Terugverdientijd (maanden), " + name.substring(1) + "% is korter",
                    Format.NUMBER,
                    s -> of(s.payback(), name));
        }
    }

    private static @Nullable Double of(@Nullable Percentiles percentiles, String name) {
        return percentiles == null ? null : percentiles.byName().get(name);
    }

    private void line(String words, Format format, Function<PartySpread, @Nullable Double> figure) {
        pen.text(row, 0, words, Look.LABEL);
        for (int i = 0; i < book.layout.parties; i++) {
            Double value = figure.apply(insight.simulation().party(book.party(i)));
            if (value == null) pen.words(row, 1 + i, Words.NONE, Look.FIXED, format);
            else pen.number(row, 1 + i, value, Look.FIXED, format);
        }
        row++;
    }
}
