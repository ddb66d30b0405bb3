package nl.duaal.workbook;

import java.time.LocalDate;
import nl.duaal.engine.Model;
import nl.duaal.workbook.Styles.Format;
import nl.duaal.workbook.Styles.Look;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Where every figure comes from, and how sure it is. */
final class SourcesSheet {

    private static final int FIRST = 4;

    private final Book book;
    private final Pen pen;
    private final XSSFSheet sheet;

    SourcesSheet(Book book, Pen pen, XSSFSheet sheet) {
        this.book = book;
        this.pen = pen;
        this.sheet = sheet;
    }

    void write() {
        pen.widths(11, 48, 14, 60, 13, 44, 26);
        pen.title(
                "Bronnen",
                "Wet: vastgelegd in regels. Bron: gevonden en vermeld. Te bevestigen: algemeen bekend, nog na te gaan."
                        + " Aanname: gekozen door de makers.");
        pen.headings(FIRST - 1, "Wat", "Omschrijving", "Zekerheid", "Bron", "Peildatum", "Toelichting", "Naam");
        int row = FIRST;
        for (var parameter : book.model.parameters()) {
            origin(
                    row++,
                    "aanname",
                    Words.parameter(parameter),
                    parameter.mark(),
                    parameter.source(),
                    parameter.asOf(),
                    parameter.note(),
                    parameter.name());
        }
        for (var flow : book.model.flows()) {
            origin(row++, "kasstroom", Words.flow(flow), flow.mark(), flow.source(), null, flow.note(), flow.id());
        }
        Page.of(sheet, FIRST, 0).fitWidth();
    }

    private void origin(
            int row,
            String what,
            String label,
            Model.@Nullable Mark mark,
            @Nullable String source,
            @Nullable LocalDate asOf,
            @Nullable String note,
            String name) {
        pen.text(row, 0, what, Look.NOTE);
        pen.text(row, 1, label, Look.USER);
        pen.text(row, 2, Words.mark(mark), Look.USER);
        pen.text(row, 3, source, Look.USER);
        if (asOf != null) pen.date(row, 4, asOf, Look.FIXED, Format.DAY);
        pen.text(row, 5, note, Look.USER);
        pen.text(row, 6, name, Look.NOTE);
    }
}
