package nl.duaal.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What the cells of a workbook show: every number and text, by sheet and address, and what its names refer to. */
final class Cells {

    /** What stands for an error value. */
    record Fault(String code) {}

    final Map<String, Object> shown = new LinkedHashMap<>();
    final Map<String, String> formulas = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    private Cells() {}

    /** As the file holds them. */
    static Cells cached(byte[] file) {
        return of(file, false);
    }

    /** As POI calculates them from scratch. */
    static Cells calculated(byte[] file) {
        return of(file, true);
    }

    private static Cells of(byte[] file, boolean calculate) {
        var cells = new Cells();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            if (calculate) workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            for (var sheet : workbook) {
                for (var row : sheet) {
                    for (var cell : row) {
                        String place = sheet.getSheetName() + "!" + cell.getAddress();
                        if (cell.getCellType() == CellType.FORMULA) cells.formulas.put(place, cell.getCellFormula());
                        Object shown = shown((XSSFCell) cell);
                        if (shown != null) cells.shown.put(place, shown);
                    }
                }
            }
            for (var name : workbook.getAllNames()) {
                if (!name.isFunctionName()) cells.names.put(name.getNameName(), name.getRefersToFormula());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cells;
    }

    private static Object shown(XSSFCell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> cell.getNumericCellValue();
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue();
            case ERROR ->
                new Fault(FormulaError.forInt(cell.getErrorCellValue()).getString());
            default -> null;
        };
    }

    Object named(String name) {
        return shown.get(place(name));
    }

    /** Sheet and address of a name. */
    String place(String name) {
        String refers = names.get(name);
        if (refers == null) throw new IllegalArgumentException("no such name: " + name);
        var reference = new CellReference(refers);
        return reference.getSheetName() + "!"
                + new CellReference(reference.getRow(), reference.getCol()).formatAsString();
    }

    Map<String, String> names() {
        return names;
    }

    /** A workbook with some cells changed by hand: by defined name, or as {@code Sheet!A1}. */
    static byte[] edit(byte[] file, Consumer<Editor> change) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            change.accept(new Editor(workbook));
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Editor(XSSFWorkbook workbook) {

        XSSFCell cell(String place) {
            var name = place.contains("!") ? null : workbook.getName(place);
            var reference = new CellReference(name == null ? place : name.getRefersToFormula());
            var sheet = workbook.getSheet(reference.getSheetName());
            var row = sheet.getRow(reference.getRow());
            return row.getCell(
                    reference.getCol(), org.apache.poi.ss.usermodel.Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        }

        void number(String place, double value) {
            var cell = cell(place);
            if (cell.getCellType() == CellType.FORMULA) cell.removeFormula();
            cell.setCellValue(value);
        }

        void text(String place, String value) {
            var cell = cell(place);
            if (cell.getCellType() == CellType.FORMULA) cell.removeFormula();
            cell.setCellValue(value);
        }

        void formula(String place, String formula) {
            cell(place).setCellFormula(formula);
        }

        void empty(String place) {
            cell(place).setBlank();
        }
    }
}
