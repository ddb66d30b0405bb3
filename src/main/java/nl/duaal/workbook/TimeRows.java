package nl.duaal.workbook;

import nl.duaal.workbook.Styles.Format;
import nl.duaal.workbook.Styles.Look;

/** Rows over the line of time, a formula and its figure at each point. */
final class TimeRows {

    private final Pen pen;

    TimeRows(Pen pen) {
        this.pen = pen;
    }

    Pen pen() {
        return pen;
    }

    void label(int row, String words) {
        pen.text(row, 0, words, Look.USER);
    }

    interface Cell {
        String formula(int point);
    }

    interface Figure {
        double at(int point);
    }

    void line(int row, int from, int until, Format format, Look look, Cell cell, Figure figure) {
        for (int k = from; k < until; k++) {
            pen.formula(row, Layout.TIME + k, cell.formula(k), figure.at(k), look, format);
        }
    }

    /** A cell of this sheet at a point, as seen from the same sheet. */
    static String here(int row, int point) {
        return Layout.inColumn(row, Layout.TIME + point);
    }
}
