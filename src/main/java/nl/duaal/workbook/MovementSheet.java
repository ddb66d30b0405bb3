package nl.duaal.workbook;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.duaal.engine.Forecast;
import nl.duaal.engine.Movement.Cause;
import nl.duaal.engine.Movement.OfParty;
import nl.duaal.workbook.Styles.Format;
import nl.duaal.workbook.Styles.Look;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * Of each party the way from the plan to what is expected now, cause by cause. The causes are values that the application
 * reckoned; that they lead from the one to the other is a formula.
 */
final class MovementSheet {

    static final int NPV = 1;
    static final int TOTAL = 2;
    static final int PAYBACK = 3;

    private static final int WORDS = 4;
    static final int CHART = 6;
    static final int CHART_WIDTH = 6;
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int TEXT = 5;
    private static final int TEXTS = 4;

    /** Rows of a party, from its section on. */
    private static final int PLAN = 2;

    static final int CAUSES = PLAN + 1;
    static final int TOGETHER = CAUSES + Cause.values().length;
    private static final int LED = TOGETHER + 1;
    private static final int NOW = LED + 1;
    private static final int LEFT = NOW + 1;
    private static final int JUDGEMENT = LEFT + 1;
    private static final int DRAWN = JUDGEMENT + 1;
    static final int BLOCK = DRAWN + 5;

    private static final Map<Cause, String> WORDS_OF = Map.of(
            Cause.DROP_OUT,
            "Wie er is en wie vertrekt",
            Cause.LANGUAGE,
            "Taal",
            Cause.PRODUCTIVITY,
            "Opbrengst van werk",
            Cause.WAGE,
            "Loon",
            Cause.SUBSIDIES,
            "Subsidies en belasting",
            Cause.SHORTAGE,
            "Krapte en verloop",
            Cause.OTHER,
            "Andere posten",
            Cause.TIMING,
            "Eerder of later betaald");

    private final Book book;
    private final Layout at;
    private final WorkbookFacts happened;
    private final Pen pen;
    private final XSSFSheet sheet;

    MovementSheet(Book book, WorkbookFacts happened, Pen pen, XSSFSheet sheet) {
        this.book = book;
        this.at = book.layout;
        this.happened = happened;
        this.pen = pen;
        this.sheet = sheet;
    }

    /** A cause as the page calls it. */
    static String words(Cause cause) {
        return WORDS_OF.getOrDefault(cause, cause.name());
    }

    /** Where a party stands on this sheet. */
    record At(Book book, int party) {

        int first() {
            int texts = TEXT + TEXTS + Math.max(1, basis());
            return texts + 1 + party * BLOCK;
        }

        private int basis() {
            return book.happened == null ? 0 : book.happened.basis().size();
        }

        /** What the plan and the causes come to together. */
        String led(int column) {
            return Layout.MOVEMENT + "!" + Layout.absolute(first() + LED, column);
        }

        String npvNow() {
            return Layout.ACTUALS + "!" + Layout.absolute(book.layout.nowDiscounted(party), ActualsSheet.TOTAL);
        }

        String totalNow() {
            return Layout.ACTUALS + "!" + Layout.absolute(book.layout.nowNet(party), ActualsSheet.TOTAL);
        }

        String paybackNow() {
            return Layout.ACTUALS + "!" + Layout.absolute(book.layout.nowPayback(party), ActualsSheet.TOTAL);
        }
    }

    void write() {
        pen.widths(46, 18, 18, 20, 26, 3, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11);
        pen.title(
                Layout.MOVEMENT,
                "Waarom de uitkomsten verschoven: van het plan naar wat nu wordt verwacht, oorzaak voor oorzaak.");
        facts();
        for (int i = 0; i < at.parties; i++) {
            if (i > 0) sheet.setRowBreak(new At(book, i).first() - 1);
            party(i);
        }
        Page.of(sheet, 2, 1).fitWidth();
    }

    private void facts() {
        pen.text(2, 0, "Deze cijfers", Look.LABEL);
        pen.formula(2, 1, UncertaintySheet.validity(book), UncertaintySheet.VALID, Look.CALCULATED, Format.GENERAL);
        UncertaintySheet.signal(sheet, 2, 1);
        pen.text(3, 0, "Feiten tot en met", Look.LABEL);
        pen.date(3, 1, happened.until().atDay(1), Look.RESULT, Format.MONTH);
        pen.text(4, 0, "Berekend op", Look.LABEL);
        pen.moment(4, 1, LocalDateTime.ofInstant(book.info.createdAt(), ZONE), Look.RESULT);
        var texts = new ArrayList<>(List.of(
                "De acht oorzaken zijn Shapley-waarden: elke oorzaak telt als haar gemiddelde effect over alle volgordes"
                        + " waarin de oorzaken kunnen optreden. Ze hangen dus niet van een volgorde af en tellen precies op.",
                "De bedragen per oorzaak zijn door Duaal berekend bij de export. Het plan, de verwachting, de som en de"
                        + " controle zijn formules.",
                "Niet terugverdiend telt hier als de hele horizon: " + at.horizon + " " + Words.periods(book.model)
                        + ".",
                drawn()));
        texts.addAll(happened.basis());
        for (int i = 0; i < texts.size(); i++) {
            pen.text(TEXT + i, 0, texts.get(i), Look.SUBTITLE);
            sheet.addMergedRegion(new CellRangeAddress(TEXT + i, TEXT + i, 0, CHART + 2 * CHART_WIDTH - 1));
        }
    }

    private String drawn() {
        var forecast = happened.forecast();
        String what = forecast.drawn() == 0
                ? "wie blijft"
                : "wie blijft, samen met alle onzekere aannames (" + forecast.drawn() + ")";
        return "Gesimuleerd bij de export: " + Words.whole(Forecast.DRAWS - forecast.failed()) + " keer getrokken "
                + what + ". Vier van de vijf keer ligt de uitkomst tussen laag en hoog. Dit zijn vaste waarden.";
    }

    private void party(int i) {
        String party = book.party(i);
        int first = new At(book, i).first();
        var plan = happened.movement().plan().party(party);
        var now = happened.movement().forecast().party(party);
        OfParty moved = happened.movement().party(party);
        pen.section(first, WORDS + 1, Words.party(party));
        pen.headings(first + 1, "Stap");
        pen.figureHeadings(
                first + 1, NPV, "Contante waarde", "Saldo", "Terugverdientijd (" + Words.periods(book.model) + ")");
        pen.text(first + 1, WORDS, "In woorden", Look.HEADER);
        String planned = Names.result("payback", party);
        pen.text(first + PLAN, 0, "Plan", Look.RESULT);
        step(first + PLAN, NPV, Names.result("npv", party), plan.npv(), Look.RESULT);
        step(first + PLAN, TOTAL, Names.result("total", party), plan.total(), Look.RESULT);
        step(first + PLAN, PAYBACK, orHorizon(planned), happened.orHorizon(plan.payback()), Look.RESULT);
        words(first + PLAN, planned, plan.payback());
        int row = first + CAUSES;
        for (Cause cause : Cause.values()) {
            pen.text(row, 0, words(cause), Look.USER);
            pen.number(row, NPV, share(moved.npv(), cause), Look.FIXED, Format.EURO_CENTS);
            pen.number(row, TOTAL, share(moved.total(), cause), Look.FIXED, Format.EURO_CENTS);
            pen.number(row, PAYBACK, share(moved.payback(), cause), Look.FIXED, Format.NUMBER);
            row++;
        }
        var at = new At(book, i);
        double[] from = {plan.npv(), plan.total(), happened.orHorizon(plan.payback())};
        double[] to = {now.npv(), now.total(), happened.orHorizon(now.payback())};
        String[] expected = {at.npvNow(), at.totalNow(), orHorizon(at.paybackNow())};
        pen.text(first + TOGETHER, 0, "Oorzaken samen", Look.RESULT);
        pen.text(first + LED, 0, "Plan plus oorzaken", Look.RESULT);
        pen.text(first + NOW, 0, "Verwachting nu (blad Werkelijkheid)", Look.RESULT);
        pen.text(first + LEFT, 0, "Wat overblijft", Look.LABEL);
        pen.text(first + JUDGEMENT, 0, "Oordeel", Look.LABEL);
        for (int column = NPV; column <= PAYBACK; column++) {
            sums(first, column, to[column - 1] - from[column - 1], to[column - 1], expected[column - 1]);
        }
        words(first + NOW, at.paybackNow(), now.payback());
        drawn(first + DRAWN, happened.forecast().bands().get(party));
        var charts = new MovementCharts(book, sheet, party, first);
        charts.draw(moved);
    }

    private static double share(Map<Cause, Double> shares, Cause cause) {
        return shares.getOrDefault(cause, 0.0);
    }

    private static Format format(int column) {
        return column == PAYBACK ? Format.NUMBER : Format.EURO_CENTS;
    }

    private void step(int row, int column, String formula, double value, Look look) {
        pen.formula(row, column, FormulaText.guarded(formula), value, look, format(column));
    }

    private String orHorizon(String payback) {
        return "IF(ISNUMBER(" + payback + ")," + payback + "," + at.horizon + ")";
    }

    private void words(int row, String payback, @Nullable Double value) {
        pen.formula(
                row,
                WORDS,
                Words.paybackFormula(book.model, payback),
                Words.payback(book.model, value),
                Look.RESULT,
                Format.GENERAL);
    }

    private void sums(int first, int column, double moved, double led, String expected) {
        String causes = Layout.inColumn(first + CAUSES, column) + ":" + Layout.inColumn(first + TOGETHER - 1, column);
        step(first + TOGETHER, column, "SUM(" + causes + ")", moved, Look.RESULT);
        String together = cell(first + PLAN, column) + "+" + cell(first + TOGETHER, column);
        step(first + LED, column, together, led, Look.RESULT);
        step(first + NOW, column, expected, led, Look.RESULT);
        step(first + LEFT, column, cell(first + LED, column) + "-" + cell(first + NOW, column), 0, Look.QUIET);
        Result result = column == NPV ? Result.NPV : column == TOTAL ? Result.TOTAL : Result.PAYBACK;
        String left = cell(first + LEFT, column);
        String judged = "IF(ISNUMBER(" + left + "),IF(ABS(" + left + ")<=" + FormulaText.number(result.tolerance(led))
                + ",\"" + ControlSheet.FINE + "\",IF(" + Names.CHANGED + ">0,\"" + ControlSheet.CHANGED + "\",\""
                + ControlSheet.DEVIATES + "\")),\"" + ControlSheet.INVALID + "\")";
        if (!book.live.isEmpty()) judged = "IF(" + LiveScenarios.NUMBER + "=1," + judged + ",\"ander scenario\")";
        pen.formula(first + JUDGEMENT, column, judged, ControlSheet.FINE, Look.RESULT, format(column));
        String place = Layout.relative(first + JUDGEMENT, column);
        String here = Layout.absolute(first + JUDGEMENT, column);
        Signals.red(sheet, place, here + "=\"" + ControlSheet.DEVIATES + "\"");
        Signals.green(sheet, place, here + "=\"" + ControlSheet.FINE + "\"");
    }

    private static String cell(int row, int column) {
        return Layout.absolute(row, column);
    }

    /** What chance may still do: values of the draws. */
    private void drawn(int row, Forecast.@Nullable Band band) {
        if (band == null) return;
        pen.text(row, 0, "Gesimuleerd: laag (1 op de 10 keer lager)", Look.NOTE);
        pen.number(row, NPV, band.npvLow(), Look.FIXED, Format.EURO);
        months(row, band.paybackLow());
        pen.text(row + 1, 0, "Gesimuleerd: de middelste", Look.NOTE);
        pen.number(row + 1, NPV, band.npvMiddle(), Look.FIXED, Format.EURO);
        pen.text(row + 2, 0, "Gesimuleerd: hoog (1 op de 10 keer hoger)", Look.NOTE);
        pen.number(row + 2, NPV, band.npvHigh(), Look.FIXED, Format.EURO);
        months(row + 2, band.paybackHigh());
        pen.text(row + 3, 0, "Gesimuleerd: kans op niet terugverdiend", Look.NOTE);
        pen.number(row + 3, PAYBACK, band.never(), Look.FIXED, Format.PERCENT);
    }

    private void months(int row, @Nullable Double payback) {
        if (payback == null) pen.words(row, PAYBACK, Words.NONE, Look.FIXED, Format.NUMBER);
        else pen.number(row, PAYBACK, payback, Look.FIXED, Format.NUMBER);
    }
}
