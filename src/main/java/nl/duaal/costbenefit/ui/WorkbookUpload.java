package nl.duaal.costbenefit.ui;

import java.util.function.Consumer;
import nl.duaal.shell.FileUpload;
import nl.duaal.workbook.WorkbookReader;

/** Takes one workbook. */
class WorkbookUpload extends FileUpload {

    WorkbookUpload(CaseWords words, Consumer<byte[]> receive, Consumer<String> refuse) {
        super(
                words.locale(),
                WorkbookReader.MAX_BYTES,
                words.workbook("rejected"),
                (file, name) -> receive.accept(file),
                refuse,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                ".xlsx");
        setId("upload-workbook");
    }
}
