package nl.duaal.costbenefit;

import java.time.YearMonth;
import java.util.List;
import nl.duaal.engine.Facts;
import nl.duaal.engine.Forecast;
import nl.duaal.engine.Movement;
import nl.duaal.library.DatedAmount;
import org.jspecify.annotations.Nullable;

/**
 * A case of which the beginning has happened.
 *
 * @param until      the last month that is a fact
 * @param starters   how many people began up to and including that month
 * @param there      how many are there after it
 * @param facts      what the engine reckons with
 * @param movement   why the results moved
 * @param forecast   what it may come to, now
 * @param booked     flows with amounts of the month book, by id
 * @param estimated  others, of which people said how much work is done
 * @param parked     flows that amounts were booked on and that the case does not have any more, by id
 * @param priceRises what paid amounts were reckoned back with, a year each
 * @param strength   how much the plan counts in the forecast; none where the library does not say
 * @param share      what part of amounts of the cohort as a whole this case bears, 0 to 1
 */
public record LivingCase(
        EvaluatedCase opened,
        YearMonth until,
        int starters,
        int there,
        Facts facts,
        Movement movement,
        Forecast forecast,
        List<String> booked,
        List<String> estimated,
        List<String> parked,
        List<DatedAmount> priceRises,
        @Nullable DatedAmount strength,
        double share) {
    public LivingCase {
        booked = List.copyOf(booked);
        estimated = List.copyOf(estimated);
        parked = List.copyOf(parked);
        priceRises = List.copyOf(priceRises);
    }
}
