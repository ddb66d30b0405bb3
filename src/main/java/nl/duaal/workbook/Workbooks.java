package nl.duaal.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.List;
import nl.duaal.engine.Evaluation;
import nl.duaal.spreadsheet.SafeText;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes the living workbook of a model (section 9 of its description): change an input and every result follows.
 * Sheets with a line of time are streamed, because 2,000 flows over 600 periods do not fit in memory as objects.
 */
public final class Workbooks {

    /** Rows of a streamed sheet that are kept; blocks are written row by row, a little back and forth. */
    private static final int WINDOW = 64;

    private Workbooks() {}

    /**
     * Writes the living workbook of an evaluated model. Every formula cell holds the figure it gives, so that viewers
     * that do not calculate show the right ones too.
     *
     * @throws IOException when the stream cannot be written to
     */
    public static void write(Evaluation evaluation, WorkbookInfo info, OutputStream out) throws IOException {
        write(evaluation, info, null, List.of(), out);
    }

    /**
     * The same with how sure the results are, and with scenarios of the model, on sheets of their own.
     *
     * @param insight none for a workbook without those sheets
     * @param scenarios none for a workbook without that sheet
     * @throws IOException when the stream cannot be written to
     */
    public static void write(
            Evaluation evaluation,
            WorkbookInfo info,
            @Nullable Insight insight,
            List<WorkbookScenario> scenarios,
            OutputStream out)
            throws IOException {
        write(evaluation, info, insight, scenarios, List.of(), out);
    }

    /**
     * The same behind plain tables that belong to the model.
     *
     * @throws IOException when the stream cannot be written to
     * @throws IllegalArgumentException when two sheets have one title
     */
    public static void write(
            Evaluation evaluation,
            WorkbookInfo info,
            @Nullable Insight insight,
            List<WorkbookScenario> scenarios,
            List<PlainSheet> before,
            OutputStream out)
            throws IOException {
        write(evaluation, info, insight, scenarios, before, null, out);
    }

    /**
     * The same with what really happened, on two sheets of its own.
     *
     * @param happened none for a workbook without those sheets
     * @throws IOException when the stream cannot be written to
     * @throws IllegalArgumentException when two sheets have one title, or what happened is of another model
     */
    public static void write(
            Evaluation evaluation,
            WorkbookInfo info,
            @Nullable Insight insight,
            List<WorkbookScenario> scenarios,
            List<PlainSheet> before,
            @Nullable WorkbookFacts happened,
            OutputStream out)
            throws IOException {
        if (happened != null && !happened.isOf(evaluation.model())) {
            throw new IllegalArgumentException("happened: of another model");
        }
        var live = LiveScenarios.of(scenarios);
        var book = new Book(evaluation, info, ExportedScenarios.fits(live) ? live : LiveScenarios.NONE, happened);
        var workbook = new XSSFWorkbook();
        workbook.setCellFormulaValidation(false);
        before.forEach(table -> workbook.createSheet(table.title()));
        try (var streamed = stream(workbook, book, insight != null, !scenarios.isEmpty())) {
            var styles = new Styles(workbook);
            before.forEach(table -> PlainSheets.write(table, workbook.getSheet(table.title()), styles));
            var rates = new RatesSheet(book, pen(streamed, Layout.RATES, styles));
            small(workbook, book, styles, rates);
            if (insight != null) {
                insight(workbook, book, styles, insight);
                int onScreen = insight.simulation().draws();
                new SimulationSheet(book, insight.sample(), onScreen, pen(streamed, Layout.SIMULATION, styles)).write();
                SimulationSheet.page(book, workbook.getSheet(Layout.SIMULATION));
            }
            scenarios(workbook, book, styles, scenarios);
            new CourseSheet(book, pen(streamed, Layout.COURSE, styles)).write();
            new FlowsSheet(book, pen(streamed, Layout.FLOWS, styles)).write();
            new PartiesSheet(book, pen(streamed, Layout.PARTIES, styles)).write();
            if (happened != null) {
                new ActualsSheet(book, happened, pen(streamed, Layout.ACTUALS, styles)).write();
                XSSFSheet movement = workbook.getSheet(Layout.MOVEMENT);
                new MovementSheet(book, happened, new Pen(movement, styles), movement).write();
            }
            rates.write();
            if (!book.steps.isEmpty()) book.steps.write(pen(streamed, Layout.STEPS, styles));
            pages(workbook, book);
            properties(workbook, book);
            workbook.setForceFormulaRecalculation(true);
            workbook.setActiveSheet(0);
            streamed.write(out);
        }
    }

    private static SXSSFWorkbook stream(XSSFWorkbook workbook, Book book, boolean withInsight, boolean withScenarios) {
        for (String name : new String[] {
            Layout.SUMMARY,
            Layout.ASSUMPTIONS,
            Layout.COURSE,
            Layout.FLOWS,
            Layout.PARTIES,
            Layout.CONTROL,
            Layout.SOURCES,
            Layout.RATES
        }) {
            if (book.happened != null && name.equals(Layout.CONTROL)) {
                workbook.createSheet(Layout.ACTUALS);
                workbook.createSheet(Layout.MOVEMENT);
            }
            if (withInsight && name.equals(Layout.CONTROL)) {
                workbook.createSheet(Layout.UNCERTAINTY);
                workbook.createSheet(Layout.SENSITIVITY);
                workbook.createSheet(Layout.SIMULATION);
            }
            workbook.createSheet(name);
            if (withScenarios && name.equals(Layout.ASSUMPTIONS)) workbook.createSheet(Layout.SCENARIOS);
        }
        // flows too may have formulas that need steps; whether they do shows only when they are put into words
        book.model.flows().forEach(flow -> touch(book, flow));
        if (!book.steps.isEmpty()) workbook.createSheet(Layout.STEPS);
        var streamed = new SXSSFWorkbook(workbook, WINDOW, true);
        // readers that stream, Java's own among them, stumble over 64-bit sizes where none are needed
        streamed.setZip64Mode(Zip64Mode.AsNeeded);
        return streamed;
    }

    private static void touch(Book book, nl.duaal.engine.Model.Flow flow) {
        if (!(flow.booking() instanceof nl.duaal.engine.Model.Booking.Scaled scaled)) return;
        book.formula(scaled.amount());
        if (scaled.probability() != null) book.formula(scaled.probability());
        if (scaled.growth() != null) book.formula(scaled.growth());
        if (scaled.per() instanceof nl.duaal.engine.Model.Per.Group group) book.formula(group.size());
        var ramp = scaled.ramp();
        if (ramp == null) return;
        book.formula(ramp.from());
        book.formula(ramp.to());
        book.formula(ramp.length());
    }

    private static Pen pen(SXSSFWorkbook workbook, String sheet, Styles styles) {
        return new Pen(sheet(workbook.getSheet(sheet)), styles);
    }

    private static Sheet sheet(Sheet sheet) {
        return sheet;
    }

    private static void small(XSSFWorkbook workbook, Book book, Styles styles, RatesSheet rates) {
        XSSFSheet summary = workbook.getSheet(Layout.SUMMARY);
        new SummarySheet(book, new Pen(summary, styles), summary, rates).write();
        XSSFSheet assumptions = workbook.getSheet(Layout.ASSUMPTIONS);
        new AssumptionsSheet(book, new Pen(assumptions, styles), assumptions).write();
        XSSFSheet control = workbook.getSheet(Layout.CONTROL);
        new ControlSheet(book, new Pen(control, styles), control).write();
        XSSFSheet sources = workbook.getSheet(Layout.SOURCES);
        new SourcesSheet(book, new Pen(sources, styles), sources).write();
    }

    private static void insight(XSSFWorkbook workbook, Book book, Styles styles, Insight insight) {
        XSSFSheet uncertainty = workbook.getSheet(Layout.UNCERTAINTY);
        new UncertaintySheet(book, insight, new Pen(uncertainty, styles), uncertainty).write();
        XSSFSheet sensitivity = workbook.getSheet(Layout.SENSITIVITY);
        new SensitivitySheet(book, insight, new Pen(sensitivity, styles), sensitivity).write();
    }

    private static void scenarios(XSSFWorkbook workbook, Book book, Styles styles, List<WorkbookScenario> scenarios) {
        if (scenarios.isEmpty()) return;
        XSSFSheet sheet = workbook.getSheet(Layout.SCENARIOS);
        new ScenariosSheet(book, new Pen(sheet, styles), sheet, scenarios).write();
    }

    private static void pages(XSSFWorkbook workbook, Book book) {
        int points = book.layout.horizon + 1;
        Page.of(workbook.getSheet(Layout.COURSE), Layout.FIRST, 1)
                .time(Layout.TIME, points, 9)
                .scale(55);
        Page.of(workbook.getSheet(Layout.FLOWS), Layout.FIRST, 1)
                .time(Layout.FLOW_TIME, points, 10)
                .scale(55);
        Page.of(workbook.getSheet(Layout.PARTIES), Layout.FIRST, 1)
                .time(Layout.TIME, points, 11)
                .scale(55);
        if (book.happened != null) {
            Page.of(workbook.getSheet(Layout.ACTUALS), Layout.FIRST, 1)
                    .time(Layout.TIME, points, 11)
                    .scale(55);
        }
        Page.of(workbook.getSheet(Layout.RATES), Layout.FIRST, 1)
                .time(Layout.TIME, Math.max(points, 3 * book.layout.parties), 12)
                .scale(55);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            Page.protect(workbook.getSheetAt(i));
            Page.footer(workbook.getSheetAt(i), book.model.name());
        }
    }

    private static void properties(XSSFWorkbook workbook, Book book) {
        var properties = workbook.getProperties().getCoreProperties();
        properties.setTitle(SafeText.of(book.model.name()));
        properties.setCreator("Duaal");
        properties.setCreated(java.util.Optional.of(Date.from(book.info.createdAt())));
    }
}
