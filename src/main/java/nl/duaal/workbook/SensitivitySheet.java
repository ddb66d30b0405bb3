package nl.duaal.workbook;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import nl.duaal.engine.Tornado;
import nl.duaal.spreadsheet.SafeText;
import nl.duaal.workbook.Styles.Format;
import nl.duaal.workbook.Styles.Look;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** What each uncertain assumption does alone, to each party: a chart and its figures, as computed at the export. */
final class SensitivitySheet {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int BARS = 12;
    private static final int FIRST = 5;

    private static final int UNIT = 1;
    private static final int MARK = 2;
    private static final int AS_OF = 3;
    private static final int LOW = 4;
    private static final int VALUE = 5;
    private static final int HIGH = 6;
    private static final int NPV_LOW = 7;
    private static final int CHANGE_LOW = 9;
    private static final int CHANGE_HIGH = 10;
    private static final int PAYBACK_LOW = 11;
    private static final int SWING = 13;
    private static final int CORRELATION = 14;
    private static final int SHARE = 15;
    private static final int NAME = 16;
    private static final int COLUMNS = 17;

    private final Book book;
    private final Insight insight;
    private final Pen pen;
    private final XSSFSheet sheet;

    SensitivitySheet(Book book, Insight insight, Pen pen, XSSFSheet sheet) {
        this.book = book;
        this.insight = insight;
        this.pen = pen;
        this.sheet = sheet;
    }

    void write() {
        pen.widths(46, 16, 14, 12, 12, 12, 12, 15, 15, 15, 15, 18, 18, 15, 12, 13, 30);
        pen.title(
                "Gevoeligheid",
                "Wat elke onzekere aanname alleen doet, als de andere blijven wat ze zijn. Laag en hoog: 1 op de 10 keer nog"
                        + " lager of hoger. Berekend bij de export: vaste waarden, die niet meeveranderen met de invoer.");
        pen.text(2, 0, "Deze cijfers", Look.LABEL);
        pen.formula(2, UNIT, UncertaintySheet.validity(book), UncertaintySheet.VALID, Look.CALCULATED, Format.GENERAL);
        UncertaintySheet.signal(sheet, 2, UNIT);
        pen.text(3, 0, "Berekend op", Look.LABEL);
        pen.moment(3, UNIT, LocalDateTime.ofInstant(book.info.createdAt(), ZONE), Look.RESULT);
        int row = party(FIRST, insight.party());
        for (int i = 0; i < book.layout.parties; i++) {
            if (book.party(i).equals(insight.party())) continue;
            // a chart is not cut in two
            sheet.setRowBreak(row - 1);
            row = party(row, book.party(i));
        }
        Page.of(sheet, 2, 1).fitWidth();
    }

    /** Writes the figures of one party and gives the row of the next. */
    private int party(int first, String party) {
        pen.section(first, COLUMNS, "Contante waarde van: " + Words.party(party));
        var bars = insight.tornado().party(party);
        var drawn = bars.stream()
                .filter(bar -> bar.swing() instanceof Double swing && swing > 0)
                .limit(BARS)
                .toList();
        if (drawn.isEmpty() && bars.stream().allMatch(bar -> bar.swing() != null)) {
            pen.text(first + 1, 0, "Geen van de onzekere aannames doet hier iets.", Look.LABEL);
            return first + 3;
        }
        int chartRows = drawn.isEmpty() ? 0 : 8 + (int) Math.ceil(1.4 * drawn.size());
        int headings = first + 1 + chartRows + (drawn.isEmpty() ? 0 : 1);
        headings(headings);
        int row = headings + 1;
        for (var bar : bars) line(row++, party, bar);
        if (!drawn.isEmpty()) chart(party, drawn, first + 1, chartRows, headings);
        return row + 1;
    }

    private void headings(int row) {
        pen.headings(row, "Aanname", "Eenheid", "Zekerheid", "Peildatum");
        String periods = " (" + Words.periods(book.model) + ")";
        pen.figureHeadings(
                row,
                LOW,
                "Laag (10%)",
                "Waarde",
                "Hoog (90%)",
                "Contante waarde bij laag",
                "Contante waarde bij hoog",
                "Verschil bij laag",
                "Verschil bij hoog",
                "Terugverdientijd bij laag" + periods,
                "Terugverdientijd bij hoog" + periods,
                "Uitslag",
                "Rang-correlatie",
                "Deel van de onzekerheid");
        pen.text(row, NAME, "Naam in formules", Look.HEADER);
    }

    private void line(int row, String party, Tornado.Bar bar) {
        var figure = book.assumptions.input("par_" + bar.parameter());
        var parameter = java.util.Objects.requireNonNull(figure.parameter());
        double base = book.evaluation.party(party).npv();
        pen.text(row, 0, figure.label(), Look.USER);
        pen.text(row, UNIT, figure.unit(), Look.NOTE);
        pen.text(row, MARK, Words.mark(parameter.mark()), Look.USER);
        var asOf = parameter.asOf();
        if (asOf != null) pen.date(row, AS_OF, asOf, Look.FIXED, Format.DAY);
        var format = figure.format() == Format.GENERAL ? Format.NUMBER : figure.format();
        pen.number(row, LOW, bar.low(), Look.FIXED, format);
        pen.number(row, VALUE, figure.value(), Look.FIXED, format);
        pen.number(row, HIGH, bar.high(), Look.FIXED, format);
        figure(row, NPV_LOW, bar.npvLow(), Format.EURO);
        figure(row, NPV_LOW + 1, bar.npvHigh(), Format.EURO);
        figure(row, CHANGE_LOW, bar.npvLow() instanceof Double npv ? npv - base : null, Format.EURO);
        figure(row, CHANGE_HIGH, bar.npvHigh() instanceof Double npv ? npv - base : null, Format.EURO);
        figure(row, PAYBACK_LOW, bar.paybackLow(), Format.NUMBER);
        figure(row, PAYBACK_LOW + 1, bar.paybackHigh(), Format.NUMBER);
        figure(row, SWING, bar.swing(), Format.EURO);
        var spread = insight.simulation().party(party);
        figure(row, CORRELATION, spread.rankCorrelation().get(bar.parameter()), Format.NUMBER);
        figure(row, SHARE, spread.varianceShare().get(bar.parameter()), Format.PERCENT);
        pen.text(row, NAME, Names.parameter(bar.parameter()), Look.NOTE);
    }

    private void figure(int row, int column, @Nullable Double value, Format format) {
        if (value == null) pen.words(row, column, Words.NONE, Look.FIXED, format);
        else pen.number(row, column, value, Look.FIXED, format);
    }

    /** Bars to either side of what the contante waarde is now; the widest at the top. */
    private void chart(String party, List<Tornado.Bar> bars, int top, int rows, int headings) {
        var drawing = sheet.createDrawingPatriarch();
        var chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, top, CHANGE_HIGH + 1, top + rows));
        chart.setTitleText("Verschil in contante waarde per aanname: " + SafeText.of(Words.party(party)));
        chart.setTitleOverlay(false);
        chart.getFormattedTitle().getParagraph(0).getTextRuns().getFirst().setFontSize(Charts.TITLE_SIZE);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        var names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        names.setTickLabelPosition(AxisTickLabelPosition.LOW);
        var euros = chart.createValueAxis(AxisPosition.BOTTOM);
        euros.setTitle("Euro verschil met de contante waarde bij de export");
        euros.setNumberFormat("#,##0");
        euros.setCrosses(AxisCrosses.MAX);
        Charts.grid(euros);
        Charts.show(names, euros);
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, euros);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(BarGrouping.CLUSTERED);
        data.setVaryColors(false);
        String[] labels = bars.stream()
                .map(bar -> SafeText.of(
                        book.assumptions.input("par_" + bar.parameter()).label()))
                .toArray(String[]::new);
        double base = book.evaluation.party(party).npv();
        var low = bars.stream().map(bar -> change(bar.npvLow(), base)).toArray(Double[]::new);
        var high = bars.stream().map(bar -> change(bar.npvHigh(), base)).toArray(Double[]::new);
        series(data, labels, "Bij een lage waarde", CHANGE_LOW, Styles.grey(), low, headings);
        series(data, labels, "Bij een hoge waarde", CHANGE_HIGH, Styles.partyColour(book.model, party), high, headings);
        chart.plot(data);
        var plotted = chart.getCTChart().getPlotArea().getBarChartArray(0);
        Charts.insert(plotted, "gapWidth", "40", "axId");
        Charts.insert(plotted, "overlap", "100", "axId");
    }

    private static Double change(@Nullable Double npv, double base) {
        return npv == null ? 0.0 : npv - base;
    }

    private static void series(
            XDDFBarChartData data,
            String[] labels,
            String title,
            int column,
            byte[] colour,
            Double[] values,
            int headings) {
        int first = headings + 1;
        int last = headings + values.length;
        var series = (XDDFBarChartData.Series) data.addSeries(
                XDDFDataSourcesFactory.fromArray(labels, range(first, last, 0), 0),
                XDDFDataSourcesFactory.fromArray(values, range(first, last, column), 0));
        series.setTitle(title, new CellReference(Layout.SENSITIVITY + "!" + Layout.absolute(headings, column)));
        series.setFillProperties(Charts.fill(colour));
        series.setInvertIfNegative(false);
    }

    private static String range(int first, int last, int column) {
        return Layout.SENSITIVITY + "!" + Layout.absolute(first, column) + ":" + Layout.absolute(last, column);
    }
}
