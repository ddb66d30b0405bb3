package nl.duaal.outcome.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import nl.duaal.cohort.signal.Signal;
import nl.duaal.cohort.ui.SignalWay;
import nl.duaal.person.ui.PersonLinks;
import nl.duaal.shell.Words;

/** From a signal that somebody was not asked to the file in which the answer goes. */
@org.springframework.stereotype.Component
class OutcomeSignalWay implements SignalWay {

    @Override
    public Optional<Component> to(Signal signal, Locale locale) {
        var person = signal.person();
        if (person == null || !signal.kind().startsWith("outcome.")) return Optional.empty();
        return Optional.of(PersonLinks.link(person.uuid(), Words.text(locale, "signal.way.outcome")));
    }
}
