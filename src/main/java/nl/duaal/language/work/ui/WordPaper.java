package nl.duaal.language.work.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import nl.duaal.language.work.TradeWord;
import nl.duaal.language.work.TradeWords;
import nl.duaal.shell.PrintButton;

/** Words of a trade on paper, in large print: what safety depends on first, with room to draw and to write. */
final class WordPaper extends Article {

    /** Words are Dutch, whatever the language of the page. */
    private static final String DUTCH = "nl";

    private final transient WorkWords words;

    WordPaper(WorkWords words, TradeWords found) {
        this.words = words;
        addClassNames("summary-page", "word-paper");
        add(new H1(found.functionName()), new Paragraph(words.say("paper.sub", found.employer())));
        var how = new Paragraph(words.say("paper.how"));
        how.addClassName("small");
        add(how);
        for (var part : found.parts()) {
            String theme = part.theme();
            String title =
                    theme == null ? words.say("paper.safety") : theme.isEmpty() ? words.say("paper.others") : theme;
            var head = new H2(title);
            if (theme == null) head.addClassName("word-safety");
            else if (!theme.isEmpty()) head.getElement().setAttribute("lang", DUTCH);
            var list = new UnorderedList();
            list.addClassName("word-cards");
            for (var word : part.words()) list.add(card(word));
            add(head, list);
        }
        if (found.starters() > 0) {
            var foot = new Paragraph(words.count("paper.starters", found.starters()));
            foot.addClassName("small");
            add(foot);
        }
    }

    /** The bar above a page on paper: the way back, and printing. */
    static Div bar(WorkWords words, Component back) {
        var print = new PrintButton(words.say("print"));
        print.addClassNames("primary");
        print.setId("print");
        var bar = new Div(back, print);
        bar.addClassNames("summary-bar", "no-print");
        return bar;
    }

    private ListItem card(TradeWord one) {
        var data = one.data();
        var box = new Div();
        box.addClassName("word-box");
        box.getElement().setAttribute("aria-hidden", "true");
        var word = new Div(data.word());
        word.addClassName("word-word");
        var text = new Div(word);
        if (!data.meaning().isEmpty()) text.add(dutch("word-meaning", data.meaning()));
        if (!data.example().isEmpty()) text.add(dutch("word-example", data.example()));
        word.getElement().setAttribute("lang", DUTCH);
        var own = new Div(words.say("paper.own"));
        own.addClassName("word-own");
        text.add(own);
        text.addClassName("word-text");
        var card = new ListItem(box, text);
        card.addClassName("word-card");
        if (data.safety()) card.addClassName("word-card-safety");
        return card;
    }

    private static Paragraph dutch(String look, String text) {
        var line = new Paragraph(text);
        line.addClassName(look);
        line.getElement().setAttribute("lang", DUTCH);
        return line;
    }
}
