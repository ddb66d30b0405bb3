package nl.duaal.library;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a building block usually is; a design may change all of it.
 *
 * @param usualWeeks   0 for what takes no time, such as a milestone
 * @param hoursPerWeek of one who takes part
 * @param groupSize    1 for what is done with each by itself
 * @param provider     the name of an {@link nl.duaal.access.OrganisationKind}, or a plain text
 * @param payer        key of the party that usually pays: {@code employer}, {@code municipality}, …
 * @param needed       language levels that it asks for
 * @param reached      language levels that it usually leads to
 * @param ledgers      what its hours count for
 */
public record BlockData(
        BlockKind kind,
        int usualWeeks,
        BigDecimal hoursPerWeek,
        int groupSize,
        @Nullable Price price,
        String provider,
        String payer,
        Map<Skill, LanguageLevel> needed,
        Map<Skill, LanguageLevel> reached,
        Set<Ledger> ledgers) {

    public static final int PROVIDER_MAX_LENGTH = 80;
    public static final int MOST_WEEKS = 260;
    public static final int MOST_HOURS = 60;
    public static final int LARGEST_GROUP = 200;

    /** The parties that can pay, as models know them. */
    public static final List<String> PAYERS =
            List.of("employer", "municipality", "state", "participant", "fund", "school");

    /**
     * A price: a dated amount, or a number of its own.
     *
     * @param amountKey none when there is a number
     * @param number    in euros; none when there is an amount
     */
    public record Price(
            @Nullable String amountKey, @Nullable BigDecimal number, PriceUnit unit) {
        public Price {
            if ((amountKey == null) == (number == null)) {
                throw new IllegalArgumentException("price: an amount or a number, and not both");
            }
            if (number != null && (number.signum() < 0 || number.compareTo(OwnAmountData.MAXIMUM) > 0)) {
                throw new IllegalArgumentException("price: 0 to " + OwnAmountData.MAXIMUM);
            }
        }
    }

    public BlockData {
        if (usualWeeks < 0 || usualWeeks > MOST_WEEKS) {
            throw new IllegalArgumentException("usualWeeks: 0 to " + MOST_WEEKS);
        }
        if (hoursPerWeek.signum() < 0 || hoursPerWeek.compareTo(BigDecimal.valueOf(MOST_HOURS)) > 0) {
            throw new IllegalArgumentException("hoursPerWeek: 0 to " + MOST_HOURS);
        }
        if (groupSize < 1 || groupSize > LARGEST_GROUP) {
            throw new IllegalArgumentException("groupSize: 1 to " + LARGEST_GROUP);
        }
        if (provider.length() > PROVIDER_MAX_LENGTH) {
            throw new IllegalArgumentException("provider: at most " + PROVIDER_MAX_LENGTH + " characters");
        }
        if (!PAYERS.contains(payer)) throw new IllegalArgumentException("payer: one of " + PAYERS);
        needed = ordered(needed);
        reached = ordered(reached);
        ledgers = java.util.Collections.unmodifiableSet(
                ledgers.isEmpty() ? EnumSet.noneOf(Ledger.class) : EnumSet.copyOf(ledgers));
    }

    private static Map<Skill, LanguageLevel> ordered(Map<Skill, LanguageLevel> levels) {
        return java.util.Collections.unmodifiableMap(
                levels.isEmpty() ? new EnumMap<>(Skill.class) : new EnumMap<>(levels));
    }
}
