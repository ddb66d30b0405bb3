package nl.duaal.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.outcome.OutcomeCounts;

/** What became of the people of a cohort, in numbers only, for a report of a room further down. */
@org.springframework.stereotype.Component
public class OutcomeFigures {

    private final OutcomeCounts counts;

    OutcomeFigures(OutcomeCounts counts) {
        this.counts = counts;
    }

    /** Who is at work at each moment that came, beside what would have been so anyway; nothing told of few. */
    public Component of(SignedIn user, UUID cohort, Locale locale) {
        var figures = new Div(new OutcomeNumbers(new OutcomeWords(locale), counts.of(user, cohort)));
        figures.addClassName("outcome");
        return figures;
    }
}
