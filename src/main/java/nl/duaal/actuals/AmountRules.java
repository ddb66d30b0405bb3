package nl.duaal.actuals;

import nl.duaal.actuals.BookOutcome.Fault;
import org.jspecify.annotations.Nullable;

/** Which amounts cannot be meant, whatever they are booked on. */
final class AmountRules {

    /** VAT above this part of its amount was typed wrong: the highest rate is 21% here, and 27% elsewhere in Europe. */
    private static final int MOST_VAT_PERCENT = 30;

    private AmountRules() {}

    /** @param corrects whether it says what a booking should have been, which may be nothing */
    static @Nullable Fault fault(long cents, long vat, boolean credit, boolean corrects) {
        if (cents < 0 && !credit) return Fault.NO_CREDIT;
        if (cents == 0 && vat == 0) return corrects ? null : Fault.NOTHING;
        if (cents >= 0 && credit) return Fault.NOT_A_CREDIT;
        if (Long.signum(cents) * Long.signum(vat) < 0) return Fault.VAT_OTHER_SIGN;
        return Math.abs(vat) * 100 > Math.abs(cents) * MOST_VAT_PERCENT ? Fault.VAT_TOO_MUCH : null;
    }
}
