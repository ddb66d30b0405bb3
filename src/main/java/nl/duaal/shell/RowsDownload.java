package nl.duaal.shell;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import nl.duaal.access.AccountService;
import nl.duaal.access.SignedIn;
import nl.duaal.tabular.CsvTable;
import nl.duaal.tabular.ExportTraces;
import nl.duaal.tabular.Rows;
import nl.duaal.tabular.Table;
import nl.duaal.tabular.XlsxFile;

/**
 * A long table that somebody takes along as XLSX or CSV. Its rows are never all in memory: they go from the database into
 * a file of the server that is removed when it has been sent. It leaves the trace of {@link TableDownload}.
 */
public final class RowsDownload implements DownloadHandler {

    private static final long serialVersionUID = 1;

    /**
     * What is taken along.
     *
     * @param table   without lines: its name and columns
     * @param filters what was chosen on the page, in words
     */
    public record Streamed(Table table, Rows rows, List<String> filters) {
        public Streamed {
            filters = List.copyOf(filters);
        }
    }

    private final transient ExportTraces traces;
    private final transient Clock clock;
    private final transient SignedIn user;
    private final Locale locale;
    private final String export;
    private final String fileName;
    private final transient Supplier<Streamed> streamed;
    private final boolean csv;

    RowsDownload(
            ExportTraces traces,
            Clock clock,
            SignedIn user,
            Locale locale,
            String export,
            String fileName,
            Supplier<Streamed> streamed,
            boolean csv) {
        this.traces = traces;
        this.clock = clock;
        this.user = user;
        this.locale = locale;
        this.export = export;
        this.fileName = fileName;
        this.streamed = streamed;
        this.csv = csv;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        // Written in full before the first byte goes out, so that a failure is an error page and not half a file.
        var file = Files.createTempFile("duaal-", csv ? ".csv" : ".xlsx");
        try {
            write(file);
            event.setFileName(
                    fileName + "-" + LocalDate.now(clock.withZone(AccountService.ZONE)) + (csv ? ".csv" : ".xlsx"));
            event.setContentType(csv ? "text/csv; charset=utf-8" : XlsxFile.TYPE);
            event.setContentLength(Files.size(file));
            Files.copy(file, event.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void write(Path file) throws IOException {
        var digest = sha256();
        int rows;
        try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            rows = write(streamed.get(), out);
        }
        traces.record(user, export, rows, HexFormat.of().formatHex(digest.digest()));
    }

    private int write(Streamed taken, OutputStream out) throws IOException {
        if (csv) return CsvTable.write(taken.table(), taken.rows(), out);
        var content = new TableDownload.Content(taken.table(), taken.filters(), List.of());
        return XlsxFile.write(
                taken.table(),
                taken.rows(),
                rows -> List.of(TableDownload.about(content, rows, user, locale, clock.instant())),
                out);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
