package nl.duaal.shell;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Takes one file; never holds more of it than would be read, whatever the browser lets through. */
public class FileUpload extends Upload {

    /** Is given what was uploaded. */
    public interface Receiver {

        /** @param name as the browser tells it: anything */
        void receive(byte[] file, String name);
    }

    /**
     * @param maxBytes that are read; of a larger file the receiver gets one byte more
     * @param refused  what is said of a file of another kind or size
     * @param refuse   is told that when the browser refuses a file
     * @param types    kinds of file and endings of names
     */
    public FileUpload(
            Locale locale, int maxBytes, String refused, Receiver receiver, Consumer<String> refuse, String... types) {
        setUploadHandler(new Limited(this, maxBytes, receiver));
        setAcceptedFileTypes(types);
        setMaxFileSize(maxBytes);
        setMaxFiles(1);
        setDropAllowed(true);
        setI18n(words(locale, refused));
        addFileRejectedListener(rejected -> refuse.accept(refused));
    }

    /** The component's own texts in the user's language. */
    public static UploadI18N words(Locale locale, String refused) {
        var i18n = new UploadI18N();
        i18n.setAddFiles(new UploadI18N.AddFiles().setOne(Words.text(locale, "shell.upload.button")));
        i18n.setDropFiles(new UploadI18N.DropFiles().setOne(Words.text(locale, "shell.upload.drop")));
        i18n.setError(new UploadI18N.Error()
                .setFileIsTooBig(refused)
                .setIncorrectFileType(refused)
                .setTooManyFiles(refused));
        i18n.setUnits(new UploadI18N.Units(List.of("B", "kB", "MB", "GB")));
        return i18n;
    }

    private record Limited(Upload upload, int maxBytes, Receiver receiver) implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            byte[] file;
            try (var in = event.getInputStream()) {
                // one byte more tells the reader that it is too large
                file = in.readNBytes(maxBytes + 1);
            }
            String name = event.getFileName();
            event.getUI().access(() -> {
                upload.clearFileList();
                receiver.receive(file, name);
            });
        }
    }
}
