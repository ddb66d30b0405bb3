package nl.duaal.workbook;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import nl.duaal.engine.Model;
import nl.duaal.engine.Tornado;
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

/** What each uncertain assumption does alone, to one party: a chart and its figures, as computed at the export. */
final class TornadoSheet {

    private static final int BARS = 12;
    private static final int CHART = 4;
    private static final int CHART_ROWS = 24;
    private static final int HEADINGS = CHART + CHART_ROWS + 1;
    private static final int FIRST = HEADINGS + 1;
    private static final int COLUMNS = 11;

    private static final int LOW = 1;
    private static final int NPV_LOW = 3;
    private static final int CHANGE_LOW = 5;
    private static final int CHANGE_HIGH = 6;
    private static final int PAYBACK_LOW = 7;
    private static final int CORRELATION = 9;
    private static final int SHARE = 10;

    private final Book book;
    private final Insight insight;
    private final Pen pen;
    private final XSSFSheet sheet;
    private final Map<String, Model.Parameter> parameters;
    private final double base;

    TornadoSheet(Book book, Insight insight, Pen pen, XSSFSheet sheet) {
        this.book = book;
        this.insight = insight;
        this.pen = pen;
        this.sheet = sheet;
        parameters =
                book.model.parameters().stream().collect(Collectors.toMap(Model.Parameter::name, Function.identity()));
        base = book.evaluation.party(insight.party()).npv();
    }

    void write() {
        pen.widths(50, 12, 12, 16, 16, 16, 16, 16, 16, 13, 13);
        pen.title(
                "Tornado",
                "Wat elke onzekere aanname alleen doet met de contante waarde van: " + Words.party(insight.party())
                        + ". Laag en hoog: 1 op de 10 keer nog lager of hoger. Berekend bij de export, vaste waarden.");
        pen.text(2, 0, "Deze cijfers", Look.LABEL);
        pen.formula(2, 1, UncertaintySheet.validity(), UncertaintySheet.VALID, Look.CALCULATED, Format.GENERAL);
        pen.text(HEADINGS, 0, "Aanname", Look.HEADER);
        pen.figureHeadings(
                HEADINGS,
                1,
                "Laag",
                "Hoog",
                "Contante waarde bij laag",
                "Contante waarde bij hoog",
                "Verschil bij laag",
                "Verschil bij hoog",
                "Terugverdientijd bij laag (" + Words.periods(book.model) + ")",
                "Terugverdientijd bij hoog (" + Words.periods(book.model) + ")",
                "Rang-correlatie",
                "Deel van de onzekerheid");
        var bars = insight.tornado().party(insight.party());
        int row = FIRST;
        for (var bar : bars) line(row++, bar);
        var drawn = bars.stream().filter(bar -> bar.swing() != null).limit(BARS).toList();
        if (!drawn.isEmpty()) chart(drawn);
        Page.of(sheet, 2, 1).fitWidth();
    }

    private void line(int row, Tornado.Bar bar) {
        var parameter = java.util.Objects.requireNonNull(parameters.get(bar.parameter()));
        pen.text(row, 0, Words.parameter(parameter), Look.USER);
        var format = parameter.percent() ? Format.PERCENT : Format.NUMBER;
        pen.number(row, LOW, bar.low(), Look.FIXED, format);
        pen.number(row, LOW + 1, bar.high(), Look.FIXED, format);
        figure(row, NPV_LOW, bar.npvLow(), Format.EURO);
        figure(row, NPV_LOW + 1, bar.npvHigh(), Format.EURO);
        figure(row, CHANGE_LOW, bar.npvLow() instanceof Double npv ? npv - base : null, Format.EURO);
        figure(row, CHANGE_HIGH, bar.npvHigh() instanceof Double npv ? npv - base : null, Format.EURO);
        figure(row, PAYBACK_LOW, bar.paybackLow(), Format.NUMBER);
        figure(row, PAYBACK_LOW + 1, bar.paybackHigh(), Format.NUMBER);
        var spread = insight.simulation().party(insight.party());
        figure(row, CORRELATION, spread.rankCorrelation().get(bar.parameter()), Format.NUMBER);
        figure(row, SHARE, spread.varianceShare().get(bar.parameter()), Format.PERCENT);
    }

    private void figure(int row, int column, @Nullable Double value, Format format) {
        if (value == null) pen.words(row, column, Words.NONE, Look.FIXED, format);
        else pen.number(row, column, value, Look.FIXED, format);
    }

    /** Bars to either side of what the contante waarde is now; the widest at the top. */
    private void chart(List<Tornado.Bar> bars) {
        var drawing = sheet.createDrawingPatriarch();
        var chart =
                drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, CHART - 1, COLUMNS, CHART - 1 + CHART_ROWS));
        chart.setTitleText("Verschil in contante waarde per aanname");
        chart.setTitleOverlay(false);
        chart.getFormattedTitle().getParagraph(0).getTextRuns().getFirst().setFontSize(Charts.TITLE_SIZE);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        var names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        names.setTickLabelPosition(AxisTickLabelPosition.LOW);
        var euros = chart.createValueAxis(AxisPosition.BOTTOM);
        euros.setTitle("Euro verschil met de contante waarde zoals die nu is");
        euros.setNumberFormat("#,##0");
        euros.setCrosses(AxisCrosses.MAX);
        Charts.grid(euros);
        Charts.show(names, euros);
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, euros);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(BarGrouping.CLUSTERED);
        data.setVaryColors(false);
        String[] labels = bars.stream()
                .map(bar ->
                        SafeText.of(Words.parameter(java.util.Objects.requireNonNull(parameters.get(bar.parameter())))))
                .toArray(String[]::new);
        series(data, labels, "Bij een lage waarde", CHANGE_LOW, Styles.grey(), bars, bar -> change(bar.npvLow()));
        series(
                data,
                labels,
                "Bij een hoge waarde",
                CHANGE_HIGH,
                Styles.partyColour(book.model, insight.party()),
                bars,
                bar -> change(bar.npvHigh()));
        chart.plot(data);
        var plotted = chart.getCTChart().getPlotArea().getBarChartArray(0);
        Charts.insert(plotted, "gapWidth", "40", "axId");
        Charts.insert(plotted, "overlap", "100", "axId");
    }

    private double change(@Nullable Double npv) {
        return npv == null ? 0 : npv - base;
    }

    private static void series(
            XDDFBarChartData data,
            String[] labels,
            String title,
            int column,
            byte[] colour,
            List<Tornado.Bar> bars,
            ToDoubleFunction<Tornado.Bar> value) {
        int last = FIRST + bars.size() - 1;
        Double[] values = bars.stream().map(value::applyAsDouble).toArray(Double[]::new);
        var series = (XDDFBarChartData.Series) data.addSeries(
                XDDFDataSourcesFactory.fromArray(labels, range(last, 0), 0),
                XDDFDataSourcesFactory.fromArray(values, range(last, column), 0));
        series.setTitle(title, new CellReference(Layout.TORNADO + "!" + Layout.absolute(HEADINGS, column)));
        series.setFillProperties(Charts.fill(colour));
        series.setInvertIfNegative(false);
    }

    private static String range(int last, int column) {
        return Layout.TORNADO + "!" + Layout.absolute(FIRST, column) + ":" + Layout.absolute(last, column);
    }
}
