package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.function.Consumer;
import nl.duaal.workbook.WorkbookReader;

/** Takes one workbook; never holds more of it than the reader would read, whatever the browser lets through. */
class WorkbookUpload extends Upload {

    WorkbookUpload(CaseWords words, Consumer<byte[]> receive, Consumer<String> refuse) {
        setUploadHandler(new Limited(this, receive));
        setAcceptedFileTypes("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
        setMaxFileSize(WorkbookReader.MAX_BYTES);
        setMaxFiles(1);
        setDropAllowed(true);
        setId("upload-workbook");
        String refused = words.workbook("rejected");
        setI18n(UploadWords.of(words, refused));
        addFileRejectedListener(rejected -> refuse.accept(refused));
    }

    private record Limited(Upload upload, Consumer<byte[]> receive) implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            byte[] file;
            try (var in = event.getInputStream()) {
                // one byte more tells the reader that it is too large
                file = in.readNBytes(WorkbookReader.MAX_BYTES + 1);
            }
            event.getUI().access(() -> {
                upload.clearFileList();
                receive.accept(file);
            });
        }
    }
}
