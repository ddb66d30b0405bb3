package nl.duaal.tabular;

import java.util.List;
import nl.duaal.tabular.TableReading.Reason;

/** A table that is not read; ends as {@link TableReading.Refused}. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient TableReading.Refused reading;

    RefusedException(Reason reason) {
        this(reason, "", "");
    }

    RefusedException(Reason reason, String sheet, String cell, String... arguments) {
        super(reason.name());
        this.reading = new TableReading.Refused(reason, sheet, cell, List.of(arguments));
    }

    TableReading.Refused reading() {
        return reading;
    }
}
