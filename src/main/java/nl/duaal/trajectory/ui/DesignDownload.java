package nl.duaal.trajectory.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Supplier;
import nl.duaal.access.SignedIn;
import nl.duaal.trajectory.DesignWorkbook;
import nl.duaal.trajectory.OpenTrajectory;

/** The workbook of a design as it is saved at the moment of the click. */
class DesignDownload implements DownloadHandler {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient DesignWorkbook workbook;
    private final transient SignedIn user;
    private final transient Supplier<OpenTrajectory> current;

    DesignDownload(DesignWorkbook workbook, SignedIn user, Supplier<OpenTrajectory> current) {
        this.workbook = workbook;
        this.user = user;
        this.current = current;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        // Written in full before the first byte goes out, so that a failure is an error page and not half a file.
        var bytes = new ByteArrayOutputStream();
        if (!workbook.write(user, current.get(), bytes)) {
            event.getResponse().sendError(404, "");
            return;
        }
        event.setFileName("traject.xlsx");
        event.setContentType(TYPE);
        event.setContentLength(bytes.size());
        bytes.writeTo(event.getOutputStream());
    }
}
