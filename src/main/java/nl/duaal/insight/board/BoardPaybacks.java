package nl.duaal.insight.board;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.Traces;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.costbenefit.LivingCase;
import nl.duaal.costbenefit.LivingCases;
import nl.duaal.costbenefit.LivingOutcome;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Evaluation.PartyResult;
import nl.duaal.engine.Model;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When each party earns it back, as planned and as expected now. The expectation takes thousands of draws, so it is of
 * one case at a time.
 *
 * @see "decision 0091: facts in a case, and why its payback moved"
 */
@Service
public class BoardPaybacks {

    /**
     * @param caseUuid of which case
     * @param expects  whether anything can be expected already: a month is locked, and somebody began
     * @param parties  who pays or receives anything, in the order of the case
     */
    public record Paybacks(UUID caseUuid, boolean expects, List<Party> parties) {
        public Paybacks {
            parties = List.copyOf(parties);
        }
    }

    /**
     * In months; none: not within the time of the case.
     *
     * @param expected none as well where nothing can be expected yet
     * @param low      in four of five cases it is from here
     * @param high     to here
     */
    public record Party(
            String party,
            @Nullable Double plan,
            @Nullable Double expected,
            @Nullable Double low,
            @Nullable Double high) {

        /** How many months later than planned; none where either is not within the time of the case. */
        public @Nullable Double later() {
            return plan == null || expected == null ? null : expected - plan;
        }
    }

    private final LivingCases living;
    private final CaseService cases;
    private final Traces traces;

    BoardPaybacks(LivingCases living, CaseService cases, Traces traces) {
        this.living = living;
        this.cases = cases;
        this.traces = traces;
    }

    /** Of a case; none when there is none for this reader. Leaves the trace of what really happens to a case. */
    @Transactional
    public Optional<Paybacks> open(SignedIn user, UUID uuid) {
        traces.demand(user, Permission.READ_CASES);
        return living.open(user, uuid)
                .flatMap(outcome -> outcome instanceof LivingOutcome.Living(var one)
                        ? Optional.of(expected(uuid, one))
                        : planned(user, uuid));
    }

    /** The same, for a table that its page offers: leaves the trace of a case that is opened. */
    @Transactional
    public Optional<Paybacks> again(SignedIn user, UUID uuid) {
        traces.demand(user, Permission.READ_CASES);
        return living.again(user, uuid).map(one -> expected(uuid, one)).or(() -> planned(user, uuid));
    }

    private Optional<Paybacks> planned(SignedIn user, UUID uuid) {
        return cases.open(user, uuid).map(opened -> {
            var plan = opened.evaluation();
            double months = 12.0 / plan.model().periodsPerYear();
            return new Paybacks(
                    uuid,
                    false,
                    takingPart(plan).stream()
                            .map(one -> {
                                Double payback = one.payback();
                                return new Party(
                                        one.party(), payback == null ? null : payback * months, null, null, null);
                            })
                            .toList());
        });
    }

    private static Paybacks expected(UUID uuid, LivingCase living) {
        // a case of which facts are known goes by month
        var now = living.movement().forecast();
        return new Paybacks(
                uuid,
                true,
                takingPart(living.movement().plan()).stream()
                        .map(one -> {
                            var band = living.forecast().bands().get(one.party());
                            return new Party(
                                    one.party(),
                                    one.payback(),
                                    now.party(one.party()).payback(),
                                    band == null ? null : band.paybackLow(),
                                    band == null ? null : band.paybackHigh());
                        })
                        .toList());
    }

    private static List<PartyResult> takingPart(Evaluation evaluation) {
        return evaluation.parties().values().stream()
                .filter(one -> !one.party().equals(Model.SOCIETY)
                        && Arrays.stream(one.net()).anyMatch(net -> net != 0))
                .toList();
    }
}
