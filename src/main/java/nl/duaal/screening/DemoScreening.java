package nl.duaal.screening;

import static nl.duaal.screening.Criterion.Kind.ESSENTIAL;
import static nl.duaal.screening.Criterion.Kind.KNOCK_OUT;
import static nl.duaal.screening.Criterion.Kind.LEARNABLE;
import static nl.duaal.screening.Criterion.Method.FORM;
import static nl.duaal.screening.Criterion.Method.INTERVIEW;
import static nl.duaal.screening.Criterion.Method.LEARNABILITY_TEST;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.AccountService;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortRow;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortState;
import nl.duaal.screening.week.AvailableWeek;
import nl.duaal.shared.DemoMode;
import nl.duaal.workplace.EmployerService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The screening of a demonstration's cohort that recruits, half way: with invented people and answers. Made once, after
 * the cohorts.
 */
@Component
@Order(4)
class DemoScreening implements ApplicationRunner {

    private static final List<String> USUAL =
            List.of("niet, ook niet met hulp", "alleen met veel hulp", "met hulp", "met weinig hulp", "zelfstandig");
    private static final List<String> ANSWERS = List.of(
            "Ik heb voor mijn oma gezorgd en dat deed ik graag. Ik wil een vak leren.",
            "Ik help graag mensen. Een dag begint vroeg: wassen, ontbijt en een praatje.",
            "Ik zoek vast werk dichtbij. Ik wil graag met ouderen werken.");

    private final AccountService accounts;
    private final CohortService cohorts;
    private final EmployerService employers;
    private final ScreeningPlans plans;
    private final Assessments assessments;
    private final Screenings screenings;
    private final DemoMode demoMode;

    DemoScreening(
            AccountService accounts,
            CohortService cohorts,
            EmployerService employers,
            ScreeningPlans plans,
            Assessments assessments,
            Screenings screenings,
            DemoMode demoMode) {
        this.accounts = accounts;
        this.cohorts = cohorts;
        this.employers = employers;
        this.plans = plans;
        this.assessments = assessments;
        this.screenings = screenings;
        this.demoMode = demoMode;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!demoMode.demo()) return;
        var maker = accounts.signedIn("coordinator").orElse(null);
        var leader = accounts.signedIn("teamleider").orElse(null);
        var coach = accounts.signedIn("coach").orElse(null);
        if (maker == null || leader == null || coach == null) return;
        cohorts.list(maker).stream()
                .filter(row -> row.madeUp() && row.state() == CohortState.RECRUITING)
                .map(CohortRow::uuid)
                .findFirst()
                .flatMap(uuid -> cohorts.open(maker, uuid))
                .filter(cohort -> cohort.madeUp() && plans.of(maker, cohort).isEmpty())
                .ifPresent(cohort -> make(maker, leader, coach, cohort));
    }

    private void make(SignedIn maker, SignedIn leader, SignedIn coach, Cohort cohort) {
        var function = employers.choices(maker).stream()
                .filter(row -> row.functionName().startsWith("Verzorgende"))
                .findFirst()
                .flatMap(row -> employers.function(maker, row.function()))
                .orElse(null);
        var why = criterion("Weet wat het werk is en wil het doen", ESSENTIAL, FORM, "Waarom kiest u dit werk?");
        var times = criterion(
                "Kan op de dagen en tijden van het werk", KNOCK_OUT, FORM, "Op welke dagen en tijden kunt u werken?");
        var talk = criterion(
                "Met bewoners praten over hun dag",
                ESSENTIAL,
                INTERVIEW,
                "Vertel over een keer dat u iemand hielp. Wat deed u, en hoe liep het af?");
        var care = criterion(
                "Helpen bij wassen, kleden en eten",
                LEARNABLE,
                LEARNABILITY_TEST,
                "Leg het uit, doe het voor en laat het nadoen.");
        var made = plans.create(maker, cohort, function, List.of(times, why, talk, care));
        if (made.isEmpty()) return;
        UUID plan = made.get();
        var names = List.of(leader.displayName(), coach.displayName());
        var chosen = plans.colleagues(maker).stream()
                .filter(one -> names.contains(one.name()))
                .map(one -> one.account())
                .collect(Collectors.toSet());
        plans.saveAssessors(maker, plan, 0, chosen);
        plans.saveRate(maker, plan, 1, 65_00L);
        plans.open(maker, plan, 2);
        plans.enter(maker, cohort, plan, "De screening is begonnen.");
        var people = screenings.list(maker, plan);
        int said = 0;
        for (var form : screenings.forms(maker, plan)) {
            screenings.write(maker, plan, form.candidate(), why.uuid(), ANSWERS.get(said++ % ANSWERS.size()));
            screenings.write(
                    maker,
                    plan,
                    form.candidate(),
                    times.uuid(),
                    "Maandag, dinsdag, donderdag en vrijdag, vanaf zeven uur.");
        }
        assess(coach, Round.NUMBER, cohort, 3, 4);
        assess(leader, Round.NUMBER, cohort, 3, 3);
        for (int i = 0; i < Math.min(2, people.size()); i++) {
            UUID subject = people.get(i).uuid();
            screenings.agree(maker, subject, times.uuid(), Criterion.ANSWERS, "Beide beoordelaars: de tijden passen.");
            screenings.agree(
                    maker, subject, why.uuid(), 4, "Weet goed wat een dag inhoudt; noemt zelf het vroege begin.");
        }
        assess(coach, Round.MEETING, cohort, 1, 3);
        if (people.isEmpty()) return;
        UUID first = people.getFirst().uuid();
        screenings.saveBarrier(
                maker,
                first,
                new Barrier(
                        UUID.randomUUID(),
                        new Barrier.Data(Barrier.Kind.CHILDCARE, "Opvang vanaf 6.45 uur", "Ruben Bos", null, null)));
        screenings.saveWeek(
                maker,
                first,
                new AvailableWeek(
                        32,
                        EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                        35,
                        true,
                        List.of(new AvailableWeek.Taken(DayOfWeek.MONDAY, 8 * 60, 8 * 60 + 45))));
    }

    private static Criterion criterion(String name, Criterion.Kind kind, Criterion.Method method, String question) {
        return new Criterion(UUID.randomUUID(), name, kind, method, question, USUAL);
    }

    private void assess(SignedIn assessor, Round round, Cohort cohort, int many, int answer) {
        assessments.list(assessor).stream()
                .filter(row -> row.round() == round
                        && row.cohort().equals(cohort.data().name()))
                .limit(many)
                .forEach(row -> {
                    var sheet = assessments.open(assessor, row.uuid()).orElseThrow();
                    for (var line : sheet.lines()) {
                        var criterion = line.criterion();
                        int given = criterion.isYesOrNo() ? Criterion.ANSWERS : answer;
                        assessments.answer(assessor, row.uuid(), criterion.uuid(), given, "Verzonnen antwoord.");
                    }
                    assessments.handIn(assessor, row.uuid());
                });
    }
}
