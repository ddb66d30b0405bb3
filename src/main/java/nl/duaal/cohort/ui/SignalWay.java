package nl.duaal.cohort.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import nl.duaal.cohort.signal.Signal;

/** Where somebody goes to do something about a signal; rooms contribute beans for their own kinds. */
public interface SignalWay {

    /** A link, with what can be done there as its text; none of a kind of another room. */
    Optional<Component> to(Signal signal, Locale locale);
}
