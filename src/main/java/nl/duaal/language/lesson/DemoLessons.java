package nl.duaal.language.lesson;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.Role;
import nl.duaal.access.ShareData;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortRow;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.library.BlockKind;
import nl.duaal.library.Ledger;
import nl.duaal.library.SchoolRegion;
import nl.duaal.shared.DemoMode;
import nl.duaal.trajectory.design.Block;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two groups of a demonstration's running cohort, given by the demonstration's language provider, with what was said of
 * the invented people at their lessons. Made once, after the cohorts.
 */
@Component
@Order(4)
class DemoLessons implements ApplicationRunner {

    private static final int WEEKS_BACK = 6;
    private static final int WEEKS_AHEAD = 14;
    private static final int MORNING = 9 * 60;
    private static final int AFTERNOON = 13 * 60;
    private static final int HOURS = 3;

    private final AccountService accounts;
    private final CohortService cohorts;
    private final CohortSharing sharing;
    private final LessonService lessons;
    private final AttendanceService attendance;
    private final DemoMode demoMode;

    DemoLessons(
            AccountService accounts,
            CohortService cohorts,
            CohortSharing sharing,
            LessonService lessons,
            AttendanceService attendance,
            DemoMode demoMode) {
        this.accounts = accounts;
        this.cohorts = cohorts;
        this.sharing = sharing;
        this.lessons = lessons;
        this.attendance = attendance;
        this.demoMode = demoMode;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!demoMode.demo()) return;
        var maker = accounts.signedIn("coordinator").orElse(null);
        var teacher = accounts.signedIn("taalaanbieder").orElse(null);
        if (maker == null || teacher == null) return;
        cohorts.list(maker).stream()
                .filter(row -> row.name().startsWith("Energietechniek, groep A"))
                .map(CohortRow::uuid)
                .findFirst()
                .flatMap(uuid -> cohorts.open(maker, uuid))
                .filter(cohort -> cohort.madeUp()
                        && lessons.ofCohort(maker, cohort.uuid()).isEmpty())
                .ifPresent(cohort -> make(maker, teacher, cohort.uuid()));
    }

    private void make(SignedIn maker, SignedIn teacher, UUID cohort) {
        var provider = sharing.partners(maker).stream()
                .filter(one -> one.name().equals(teacher.organisationName()))
                .findFirst()
                .orElse(null);
        if (provider == null) return;
        var today = lessons.today();
        sharing.share(maker, cohort, new ShareData(provider.uuid(), Role.LANGUAGE_PROVIDER, today, null));
        var people = lessons.possible(maker, cohort, null).stream()
                .map(LessonService.Possible::person)
                .toList();
        var first = today.minusWeeks(WEEKS_BACK).with(DayOfWeek.MONDAY);
        String taught = lessons.blocks(maker, cohort).stream()
                .filter(block -> block.kind() == BlockKind.LANGUAGE_LESSON)
                .map(Block::key)
                .findFirst()
                .orElse(null);
        var dutch = group(
                maker, cohort, provider.uuid(), "Nederlands op het werk", Set.of(Ledger.NT2), people, first, taught);
        series(maker, dutch, EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), MORNING, first);
        var safety = group(
                maker,
                cohort,
                provider.uuid(),
                "Veilig werken in het Nederlands",
                Set.of(Ledger.NT2, Ledger.MAP_PRACTICE),
                people.subList(0, Math.min(5, people.size())),
                first,
                null);
        series(maker, safety, EnumSet.of(DayOfWeek.MONDAY), AFTERNOON, first);
        for (UUID group : List.of(dutch, safety)) {
            int number = 0;
            for (var lesson : lessons.lessons(maker, group, first, today)) said(teacher, lesson.uuid(), number++);
        }
    }

    private UUID group(
            SignedIn maker,
            UUID cohort,
            UUID provider,
            String name,
            Set<Ledger> ledgers,
            List<UUID> people,
            LocalDate from,
            @Nullable String block) {
        var data = new GroupData(
                name,
                ledgers,
                null,
                provider,
                "Mirjam Voorbeeld",
                "Taalhuis, lokaal 2",
                15,
                SchoolRegion.MIDDLE,
                block);
        return ((LessonOutcome.Done) lessons.create(maker, cohort, data, people, from)).uuid();
    }

    private void series(SignedIn maker, UUID group, Set<DayOfWeek> days, int from, LocalDate first) {
        lessons.addSeries(
                maker,
                group,
                new SeriesData(
                        days,
                        from,
                        from + HOURS * 60,
                        first,
                        first.plusWeeks(WEEKS_BACK + WEEKS_AHEAD),
                        true,
                        "Taalhuis, lokaal 2",
                        "Mirjam Voorbeeld"));
    }

    /** Most were there; one misses the last lessons, so that there is something to call about. */
    private void said(SignedIn teacher, UUID lesson, int number) {
        var sheet = attendance.open(teacher, lesson).orElseThrow();
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < sheet.people().size(); i++) {
            var person = sheet.people().get(i);
            var state = switch ((number * 7 + i * 3) % 19) {
                case 4 -> Attendance.LATE;
                case 9 -> Attendance.EXCUSED;
                case 14 -> Attendance.ABSENT;
                default -> Attendance.PRESENT;
            };
            if (i == 3 && number > 5) state = Attendance.ABSENT;
            entries.add(new Entry(person.person(), person.version(), state, state == Attendance.LATE ? 10 : 0));
        }
        attendance.enter(teacher, lesson, entries);
    }
}
