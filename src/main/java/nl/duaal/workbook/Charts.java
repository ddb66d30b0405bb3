package nl.duaal.workbook;

import java.util.stream.IntStream;
import javax.xml.namespace.QName;
import nl.duaal.spreadsheet.SafeText;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlObject;
import org.jspecify.annotations.Nullable;

/** The native charts of the summary, over live cells. */
final class Charts {

    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    static final double TITLE_SIZE = 12;

    private final Book book;
    private final Layout at;
    private final XSSFSheet sheet;
    private final SummarySheet summary;

    Charts(Book book, XSSFSheet sheet, SummarySheet summary) {
        this.book = book;
        this.at = book.layout;
        this.sheet = sheet;
        this.summary = summary;
    }

    void draw(int rows) {
        int top = summary.chartRow();
        cumulative(chart(0, top, 6, top + rows, "Cumulatief saldo per partij"));
        if (!SummarySheet.categories(book).isEmpty()) {
            categories(chart(6, top, SummarySheet.LAST_COLUMN + 1, top + rows, "Ontvangen en betaald per soort"));
        }
    }

    private XSSFChart chart(int left, int top, int right, int bottom, String title) {
        var drawing = sheet.createDrawingPatriarch();
        var chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, left, top, right, bottom));
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getFormattedTitle().getParagraph(0).getTextRuns().getFirst().setFontSize(TITLE_SIZE);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        return chart;
    }

    private void cumulative(XSSFChart chart) {
        var x = chart.createValueAxis(AxisPosition.BOTTOM);
        x.setTitle((book.model.periodsPerYear() == 1 ? "Jaren" : "Maanden") + " na de start");
        x.setMinimum(0);
        x.setMaximum(at.horizon);
        x.setMajorUnit(step());
        x.setNumberFormat("0");
        x.setTickLabelPosition(AxisTickLabelPosition.LOW);
        var y = chart.createValueAxis(AxisPosition.LEFT);
        y.setTitle("Euro");
        y.setNumberFormat("#,##0");
        y.setCrosses(AxisCrosses.AUTO_ZERO);
        y.setTickLabelPosition(AxisTickLabelPosition.LOW);
        grid(y);
        show(x, y);
        var data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, x, y);
        data.setStyle(ScatterStyle.LINE);
        data.setVaryColors(false);
        Double[] points =
                IntStream.rangeClosed(0, at.horizon).mapToObj(k -> (double) k).toArray(Double[]::new);
        var time = numbers(points, at.line(Layout.PARTIES, Layout.POINTS));
        for (int i = 0; i < at.parties; i++) {
            var cumulative = book.evaluation.party(book.party(i)).cumulative();
            Double[] values = IntStream.rangeClosed(0, at.horizon)
                    .mapToObj(k -> cumulative[k])
                    .toArray(Double[]::new);
            var series = (XDDFScatterChartData.Series)
                    data.addSeries(time, numbers(values, at.line(Layout.PARTIES, at.cumulative(i))));
            name(series, Words.party(book.party(i)), Layout.absolute(SummarySheet.FIRST_PARTY + i, 0));
            series.setSmooth(false);
            series.setMarkerStyle(MarkerStyle.NONE);
            boolean society = i == at.parties - 1;
            series.setLineProperties(line(Styles.partyColour(book.model, book.party(i)), society));
        }
        paybacks(data);
        chart.plot(data);
    }

    /** A mark where each party's line comes above zero for good. */
    private void paybacks(XDDFScatterChartData data) {
        int last = summary.lastParty();
        Double[] xs = new Double[at.parties];
        Double[] ys = new Double[at.parties];
        for (int i = 0; i < at.parties; i++) {
            xs[i] = SummarySheet.paybackX(book.evaluation.party(book.party(i)));
            ys[i] = 0.0;
        }
        var series = (XDDFScatterChartData.Series) data.addSeries(
                numbers(xs, column(SummarySheet.PAYBACK_X, last)), numbers(ys, column(SummarySheet.PAYBACK_Y, last)));
        series.setTitle("Terugverdiend");
        series.setSmooth(false);
        series.setMarkerStyle(MarkerStyle.DIAMOND);
        var none = new XDDFLineProperties();
        none.setFillProperties(new XDDFNoFillProperties());
        series.setLineProperties(none);
        var marker = series.getCTScatterSer().getMarker();
        insert(marker, "size", "9", null);
        var properties = marker.isSetSpPr() ? marker.getSpPr() : marker.addNewSpPr();
        var fill = new XDDFShapeProperties();
        fill.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.BLACK)));
        properties.set(fill.getXmlObject());
    }

    private String column(int column, int last) {
        return Layout.SUMMARY + "!" + Layout.absolute(SummarySheet.FIRST_PARTY, column) + ":"
                + Layout.absolute(last, column);
    }

    private double step() {
        if (book.model.periodsPerYear() == 12) return at.horizon <= 36 ? 6 : at.horizon <= 120 ? 12 : 60;
        return Math.max(1, Math.ceil(at.horizon / 10.0));
    }

    private void categories(XSSFChart chart) {
        var categories = SummarySheet.categories(book);
        int first = summary.categoryHeadings() + 1;
        int last = first + categories.size() - 1;
        var names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        names.setTickLabelPosition(AxisTickLabelPosition.LOW);
        var euros = chart.createValueAxis(AxisPosition.BOTTOM);
        euros.setTitle("Euro: rechts ontvangen, links betaald");
        euros.setNumberFormat("#,##0");
        euros.setCrosses(AxisCrosses.MAX);
        grid(euros);
        show(names, euros);
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, euros);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(BarGrouping.STACKED);
        data.setVaryColors(false);
        var labels = XDDFDataSourcesFactory.fromArray(categories.toArray(String[]::new), range(first, last, 0), 0);
        for (int i = 0; i < at.parties - 1; i++) {
            int party = i;
            Double[] values = categories.stream()
                    .map(category -> summary.category(category, party))
                    .toArray(Double[]::new);
            var series = data.addSeries(labels, numbers(values, range(first, last, 1 + i)));
            name(series, Words.party(book.party(i)), Layout.absolute(first - 1, 1 + i));
            series.setFillProperties(fill(Styles.partyColour(book.model, book.party(i))));
            ((XDDFBarChartData.Series) series).setInvertIfNegative(false);
        }
        chart.plot(data);
        var bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
        insert(bars, "gapWidth", "40", "axId");
        insert(bars, "overlap", "100", "axId");
    }

    /** POI's small schema does not know every element, so these are written as plain XML, before another or at the end. */
    static void insert(XmlObject parent, String name, String value, @Nullable String before) {
        try (var cursor = parent.newCursor()) {
            if (before == null || !cursor.toChild(new QName(CHART, before))) cursor.toEndToken();
            cursor.beginElement(new QName(CHART, name));
            cursor.insertAttributeWithValue("val", value);
        }
    }

    private static String range(int first, int last, int column) {
        return Layout.SUMMARY + "!" + Layout.absolute(first, column) + ":" + Layout.absolute(last, column);
    }

    private static void name(
            org.apache.poi.xddf.usermodel.chart.XDDFChartData.Series series, String words, String cell) {
        series.setTitle(SafeText.of(words), new org.apache.poi.ss.util.CellReference(Layout.SUMMARY + "!" + cell));
    }

    private static XDDFNumericalDataSource<Double> numbers(Double[] values, String range) {
        return XDDFDataSourcesFactory.fromArray(values, range, 0);
    }

    private static XDDFLineProperties line(byte[] colour, boolean dashed) {
        var line = new XDDFLineProperties(fill(colour));
        line.setWidth(2.0);
        if (dashed) line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
        return line;
    }

    static XDDFSolidFillProperties fill(byte[] colour) {
        return new XDDFSolidFillProperties(XDDFColor.from(colour));
    }

    /** Said in so many words, because programs differ about an axis that says nothing. */
    static void show(XDDFChartAxis... axes) {
        for (var axis : axes) axis.setVisible(true);
    }

    static void grid(XDDFChartAxis axis) {
        var light = java.util.HexFormat.of().parseHex("E1E6EC");
        var line = new XDDFLineProperties(fill(light));
        line.setWidth(0.75);
        axis.getOrAddMajorGridProperties().setLineProperties(line);
    }
}
