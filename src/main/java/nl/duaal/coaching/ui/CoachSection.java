package nl.duaal.coaching.ui;

import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.access.AccountService;
import nl.duaal.coaching.CoachingService.CoachingFile;
import nl.duaal.coaching.ItemState;
import nl.duaal.coaching.Promise;
import nl.duaal.coaching.caseload.CoachHandover;
import nl.duaal.cohort.candidate.CoachPeriod;
import nl.duaal.shell.RecordList;

/** Who looks after somebody and who did, and handing over to a colleague. */
final class CoachSection extends Section {

    CoachSection(CoachingPage page, CoachingFile file, List<CoachHandover> handovers) {
        var words = page.words();
        setId("coaching-coaches");
        addClassName("coaching-section");
        var list = new RecordList(words.say("coaches.title"), words.say("coaches.none"));
        boolean waits = handovers.stream().anyMatch(CoachHandover::isWaiting);
        boolean looksAfter = file.coaches().stream().anyMatch(one -> one.until() == null);
        if (page.mayWrite() && looksAfter && !waits) {
            list.adding("hand-over", words.say("handover.start"), () -> HandoverForm.open(page, open(file)));
        }
        for (var period : file.coaches()) list.item(name(period), List.of(when(words, period)), List.of());
        add(list);
        for (var one : handovers) {
            var card = new HandoverCard(
                    words,
                    page.services(),
                    page.user(),
                    one,
                    page.services().coaching().today(),
                    page.reload());
            add(card);
        }
    }

    private static List<Promise> open(CoachingFile file) {
        return file.promises().stream()
                .filter(one -> one.state() == ItemState.OPEN)
                .toList();
    }

    private static String name(CoachPeriod period) {
        var coach = period.coach();
        return coach == null ? "–" : coach.name();
    }

    private static String when(CoachingWords words, CoachPeriod period) {
        var until = period.until();
        String from = words.date(LocalDate.ofInstant(period.from(), AccountService.ZONE));
        var parts = new ArrayList<String>();
        parts.add(
                until == null
                        ? words.say("coaches.since", from)
                        : words.say(
                                "coaches.between", from, words.date(LocalDate.ofInstant(until, AccountService.ZONE))));
        parts.add(period.cohortName());
        return String.join(" · ", parts);
    }
}
