package nl.duaal.language.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortRow;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.language.LanguagePlan;
import nl.duaal.language.LevelService;
import nl.duaal.language.MeasuredLevel;
import nl.duaal.language.Measurement;
import nl.duaal.language.Profile;
import nl.duaal.language.hours.ActivityKind;
import nl.duaal.language.hours.HoursService;
import nl.duaal.language.hours.OwnActivity;
import nl.duaal.language.integration.ExamAttempt;
import nl.duaal.language.integration.Integration;
import nl.duaal.language.integration.IntegrationService;
import nl.duaal.library.Ledger;
import nl.duaal.library.Skill;
import nl.duaal.shared.DemoMode;
import nl.duaal.trajectory.design.IntegrationRoute;
import nl.duaal.trajectory.design.WorkLanguage;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Levels, hours and terms of the invented people of a demonstration's cohorts. Made once, after the cohorts. */
@Component
@Order(4)
class DemoLanguage implements ApplicationRunner {

    private static final String INVENTED = "Verzonnen, voor een demonstratie.";

    /** How people of the demonstration started and went on: per skill the first and the last level. */
    private static final List<Map<Skill, List<String>>> LINES = List.of(
            line("A2+ B1- B1", "A2+ B1- B1", "A2 A2+ B1", "A1+ A2 A2"),
            line("B1- B1", "B1- B1", "B1- B1", "A2- A2+"),
            line("A1 A1 A1", "A1- A1- A1", "A1 A1 A1", "A0+ A0+ A0+"),
            line("B1 B1+", "B1- B1", "B1 B1", "A2+ B1-"),
            line("A2+ B1- B1-", "A2 A2+ B1-", "A2+ A2+ B1", "A1+ A2- A2"));

    private final AccountService accounts;
    private final CohortService cohorts;
    private final CandidateService candidates;
    private final LevelService levels;
    private final HoursService hours;
    private final IntegrationService integration;
    private final DemoMode demoMode;

    DemoLanguage(
            AccountService accounts,
            CohortService cohorts,
            CandidateService candidates,
            LevelService levels,
            HoursService hours,
            IntegrationService integration,
            DemoMode demoMode) {
        this.accounts = accounts;
        this.cohorts = cohorts;
        this.candidates = candidates;
        this.levels = levels;
        this.hours = hours;
        this.integration = integration;
        this.demoMode = demoMode;
    }

    private static Map<Skill, List<String>> line(String listening, String speaking, String reading, String writing) {
        return Map.of(
                Skill.LISTENING, List.of(listening.split(" ", -1)),
                Skill.SPEAKING, List.of(speaking.split(" ", -1)),
                Skill.CONVERSATION, List.of(speaking.split(" ", -1)),
                Skill.READING, List.of(reading.split(" ", -1)),
                Skill.WRITING, List.of(writing.split(" ", -1)));
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!demoMode.demo()) return;
        var maker = accounts.signedIn("coordinator").orElse(null);
        if (maker == null) return;
        for (var row : cohorts.list(maker)) {
            if (row.name().startsWith("Energietechniek, groep A") || row.name().startsWith("Zorg, groep B")) {
                fill(maker, row);
            }
        }
    }

    private void fill(SignedIn maker, CohortRow row) {
        var people = candidates.list(maker, row.uuid()).stream()
                .filter(one -> one.person().madeUp() && !one.state().isOut())
                .sorted(Candidate.BY_ARRIVAL)
                .toList();
        var empty = people.stream()
                .allMatch(one -> levels.levels(maker, one.person().uuid())
                        .orElseThrow()
                        .measurements()
                        .isEmpty());
        if (!empty) return;
        for (int i = 0; i < people.size(); i++) {
            // somebody who was never measured belongs in a demonstration too
            if (i == people.size() - 1) continue;
            make(maker, people.get(i).person().uuid(), i);
        }
    }

    private void make(SignedIn maker, UUID person, int which) {
        var today = levels.today();
        var lines = LINES.get(which % LINES.size());
        lines.forEach((skill, measured) -> {
            for (int i = 0; i < measured.size(); i++) {
                var on = today.minusWeeks(14L * (measured.size() - 1 - i) + 2);
                levels.note(
                        maker,
                        person,
                        new Measurement.Data(
                                skill,
                                MeasuredLevel.parse(measured.get(i)),
                                i == 0 ? Measurement.Instrument.LEARNABILITY_TEST : Measurement.Instrument.TOA,
                                on,
                                "Hanna Visser",
                                INVENTED),
                        true);
            }
        });
        lessons(maker, person, which, today);
        term(maker, person, which, today);
        if (which % 3 == 1) {
            levels.savePlan(
                    maker,
                    person,
                    new LanguagePlan(
                            0, Profile.LOW, BigDecimal.TEN, null, WorkLanguage.DUTCH, 24, which % 2 == 1, null, null));
        }
    }

    private void lessons(SignedIn maker, UUID person, int which, LocalDate today) {
        for (int week = 30; week > 0; week -= 2) {
            int followed = (which % 4 == 2 ? 5 : 9) * 60;
            hours.note(
                    maker,
                    person,
                    new OwnActivity.Data(
                            ActivityKind.LESSON_ELSEWHERE,
                            today.minusWeeks(week),
                            10 * 60,
                            10 * 60,
                            followed,
                            Set.of(Ledger.NT2),
                            true,
                            INVENTED),
                    false);
        }
        hours.note(
                maker,
                person,
                new OwnActivity.Data(
                        ActivityKind.SELF_STUDY,
                        today.minusDays(6),
                        0,
                        3 * 60,
                        3 * 60,
                        Set.of(Ledger.SELF_STUDY),
                        false,
                        INVENTED),
                false);
        hours.note(
                maker,
                person,
                new OwnActivity.Data(
                        ActivityKind.WORK_PLACEMENT,
                        today.minusDays(5),
                        16 * 60,
                        16 * 60,
                        16 * 60,
                        Set.of(Ledger.WORK, Ledger.PARTICIPATION, Ledger.MAP_PRACTICE),
                        false,
                        INVENTED),
                false);
    }

    /** Not everybody has a term. */
    private void term(SignedIn maker, UUID person, int which, LocalDate today) {
        if (which % 3 == 2) return;
        var pip = today.minusMonths(20 - which);
        integration.save(
                maker,
                person,
                0,
                new Integration.Data(
                        which % 4 == 1 ? IntegrationRoute.SELF_RELIANCE : IntegrationRoute.B1,
                        true,
                        pip.minusWeeks(8),
                        pip,
                        null,
                        null));
        if (which == 0) {
            integration.extend(maker, person, 6, Integration.Reason.MARKING, today.minusMonths(1));
            integration.saveExam(
                    maker,
                    person,
                    null,
                    0,
                    new ExamAttempt.Data(
                            "knm",
                            null,
                            today.minusMonths(4),
                            today.minusMonths(3),
                            ExamAttempt.Result.PASSED,
                            today.minusMonths(2),
                            today.minusMonths(2)));
            integration.saveExam(
                    maker,
                    person,
                    null,
                    0,
                    new ExamAttempt.Data(
                            "b1.state",
                            Skill.LISTENING,
                            today.minusWeeks(5),
                            today.plusWeeks(3),
                            ExamAttempt.Result.OPEN,
                            null,
                            null));
        }
    }
}
