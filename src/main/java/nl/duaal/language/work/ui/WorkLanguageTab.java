package nl.duaal.language.work.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.language.work.Team;
import nl.duaal.shell.CardTable;
import nl.duaal.workplace.Employer;
import nl.duaal.workplace.JobFunction;
import nl.duaal.workplace.ui.EmployerTab;

/** Words of the trade for each function of an employer, and what its teams agreed on, on the employer's page. */
@org.springframework.stereotype.Component
class WorkLanguageTab implements EmployerTab {

    static final String KEY = "language";

    private final WorkServices services;

    WorkLanguageTab(WorkServices services) {
        this.services = services;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String labelKey() {
        return "worklanguage.title";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public boolean isFor(SignedIn user) {
        return user.may(Permission.READ_WORKPLACES);
    }

    @Override
    public Component content(SignedIn user, Employer employer) {
        var words = new WorkWords(UI.getCurrentOrThrow().getLocale());
        var content = new Div(new H2(words.say("words.title")), functions(words, user, employer));
        content.addClassName("work-language");
        if (user.may(Permission.KEEP_WORK_LANGUAGE)) {
            content.add(new H2(words.say("agreements.title")), teams(words, user, employer));
        }
        return content;
    }

    private Component functions(WorkWords words, SignedIn user, Employer employer) {
        if (employer.functions().isEmpty()) return quiet(words.say("employer.noFunctions"));
        var counts = services.words()
                .counts(
                        user,
                        employer.functions().stream().map(JobFunction::uuid).toList());
        var table = new CardTable(
                words.say("words.title"),
                words.say("employer.function"),
                words.say("employer.words"),
                words.say("column.actions"));
        table.figures(1);
        for (var function : employer.functions()) {
            int many = counts.getOrDefault(function.uuid(), 0);
            var link = WorkLinks.words(function.uuid(), function.data().name());
            link.addClassName("row-link");
            var actions = new Div();
            actions.addClassName("row-actions");
            if (many > 0) {
                var paper = WorkLinks.paper(function.uuid(), words.say("words.paper"));
                paper.getElement()
                        .setAttribute(
                                "aria-label",
                                words.say("words.paper.of", function.data().name()));
                actions.add(paper);
            }
            table.row(link, CardTable.text(words.figures().number(many, 0)), actions);
        }
        return table;
    }

    private Component teams(WorkWords words, SignedIn user, Employer employer) {
        var agreements = services.agreements();
        var teams = agreements.ofEmployer(
                user,
                employer.functions().stream().map(JobFunction::uuid).toList(),
                employer.data().name());
        if (teams.isEmpty()) return quiet(words.say("employer.noTeams"));
        var today = agreements.today();
        var table = new CardTable(
                words.say("agreements.title"),
                words.say("table.team"),
                words.say("employer.cohort"),
                words.say("employer.kept"),
                words.say("employer.overdue"));
        table.figures(2, 3);
        for (var team : teams) {
            int overdue = team.overdue(today);
            var late = CardTable.text(words.figures().number(overdue, 0));
            if (overdue > 0) late.addClassName("warn");
            table.row(
                    link(team),
                    CardTable.text(team.cohortName()),
                    CardTable.text(words.say(
                            "employer.of", team.kept(), team.agreements().size())),
                    late);
        }
        return table;
    }

    private static Anchor link(Team team) {
        var link = new Anchor(
                "cohorts/" + team.cohort() + "?tab=" + AgreementsTab.KEY,
                team.data().name());
        link.addClassName("row-link");
        return link;
    }

    private static Paragraph quiet(String text) {
        var line = new Paragraph(text);
        line.addClassName("muted");
        return line;
    }
}
