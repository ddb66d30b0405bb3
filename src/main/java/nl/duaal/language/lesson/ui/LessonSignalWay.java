package nl.duaal.language.lesson.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import nl.duaal.cohort.signal.Signal;
import nl.duaal.cohort.ui.SignalWay;
import nl.duaal.shell.Words;

/** From lessons of which nobody said anything to their group. */
@org.springframework.stereotype.Component
class LessonSignalWay implements SignalWay {

    @Override
    public Optional<Component> to(Signal signal, Locale locale) {
        if (!signal.kind().equals("lesson.untold")) return Optional.empty();
        return Optional.of(LessonLinks.group(signal.subject(), Words.text(locale, "signal.way.group")));
    }
}
