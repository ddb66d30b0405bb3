package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** The upload component's own texts in the user's language. */
final class UploadWords {

    private UploadWords() {}

    /** @param refused what is said of a file of another kind or size */
    static UploadI18N of(CaseWords words, String refused) {
        var i18n = new UploadI18N();
        i18n.setAddFiles(new UploadI18N.AddFiles().setOne(words.say("new.file.button")));
        i18n.setDropFiles(new UploadI18N.DropFiles().setOne(words.say("new.file.drop")));
        i18n.setError(new UploadI18N.Error()
                .setFileIsTooBig(refused)
                .setIncorrectFileType(refused)
                .setTooManyFiles(refused));
        i18n.setUnits(new UploadI18N.Units(List.of("B", "kB", "MB", "GB")));
        return i18n;
    }
}
