package nl.duaal.workbook;

import java.time.LocalDate;
import nl.duaal.workbook.Assumptions.Bound;
import nl.duaal.workbook.Assumptions.Line;
import nl.duaal.workbook.Styles.Format;
import nl.duaal.workbook.Styles.Look;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Every input with its unit, source and certainty; the only sheet that is meant to be changed. */
final class AssumptionsSheet {

    static final int EXPORTED = 3;
    static final int CHECK = 4;
    private static final int MARK = 5;
    private static final int RANGE = 6;
    private static final int SOURCE = 7;
    private static final int AS_OF = 8;
    private static final int REMARK = 9;
    private static final int FORMULA = 10;
    private static final int NAME = 11;
    private static final int COLUMNS = 12;

    private final Book book;
    private final Pen pen;
    private final XSSFSheet sheet;

    AssumptionsSheet(Book book, Pen pen, XSSFSheet sheet) {
        this.book = book;
        this.pen = pen;
        this.sheet = sheet;
    }

    void write() {
        pen.widths(44, 14, 18, 14, 9, 14, 30, 44, 12, 40, 40, 30);
        pen.title(
                "Aannames",
                "Gele cellen zijn in te vullen; alle resultaten volgen. Een lichtgele cel bevat een berekening en mag"
                        + " door een getal worden vervangen.");
        pen.headings(
                Assumptions.FIRST - 1,
                "Omschrijving",
                "Waarde",
                "Eenheid",
                "Bij export",
                "Controle",
                "Zekerheid",
                "Bandbreedte",
                "Bron",
                "Peildatum",
                "Toelichting",
                "Berekening",
                "Naam in formules");
        pen.figureHeadings(Assumptions.FIRST - 1, Assumptions.VALUE, "Waarde");
        pen.figureHeadings(Assumptions.FIRST - 1, EXPORTED, "Bij export");
        var lines = book.assumptions.lines();
        for (int i = 0; i < lines.size(); i++) {
            int row = book.assumptions.row(i);
            switch (lines.get(i)) {
                case Line.Section section -> pen.section(row, COLUMNS, section.title());
                case Line.Fact fact -> fact(row, fact);
                case Line.Figure figure -> figure(row, figure);
            }
        }
        validations();
        warnings();
        Page.of(sheet, Assumptions.FIRST, 1).fitWidth();
        // on paper the columns that make a figure believable; the rest is for who works with the file
        sheet.getWorkbook()
                .setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, AS_OF, 0, book.assumptions.lastRow());
    }

    private void fact(int row, Line.Fact fact) {
        pen.text(row, 0, fact.label(), Look.USER);
        if (fact.value() instanceof LocalDate date) pen.date(row, 1, date, Look.FIXED, Format.MONTH);
        if (fact.value() instanceof Double number) pen.number(row, 1, number, Look.FIXED, Format.WHOLE);
        pen.text(row, 2, fact.unit(), Look.NOTE);
    }

    private void figure(int row, Line.Figure figure) {
        pen.text(row, 0, figure.label(), Look.USER);
        value(row, figure);
        pen.text(row, 2, figure.unit(), Look.NOTE);
        if (Double.isFinite(figure.value())) {
            pen.number(row, EXPORTED, figure.value(), Look.QUIET, figure.format());
        } else {
            pen.words(row, EXPORTED, Words.ENDLESS, Look.QUIET, Format.WHOLE);
        }
        pen.formula(row, CHECK, check(row, figure.bound()), 0, Look.QUIET, Format.CHECK);
        if (figure.key() != null && book.live.changes(figure.key())) {
            pen.text(row, FORMULA, "volgt het gekozen scenario (blad Scenario's)", Look.NOTE);
        } else if (figure.content() instanceof nl.duaal.engine.Formula formula) {
            pen.text(row, FORMULA, formula.text(), Look.NOTE);
        } else if (figure.formula() != null) {
            pen.text(row, FORMULA, "volgt de discontovoet", Look.NOTE);
        }
        String name = figure.name();
        if (name != null) {
            pen.text(row, NAME, name, Look.NOTE);
            define(name, row);
        }
        origin(row, figure);
    }

    private void value(int row, Line.Figure figure) {
        String formula = book.formulaOf(figure);
        Look look = formula == null ? Look.INPUT : Look.INPUT_FORMULA;
        if (figure.key() == null) look = Look.FIXED;
        if (formula != null && figure.bound() == Bound.ENDLESS) {
            pen.formula(row, Assumptions.VALUE, formula, Words.ENDLESS, look, figure.format());
        } else if (formula != null) {
            pen.formula(row, Assumptions.VALUE, formula, figure.value(), look, figure.format());
        } else if (Double.isFinite(figure.value())) {
            pen.number(row, Assumptions.VALUE, figure.value(), look, figure.format());
        } else {
            pen.text(row, Assumptions.VALUE, Words.ENDLESS, look);
        }
    }

    private void define(String name, int row) {
        var defined = sheet.getWorkbook().createName();
        defined.setNameName(name);
        defined.setRefersToFormula(Layout.ASSUMPTIONS + "!" + Layout.absolute(row, Assumptions.VALUE));
    }

    private void origin(int row, Line.Figure figure) {
        var parameter = figure.parameter();
        if (parameter == null) return;
        pen.text(row, MARK, Words.mark(parameter.mark()), Look.USER);
        pen.text(row, SOURCE, parameter.source(), Look.USER);
        var asOf = parameter.asOf();
        if (asOf != null) pen.date(row, AS_OF, asOf, Look.FIXED, Format.DAY);
        boolean number = parameter.content() instanceof nl.duaal.engine.Expression.Value;
        pen.text(row, RANGE, number ? Words.uncertainty(parameter.uncertainty(), parameter.percent()) : "", Look.NOTE);
        pen.text(row, REMARK, parameter.note(), Look.USER);
    }

    /** 1 when the cell does not hold what belongs there. */
    private static String check(int row, Bound bound) {
        String cell = Layout.inRow(row, Assumptions.VALUE);
        String holds = switch (bound) {
            case NUMBER -> "";
            case SHARE -> "AND(" + cell + ">=0," + cell + "<=1)";
            case NOT_NEGATIVE -> cell + ">=0";
            case RATE -> cell + ">-1";
            case LENGTH, ENDLESS -> cell + ">=0.5";
        };
        String number = holds.isEmpty() ? "0" : "IF(" + holds + ",0,1)";
        // the word that stands there, or nothing, leaves an endless phase endless
        String other = bound == Bound.ENDLESS
                ? "IF(OR(ISBLANK(" + cell + ")," + cell + "=\"" + Words.ENDLESS + "\"),0,1)"
                : "1";
        return "IFERROR(IF(ISNUMBER(" + cell + ")," + number + "," + other + "),1)";
    }

    private void validations() {
        for (var bound : Bound.values()) {
            var cells = new CellRangeAddressList();
            var lines = book.assumptions.lines();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i) instanceof Line.Figure figure && figure.key() != null && figure.bound() == bound) {
                    int row = book.assumptions.row(i);
                    cells.addCellRangeAddress(row, Assumptions.VALUE, row, Assumptions.VALUE);
                }
            }
            if (cells.countRanges() > 0) sheet.addValidationData(Validations.of(sheet, bound, cells));
        }
    }

    private void warnings() {
        int last = book.assumptions.lastRow();
        String range = Layout.relative(Assumptions.FIRST, CHECK) + ":" + Layout.relative(last, CHECK);
        Signals.red(sheet, range, Layout.inRow(Assumptions.FIRST, CHECK) + "=1");
    }
}
