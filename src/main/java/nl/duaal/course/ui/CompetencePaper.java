package nl.duaal.course.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.course.CompetenceSheet;
import nl.duaal.course.Fact;
import nl.duaal.shell.Words;

/** What somebody can do and did, to print; in plain Dutch, whatever the language of the page it stands on. */
public final class CompetencePaper extends Article {

    private final transient CourseWords words = new CourseWords(Words.DUTCH);
    private final transient CompetenceSheet sheet;

    public CompetencePaper(CompetenceSheet sheet) {
        this.sheet = sheet;
        addClassNames("summary-page", "competence-paper");
        getElement().setAttribute("lang", "nl").setAttribute("dir", "ltr");
        add(
                new H1(words.say("paper.title", sheet.name())),
                new Paragraph(words.say("paper.intro", day(sheet.madeOn()))));
        int before = getComponentCount();
        part("paper.can", credentials(true));
        part("paper.papers", credentials(false));
        part("paper.worked", sheet.jobs().stream().map(this::job).toList());
        if (sheet.hours().signum() > 0) add(new Paragraph(words.say("paper.hours", words.hours(sheet.hours()))));
        part(
                "paper.steps",
                sheet.steps().stream()
                        .map(one -> List.of(one.name(), words.say("since", day(one.from()))))
                        .toList());
        if (getComponentCount() == before) add(new Paragraph(words.say("paper.nothing")));
        add(new H2(words.say("paper.signed")), line("paper.sign.participant"), line("paper.sign.trainer"));
    }

    private String day(LocalDate day) {
        return words.figures().date(day);
    }

    private List<List<String>> credentials(boolean shown) {
        return sheet.credentials().stream()
                .filter(one -> (one.type() == Fact.Credential.Type.COMPETENCE) == shown)
                .map(one -> {
                    var lines = new ArrayList<String>();
                    lines.add(shown ? one.title() : words.name(one, List.of(), List.of()));
                    var expires = one.expires();
                    lines.add(day(one.from()) + (expires == null ? "" : " · " + words.say("holdsUntil", day(expires))));
                    if (!one.issuer().isEmpty()) lines.add(words.say("by", one.issuer()));
                    return List.copyOf(lines);
                })
                .toList();
    }

    private List<String> job(CompetenceSheet.Job job) {
        var until = job.until();
        return List.of(
                job.place().isEmpty() ? words.say("paper.job") : job.place(),
                words.say("paper.job." + job.on(sheet.madeOn()), day(job.from()), until == null ? "" : day(until)),
                words.say("paper.hoursPerWeek", words.hours(job.hoursPerWeek())));
    }

    /** A part of which nothing is known is left out: this is shown to others. */
    private void part(String key, List<List<String>> things) {
        if (things.isEmpty()) return;
        var list = new UnorderedList();
        for (var lines : things) {
            var item = new ListItem(new Div(lines.getFirst()));
            lines.stream().skip(1).forEach(line -> {
                var below = new Div(line);
                below.addClassName("small");
                item.add(below);
            });
            list.add(item);
        }
        add(new H2(words.say(key)), list);
    }

    private Paragraph line(String key) {
        var line = new Paragraph(words.say(key));
        line.addClassName("competence-sign");
        return line;
    }
}
