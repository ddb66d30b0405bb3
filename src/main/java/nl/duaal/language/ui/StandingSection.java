package nl.duaal.language.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import nl.duaal.language.forecast.Forecast;
import nl.duaal.language.forecast.LanguageLine;
import nl.duaal.shell.CardTable;

/** What is behind, since when; then everything that is asked, safety first, with when it is likely to be there. */
final class StandingSection extends Section {

    private final transient LanguageWords words;

    StandingSection(LanguagePage page, LanguageLine line) {
        this.words = page.words();
        setId("language-standing");
        addClassName("language-section");
        add(new H2(words.say("standing.title")), verdict(line));
        if (line.demands().isEmpty()) {
            var none = new Paragraph(words.say("standing.none"));
            none.addClassName("muted");
            add(none);
            return;
        }
        add(table(line));
        var meaning = new Paragraph(words.say("standing.meaning"));
        meaning.addClassNames("small", "muted");
        add(meaning);
    }

    private Component verdict(LanguageLine line) {
        var behind = line.behind();
        var lead = new Paragraph(words.say("verdict." + line.standing()));
        lead.addClassName("lead-sentence");
        var box = new Div(lead);
        box.setId("language-verdict");
        box.addClassName("notice");
        if (behind.isEmpty()) return box;
        box.addClassName("warn");
        var list = new UnorderedList();
        for (var one : behind) {
            list.add(new ListItem(words.behind(one)));
        }
        box.add(list);
        return box;
    }

    private CardTable table(LanguageLine line) {
        var table = new CardTable(
                words.say("standing.title"),
                words.say("column.asked"),
                words.say("column.level"),
                words.say("column.now"),
                words.say("column.by"),
                words.say("column.likely"),
                words.say("column.standing"));
        table.setId("language-demands");
        for (var against : line.demands()) {
            boolean first = true;
            for (var one : against.lines()) {
                var name = new Div(CardTable.text(words.demand(against.demand())));
                if (!first) name.addClassName("again");
                if (against.demand().safetyCritical()) name.add(CardTable.mark(words.say("safety")));
                table.row(
                        name,
                        CardTable.text(words.skill(one.line().skill()) + " "
                                + one.line().level()),
                        CardTable.text(now(one.line())),
                        CardTable.text(words.date(against.demand().by())),
                        likely(one),
                        words.standing(one.standing()));
                first = false;
            }
        }
        return table;
    }

    private String now(Forecast.Line line) {
        var now = line.now();
        return now == null ? words.say("notMeasured") : LanguageWords.level(now);
    }

    private Component likely(LanguageLine.SkillStanding one) {
        return switch (one.standing()) {
            case REACHED -> new Span("–");
            case UNMEASURED -> new Span(words.say("measureFirst"));
            case ON_SCHEDULE, NO_DAY, BEHIND, NOT_FEASIBLE -> {
                var ends = new Span(words.ends(one.line().band()));
                ends.addClassNames("small", "muted", "below");
                yield new Div(new Span(words.likely(one.line().band())), ends);
            }
        };
    }
}
