package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.LanguageUse;
import nl.duaal.library.Skill;

/** What some work usually asks of Dutch, with who says so, to take over; it fills in nothing by itself. */
final class LanguageOffer extends Div {

    private final TrajectoryWords words;

    /** @param taken is told what is to be taken over */
    LanguageOffer(TrajectoryWords words, List<LanguageUse> uses, Consumer<LanguageUse> taken) {
        this.words = words;
        addClassNames("language-offer", "wide");
        var what = new Select<LanguageUse>();
        what.setLabel(words.say("task.usual"));
        what.setItems(uses);
        what.setItemLabelGenerator(use -> use.label().in(words.locale()));
        var said = new Paragraph();
        said.addClassNames("muted", "small");
        said.getElement().setAttribute("aria-live", "polite");
        var take = new NativeButton(words.say("task.usual.take"), click -> {
            var chosen = what.getValue();
            if (chosen != null) taken.accept(chosen);
        });
        take.addClassName("button");
        take.setEnabled(false);
        what.addValueChangeListener(change -> {
            var use = change.getValue();
            take.setEnabled(use != null);
            said.setText(use == null ? "" : said(use));
        });
        var bar = new Div(what, take);
        bar.addClassName("compare-bar");
        add(bar, said);
    }

    /** "Gebruikelijk: luisteren B1, spreken B1. Bron: …, te bevestigen." */
    private String said(LanguageUse use) {
        String note = use.note().in(words.locale());
        return words.say(
                "task.usual.said",
                levels(use.least()),
                note.isEmpty() ? "" : note + " ",
                use.source(),
                words.say("check.mark." + use.mark()));
    }

    private String levels(Map<Skill, LanguageLevel> levels) {
        return levels.entrySet().stream()
                .map(entry -> words.of("skill", entry.getKey()).toLowerCase(words.locale()) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
