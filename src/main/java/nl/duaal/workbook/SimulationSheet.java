package nl.duaal.workbook;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Sample;
import nl.duaal.engine.Simulation;
import nl.duaal.engine.Simulation.PartySpread;
import nl.duaal.engine.Simulation.Percentiles;
import nl.duaal.workbook.Styles.Format;
import nl.duaal.workbook.Styles.Look;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * The draws one by one, as values: what every uncertain input was, and what came of it for each party. Above them, as
 * formulas over them, what they say together, each with what the application made of the same draws below it. Whoever
 * puts the inputs of a draw in the cells with those names gets its results.
 */
final class SimulationSheet {

    static final String COUNTS = "telt mee";
    static final String BOUNDED = "begrensd";
    static final String FAILED = "mislukt";

    /** Rows that stay in view. */
    static final int HEAD = 4;

    static final int STATE = 1;
    private static final int FIRST_PARTY = 2;
    private static final MathContext INPUT_DIGITS = new MathContext(9);
    private static final MathContext RESULT_DIGITS = new MathContext(12);

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int FACTS = HEAD + 1;
    private static final int VALIDITY = FACTS + 6;
    private static final int STATISTICS = FACTS + 11;

    /** Two lines for each. */
    private static final int KINDS = 2 + Percentiles.NAMES.size() + 2 + Simulation.MONTHS.size();

    static final int FIRST_DRAW = STATISTICS + 1 + 2 * KINDS + 1;

    private final Book book;
    private final Sample sample;
    private final int onScreen;
    private final Pen pen;
    private final List<String> inputs;
    private final Format[] formats;
    private final Map<String, double[]> sorted = new HashMap<>();
    private int row;

    /**
     * @param onScreen how many draws the application shows the figures of
     */
    SimulationSheet(Book book, Sample sample, int onScreen, Pen pen) {
        this.book = book;
        this.sample = sample;
        this.onScreen = onScreen;
        this.pen = pen;
        inputs = sample.inputs();
        formats = inputs.stream().map(this::format).toArray(Format[]::new);
    }

    static int npv(int party) {
        return FIRST_PARTY + 2 * party;
    }

    static int payback(int party) {
        return npv(party) + 1;
    }

    static int input(Book book, int index) {
        return npv(book.layout.parties) + index;
    }

    void write() {
        double[] widths = new double[input(book, inputs.size())];
        Arrays.fill(widths, 16);
        widths[0] = 48;
        widths[STATE] = 20;
        pen.widths(widths);
        pen.title(
                "Simulatie",
                "Trekkingen als vaste waarden, berekend bij de export; kansen en percentielen daarboven zijn formules over"
                        + " deze trekkingen, met eronder wat Duaal met dezelfde trekkingen uitrekende.");
        headings();
        facts();
        statistics();
        pen.text(FIRST_DRAW - 1, 0, "Trekking", Look.HEADER);
        pen.text(FIRST_DRAW - 1, STATE, "Telt mee", Look.HEADER);
        for (int draw = 0; draw < sample.draws(); draw++) draw(draw);
    }

    /** What needs the sheet as a whole. */
    static void page(Book book, XSSFSheet sheet) {
        Page.of(sheet, HEAD, 1).fitWidth();
        UncertaintySheet.signal(sheet, VALIDITY, STATE);
        // the draws themselves would be hundreds of pages
        sheet.getWorkbook()
                .setPrintArea(
                        sheet.getWorkbook().getSheetIndex(sheet),
                        0,
                        payback(book.layout.parties - 1),
                        0,
                        FIRST_DRAW - 2);
    }

    private void headings() {
        pen.text(HEAD - 2, 0, "", Look.HEADER);
        pen.text(HEAD - 2, STATE, "", Look.HEADER);
        for (int i = 0; i < book.layout.parties; i++) {
            pen.figureHeadings(HEAD - 2, npv(i), Words.party(book.party(i)), Words.party(book.party(i)));
        }
        for (int i = 0; i < inputs.size(); i++) {
            String label = book.assumptions.input(inputs.get(i)).label();
            pen.figureHeadings(HEAD - 2, input(book, i), label);
        }
        pen.text(HEAD - 1, 0, "Maat of trekking", Look.HEADER);
        pen.text(HEAD - 1, STATE, "", Look.HEADER);
        String time = "Terugverdientijd (" + Words.periods(book.model) + ")";
        for (int i = 0; i < book.layout.parties; i++) {
            pen.figureHeadings(HEAD - 1, npv(i), "Contante waarde", time);
        }
        for (int i = 0; i < inputs.size(); i++) {
            pen.figureHeadings(
                    HEAD - 1, input(book, i), Names.of(inputs.get(i)));
        }
    }

    private void facts() {
        row = FACTS;
        fact("Trekkingen op dit blad", sample.draws());
        pen.text(row, 0, "Waarvan mislukt (niet te berekenen)", Look.LABEL);
        String failed = "COUNTIF(" + range(STATE) + ",\"" + FAILED + "\")";
        pen.formula(row++, STATE, failed, sample.simulation().failedDraws(), Look.RESULT, Format.WHOLE);
        fact("Begingetal", sample.simulation().seed());
        pen.text(row, 0, "Versie van het rekenmodel", Look.LABEL);
        pen.words(row++, STATE, Engine.VERSION, Look.RESULT, Format.WHOLE);
        pen.text(row, 0, "Berekend op", Look.LABEL);
        pen.moment(row++, STATE, LocalDateTime.ofInstant(book.info.createdAt(), ZONE), Look.RESULT);
        pen.text(row, 0, "Kenmerk van de invoer (SHA-256)", Look.LABEL);
        pen.words(row++, STATE, book.hash, Look.QUIET, Format.GENERAL);
        pen.text(row, 0, "Deze cijfers", Look.LABEL);
        pen.formula(
                row++,
                STATE,
                UncertaintySheet.validity(book),
                UncertaintySheet.VALID,
                Look.CALCULATED,
                Format.GENERAL);
        String same = onScreen == sample.draws()
                ? "Het scherm en het blad Onzekerheid gaan over dezelfde trekkingen."
                : "Het scherm en het blad Onzekerheid gaan over " + Words.whole(onScreen)
                        + " trekkingen met hetzelfde begingetal; dit zijn de eerste " + Words.whole(sample.draws())
                        + " daarvan.";
        pen.text(row++, 0, same, Look.SUBTITLE);
        pen.text(
                row++,
                0,
                "Narekenen: zet de waarden van één trekking op het blad Aannames in de cellen met de namen boven de"
                        + " kolommen. De werkmap geeft dan de uitkomsten van die trekking.",
                Look.SUBTITLE);
        pen.text(
                row,
                0,
                "Aandelen zijn tussen 0 en 1 gehouden en looptijden op ten minste 1; hier staat wat gebruikt is."
                        + " ‘Begrensd’: dat gold voor iets zonder eigen cel, zodat deze trekking niet na te rekenen is.",
                Look.SUBTITLE);
    }

    private void fact(String words, double value) {
        pen.text(row, 0, words, Look.LABEL);
        pen.number(row++, STATE, value, Look.RESULT, Format.WHOLE);
    }

    private String range(int column) {
        return Layout.inColumn(FIRST_DRAW, column) + ":"
                + Layout.inColumn(FIRST_DRAW + Math.max(1, sample.draws()) - 1, column);
    }

    private void statistics() {
        row = STATISTICS;
        pen.section(row++, 2, "Wat de trekkingen samen zeggen");
        both(
                "Gemiddelde",
                column -> "IF(COUNT(" + range(column) + ")=0,\"" + Words.NONE + "\",AVERAGE(" + range(column) + "))",
                PartySpread::mean,
                null,
                SimulationSheet::mean);
        both(
                "Standaardafwijking",
                column -> "IF(COUNT(" + range(column) + ")<2,\"" + Words.NONE + "\",STDEV(" + range(column) + "))",
                PartySpread::sd,
                null,
                SimulationSheet::deviation);
        for (String name : Percentiles.NAMES) {
            String share = FormulaText.number(Integer.parseInt(name.substring(1)) / 100.0);
            both(
                    name.substring(1) + "% ligt lager",
                    column -> "IF(COUNT(" + range(column) + ")=0,\"" + Words.NONE + "\",PERCENTILE(" + range(column)
                            + "," + share + "))",
                    spread -> of(spread.npv(), name),
                    spread -> periods(of(spread.payback(), name)),
                    sorted -> percentile(sorted, Double.parseDouble(share)));
        }
        chance("Kans dat er geld overblijft", true, ">0", PartySpread::npvPositive);
        for (int months : Simulation.MONTHS) {
            String most = FormulaText.number(months * book.model.periodsPerYear() / 12.0);
            chance(
                    "Kans op terugverdienen binnen " + months + " maanden",
                    false,
                    "<=" + most,
                    spread -> spread.paybackWithin().get(months));
        }
        chance(
                "Kans op terugverdienen binnen de horizon",
                false,
                ">=0",
                spread -> spread.neverPaysBack() instanceof Double never ? 1 - never : null);
    }

    private interface Figure {
        @Nullable
        Double of(PartySpread spread);
    }

    private interface Text {
        String of(int column);
    }

    private interface Statistic {
        double of(double[] sorted);
    }

    private static @Nullable Double of(@Nullable Percentiles percentiles, String name) {
        return percentiles == null ? null : percentiles.byName().get(name);
    }

    /** The application tells paybacks in months, the results of the workbook are in periods. */
    private @Nullable Double periods(@Nullable Double months) {
        return months == null ? null : months * book.model.periodsPerYear() / 12;
    }

    private PartySpread spread(int party) {
        return sample.simulation().party(book.party(party));
    }

    /** A line with formulas, and one with what the application says. */
    private void both(String words, Text formula, Figure ofNpv, @Nullable Figure ofPayback, Statistic ofInput) {
        pen.text(row, 0, words, Look.LABEL);
        for (int i = 0; i < book.layout.parties; i++) {
            Double npv = ofNpv.of(spread(i));
            line(npv(i), formula.of(npv(i)), npv, Format.EURO);
            if (ofPayback == null) continue;
            line(payback(i), formula.of(payback(i)), ofPayback.of(spread(i)), Format.NUMBER);
        }
        for (int i = 0; i < inputs.size(); i++) {
            double[] sorted = this.sorted.computeIfAbsent(inputs.get(i), this::values);
            Double value = sorted.length < 2 ? null : ofInput.of(sorted);
            live(row, input(book, i), formula.of(input(book, i)), value, formats[i]);
        }
        row += 2;
    }

    private void chance(String words, boolean ofNpv, String condition, Figure figure) {
        pen.text(row, 0, words, Look.LABEL);
        for (int i = 0; i < book.layout.parties; i++) {
            int column = ofNpv ? npv(i) : payback(i);
            String all = "COUNT(" + range(npv(i)) + ")";
            String formula = "IF(" + all + "=0,\"" + Words.NONE + "\",COUNTIF(" + range(column) + ",\"" + condition
                    + "\")/" + all + ")";
            line(column, formula, figure.of(spread(i)), Format.PERCENT);
        }
        row += 2;
    }

    private void line(int column, String formula, @Nullable Double value, Format format) {
        live(row, column, formula, value, format);
        pen.text(row + 1, 0, "volgens Duaal", Look.NOTE);
        if (value == null) pen.words(row + 1, column, Words.NONE, Look.QUIET, format);
        else pen.number(row + 1, column, value, Look.QUIET, format);
    }

    private void live(int at, int column, String formula, @Nullable Double value, Format format) {
        if (value == null) pen.formula(at, column, formula, Words.NONE, Look.CALCULATED, format);
        else pen.formula(at, column, formula, value, Look.CALCULATED, format);
    }

    private double[] values(String key) {
        double[] values = new double[sample.draws()];
        for (int i = 0; i < values.length; i++) values[i] = rounded(sample.input(key, i), INPUT_DIGITS);
        Arrays.sort(values);
        return values;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        double squares =
                Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
        return Math.sqrt(squares / (values.length - 1));
    }

    private static double percentile(double[] sorted, double share) {
        double rank = share * (sorted.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    private Format format(String key) {
        Format format = book.assumptions.input(key).format();
        return format == Format.GENERAL || format == Format.NUMBER ? Format.PRECISE : format;
    }

    private void draw(int draw) {
        int at = FIRST_DRAW + draw;
        boolean failed = sample.isFailed(draw);
        String state = failed ? FAILED : sample.isRepeatable(draw) ? COUNTS : BOUNDED;
        pen.number(at, 0, draw + 1.0, Look.FIXED, Format.WHOLE);
        pen.words(at, STATE, state, Look.QUIET, Format.WHOLE);
        for (int i = 0; i < book.layout.parties; i++) {
            String party = book.party(i);
            outcome(at, npv(i), failed, sample.npv(party, draw), Format.EURO);
            outcome(at, payback(i), failed, sample.payback(party, draw), Format.NUMBER);
        }
        for (int i = 0; i < inputs.size(); i++) {
            double value = rounded(sample.input(inputs.get(i), draw), INPUT_DIGITS);
            pen.number(at, input(book, i), value, Look.FIXED, formats[i]);
        }
    }

    /** What an input was in a draw, to as many digits as make no difference to half a cent: more make the file large. */
    private static double rounded(double value, MathContext digits) {
        return new BigDecimal(value).round(digits).doubleValue();
    }

    private void outcome(int at, int column, boolean failed, @Nullable Double value, Format format) {
        if (failed) pen.words(at, column, FAILED, Look.FIXED, format);
        else if (value == null) pen.words(at, column, Words.NONE, Look.FIXED, format);
        else pen.number(at, column, rounded(value, RESULT_DIGITS), Look.FIXED, format);
    }
}
