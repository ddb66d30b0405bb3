package nl.duaal.language.work;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortRow;
import nl.duaal.cohort.CohortService;
import nl.duaal.shared.DemoMode;
import nl.duaal.workplace.EmployerService;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Words of the trade for the functions of a demonstration, and what a team of its running cohort agreed on. Made once,
 * after the cohorts.
 */
@Component
@Order(5)
class DemoWorkLanguage implements ApplicationRunner {

    private static final int WEEKS_BACK = 6;

    private final AccountService accounts;
    private final CohortService cohorts;
    private final EmployerService employers;
    private final AgreementService agreements;
    private final TradeWordService words;
    private final DemoMode demoMode;

    DemoWorkLanguage(
            AccountService accounts,
            CohortService cohorts,
            EmployerService employers,
            AgreementService agreements,
            TradeWordService words,
            DemoMode demoMode) {
        this.accounts = accounts;
        this.cohorts = cohorts;
        this.employers = employers;
        this.agreements = agreements;
        this.words = words;
        this.demoMode = demoMode;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!demoMode.demo()) return;
        for (var login : new String[] {"coordinator", "werkgever", "zorg"}) {
            accounts.signedIn(login).ifPresent(this::lists);
        }
        var maker = accounts.signedIn("coordinator").orElse(null);
        if (maker == null) return;
        cohorts.list(maker).stream()
                .filter(row -> row.name().startsWith("Energietechniek, groep A"))
                .map(CohortRow::uuid)
                .findFirst()
                .flatMap(uuid -> cohorts.again(maker, uuid))
                .filter(cohort -> cohort.madeUp()
                        && cohort.state().isOpen()
                        && agreements.ofCohort(maker, cohort.uuid()).isEmpty())
                .ifPresent(cohort -> agree(maker, cohort.uuid()));
    }

    private void lists(SignedIn user) {
        for (var row : employers.choices(user)) {
            String list = row.functionName().startsWith("Monteur laagspanning")
                    ? "energy"
                    : row.functionName().startsWith("Verzorgende in opleiding") ? "care" : "";
            if (list.isEmpty()) continue;
            var found = words.words(user, row.function()).orElse(null);
            if (found != null && found.words().isEmpty()) words.begin(user, row.function(), list);
        }
    }

    private void agree(SignedIn maker, UUID cohort) {
        var places = agreements.places(maker, cohort);
        if (places.isEmpty()) return;
        var team = new TeamData(places.getFirst().uuid(), "Ploeg Oost");
        if (!(agreements.saveTeam(maker, cohort, null, 0, team) instanceof AgreementOutcome.Done(UUID uuid))) return;
        LocalDate today = agreements.today();
        var monday = today.minusWeeks(WEEKS_BACK).with(DayOfWeek.MONDAY);
        UUID buddy = add(
                maker,
                uuid,
                "buddy",
                "Twee uur per week, ook in de pauze.",
                Side.EMPLOYER,
                "Yusuf Demir",
                monday,
                null);
        say(maker, buddy, monday, new Said.Done(monday));
        UUID talk = add(
                maker,
                uuid,
                "toolbox_talk",
                "Maandag om half acht in de kantine.",
                Side.EMPLOYER,
                "Wim Postma",
                monday,
                1);
        for (int week = 0; week < WEEKS_BACK - 1; week++) {
            say(
                    maker,
                    talk,
                    monday.plusWeeks(week),
                    week == 2 ? new Said.NotDone("De voorman was ziek.") : new Said.Done());
        }
        add(
                maker,
                uuid,
                "plain_instructions",
                "Eerst de instructie voor het spanningsloos maken.",
                Side.EMPLOYER,
                "Karin Dekker",
                today.minusDays(5),
                null);
        add(maker, uuid, "coach_visit", "", Side.COACH, "", today.plusWeeks(1), 4);
        agreements.add(
                maker,
                uuid,
                new AgreementData(
                        null,
                        "De werkopdrachten op de tablet krijgen foto’s",
                        "",
                        Side.EMPLOYER,
                        "Bram Kuipers",
                        today.plusWeeks(3),
                        null,
                        null));
        if (places.size() > 1) {
            agreements.saveTeam(
                    maker, cohort, null, 0, new TeamData(places.get(1).uuid(), "Ploeg Noord"));
        }
    }

    private UUID add(
            SignedIn maker,
            UUID team,
            String kind,
            String detail,
            Side side,
            String owner,
            LocalDate due,
            @Nullable Integer weeks) {
        var data = new AgreementData(kind, "", detail, side, owner, due, weeks, null);
        return ((AgreementOutcome.Done) agreements.add(maker, team, data)).uuid();
    }

    private void say(SignedIn maker, UUID agreement, LocalDate day, Said said) {
        agreements.say(maker, agreement, day, 0, said);
    }
}
