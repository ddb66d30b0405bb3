package nl.duaal.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.shared.DemoMode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The course of the invented people of a demonstration's cohort. Made once, after the cohorts. */
@Component
@Order(6)
class DemoCourse implements ApplicationRunner {

    private final AccountService accounts;
    private final CohortService cohorts;
    private final CourseBook course;
    private final DemoMode demoMode;

    DemoCourse(AccountService accounts, CohortService cohorts, CourseBook course, DemoMode demoMode) {
        this.accounts = accounts;
        this.cohorts = cohorts;
        this.course = course;
        this.demoMode = demoMode;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!demoMode.demo()) return;
        var maker = accounts.signedIn("coordinator").orElse(null);
        if (maker == null) return;
        for (var cohort : cohorts.list(maker)) {
            if (!cohort.madeUp() || !cohort.name().startsWith("Energietechniek, groep A")) continue;
            var people = course.inCohort(maker, cohort.uuid());
            if (people.stream().anyMatch(one -> !one.entries().isEmpty())) continue;
            int number = 0;
            for (var one : people) {
                if (one.person().madeUp()) fill(maker, one, cohort.start(), number++);
            }
        }
    }

    private void fill(SignedIn maker, CohortCourse one, YearMonth start, int number) {
        UUID person = one.person().uuid();
        var file = course.again(maker, person).orElseThrow();
        var candidate = file.participations().getFirst().candidate();
        LocalDate today = course.today();
        var phases = one.phases();
        if (!phases.isEmpty()) {
            note(maker, person, candidate, new Fact.Phase(phases.getFirst().key(), start.atDay(1)));
        }
        if (one.state() == CandidateState.DROPPED_OUT) {
            note(
                    maker,
                    person,
                    candidate,
                    new Fact.Worked(start.atDay(1), start.atEndOfMonth(), BigDecimal.valueOf(96)));
            note(maker, person, candidate, new Fact.DropOut(start.atEndOfMonth(), "travel", "other_trajectory"));
            return;
        }
        if (phases.size() > 1) {
            var planned = phases.get(1).planned();
            // some a week or two later than was planned
            if (planned != null && planned.isBefore(today.minusWeeks(2))) {
                note(maker, person, candidate, new Fact.Phase(phases.get(1).key(), planned.plusWeeks(number % 3)));
            }
        }
        note(
                maker,
                person,
                candidate,
                new Fact.Contract(
                        start.atDay(1),
                        number % 4 == 1
                                ? today.plusDays(25)
                                : start.plusMonths(number % 2 == 0 ? 3 : 12).atEndOfMonth(),
                        number % 2 == 0 ? Fact.Contract.Form.TRIAL_PLACEMENT : Fact.Contract.Form.LEARN_WORK,
                        BigDecimal.valueOf(number % 3 == 2 ? 24 : 32),
                        number % 2 == 0 ? null : Long.valueOf(1471 + 10 * number)));
        int i = 0;
        for (var month = start; month.isBefore(YearMonth.from(today)); month = month.plusMonths(1)) {
            i++;
            note(
                    maker,
                    person,
                    candidate,
                    new Fact.Worked(
                            month.atDay(1),
                            month.atEndOfMonth(),
                            BigDecimal.valueOf((number % 3 == 2 ? 96L : 128L) + (number + i) % 3 * 6)));
        }
        if (number % 3 == 0 && start.plusMonths(1).isBefore(YearMonth.from(today))) {
            note(
                    maker,
                    person,
                    candidate,
                    new Fact.Absence(
                            start.plusMonths(1).atDay(10),
                            start.plusMonths(1).atDay(12),
                            100,
                            Fact.Absence.Cause.SICK));
        }
        if (number % 5 == 1) {
            note(maker, person, candidate, new Fact.Absence(today.minusDays(16), null, 50, Fact.Absence.Cause.CARE));
        }
        // a cohort of which the demonstration begins later has no past yet
        if (!start.plusMonths(1).isBefore(YearMonth.from(today))) return;
        note(
                maker,
                person,
                candidate,
                new Fact.Credential(
                        start.plusMonths(1).atDay(20),
                        Fact.Credential.Type.CERTIFICATE,
                        "Basisveiligheid VCA",
                        "SSVV",
                        start.plusMonths(1).atDay(20).plusYears(10)));
        if (number % 2 == 0) {
            note(
                    maker,
                    person,
                    candidate,
                    new Fact.Credential(
                            today.minusDays(18),
                            Fact.Credential.Type.COMPETENCE,
                            "Kabels trekken en aansluiten onder toezicht",
                            "Bram Kuipers, praktijkopleider",
                            null));
        }
        if (number == 2) {
            note(
                    maker,
                    person,
                    candidate,
                    new Fact.Incident(
                            today.minusDays(20),
                            Fact.Incident.Type.UNSAFE,
                            "Zonder handschoenen gewerkt. Besproken met de praktijkopleider; de instructie is herhaald."));
        }
        note(maker, person, null, new Fact.Permit(start.atDay(1), today.plusMonths(number % 4 == 3 ? 1 : 30)));
    }

    private void note(SignedIn maker, UUID person, @Nullable UUID candidate, Fact fact) {
        course.note(maker, person, candidate, fact);
    }
}
