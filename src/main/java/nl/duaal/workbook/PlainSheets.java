package nl.duaal.workbook;

import nl.duaal.workbook.Styles.Format;
import nl.duaal.workbook.Styles.Look;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes a plain table. */
final class PlainSheets {

    private static final int FIRST = 4;

    private PlainSheets() {}

    static void write(PlainSheet table, XSSFSheet sheet, Styles styles) {
        var pen = new Pen(sheet, styles);
        pen.widths(
                table.columns().stream().mapToDouble(PlainSheet.Column::width).toArray());
        pen.title(table.title(), table.subtitle());
        for (int column = 0; column < table.columns().size(); column++) {
            pen.text(FIRST - 1, column, table.columns().get(column).head(), Look.HEADER);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                switch (table.rows().get(row).get(column)) {
                    case Number number ->
                        pen.number(FIRST + row, column, number.doubleValue(), Look.CALCULATED, Format.GENERAL);
                    case Object text -> pen.text(FIRST + row, column, text.toString(), Look.USER);
                }
            }
        }
        Page.of(sheet, FIRST, 1).fitWidth();
    }
}
