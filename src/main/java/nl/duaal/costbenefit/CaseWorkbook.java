package nl.duaal.costbenefit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.workbook.Insight;
import nl.duaal.workbook.WorkbookFacts;
import nl.duaal.workbook.WorkbookInfo;
import nl.duaal.workbook.WorkbookScenario;
import nl.duaal.workbook.Workbooks;
import org.springframework.stereotype.Component;

/** A case as a living workbook. */
@Component
public class CaseWorkbook {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl"));

    private final CaseService cases;
    private final CaseScenarios scenarios;
    private final LivingCases living;
    private final Traces traces;
    private final Clock clock;

    CaseWorkbook(CaseService cases, CaseScenarios scenarios, LivingCases living, Traces traces, Clock clock) {
        this.cases = cases;
        this.scenarios = scenarios;
        this.living = living;
        this.traces = traces;
        this.clock = clock;
    }

    /**
     * Writes the case as it stands, with its scenarios and what really happened to it, for somebody who takes it along.
     * False, and nothing written, when for them there is no such case any more: a page may stand open longer than its case
     * is shared.
     */
    public boolean write(SignedIn signedIn, EvaluatedCase now, OutputStream out) throws IOException {
        UUID uuid = now.stored().uuid();
        var user = cases.reader(signedIn, uuid);
        if (!cases.isThere(user, uuid)) {
            traces.recordAlone(user, Action.CASE_DOWNLOADED, uuid, TraceResult.MISSING, TraceDetails.none());
            return false;
        }
        var evaluation = now.evaluation();
        var insight = Insight.isFor(evaluation.model()) ? Insight.of(evaluation) : null;
        var beside = scenarios.beside(signedIn, now).scenarios().stream()
                .map(CaseWorkbook::told)
                .toList();
        var happened =
                living.happened(signedIn, now).map(CaseWorkbook::happened).orElse(null);
        Workbooks.write(evaluation, new WorkbookInfo(clock.instant()), insight, beside, List.of(), happened, out);
        traces.recordAlone(
                user,
                Action.CASE_DOWNLOADED,
                uuid,
                TraceResult.DONE,
                TraceDetails.of("version", Long.toString(now.stored().version())));
        return true;
    }

    /** The workbook is Dutch, whatever the page is in. */
    private static WorkbookFacts happened(LivingCase living) {
        var basis = new ArrayList<String>();
        basis.add("%d begonnen, %d zijn er nog. Een post zonder boekingen staat er zoals het plan, voor wie er was."
                .formatted(living.starters(), living.there()));
        if (living.share() < 1) {
            basis.add("Van wat op het hele cohort is geboekt, draagt deze werkgever %s."
                    .formatted(percent(living.share(), 0)));
        }
        living.priceRises()
                .forEach(one -> basis.add("Prijzen %d: %s hoger in een jaar (%s)."
                        .formatted(
                                one.validFrom().getYear(), percent(one.value().doubleValue(), 1), one.source())));
        var strength = living.strength();
        if (strength != null) {
            basis.add("Wie blijft: het plan telt als %s vertrekkers (%s); wat er gebeurde telt voor %s."
                    .formatted(
                            strength.value().stripTrailingZeros().toPlainString(),
                            strength.source(),
                            percent(living.forecast().weight(), 0)));
        }
        return new WorkbookFacts(
                living.until(),
                living.facts(),
                living.movement(),
                living.forecast(),
                Set.copyOf(living.estimated()),
                basis);
    }

    private static String percent(double share, int digits) {
        return String.format(Locale.of("nl"), "%." + digits + "f%%", 100 * share);
    }

    private static WorkbookScenario told(EvaluatedScenario scenario) {
        var stored = scenario.stored();
        var changes = stored.values().stream()
                .map(value -> {
                    if (scenario.isParked(value)) return new WorkbookScenario.Change.Parked(value.inputKey());
                    return value.flow()
                            .<WorkbookScenario.Change>map(WorkbookScenario.Change.Without::new)
                            .orElseGet(() -> new WorkbookScenario.Change.Number(value.inputKey(), value.value()));
                })
                .toList();
        String author = stored.author() + ", " + DAY.format(stored.createdAt().atZone(AccountService.ZONE));
        return new WorkbookScenario(
                stored.data().name(),
                stored.data().note(),
                author,
                scenario.evaluation().orElse(null),
                changes);
    }
}
