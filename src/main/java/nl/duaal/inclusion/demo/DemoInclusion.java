package nl.duaal.inclusion.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.inclusion.Checklist;
import nl.duaal.inclusion.InclusionOutcome;
import nl.duaal.inclusion.InclusionService;
import nl.duaal.inclusion.PointData;
import nl.duaal.inclusion.PointScope;
import nl.duaal.inclusion.PointState;
import nl.duaal.inclusion.buddy.BuddyData;
import nl.duaal.inclusion.buddy.BuddyService;
import nl.duaal.inclusion.buddy.NoteData;
import nl.duaal.inclusion.pulse.OwnPulse;
import nl.duaal.inclusion.pulse.PulseAnswer;
import nl.duaal.inclusion.pulse.PulseService;
import nl.duaal.inclusion.pulse.PulseSheets;
import nl.duaal.inclusion.report.ReportDesk;
import nl.duaal.inclusion.report.ReportKind;
import nl.duaal.inclusion.report.ReportService;
import nl.duaal.shared.DemoMode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Points, buddies, answers and a report of the invented people of a demonstration. Made once, after their course. */
@Component
@Order(7)
class DemoInclusion implements ApplicationRunner {

    private final AccountService accounts;
    private final CohortService cohorts;
    private final CandidateService candidates;
    private final InclusionService points;
    private final BuddyService buddies;
    private final PulseService pulse;
    private final OwnPulse answers;
    private final ReportService reports;
    private final ReportDesk desk;
    private final DemoMode demoMode;

    DemoInclusion(
            AccountService accounts,
            CohortService cohorts,
            CandidateService candidates,
            InclusionService points,
            BuddyService buddies,
            PulseService pulse,
            OwnPulse answers,
            ReportService reports,
            ReportDesk desk,
            DemoMode demoMode) {
        this.accounts = accounts;
        this.cohorts = cohorts;
        this.candidates = candidates;
        this.points = points;
        this.buddies = buddies;
        this.pulse = pulse;
        this.answers = answers;
        this.reports = reports;
        this.desk = desk;
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
            if (!pulse.ofCohort(maker, cohort.uuid()).rounds().isEmpty()) continue;
            checklists(maker, cohort.uuid());
            stand(maker, cohort.uuid());
            ask(maker, cohort.uuid());
        }
        tell();
    }

    private void checklists(SignedIn maker, UUID cohort) {
        LocalDate today = points.today();
        for (var list : points.ofCohort(maker, cohort)) {
            if (list.scope() == PointScope.EMPLOYER) {
                keep(
                        maker,
                        cohort,
                        list,
                        "commitment",
                        PointState.DONE,
                        "Ria Mol, directeur",
                        today.minusMonths(2),
                        "Verteld op de nieuwjaarsbijeenkomst.",
                        "Filmpje op het intranet.");
                keep(
                        maker,
                        cohort,
                        list,
                        "mandate",
                        PointState.UNDER_WAY,
                        "Bram Kuipers, personeelszaken",
                        today.plusWeeks(3),
                        "Acht uur per week en een eigen budget.",
                        "");
                keep(
                        maker,
                        cohort,
                        list,
                        "leadership",
                        PointState.AGREED,
                        "Bram Kuipers, personeelszaken",
                        today.minusDays(9),
                        "Training van twee dagdelen voor alle voormannen.",
                        "");
            } else {
                keep(
                        maker,
                        cohort,
                        list,
                        "buddy",
                        PointState.DONE,
                        "Wim Postma, praktijkopleider",
                        today.minusMonths(1),
                        "Twee uur per week, Karin Dekker valt in.",
                        "Namen op het bord in de kantine.");
                keep(
                        maker,
                        cohort,
                        list,
                        "team_training",
                        PointState.UNDER_WAY,
                        "Karin Dekker, voorvrouw",
                        today.plusWeeks(2),
                        "Een middag met de hele ploeg.",
                        "");
            }
        }
    }

    private void keep(
            SignedIn maker,
            UUID cohort,
            Checklist list,
            String key,
            PointState state,
            String owner,
            @Nullable LocalDate due,
            String note,
            String evidence) {
        var data = new PointData(key, "", state, owner, due, note, evidence);
        points.save(maker, cohort, list.scope(), list.subject(), null, 0, data);
    }

    private void stand(SignedIn maker, UUID cohort) {
        LocalDate today = buddies.today();
        int number = 0;
        for (var one : buddies.again(maker, cohort)) {
            if (one.where().isEmpty() || number++ > 4) continue;
            var from = today.minusWeeks(6);
            var made = buddies.save(
                    maker,
                    cohort,
                    one.candidate(),
                    null,
                    0,
                    new BuddyData(BuddyData.Kind.BUDDY, number % 2 == 0 ? "Karin Dekker" : "Yusuf Demir", from, null));
            if (!(made instanceof InclusionOutcome.Saved(UUID buddy))) continue;
            note(
                    maker,
                    cohort,
                    one.candidate(),
                    buddy,
                    today.minusDays(12),
                    45,
                    "De kast openen en de stappen navertellen");
            note(maker, cohort, one.candidate(), buddy, today.minusDays(5), 30, "Bellen met de werkvoorbereider");
        }
    }

    private void note(SignedIn maker, UUID cohort, UUID candidate, UUID buddy, LocalDate on, int minutes, String what) {
        buddies.note(maker, cohort, candidate, buddy, null, 0, new NoteData(on, minutes, what));
    }

    /** A round that was closed, and one that runs. */
    private void ask(SignedIn maker, UUID cohort) {
        LocalDate today = pulse.today();
        if (!(pulse.begin(maker, cohort, today) instanceof InclusionOutcome.Saved(UUID round))) return;
        int number = 0;
        for (var one : candidates.list(maker, cohort)) {
            var answer = new PulseAnswer(List.of(5 - number % 3, 4 - number % 2, 3 - number % 3));
            if (answers.answer(maker.organisation(), one.person().id(), round, answer)
                    instanceof InclusionOutcome.Saved) number++;
        }
        for (var team : pulse.ofCohort(maker, cohort).teams()) {
            var sheets =
                    PulseSheets.full(List.of(List.of(0, 1, 1, 3, 2), List.of(0, 0, 2, 4, 1), List.of(1, 1, 2, 2, 1)));
            pulse.count(maker, cohort, round, team.uuid(), sheets);
        }
        pulse.publish(maker, cohort, round, 0);
        pulse.begin(maker, cohort, today.plusDays(14));
    }

    private void tell() {
        var reader = accounts.signedIn("vertrouwenspersoon").orElse(null);
        var coach = accounts.signedIn("coach").orElse(null);
        if (reader == null || coach == null || !desk.list(reader).isEmpty()) return;
        reports.addressees(coach).stream().findFirst().ifPresent(to -> {
            reports.make(
                    coach,
                    to.organisation(),
                    ReportKind.DISCRIMINATION,
                    "Verzonnen voorbeeld. In de kantine maakt een collega steeds grappen over waar ik vandaan kom."
                            + " De anderen lachen mee. Ik durf er niets van te zeggen.",
                    false);
            reports.make(
                    coach,
                    to.organisation(),
                    ReportKind.UNSAFE,
                    "Verzonnen voorbeeld. Op locatie Noord wordt zonder handschoenen gewerkt als er haast is.",
                    true);
        });
    }
}
