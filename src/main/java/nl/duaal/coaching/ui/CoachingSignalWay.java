package nl.duaal.coaching.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import nl.duaal.cohort.signal.Signal;
import nl.duaal.cohort.ui.SignalWay;
import nl.duaal.shell.Words;

/** From a signal about coaching to where a talk is noted, a promise is closed or a hand-over is answered. */
@org.springframework.stereotype.Component
class CoachingSignalWay implements SignalWay {

    @Override
    public Optional<Component> to(Signal signal, Locale locale) {
        var person = signal.person();
        if (person == null) return Optional.empty();
        return switch (signal.kind()) {
            case "coach.contact", "coach.planned", "coach.firstContact" ->
                Optional.of(CoachingLinks.note(person.uuid(), Words.text(locale, "coaching.contact.note")));
            case "coach.barrier", "coach.action" ->
                Optional.of(CoachingLinks.link(person.uuid(), Words.text(locale, "signal.way.coaching")));
            case "coach.promise" ->
                Optional.of(
                        signal.file()
                                ? CoachingLinks.link(person.uuid(), Words.text(locale, "signal.way.coaching"))
                                : CoachingLinks.caseload(Words.text(locale, "signal.way.caseload")));
            case "coach.handover" -> Optional.of(CoachingLinks.caseload(Words.text(locale, "signal.way.caseload")));
            default -> Optional.empty();
        };
    }
}
