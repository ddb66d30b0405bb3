package nl.duaal.workplace.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import nl.duaal.workplace.JobFunction;
import nl.duaal.workplace.JobTask;

/** A function in a line or two, for pages of other rooms: a link to it, and the Dutch that it asks at the start. */
public final class FunctionSummary extends Div {

    public FunctionSummary(Locale locale, JobFunction function) {
        var words = new WorkplaceWords(locale);
        addClassNames("small", "function-summary");
        add(EmployerLinks.function(
                function.employer(), function.uuid(), function.data().name()));
        var asked =
                new Div(words.say("summary.asked", words.levels(function.data().asked(JobTask.Kind.ESSENTIAL))));
        asked.addClassName("muted");
        add(asked);
    }
}
