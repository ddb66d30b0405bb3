package nl.duaal.workbook;

import java.util.Map;

/** A workbook as somebody leaves it in Excel; for tests of other rooms. */
public final class EditedWorkbook {

    private EditedWorkbook() {}

    /** @param contents by defined name: a number, a formula that starts with an equals sign, or a text */
    public static byte[] of(byte[] file, Map<String, Object> contents) {
        return Cells.edit(
                file,
                editor -> contents.forEach((name, content) -> {
                    if (content instanceof Number number) editor.number(name, number.doubleValue());
                    else if (content.toString().startsWith("="))
                        editor.formula(name, content.toString().substring(1));
                    else editor.text(name, content.toString());
                }));
    }
}
