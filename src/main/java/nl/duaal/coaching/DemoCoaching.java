package nl.duaal.coaching;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.Contact.Channel;
import nl.duaal.coaching.Contact.Kind;
import nl.duaal.coaching.caseload.CaseloadRow;
import nl.duaal.coaching.caseload.CaseloadService;
import nl.duaal.coaching.course.Confidence;
import nl.duaal.coaching.course.CourseService;
import nl.duaal.coaching.course.Intensity;
import nl.duaal.coaching.plan.Barrier;
import nl.duaal.coaching.plan.Goal;
import nl.duaal.coaching.plan.PlanService;
import nl.duaal.shared.DemoMode;
import nl.duaal.shared.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Contacts, promises and plans of the invented people of a demonstration's cohort. Made once, after the cohorts. */
@Component
@Order(5)
class DemoCoaching implements ApplicationRunner {

    private static final List<String> SAID = List.of(
            "Het gaat goed op het werk. Praat veel met collega's in de pauze.",
            "De bus komt te laat aan voor de vroege dienst. We kijken naar een andere lijn.",
            "Wil graag meer oefenen met lezen van werkbonnen.",
            "Tevreden over de begeleiding op het depot.");

    private final AccountService accounts;
    private final CaseloadService caseloads;
    private final CoachingService coaching;
    private final PlanService plans;
    private final CourseService course;
    private final DemoMode demoMode;

    DemoCoaching(
            AccountService accounts,
            CaseloadService caseloads,
            CoachingService coaching,
            PlanService plans,
            CourseService course,
            DemoMode demoMode) {
        this.accounts = accounts;
        this.caseloads = caseloads;
        this.coaching = coaching;
        this.plans = plans;
        this.course = course;
        this.demoMode = demoMode;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!demoMode.demo()) return;
        var maker = accounts.signedIn("coordinator").orElse(null);
        var coach = accounts.signedIn("coach").orElse(null);
        if (maker == null || coach == null) return;
        var rows = caseloads.known(maker).rows().stream()
                .filter(row -> row.person().madeUp() && row.cohortName().startsWith("Energietechniek, groep A"))
                .toList();
        if (rows.isEmpty() || rows.stream().anyMatch(row -> row.lastContact() != null)) return;
        int number = 0;
        for (var row : rows) fill(isOf(row, coach) ? coach : maker, row.person().uuid(), number++);
    }

    private static boolean isOf(CaseloadRow row, SignedIn coach) {
        return row.coach() != null && row.coach().name().equals(coach.displayName());
    }

    private void fill(SignedIn author, UUID person, int number) {
        LocalDate today = coaching.today();
        talk(author, person, Kind.FIRST_TALK, Channel.IN_PERSON, today.minusWeeks(14), null, "Kennisgemaakt.", 2);
        talk(author, person, Kind.TALK, Channel.IN_PERSON, today.minusWeeks(9), null, said(number), 3);
        if (number % 3 == 0) {
            coaching.note(
                    author,
                    person,
                    new Contact.Data(
                            Kind.THREE_PARTY,
                            Channel.IN_PERSON,
                            today.minusWeeks(4),
                            "Bram Kuipers, praktijkopleider",
                            Set.of("work_floor", "progress"),
                            "Wat zegt de deelnemer: het werk is leuk, het tempo is hoog.\n"
                                    + "Wat zegt de werkgever: werkt veilig en vraagt op tijd hulp.\n"
                                    + "Wat spreken we af: elke vrijdag een kwartier terugkijken.",
                            null),
                    List.of(new Promise.Data(
                            "Elke vrijdag een kwartier terugkijken",
                            OwedBy.EMPLOYER,
                            "Bram Kuipers",
                            today.plusWeeks(3))),
                    4);
        }
        // with some something is late, so that there is something to do
        LocalDate next = number % 4 == 1 ? today.minusDays(3) : WorkingDays.onOrAfter(today.plusDays(2L + number));
        coaching.note(
                author,
                person,
                new Contact.Data(
                        Kind.SHORT,
                        number % 2 == 0 ? Channel.PHONE_OUT : Channel.MESSAGE,
                        today.minusDays(8L + number),
                        "",
                        Set.of("progress"),
                        said(number + 1),
                        next),
                List.of(
                        new Promise.Data(
                                "Bellen met het taalhuis over een avondgroep",
                                OwedBy.COACH,
                                "",
                                number % 4 == 0 ? today.minusDays(2) : today.plusDays(4L + number)),
                        new Promise.Data("Rooster van de opvang meenemen", OwedBy.PARTICIPANT, "", today.plusDays(6))),
                number % 3 == 0 ? 5 : null);
        plans.saveGoal(
                author,
                person,
                null,
                0,
                new Goal.Data(
                        "Zelfstandig naar het depot reizen",
                        today.plusMonths(1),
                        List.of(
                                new Goal.Step("Route samen uitzoeken", today.minusWeeks(2)),
                                new Goal.Step("Een keer proefrijden", null),
                                new Goal.Step("Een week alleen reizen", null))),
                ItemState.OPEN);
        plans.saveBarrier(
                author,
                person,
                null,
                0,
                number % 2 == 0
                        ? new Barrier.Data(
                                Barrier.Category.CARE,
                                "",
                                today.minusWeeks(5),
                                "Opvang zoeken voor de vroege dienst",
                                OwedBy.COACH,
                                "",
                                today.plusWeeks(1))
                        : new Barrier.Data(Barrier.Category.NETWORK, "", today.minusWeeks(5), "", null, "", null),
                ItemState.OPEN);
        course.ask(
                author,
                person,
                0,
                0,
                new Confidence.Data(today.minusWeeks(14), 2 + number % 3, Confidence.AnsweredBy.WITH_COACH));
        if (number % 4 == 1) course.needs(author, person, Intensity.INTENSIVE);
    }

    private void talk(
            SignedIn author,
            UUID person,
            Kind kind,
            Channel channel,
            LocalDate on,
            @Nullable LocalDate next,
            String text,
            int step) {
        coaching.note(author, person, new Contact.Data(kind, channel, on, "", Set.of(), text, next), List.of(), step);
    }

    private static String said(int number) {
        return SAID.get(number % SAID.size());
    }
}
