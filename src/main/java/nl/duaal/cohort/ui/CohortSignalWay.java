package nl.duaal.cohort.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import nl.duaal.cohort.signal.Signal;
import nl.duaal.shell.Words;

/** From a signal of a cohort to the tab on which something can be done about it. */
@org.springframework.stereotype.Component
class CohortSignalWay implements SignalWay {

    @Override
    public Optional<Component> to(Signal signal, Locale locale) {
        return switch (signal.kind()) {
            case "plan.task", "plan.decision" -> way(signal, "plan", "signal.way.plan", locale);
            case "candidate.waiting", "candidate.noCoach", "handover.meeting", "handover.contact" ->
                way(signal, "candidates", "signal.way.candidates", locale);
            default -> Optional.empty();
        };
    }

    private static Optional<Component> way(Signal signal, String tab, String text, Locale locale) {
        return Optional.of(CohortLinks.tab(signal.cohort().uuid(), tab, Words.text(locale, text)));
    }
}
