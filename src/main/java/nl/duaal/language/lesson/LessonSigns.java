package nl.duaal.language.lesson;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nl.duaal.access.Permission;
import nl.duaal.cohort.signal.Sign;
import nl.duaal.cohort.signal.SignalKind;
import nl.duaal.cohort.signal.SignalSource;
import nl.duaal.cohort.signal.Watch;
import org.springframework.stereotype.Component;

/** What lessons ask attention for: somebody who stays away, and lessons of which nobody said who was there. */
@Component
class LessonSigns implements SignalSource {

    static final String STREAK = "lesson.streak";
    static final String LOW = "lesson.low";
    static final String UNTOLD = "lesson.untold";

    /** How far back a share of lessons is reckoned. */
    static final int WEEKS = 4;

    /** Of fewer lessons a share says nothing. */
    static final int ENOUGH_LESSONS = 4;

    /** A streak that ended longer ago is another story: lessons stopped. */
    private static final int STREAK_WEEKS = 8;

    private final LessonSignStore store;

    LessonSigns(LessonSignStore store) {
        this.store = store;
    }

    @Override
    public List<SignalKind> kinds() {
        return List.of(
                new SignalKind(STREAK, true, Permission.READ_LANGUAGE),
                new SignalKind(LOW, true, Permission.READ_LANGUAGE),
                new SignalKind(UNTOLD, false, Permission.PLAN_LESSONS));
    }

    @Override
    public List<Sign> look(Watch watch) {
        var found = new ArrayList<Sign>();
        if (watch.isOn(STREAK) || watch.isOn(LOW)) {
            var byMember = new LinkedHashMap<LessonSignStore.Member, List<LessonSignStore.Said>>();
            for (var said : store.said(watch, watch.today().minusWeeks(STREAK_WEEKS))) {
                byMember.computeIfAbsent(said.member(), _ -> new ArrayList<>()).add(said);
            }
            byMember.forEach((member, all) -> {
                if (watch.isOn(STREAK)) streak(watch, member, all, found);
                if (watch.isOn(LOW)) low(watch, member, all, found);
            });
        }
        if (watch.only() == null && watch.isOn(UNTOLD)) {
            found.addAll(store.untold(watch, UNTOLD, watch.threshold(UNTOLD)));
        }
        return found;
    }

    /** Absent at the last lessons, so many times; excused or not is for who calls. Lessons are in order. */
    private static void streak(
            Watch watch, LessonSignStore.Member member, List<LessonSignStore.Said> all, List<Sign> found) {
        int times = 0;
        LocalDate first = null;
        for (var said : all.reversed()) {
            if (said.state().isThere()) break;
            times++;
            first = said.on();
        }
        if (first == null || times < Math.max(1, watch.threshold(STREAK))) return;
        found.add(new Sign(
                STREAK,
                member.uuid(),
                member.cohort(),
                member.person(),
                first,
                List.of(new Sign.Fact.Count(times), new Sign.Fact.Name(member.group()), new Sign.Fact.Day(first))));
    }

    private static void low(
            Watch watch, LessonSignStore.Member member, List<LessonSignStore.Said> all, List<Sign> found) {
        var from = watch.today().minusWeeks(WEEKS);
        var recent = all.stream().filter(said -> !said.on().isBefore(from)).toList();
        if (recent.size() < ENOUGH_LESSONS) return;
        long there = recent.stream().filter(said -> said.state().isThere()).count();
        if (there * 100 >= (long) watch.threshold(LOW) * recent.size()) return;
        found.add(new Sign(
                LOW,
                member.uuid(),
                member.cohort(),
                member.person(),
                recent.getFirst().on(),
                List.of(
                        new Sign.Fact.Count(there),
                        new Sign.Fact.Count(recent.size()),
                        new Sign.Fact.Name(member.group()))));
    }
}
