package nl.duaal.workbook;

import nl.duaal.workbook.Assumptions.Bound;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What a spreadsheet refuses while somebody types. */
final class Validations {

    private Validations() {}

    /** Numbers within a bound. */
    static DataValidation of(XSSFSheet sheet, Bound bound, CellRangeAddressList cells) {
        var helper = new XSSFDataValidationHelper(sheet);
        var constraint = switch (bound) {
            case NUMBER -> helper.createDecimalConstraint(OperatorType.BETWEEN, "-1E+300", "1E+300");
            case SHARE -> helper.createDecimalConstraint(OperatorType.BETWEEN, "0", "1");
            case NOT_NEGATIVE -> helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null);
            case RATE -> helper.createDecimalConstraint(OperatorType.GREATER_THAN, "-1", null);
            case LENGTH, ENDLESS -> helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0.5", null);
        };
        var validation = helper.createValidation(constraint, cells);
        validation.setEmptyCellAllowed(bound == Bound.ENDLESS);
        validation.setShowErrorBox(true);
        validation.createErrorBox(
                "Past hier niet",
                switch (bound) {
                    case NUMBER -> "Vul een getal in.";
                    case SHARE -> "Vul een deel van 0 tot en met 1 in (0% tot 100%).";
                    case NOT_NEGATIVE -> "Vul een getal van 0 of meer in.";
                    case RATE -> "Vul een rente boven -100% in.";
                    case LENGTH, ENDLESS -> "Vul een duur van ten minste 1 periode in.";
                });
        return validation;
    }

    /** One of the texts in some cells of the same sheet. */
    static DataValidation list(XSSFSheet sheet, String range, CellRangeAddressList cells, String otherwise) {
        var helper = new XSSFDataValidationHelper(sheet);
        return strict(helper.createValidation(helper.createFormulaListConstraint(range), cells), otherwise);
    }

    /** 0 or 1. */
    static DataValidation zeroOrOne(XSSFSheet sheet, CellRangeAddressList cells) {
        var helper = new XSSFDataValidationHelper(sheet);
        var constraint = helper.createIntegerConstraint(OperatorType.BETWEEN, "0", "1");
        return strict(helper.createValidation(constraint, cells), "Vul 1 in (telt mee) of 0 (weggelaten).");
    }

    private static DataValidation strict(DataValidation validation, String otherwise) {
        validation.setEmptyCellAllowed(false);
        validation.setShowErrorBox(true);
        validation.createErrorBox("Past hier niet", otherwise);
        return validation;
    }
}
