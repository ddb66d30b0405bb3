package nl.duaal.language.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import nl.duaal.cohort.signal.Signal;
import nl.duaal.cohort.ui.SignalWay;
import nl.duaal.shell.Words;

/** From a signal about somebody's Dutch or lessons to their language. */
@org.springframework.stereotype.Component
class LanguageSignalWay implements SignalWay {

    @Override
    public Optional<Component> to(Signal signal, Locale locale) {
        var person = signal.person();
        boolean own = signal.kind().startsWith("language.") || signal.kind().startsWith("lesson.");
        if (person == null || !own) return Optional.empty();
        return Optional.of(LanguageLinks.link(person.uuid(), Words.text(locale, "signal.way.language")));
    }
}
