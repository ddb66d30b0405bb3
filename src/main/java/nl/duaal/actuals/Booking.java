package nl.duaal.actuals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An amount that was really paid or received, or a quantity times its tariff.
 *
 * @param counted    none for an amount that somebody booked
 * @param by         who booked it
 * @param correction of which correction it is a line; none as well for one from before that was kept
 */
public record Booking(
        UUID uuid,
        long version,
        Data data,
        @Nullable Counted counted,
        String by,
        Instant notedAt,
        @Nullable UUID correction) {

    public static final int DOCUMENT_MAX_LENGTH = 60;
    public static final int DESCRIPTION_MAX_LENGTH = 200;
    /** A billion euros: what is more was typed wrong. */
    public static final long MOST_CENTS = 100_000_000_000L;

    /** What kind of paper it is; the text is {@code actuals.kind.<NAME>}. */
    public enum Kind {
        INVOICE,
        WAGE,
        SUBSIDY,
        OTHER,
        COUNTED
    }

    /**
     * What is booked.
     *
     * @param flow         id of the flow in the cohort's case
     * @param employer     whose it is; empty: of the cohort as a whole
     * @param amountCents  without VAT; below zero only for a credit
     * @param vatCents     the VAT on it
     * @param vatReclaimed whether the VAT comes back, so that it costs nothing
     * @param corrects     the booking of an earlier month that this puts right
     */
    public record Data(
            YearMonth month,
            String flow,
            String employer,
            Kind kind,
            String document,
            String description,
            long amountCents,
            long vatCents,
            boolean vatReclaimed,
            boolean credit,
            @Nullable UUID corrects) {
        public Data {
            employer = employer.strip();
            document = document.strip();
            description = description.strip();
            if (document.length() > DOCUMENT_MAX_LENGTH) throw new IllegalArgumentException("document: too long");
            if (description.length() > DESCRIPTION_MAX_LENGTH) {
                throw new IllegalArgumentException("description: too long");
            }
            if (Math.abs(amountCents) > MOST_CENTS || Math.abs(vatCents) > MOST_CENTS) {
                throw new IllegalArgumentException("amountCents: too much");
            }
        }

        /** The same in another month, to put a booking right. */
        Data in(YearMonth other, UUID corrected) {
            return new Data(
                    other,
                    flow,
                    employer,
                    kind,
                    document,
                    description,
                    amountCents,
                    vatCents,
                    vatReclaimed,
                    credit,
                    corrected);
        }

        /** What it counts for, in cents: the amount, with the VAT that does not come back. */
        public long countedCents() {
            return vatReclaimed ? amountCents : amountCents + vatCents;
        }
    }

    /** A quantity and what one unit of it costs or brings, in euros. */
    public record Counted(Quantity quantity, BigDecimal many, BigDecimal tariff) {}
}
