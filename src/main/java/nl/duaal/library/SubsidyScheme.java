package nl.duaal.library;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.duaal.engine.Model;
import org.jspecify.annotations.Nullable;

/**
 * A subsidy, premium or other instrument that somebody receives.
 *
 * @param payer      key of the party that pays
 * @param receiver   key of the party that receives
 * @param amountKeys its dated amounts
 * @param tiers      for a scheme that pays by person, the amounts of the first, second, … person, each a dated amount;
 *                   nothing for those after the last
 * @param windows    when one can apply, the oldest first; empty for a scheme that is always open
 * @param notWith    keys of schemes that may not be combined with it
 * @param cash       whether money is paid; false for a value that only counts, such as social return
 * @param endsOn     the last day of an abolished scheme
 */
public record SubsidyScheme(
        String key,
        Wording label,
        Wording note,
        String payer,
        String receiver,
        boolean cash,
        @Nullable LocalDate endsOn,
        List<String> amountKeys,
        List<String> tiers,
        List<Window> windows,
        List<Wording> conditions,
        List<Wording> proofToKeep,
        Set<String> notWith,
        String source,
        Model.Mark mark) {

    /**
     * When one can apply.
     *
     * @param until   the last day
     * @param ceiling what is available for all together, in euros, if that is known
     */
    public record Window(
            LocalDate from,
            LocalDate until,
            @Nullable BigDecimal ceiling,
            @Nullable Wording note) {

        public boolean isOpenOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    public SubsidyScheme {
        amountKeys = List.copyOf(amountKeys);
        tiers = List.copyOf(tiers);
        windows = List.copyOf(windows);
        conditions = List.copyOf(conditions);
        proofToKeep = List.copyOf(proofToKeep);
        notWith = Set.copyOf(notWith);
    }

    /**
     * What a tiered scheme pays for a number of people together, in euros.
     *
     * @return none for a scheme without tiers, and where an amount of that day is not known
     */
    public @Nullable BigDecimal forPeople(int people, Amounts amounts, LocalDate day) {
        if (tiers.isEmpty()) return null;
        var sum = BigDecimal.ZERO;
        for (var key : tiers.subList(0, Math.min(Math.max(people, 0), tiers.size()))) {
            var amount = amounts.at(key, day);
            if (amount == null) return null;
            sum = sum.add(amount.value());
        }
        return sum;
    }
}
