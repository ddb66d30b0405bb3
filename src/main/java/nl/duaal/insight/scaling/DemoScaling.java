package nl.duaal.insight.scaling;

import java.util.List;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortService;
import nl.duaal.costbenefit.CohortCases;
import nl.duaal.costbenefit.TrajectoryCases;
import nl.duaal.shared.DemoMode;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A scan of a demonstration's running trajectory, with its case and that of its cohort. Made once. */
@Component
@Order(8)
class DemoScaling implements ApplicationRunner {

    private final AccountService accounts;
    private final CohortService cohorts;
    private final CohortCases cohortCases;
    private final TrajectoryCases trajectoryCases;
    private final ScalingService scaling;
    private final DemoMode demoMode;

    DemoScaling(
            AccountService accounts,
            CohortService cohorts,
            CohortCases cohortCases,
            TrajectoryCases trajectoryCases,
            ScalingService scaling,
            DemoMode demoMode) {
        this.accounts = accounts;
        this.cohorts = cohorts;
        this.cohortCases = cohortCases;
        this.trajectoryCases = trajectoryCases;
        this.scaling = scaling;
        this.demoMode = demoMode;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!demoMode.demo()) return;
        var maker = accounts.signedIn("coordinator").orElse(null);
        var leader = accounts.signedIn("teamleider").orElse(null);
        if (maker == null || leader == null) return;
        for (var row : cohorts.list(maker)) {
            if (!row.madeUp() || !row.name().startsWith("Energietechniek, groep A")) continue;
            var cohort = cohorts.again(maker, row.uuid()).orElseThrow();
            var now = scaling.again(maker, cohort.trajectory()).orElse(null);
            if (now == null || now.scan().isPresent()) continue;
            cohortCases.open(maker, cohort.uuid(), "");
            trajectoryCases.open(maker, cohort.trajectory());
            fill(maker, leader, cohort.trajectory());
        }
    }

    private void fill(SignedIn maker, SignedIn leader, UUID trajectory) {
        scaling.begin(maker, trajectory);
        mark(
                maker,
                trajectory,
                "direction",
                4,
                "De gemeente heeft een regisseur met een vaste opdracht voor drie jaar.");
        mark(maker, trajectory, "finance", 2, "Het geld loopt tot het eind van volgend jaar. Daarna is er niets vast.");
        mark(maker, trajectory, "investment", 4, "De werkgever betaalt het loon en de praktijkopleiders zelf.");
        mark(maker, trajectory, "language", 4, "Taalles gaat door in werktijd, ook in het tweede jaar.");
        mark(leader, trajectory, "direction", 4, "Het overleg is elke zes weken en beslist.");
        mark(leader, trajectory, "finance", 3, "Er ligt een voorstel om het in de begroting te zetten.");
        mark(leader, trajectory, "investment", 3, "Eén werkgever betaalt mee, de tweede nog niet.");
        scaling.conclude(
                maker, trajectory, "direction", 0, 4, "De regie staat. Leg vast wie beslist bij een tweede werkgever.");
        scaling.conclude(
                maker,
                trajectory,
                "finance",
                0,
                2,
                "Zonder plek in de begroting stopt het traject. De wethouder krijgt een voorstel.");
        scaling.settle(maker, trajectory, "driver", 0, true, "De regisseur van de gemeente trekt.");
        for (var limit : List.of(
                new Limit.Data("Plaatsen bij werkgevers", 24, "Toezeggingen van twee depots, per jaar"),
                new Limit.Data("Docenten taal", 45, "Drie docenten, vijftien mensen per docent"))) {
            scaling.saveLimit(maker, trajectory, null, 0, limit);
        }
        scaling.saveLesson(
                maker,
                trajectory,
                null,
                0,
                "Begin met taal op de werkvloer in de eerste week. Later beginnen kostte ons twee deelnemers.");
    }

    private void mark(SignedIn who, UUID trajectory, String item, int mark, String evidence) {
        scaling.mark(who, trajectory, item, 0, mark, evidence);
    }
}
