package nl.duaal.shell;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.duaal.access.AccountService;
import nl.duaal.access.SignedIn;
import nl.duaal.tabular.CsvTable;
import nl.duaal.tabular.ExportTraces;
import nl.duaal.tabular.Page;
import nl.duaal.tabular.Table;
import nl.duaal.tabular.XlsxFile;
import org.springframework.stereotype.Component;

/**
 * A table that somebody takes along as an XLSX file, with a sheet that says who did so, when, and what of. It leaves a
 * trace.
 */
public final class TableDownload implements DownloadHandler {

    private static final long serialVersionUID = 1;

    /** What every download of a table needs; a bean. */
    @Component
    public static class Maker {

        private final ExportTraces traces;
        private final Clock clock;

        Maker(ExportTraces traces, Clock clock) {
            this.traces = traces;
            this.clock = clock;
        }

        /**
         * @param export   key of the table, for its trace
         * @param fileName without day and ending: {@code eigen-bedragen}
         * @param filters  what was chosen on the page, in words; empty for everything
         * @param table    asked for at the moment of the click
         */
        public TableDownload download(
                SignedIn user,
                Locale locale,
                String export,
                String fileName,
                List<String> filters,
                Supplier<Table> table) {
            return download(user, locale, export, fileName, () -> new Content(table.get(), filters, List.of()));
        }

        /**
         * {@link #download(SignedIn, Locale, String, String, List, Supplier)} of a list that leaves rows out.
         *
         * @param content asked for at the moment of the click
         */
        public TableDownload download(
                SignedIn user, Locale locale, String export, String fileName, Supplier<Content> content) {
            return new TableDownload(this, user, Words.closest(locale), export, fileName, content, false);
        }

        /**
         * Rows that are too many to hold: they go from the database into the file as they come.
         *
         * @param streamed asked for at the moment of the click
         * @param csv      and not XLSX
         */
        public RowsDownload rows(
                SignedIn user,
                Locale locale,
                String export,
                String fileName,
                Supplier<RowsDownload.Streamed> streamed,
                boolean csv) {
            return new RowsDownload(traces, clock, user, Words.closest(locale), export, fileName, streamed, csv);
        }

        /** The same table as CSV, for others to use: what was chosen and of which day stands in its rows. */
        public TableDownload csv(SignedIn user, String export, String fileName, Supplier<Table> table) {
            return new TableDownload(
                    this,
                    user,
                    Words.DUTCH,
                    export,
                    fileName,
                    () -> new Content(table.get(), List.of(), List.of()),
                    true);
        }
    }

    /**
     * What is taken along.
     *
     * @param filters what was chosen on the page, in words; empty for everything
     * @param leftOut how many rows are not in it, and why, in words; empty when none are left out
     */
    public record Content(Table table, List<String> filters, List<String> leftOut) {
        public Content {
            filters = List.copyOf(filters);
            leftOut = List.copyOf(leftOut);
        }
    }

    private final transient Maker maker;
    private final transient SignedIn user;
    private final Locale locale;
    private final String export;
    private final String fileName;
    private final transient Supplier<Content> content;
    private final boolean csv;

    private TableDownload(
            Maker maker,
            SignedIn user,
            Locale locale,
            String export,
            String fileName,
            Supplier<Content> content,
            boolean csv) {
        this.maker = maker;
        this.user = user;
        this.locale = locale;
        this.export = export;
        this.fileName = fileName;
        this.content = content;
        this.csv = csv;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        var taken = content.get();
        // Written in full before the first byte goes out, so that a failure is an error page and not half a file.
        var bytes = new ByteArrayOutputStream();
        if (csv) bytes.writeBytes(CsvTable.write(taken.table()));
        else XlsxFile.write(taken.table(), List.of(about(taken)), bytes);
        maker.traces.record(user, export, taken.table().lines().size(), sha256(bytes.toByteArray()));
        String name = fileName + "-" + LocalDate.now(maker.clock.withZone(AccountService.ZONE));
        if (!csv) {
            send(event, name, bytes);
            return;
        }
        event.setFileName(name + ".csv");
        event.setContentType("text/csv; charset=utf-8");
        event.setContentLength(bytes.size());
        bytes.writeTo(event.getOutputStream());
    }

    static void send(DownloadEvent event, String name, ByteArrayOutputStream bytes) throws IOException {
        event.setFileName(name + ".xlsx");
        event.setContentType(XlsxFile.TYPE);
        event.setContentLength(bytes.size());
        bytes.writeTo(event.getOutputStream());
    }

    private Page about(Content taken) {
        int rows = taken.table().lines().size();
        return about(taken, rows, user, locale, maker.clock.instant());
    }

    /** The sheet that says what a file is. */
    static Page about(Content taken, int rows, SignedIn user, Locale locale, Instant at) {
        var figures = new Figures(locale);
        UnaryOperator<String> say = key -> Words.text(locale, "shell.export." + key);
        var filters = taken.filters();
        var leftOut = taken.leftOut();
        var lines = List.of(
                List.of(say.apply("what"), taken.table().name()),
                List.of(say.apply("rows"), figures.number(rows, 0)),
                List.of(say.apply("filters"), filters.isEmpty() ? say.apply("noFilters") : String.join("; ", filters)),
                List.of(
                        say.apply("leftOut"),
                        leftOut.isEmpty() ? say.apply("nothingLeftOut") : String.join("; ", leftOut)),
                List.of(say.apply("who"), user.displayName()),
                List.of(say.apply("organisation"), user.organisationName()),
                List.of(say.apply("when"), figures.dateTime(at)),
                List.of(say.apply("trace"), say.apply("traceText")));
        return new Page(say.apply("title"), say.apply("title"), lines);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
