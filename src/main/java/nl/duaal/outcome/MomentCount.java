package nl.duaal.outcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.duaal.course.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What a cohort is doing at one moment. Shares are of those of whom it is known; of fewer than {@link #FEWEST} there are
 * none, because a share of a few tells of somebody.
 *
 * @param moment     that of who began first
 * @param people     everybody who began so many months ago, those who left too
 * @param answered   of whom there is an answer
 * @param noAnswer   of whom it was asked in vain
 * @param notAsked   the rest
 * @param working    who answered yes
 * @param notWorking who answered no
 * @param hours      per week, of those at work who told
 * @param wages      gross per hour in cents, of those at work who told
 * @param lasting    those at work with a contract that does not end by itself
 * @param contracts  those at work who told what contract
 * @param noBenefit  without benefit
 * @param partly     with benefit beside other income
 * @param fully      living on benefit
 * @param without    share that would be at work anyway; none where no case says
 */
public record MomentCount(
        AskMoment moment,
        int people,
        int answered,
        int noAnswer,
        int notAsked,
        int working,
        int notWorking,
        List<Double> hours,
        List<Long> wages,
        int lasting,
        int contracts,
        int noBenefit,
        int partly,
        int fully,
        @Nullable Double without) {

    /** Of fewer no share is shown. */
    public static final int FEWEST = 5;

    public MomentCount {
        hours = List.copyOf(hours);
        wages = List.copyOf(wages);
    }

    /** Counts answers; who has none of them was not asked. */
    static MomentCount of(AskMoment moment, int people, Collection<Reply> replies, OptionalDouble without) {
        int answered = 0;
        int working = 0;
        int notWorking = 0;
        int lasting = 0;
        int contracts = 0;
        int noBenefit = 0;
        int partly = 0;
        int fully = 0;
        var hours = new ArrayList<Double>();
        var wages = new ArrayList<Long>();
        for (var reply : replies) {
            if (!(reply instanceof Reply.Given given)) continue;
            answered++;
            if (given.work() == Reply.Work.YES) working++;
            if (given.work() == Reply.Work.NO) notWorking++;
            if (given.hoursPerWeek() != null) hours.add(given.hoursPerWeek().doubleValue());
            if (given.wagePerHour() != null) wages.add(given.wagePerHour());
            if (given.contract() != null) contracts++;
            if (given.contract() == Fact.Contract.Form.PERMANENT) lasting++;
            switch (given.benefit()) {
                case NONE -> noBenefit++;
                case PARTLY -> partly++;
                case FULLY -> fully++;
                case UNKNOWN -> {}
            }
        }
        return new MomentCount(
                moment,
                people,
                answered,
                replies.size() - answered,
                people - replies.size(),
                working,
                notWorking,
                hours,
                wages,
                lasting,
                contracts,
                noBenefit,
                partly,
                fully,
                without.isPresent() ? without.getAsDouble() : null);
    }

    /** Of how many it is known whether they work. */
    public int known() {
        return working + notWorking;
    }

    /** The same counts, for a reader who gets no more than how many answered where the group is small. */
    MomentCount shielded() {
        if (known() >= FEWEST) return this;
        return new MomentCount(
                moment, people, answered, noAnswer, notAsked, 0, 0, List.of(), List.of(), 0, 0, 0, 0, 0, without);
    }

    /** Share at work of those of whom it is known; none of a few. */
    public OptionalDouble atWork() {
        return known() < FEWEST ? OptionalDouble.empty() : OptionalDouble.of((double) working / known());
    }

    /** How sure that share is. */
    public Optional<Interval> interval() {
        return known() < FEWEST ? Optional.empty() : Optional.of(Interval.wilson(working, known()));
    }

    /** The share of everybody if nobody of the others works, and if all of them do. */
    public Optional<Interval> bounds() {
        return known() < FEWEST
                ? Optional.empty()
                : Optional.of(new Interval((double) working / people, (double) (people - notWorking) / people));
    }

    /** The share at work less what would have been so anyway; none where either is not known. */
    public OptionalDouble difference() {
        var share = atWork();
        return share.isPresent() && without != null
                ? OptionalDouble.of(share.getAsDouble() - without)
                : OptionalDouble.empty();
    }

    /** How sure the difference is, with what would have been so anyway as it stands in the case. */
    public Optional<Interval> differenceInterval() {
        return without == null ? Optional.empty() : interval().map(one -> one.minus(without));
    }

    /** The least and the most that the difference can be, whatever the others do. */
    public Optional<Interval> differenceBounds() {
        return without == null ? Optional.empty() : bounds().map(one -> one.minus(without));
    }

    /** Mean hours per week of those at work who told. */
    public OptionalDouble meanHours() {
        return hours.size() < FEWEST
                ? OptionalDouble.empty()
                : hours.stream().mapToDouble(Double::doubleValue).average();
    }

    /** Mean gross wage per hour, in cents, of those at work who told. */
    public OptionalDouble meanWage() {
        return wages.size() < FEWEST
                ? OptionalDouble.empty()
                : wages.stream().mapToLong(Long::longValue).average();
    }

    /** Share with a contract that does not end by itself, of those at work who told. */
    public OptionalDouble lastingShare() {
        return share(lasting, contracts);
    }

    /** Of how many it is known what benefit they have. */
    public int benefitKnown() {
        return noBenefit + partly + fully;
    }

    public OptionalDouble noBenefitShare() {
        return share(noBenefit, benefitKnown());
    }

    public OptionalDouble partlyShare() {
        return share(partly, benefitKnown());
    }

    public OptionalDouble fullyShare() {
        return share(fully, benefitKnown());
    }

    private static OptionalDouble share(int some, int all) {
        return all < FEWEST ? OptionalDouble.empty() : OptionalDouble.of((double) some / all);
    }
}
