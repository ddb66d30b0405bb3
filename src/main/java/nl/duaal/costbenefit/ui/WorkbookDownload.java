package nl.duaal.costbenefit.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Supplier;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.CaseWorkbook;
import nl.duaal.costbenefit.EvaluatedCase;

/** The living workbook of the case as it stands at the moment of the click. */
class WorkbookDownload implements DownloadHandler {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient CaseWorkbook workbook;
    private final transient SignedIn user;
    private final transient Supplier<EvaluatedCase> current;

    WorkbookDownload(CaseWorkbook workbook, SignedIn user, Supplier<EvaluatedCase> current) {
        this.user = user;
        this.workbook = workbook;
        this.current = current;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        EvaluatedCase now = current.get();
        // Written in full before the first byte goes out, so that a failure is an error page and not half a file.
        var bytes = new ByteArrayOutputStream();
        if (!workbook.write(user, now, bytes)) {
            event.getResponse().sendError(404, "");
            return;
        }
        event.setFileName(fileName(now.stored().data().name()));
        event.setContentType(TYPE);
        event.setContentLength(bytes.size());
        bytes.writeTo(event.getOutputStream());
    }

    /** Only letters and digits of the name, so that every system takes it. */
    static String fileName(String caseName) {
        String plain = Normalizer.normalize(caseName, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return (plain.isEmpty() ? "duaal" : plain) + ".xlsx";
    }
}
