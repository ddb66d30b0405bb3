package nl.duaal.workbook;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.duaal.engine.Input;
import nl.duaal.engine.Model;
import nl.duaal.workbook.Styles.Format;
import nl.duaal.workbook.Styles.Look;
import nl.duaal.workbook.WorkbookScenario.Change;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * The scenarios beside the model: their figures when the workbook was made, and what each changes. Nothing here is
 * live, and it says so: a workbook calculates one model.
 */
final class ScenariosSheet {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int HEADINGS = 4;
    private static final int FIRST = 5;
    private static final int BASE = 2;
    private static final List<Result> RESULTS =
            List.of(Result.PAYBACK, Result.NPV, Result.PEAK_FUNDING, Result.ROI, Result.TOTAL);

    /** How an input is called outside its own group, and how its number is written. */
    private record Shown(String label, String unit, Format format) {}

    private final Book book;
    private final Pen pen;
    private final XSSFSheet sheet;
    private final List<WorkbookScenario> scenarios;
    private final Map<String, Shown> inputs = new HashMap<>();

    ScenariosSheet(Book book, Pen pen, XSSFSheet sheet, List<WorkbookScenario> scenarios) {
        this.book = book;
        this.pen = pen;
        this.sheet = sheet;
        this.scenarios = scenarios;
        for (Input input : Input.of(book.model)) inputs.put(input.key(), shown(input));
    }

    void write() {
        pen.widths(26, 44, 20, 24, 24, 24, 24);
        pen.title(
                "Scenario's",
                "Uitkomsten op het moment van ophalen. Ze veranderen niet mee met invoer in dit werkboek.");
        pen.text(2, 0, "Opgehaald op", Look.NOTE);
        var made = sheet.getRow(2).createCell(1);
        made.setCellValue(LocalDateTime.ofInstant(book.info.createdAt(), ZONE));
        made.setCellStyle(pen.style(Look.RESULT, Format.MOMENT));
        pen.headings(HEADINGS, "Partij", "Uitkomst");
        pen.figureHeadings(HEADINGS, BASE, "Basis");
        for (int i = 0; i < scenarios.size(); i++) {
            pen.figureHeadings(HEADINGS, BASE + 1 + i, scenarios.get(i).name());
        }
        int row = FIRST;
        for (int party = 0; party < book.layout.parties; party++) row = party(row, book.party(party));
        changes(row + 1);
        Page.of(sheet, FIRST, 2).fitWidth();
    }

    private int party(int first, String party) {
        int row = first;
        for (Result result : RESULTS) {
            String unit = result == Result.PAYBACK ? " (" + Words.periods(book.model) + ")" : "";
            pen.text(row, 0, Words.party(party), result == RESULTS.getFirst() ? Look.USER : Look.NOTE);
            pen.text(row, 1, result.label + unit, Look.LABEL);
            figure(row, BASE, result, result.of(book.evaluation.party(party)));
            for (int i = 0; i < scenarios.size(); i++) {
                var evaluation = scenarios.get(i).evaluation();
                if (evaluation == null) {
                    pen.words(row, BASE + 1 + i, "past niet meer", Look.FIXED, result.format);
                } else {
                    figure(row, BASE + 1 + i, result, result.of(evaluation.party(party)));
                }
            }
            row++;
        }
        return row;
    }

    private void figure(int row, int column, Result result, @Nullable Double value) {
        if (value == null) pen.words(row, column, Words.NONE, Look.FIXED, result.format);
        else pen.number(row, column, value, Look.FIXED, result.format);
    }

    private void changes(int first) {
        int row = first;
        pen.section(row++, BASE + 3, "Wat elk scenario verandert");
        pen.headings(row, "Scenario", "Aanname");
        pen.figureHeadings(row, BASE, "In de berekening", "In het scenario");
        pen.text(row++, BASE + 2, "Eenheid", Look.HEADER);
        var values = book.evaluation.inputValues();
        for (WorkbookScenario scenario : scenarios) {
            pen.text(row, 0, scenario.name(), Look.USER);
            pen.text(row, 1, scenario.note().isEmpty() ? scenario.author() : scenario.note(), Look.USER);
            if (!scenario.note().isEmpty()) pen.text(row, BASE + 2, scenario.author(), Look.USER);
            row++;
            if (scenario.changes().isEmpty()) pen.text(row++, 1, "verandert niets", Look.NOTE);
            for (Change change : scenario.changes()) change(row++, change, values);
        }
    }

    private void change(int row, Change change, Map<String, Double> values) {
        switch (change) {
            case Change.Number(String key, double value) -> {
                Shown shown = inputs.get(key);
                if (shown == null) throw new IllegalArgumentException("no such input: " + key);
                pen.text(row, 1, shown.label, Look.NOTE);
                Double before = values.get(key);
                if (before == null) pen.words(row, BASE, Words.ENDLESS, Look.FIXED, shown.format);
                else pen.number(row, BASE, before, Look.FIXED, shown.format);
                pen.number(row, BASE + 1, value, Look.FIXED, shown.format);
                pen.text(row, BASE + 2, shown.unit, Look.NOTE);
            }
            case Change.Without(String id) -> {
                pen.text(row, 1, Words.flow(book.evaluation.flow(id).flow()), Look.NOTE);
                pen.words(row, BASE, "telt mee", Look.FIXED, Format.NUMBER);
                pen.words(row, BASE + 1, "weggelaten", Look.FIXED, Format.NUMBER);
            }
            case Change.Parked(String key) -> {
                pen.text(row, 1, key, Look.NOTE);
                pen.words(row, BASE, "bestaat niet meer", Look.FIXED, Format.NUMBER);
                pen.words(row, BASE + 1, "telt niet mee", Look.FIXED, Format.NUMBER);
            }
        }
    }

    private Shown shown(Input input) {
        return switch (input.kind()) {
            case PARTICIPANTS -> new Shown("Deelnemers bij de start", "", Format.NUMBER);
            case DISCOUNT_RATE -> new Shown("Discontovoet", "per jaar", Format.PERCENT);
            case PARTY_RATE -> new Shown("Discontovoet: " + Words.party(input.subject()), "per jaar", Format.PERCENT);
            case PHASE_LENGTH -> new Shown(phase(input) + ": duur", Words.periods(book.model), Format.NUMBER);
            case PHASE_DROPOUT ->
                new Shown(phase(input) + ": uitval", "per " + Words.period(book.model), Format.PERCENT);
            case PHASE_PASS_RATE -> new Shown(phase(input) + ": slaagt", "", Format.PERCENT);
            case PARAMETER ->
                book.model.parameters().stream()
                        .filter(parameter -> parameter.name().equals(input.subject()))
                        .map(ScenariosSheet::shown)
                        .findFirst()
                        .orElseThrow();
        };
    }

    private static Shown shown(Model.Parameter parameter) {
        String unit = parameter.unit() == null ? "" : parameter.unit();
        Format format =
                parameter.percent() ? Format.PERCENT : unit.startsWith("EUR") ? Format.EURO_CENTS : Format.PRECISE;
        return new Shown(Words.parameter(parameter), unit, format);
    }

    private String phase(Input input) {
        return book.model.phases().stream()
                .filter(phase -> phase.id().equals(input.subject()))
                .map(Words::phase)
                .findFirst()
                .orElseThrow();
    }
}
