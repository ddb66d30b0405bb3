package nl.duaal.workbook;

import java.util.ArrayList;
import java.util.function.Function;
import nl.duaal.engine.Movement.Cause;
import nl.duaal.engine.Movement.OfParty;
import nl.duaal.spreadsheet.SafeText;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Two charts of one party: what each cause did to the net present value, and to the payback. */
final class MovementCharts {

    private final Book book;
    private final XSSFSheet sheet;
    private final String party;
    private final int first;

    /**
     * @param first row of the party on its sheet
     */
    MovementCharts(Book book, XSSFSheet sheet, String party, int first) {
        this.book = book;
        this.sheet = sheet;
        this.party = party;
        this.first = first;
    }

    void draw(OfParty moved) {
        String of = SafeText.of(Words.party(party));
        chart(
                0,
                "Contante waarde: " + of,
                "Euro: rechts beter dan het plan",
                "#,##0",
                MovementSheet.NPV,
                moved.npv()::get);
        chart(
                1,
                "Terugverdientijd: " + of,
                "Maanden: rechts later dan het plan",
                "0.0",
                MovementSheet.PAYBACK,
                moved.payback()::get);
    }

    /** A bar for each cause; one below zero and one above it in a row would need a base that changes sides. */
    private void chart(
            int number,
            String title,
            String axis,
            String format,
            int column,
            Function<Cause, @Nullable Double> shares) {
        int left = MovementSheet.CHART + number * MovementSheet.CHART_WIDTH;
        var drawing = sheet.createDrawingPatriarch();
        var chart = drawing.createChart(drawing.createAnchor(
                0, 0, 0, 0, left, first + 1, left + MovementSheet.CHART_WIDTH, first + MovementSheet.BLOCK - 2));
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getFormattedTitle().getParagraph(0).getTextRuns().getFirst().setFontSize(Charts.TITLE_SIZE);
        var names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        names.setTickLabelPosition(AxisTickLabelPosition.LOW);
        var values = chart.createValueAxis(AxisPosition.BOTTOM);
        values.setTitle(axis);
        values.setNumberFormat(format);
        values.setCrosses(AxisCrosses.MAX);
        Charts.grid(values);
        Charts.show(names, values);
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(BarGrouping.CLUSTERED);
        data.setVaryColors(false);
        var labels = new ArrayList<String>();
        var figures = new ArrayList<Double>();
        for (Cause cause : Cause.values()) {
            labels.add(MovementSheet.words(cause));
            Double share = shares.apply(cause);
            figures.add(share == null ? 0.0 : share);
        }
        var series = (XDDFBarChartData.Series) data.addSeries(
                XDDFDataSourcesFactory.fromArray(labels.toArray(String[]::new), range(0), 0),
                XDDFDataSourcesFactory.fromArray(figures.toArray(Double[]::new), range(column), 0));
        series.setTitle(title, new CellReference(Layout.MOVEMENT + "!" + Layout.absolute(first + 1, column)));
        series.setFillProperties(Charts.fill(Styles.partyColour(book.model, party)));
        series.setInvertIfNegative(false);
        chart.plot(data);
        Charts.insert(chart.getCTChart().getPlotArea().getBarChartArray(0), "gapWidth", "40", "axId");
    }

    private String range(int column) {
        return Layout.MOVEMENT + "!" + Layout.absolute(first + MovementSheet.CAUSES, column) + ":"
                + Layout.absolute(first + MovementSheet.TOGETHER - 1, column);
    }
}
