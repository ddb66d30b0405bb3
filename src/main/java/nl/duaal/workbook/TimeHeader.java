package nl.duaal.workbook;

import nl.duaal.engine.Model;
import nl.duaal.workbook.Styles.Format;
import nl.duaal.workbook.Styles.Look;

/** The two rows at the top of every sheet with a line of time: the number of each point, and its date. */
final class TimeHeader {

    private TimeHeader() {}

    /**
     * @param firstFigure the first column that holds figures
     * @param headings    of the columns before time, in the row of dates
     */
    static void write(Pen pen, Model model, int firstTime, int firstFigure, String... headings) {
        for (int column = 0; column < firstTime; column++) pen.text(Layout.POINTS, column, "", Look.HEADER);
        pen.text(Layout.POINTS, 0, (model.periodsPerYear() == 1 ? "Jaren" : "Maanden") + " na de start", Look.HEADER);
        for (int k = 0; k <= model.horizon(); k++) {
            pen.number(Layout.POINTS, firstTime + k, k, Look.FIGURE_HEADER, Format.WHOLE);
        }
        for (int column = 0; column < firstTime; column++) {
            Look look = column < firstFigure ? Look.HEADER : Look.FIGURE_HEADER;
            pen.text(Layout.DATES, column, column < headings.length ? headings[column] : "", look);
        }
        int months = 12 / model.periodsPerYear();
        for (int k = 0; k <= model.horizon(); k++) {
            var date = model.start().plusMonths((long) k * months).atDay(1);
            pen.date(Layout.DATES, firstTime + k, date, Look.FIGURE_HEADER, Format.MONTH);
        }
    }
}
