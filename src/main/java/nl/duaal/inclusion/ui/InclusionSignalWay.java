package nl.duaal.inclusion.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import nl.duaal.cohort.signal.Signal;
import nl.duaal.cohort.ui.CohortLinks;
import nl.duaal.cohort.ui.SignalWay;
import nl.duaal.shell.Words;

/** From a signal about inclusion to where it stands. */
@org.springframework.stereotype.Component
class InclusionSignalWay implements SignalWay {

    @Override
    public Optional<Component> to(Signal signal, Locale locale) {
        if (!signal.kind().startsWith("inclusion.")) return Optional.empty();
        String part = signal.kind().equals("inclusion.pulse_low") ? "&part=pulse" : "";
        return Optional.of(CohortLinks.tab(
                signal.cohort().uuid(), InclusionTab.KEY + part, Words.text(locale, "signal.way.inclusion")));
    }
}
