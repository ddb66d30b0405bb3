package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.EvaluatedCase;
import nl.duaal.engine.Contribution;
import nl.duaal.engine.Model;
import nl.duaal.engine.Outcome;

/** What stands on the page of contributions once a case is open: the choices, the answer in words, the table. */
class ContributionPage extends Div {

    private final CaseWords words;
    private final ContributionServices services;
    private final SignedIn user;
    private final H1 name = new H1();
    private final OutdatedNotice outdated;
    private final Div choices = new Div();
    private final Paragraph answer = new Paragraph();
    private final Paragraph consequences = new Paragraph();
    private final ContributionTable table;
    private final UnorderedList meaning = new UnorderedList();
    private final Div results = new Div();
    private final Div figures;
    private EvaluatedCase current;
    private QueryParameters chosen;

    ContributionPage(
            CaseWords words,
            ContributionServices services,
            SignedIn user,
            EvaluatedCase opened,
            QueryParameters query) {
        this.words = words;
        this.services = services;
        this.user = user;
        this.current = opened;
        this.chosen = query;
        this.outdated =
                new OutdatedNotice(words, () -> services.certainty().newer(user, current), results, this::refresh);
        this.table = new ContributionTable(words);
        this.figures = new Div(part("table.title", table), part("meaning.title", meaning));
        build();
        showAll();
    }

    private void build() {
        var subline = new Paragraph(say("subline"));
        subline.addClassName("sub");
        var head = new Div(new Div(name, subline));
        head.addClassName("page-head");
        answer.addClassNames("in-words", "lead-sentence");
        answer.setId("contribution-answer");
        consequences.addClassName("in-words");
        consequences.setId("contribution-consequences");
        var told = new Div(answer, consequences);
        told.getElement().setAttribute("aria-live", "polite").setAttribute("aria-atomic", "true");
        meaning.setId("contribution-meaning");
        results.add(told, figures);
        results.addClassName("results");
        add(
                head,
                new CaseNavigation(words, current.stored(), CaseNavigation.Part.CONTRIBUTION),
                outdated,
                choices,
                results);
    }

    private Section part(String key, Component content) {
        var title = new H2(say(key));
        title.addClassName("part-title");
        return new Section(title, content);
    }

    private String say(String key, Object... arguments) {
        return words.say("contribution." + key, arguments);
    }

    private Model model() {
        return current.evaluation().model();
    }

    private void refresh(EvaluatedCase newer) {
        current = newer;
        showAll();
    }

    private void showAll() {
        name.setText(current.stored().data().name());
        outdated.clear();
        choices.removeAll();
        if (!ContributionUrl.isPossible(model())) {
            tell(say("onlyOneParty"), "");
            figures.setVisible(false);
            return;
        }
        var url = ContributionUrl.of(chosen, model());
        choices.add(new ContributionChoices(words, model(), url, this::choose));
        show(url);
    }

    /** Shows what follows from another choice. */
    private void choose(ContributionUrl url) {
        chosen = url.query();
        show(url);
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, url.address(current.stored().uuid())));
        outdated.look();
    }

    private void show(ContributionUrl url) {
        var wishes = wishes(url);
        var goals = wishes.stream().map(wish -> url.goal(model(), wish)).toList();
        switch (services.contributions().find(user, current, url.giver(), url.paid(model()), goals)) {
            case Outcome.Refused<List<Contribution>>(var problems) -> {
                tell(words.problem(problems.getFirst(), false), "");
                figures.setVisible(false);
            }
            case Outcome.Ok<List<Contribution>>(var found) -> {
                var said = new ContributionWords(words, url);
                var wished = found.get(wishes.indexOf(url.wish()));
                tell(said.answer(wished), said.consequences(wished));
                table.show(said, url, wishes, found);
                meaning.removeAll();
                said.meaning(current.evaluation()).forEach(line -> meaning.add(new ListItem(line)));
                figures.setVisible(true);
            }
        }
    }

    private void tell(String sentence, String more) {
        answer.setText(sentence);
        consequences.setText(more);
    }

    /** The usual months, the chosen ones among them, and no loss. */
    private List<String> wishes(ContributionUrl url) {
        var months = new ArrayList<>(ContributionUrl.usualWishes(model()));
        if (url.wishMonths().isPresent() && !months.contains(url.wish())) months.add(url.wish());
        months.sort(Comparator.comparingInt(Integer::parseInt));
        months.add(ContributionUrl.NO_LOSS);
        return months;
    }
}
