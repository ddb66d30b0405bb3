package nl.duaal.language.lesson.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.ui.TabState;
import nl.duaal.language.lesson.GroupRow;
import nl.duaal.language.lesson.LessonService;
import nl.duaal.shell.CardTable;

/** The groups of a cohort: who teaches them, when the next lesson is, how many were there. */
final class GroupsPanel extends Div {

    private final transient LessonWords words;

    GroupsPanel(
            LessonWords words,
            LessonService lessons,
            CohortService cohorts,
            SignedIn user,
            Cohort cohort,
            TabState state) {
        this.words = words;
        addClassName("lessons");
        var head = new Div(new H2(words.say("groups.title")));
        head.addClassName("section-head");
        boolean plans = user.may(Permission.PLAN_LESSONS)
                && !cohort.about().isGuest()
                && cohort.state().isOpen();
        if (plans) {
            var create = new Button(
                    words.say("group.new"),
                    click -> new GroupDialog(words, lessons, user)
                            .create(cohort, cohorts.plan(user, cohort.uuid()).orElseThrow(), state::refresh));
            create.setId("new-lesson-group");
            head.add(create);
        }
        add(head);
        var rows = lessons.ofCohort(user, cohort.uuid());
        if (rows.isEmpty()) {
            var none = new Paragraph(words.say(plans ? "groups.empty.plans" : "groups.empty"));
            none.addClassName("muted");
            add(none);
            return;
        }
        var table = new CardTable(
                words.say("groups.title"),
                words.say("group.name"),
                words.say("group.ledgers"),
                words.say("group.teacher"),
                words.say("group.people"),
                words.say("group.next"),
                words.say("group.there"));
        table.figures(3, 5);
        for (var row : rows) row(table, row);
        add(table);
    }

    private void row(CardTable table, GroupRow row) {
        var group = row.group();
        var link = LessonLinks.group(group.uuid(), group.data().name());
        link.addClassName("row-link");
        var next = row.next();
        var when = new Div(CardTable.text(next == null ? "–" : words.when(next)));
        if (row.unsaid() > 0 && group.teaches()) {
            var unsaid = new Div(words.count("unsaid", row.unsaid()));
            unsaid.addClassNames("small", "warn");
            when.add(unsaid);
        }
        table.row(
                link,
                CardTable.text(words.ledgers(group.data().ledgers())),
                CardTable.text(GroupDialog.teacher(words, group)),
                CardTable.text(words.say("group.of", row.people(), group.data().capacity())),
                when,
                CardTable.text(words.share(row.share())));
    }
}
