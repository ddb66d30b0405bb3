package nl.duaal.language.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.ui.TabState;
import nl.duaal.language.forecast.CohortLanguage;
import nl.duaal.language.forecast.Forecast;
import nl.duaal.language.forecast.LanguageLine;
import nl.duaal.library.Skill;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.TextTable;

/** Who is behind, for which skill, since when; for who may not see people, how many. */
final class CohortLanguagePanel extends Div {

    private static final String BY_SKILL = "skill";

    private final transient LanguageWords words;
    private final transient LanguageServices services;
    private final SignedIn user;
    private final transient Cohort cohort;
    private final transient TabState state;
    private final Div table = new Div();
    private final NativeButton byName = new NativeButton();
    private final NativeButton bySkill = new NativeButton();

    CohortLanguagePanel(LanguageWords words, LanguageServices services, SignedIn user, Cohort cohort, TabState state) {
        this.words = words;
        this.services = services;
        this.user = user;
        this.cohort = cohort;
        this.state = state;
        setId("cohort-language");
        addClassName("language");
        if (user.may(Permission.READ_LANGUAGE)) people();
        numbers();
    }

    private void people() {
        var people = services.forecasts().people(user, cohort.uuid());
        var head = new Header(new H2(words.say("overview.title")));
        head.addClassName("section-head");
        add(head);
        var bring = new Div();
        bring.addClassNames("language-tools", "no-print");
        if (user.may(Permission.WRITE_LANGUAGE)) {
            var in = new Anchor(CohortLevelImportView.path(cohort.uuid()), words.say("import.open"));
            in.setId("import-levels");
            in.addClassName("button");
            bring.add(in);
        }
        if (people.isEmpty()) {
            add(bring);
            var none = new Paragraph(words.say("overview.none"));
            none.addClassName("muted");
            add(none);
            return;
        }
        long behind =
                people.stream().filter(one -> !one.line().behind().isEmpty()).count();
        var lead = new Paragraph(words.say("overview.lead", behind, people.size()));
        lead.addClassName("lead-sentence");
        lead.setId("cohort-language-lead");
        byName.setText(words.say("overview.byName"));
        byName.setId("language-by-name");
        byName.addClickListener(click -> sort(people, ""));
        bySkill.setText(words.say("overview.bySkill"));
        bySkill.setId("language-by-skill");
        bySkill.addClickListener(click -> sort(people, BY_SKILL));
        byName.addClassName("button");
        bySkill.addClassName("button");
        var out = new Anchor(
                services.downloads()
                        .download(
                                user,
                                words.locale(),
                                "cohortLanguage",
                                words.say("export.cohort.fileName"),
                                List.of(cohort.data().name()),
                                () -> new LanguageTables(words)
                                        .cohort(services.forecasts().people(user, cohort.uuid()))),
                words.say("export.cohort"));
        out.setId("export-cohort-language");
        var measured = new Anchor(
                services.downloads()
                        .download(
                                user,
                                words.locale(),
                                "cohortLevels",
                                words.say("export.allMeasured.fileName"),
                                List.of(cohort.data().name()),
                                () -> new LanguageTables(words)
                                        .measured(services.imports().measured(user, cohort.uuid()))),
                words.say("export.allMeasured"));
        measured.setId("export-cohort-levels");
        bring.add(measured);
        var tools = new Div(byName, bySkill, out);
        tools.addClassNames("language-tools", "no-print");
        add(lead, tools, table, bring);
        sort(people, state.get("sort"));
    }

    private void sort(List<CohortLanguage.OfOne> people, String by) {
        state.remember(Map.of("sort", by));
        boolean skill = by.equals(BY_SKILL);
        byName.getElement().setAttribute("aria-pressed", Boolean.toString(!skill));
        bySkill.getElement().setAttribute("aria-pressed", Boolean.toString(skill));
        table.removeAll();
        table.add(skill ? bySkill(people) : byName(people));
    }

    private CardTable table() {
        var made = new CardTable(
                words.say("overview.title"),
                words.say("column.name"),
                words.say("column.standing"),
                words.say("column.skill"),
                words.say("column.asked"),
                words.say("column.by"),
                words.say("column.likely"),
                words.say("column.since"));
        made.setId("cohort-language-table");
        return made;
    }

    private CardTable byName(List<CohortLanguage.OfOne> people) {
        var made = table();
        for (var one : people) {
            var behind = one.line().behind();
            if (behind.isEmpty()) {
                made.row(
                        link(one),
                        words.standing(one.line().standing()),
                        new Span("–"),
                        new Span("–"),
                        new Span("–"),
                        new Span("–"),
                        new Span("–"));
            }
            behind.forEach(where -> row(made, one, where));
        }
        return made;
    }

    private record Row(CohortLanguage.OfOne person, LanguageLine.Behind where) {}

    /** Only who is behind, by skill and in it by name. */
    private CardTable bySkill(List<CohortLanguage.OfOne> people) {
        var made = table();
        var rows = new ArrayList<Row>();
        people.forEach(one -> one.line().behind().forEach(where -> rows.add(new Row(one, where))));
        rows.sort(Comparator.comparing((Row row) -> row.where().skill()));
        rows.forEach(row -> row(made, row.person(), row.where()));
        return made;
    }

    private void row(CardTable made, CohortLanguage.OfOne one, LanguageLine.Behind where) {
        made.row(
                link(one),
                words.standing(where.standing().standing()),
                CardTable.text(words.skill(where.skill()) + " " + where.level()),
                CardTable.text(words.demand(where.demand())),
                CardTable.text(words.date(where.demand().by())),
                CardTable.text(words.likely(where.standing().line().band())),
                CardTable.text(words.date(where.standing().since())));
    }

    private static com.vaadin.flow.component.Component link(CohortLanguage.OfOne one) {
        return LanguageLinks.link(
                one.candidate().person().uuid(), one.candidate().person().fullName());
    }

    private void numbers() {
        var found = services.forecasts().numbers(user, cohort.uuid());
        add(new H2(words.say("numbers.title")));
        if (found.isEmpty()) {
            var few = new Paragraph(words.say("numbers.few", CohortLanguage.SMALLEST_GROUP));
            few.addClassName("muted");
            add(few);
            return;
        }
        var numbers = found.get();
        var rows = new ArrayList<List<String>>();
        Arrays.stream(Forecast.Standing.values())
                .filter(standing -> numbers.standings().containsKey(standing))
                .forEach(standing -> rows.add(List.of(
                        words.of("standing", standing),
                        words.figures().number(numbers.standings().getOrDefault(standing, 0), 0))));
        Arrays.stream(Skill.values())
                .filter(skill -> numbers.behind().containsKey(skill))
                .forEach(skill -> rows.add(List.of(
                        words.say("numbers.behind", words.skill(skill)),
                        words.figures().number(numbers.behind().getOrDefault(skill, 0), 0))));
        var made = new TextTable(new TextTable.Content(
                words.say("numbers.caption", numbers.people()),
                List.of(words.say("column.standing"), words.say("numbers.people")),
                rows));
        made.setId("language-numbers");
        var meaning = new Paragraph(words.say("numbers.meaning"));
        meaning.addClassNames("small", "muted");
        add(made, meaning);
    }
}
