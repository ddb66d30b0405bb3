package nl.duaal.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.duaal.access.Permission;
import nl.duaal.cohort.signal.Sign;
import nl.duaal.cohort.signal.SignalKind;
import nl.duaal.cohort.signal.SignalSource;
import nl.duaal.cohort.signal.Watch;
import nl.duaal.course.CourseSignStore.Member;
import nl.duaal.shared.id.PersonId;
import org.springframework.stereotype.Component;

/**
 * What the course of people asks attention for: what ends soon and nothing follows, who is away for long, and who is
 * away often. Why somebody is away is not told. Two questions to the database, about everybody or about one person.
 *
 * @see "decision 0085: signals are found, and end by themselves"
 */
@Component
class CourseSigns implements SignalSource {

    static final String CONTRACT = "work.contract";
    static final String CERTIFICATE = "work.certificate";
    static final String PERMIT = "work.permit";
    static final String ABSENCE = "work.absence";
    static final String OFTEN = "work.often";

    /** In how many days somebody is away so many times. */
    static final int OFTEN_DAYS = 90;

    private final CourseSignStore members;
    private final EntryStore store;

    CourseSigns(CourseSignStore members, EntryStore store) {
        this.members = members;
        this.store = store;
    }

    @Override
    public List<SignalKind> kinds() {
        return List.of(
                new SignalKind(CONTRACT, true, Permission.READ_COURSE),
                new SignalKind(CERTIFICATE, true, Permission.READ_COURSE),
                new SignalKind(PERMIT, true, Permission.READ_PERMITS),
                new SignalKind(ABSENCE, true, Permission.READ_COURSE),
                new SignalKind(OFTEN, true, Permission.READ_COURSE));
    }

    @Override
    public List<Sign> look(Watch watch) {
        if (kinds().stream().noneMatch(kind -> watch.isOn(kind.key()))) return List.of();
        var all = members.inCourse(watch);
        var entries = entries(watch, all);
        var found = new ArrayList<Sign>();
        for (var member : all) {
            var own = entries.getOrDefault(member.person(), List.of()).stream()
                    .filter(entry ->
                            entry.candidate() == null || entry.candidate().equals(member.candidate()))
                    .toList();
            contracts(watch, member, own, found);
            certificates(watch, member, own, found);
            permits(watch, member, own, found);
            absences(watch, member, own, found);
        }
        return found;
    }

    private Map<PersonId, List<Entry>> entries(Watch watch, List<Member> members) {
        var people = members.stream().map(Member::person).distinct().toList();
        var kinds = Set.of(Fact.Kind.CONTRACT, Fact.Kind.CREDENTIAL, Fact.Kind.PERMIT, Fact.Kind.ABSENCE);
        var found = new HashMap<PersonId, List<Entry>>();
        for (var one : store.ofPeople(watch.organisation(), people, kinds)) {
            found.computeIfAbsent(one.person(), _ -> new ArrayList<>()).add(one.entry());
        }
        return found;
    }

    private static void contracts(Watch watch, Member member, List<Entry> own, List<Sign> found) {
        if (!watch.isOn(CONTRACT)) return;
        Endings.contracts(own, last(watch, CONTRACT))
                .forEach((entry, end) -> found.add(sign(
                        watch,
                        CONTRACT,
                        member,
                        entry,
                        end,
                        new Sign.Fact.Text("course.contract." + ((Fact.Contract) entry.fact()).form()),
                        new Sign.Fact.Day(end))));
    }

    private static void certificates(Watch watch, Member member, List<Entry> own, List<Sign> found) {
        if (!watch.isOn(CERTIFICATE)) return;
        Endings.certificates(own, last(watch, CERTIFICATE))
                .forEach((entry, end) -> found.add(sign(
                        watch,
                        CERTIFICATE,
                        member,
                        entry,
                        end,
                        new Sign.Fact.Name(((Fact.Credential) entry.fact()).title()),
                        new Sign.Fact.Day(end))));
    }

    private static void permits(Watch watch, Member member, List<Entry> own, List<Sign> found) {
        if (!watch.isOn(PERMIT)) return;
        Endings.permits(own, last(watch, PERMIT))
                .forEach((entry, end) -> found.add(sign(watch, PERMIT, member, entry, end, new Sign.Fact.Day(end))));
    }

    private static void absences(Watch watch, Member member, List<Entry> own, List<Sign> found) {
        var away = own.stream()
                .filter(entry -> entry.fact() instanceof Fact.Absence)
                .toList();
        if (watch.isOn(ABSENCE)) {
            int days = watch.threshold(ABSENCE);
            for (var entry : away) {
                if (!(entry.fact() instanceof Fact.Absence absence)) continue;
                var from = entry.fact().from();
                var until = entry.fact().until();
                boolean lasts = until == null || until.isAfter(watch.today());
                if (!lasts || from.isAfter(watch.today().minusDays(days))) continue;
                found.add(new Sign(
                        ABSENCE,
                        entry.uuid(),
                        member.cohort(),
                        member.person(),
                        from.plusDays(days),
                        absence.percent() == 100
                                ? List.of(new Sign.Fact.Day(from))
                                : List.of(new Sign.Fact.Day(from), new Sign.Fact.Share(absence.percent() / 100.0))));
            }
        }
        if (!watch.isOn(OFTEN)) return;
        var first = watch.today().minusDays(OFTEN_DAYS);
        var recent = away.stream()
                .map(entry -> entry.fact().from())
                .filter(day -> !day.isBefore(first) && !day.isAfter(watch.today()))
                .sorted()
                .toList();
        int times = Math.max(1, watch.threshold(OFTEN));
        if (recent.size() < times) return;
        found.add(new Sign(
                OFTEN,
                member.candidate(),
                member.cohort(),
                member.person(),
                recent.get(times - 1),
                List.of(
                        new Sign.Fact.Count(recent.size()),
                        new Sign.Fact.Count(OFTEN_DAYS),
                        new Sign.Fact.Day(recent.getLast()))));
    }

    private static LocalDate last(Watch watch, String kind) {
        return watch.today().plusDays(watch.threshold(kind));
    }

    private static Sign sign(Watch watch, String kind, Member member, Entry entry, LocalDate end, Sign.Fact... facts) {
        return new Sign(
                kind,
                entry.uuid(),
                member.cohort(),
                member.person(),
                end.minusDays(watch.threshold(kind)),
                List.of(facts));
    }
}
