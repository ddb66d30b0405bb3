package nl.duaal.language.lesson.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.language.lesson.GroupRow;
import nl.duaal.language.lesson.LessonService;
import nl.duaal.shell.CardTable;

/** The groups that somebody teaches, made for a telephone: lessons of today first, then the others by their next lesson. */
@Route("lessons")
@PermitAll
class MyGroupsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient LessonService lessons;
    private final SignedIn user;
    private final transient LessonWords words = new LessonWords(getLocale());

    MyGroupsView(LessonService lessons, CurrentUser currentUser) {
        this.lessons = lessons;
        this.user = currentUser.require(Permission.TEACH);
        addClassNames("page", "lessons");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var intro = new Paragraph(words.day(lessons.today()));
        intro.addClassName("sub");
        var header = new Header(new Div(new H1(words.say("mine.title")), intro));
        header.addClassName("page-head");
        add(header);
        var taught = lessons.taught(user);
        var rows = taught.current();
        if (rows.isEmpty() && taught.earlier().isEmpty()) {
            var empty = new Div(new H2(words.say("mine.empty.title")), new Paragraph(words.say("mine.empty.text")));
            empty.addClassName("empty");
            add(empty);
            return;
        }
        var today = rows.stream().filter(this::isToday).toList();
        var others = rows.stream().filter(row -> !isToday(row)).toList();
        if (!today.isEmpty()) add(new H2(words.say("mine.today")), cards(today, "groups-today"));
        if (!others.isEmpty()) add(new H2(words.say("mine.others")), cards(others, "groups-others"));
        if (!taught.earlier().isEmpty()) add(earlier(taught.earlier()));
    }

    /** Groups that are over: years of them, so they stand there when somebody asks. */
    private Section earlier(List<LessonService.EarlierGroup> groups) {
        var section = new Section();
        section.setId("groups-earlier");
        int unsaid =
                groups.stream().mapToInt(LessonService.EarlierGroup::unsaid).sum();
        var show = new NativeButton(words.count("mine.earlier", groups.size()));
        show.addClassNames("button", "no-print");
        show.setId("show-earlier-groups");
        show.addClickListener(click -> {
            section.removeAll();
            var title = new H2(words.say("mine.earlier.title"));
            title.getElement().setAttribute("tabindex", "-1");
            section.add(title, table(groups));
            title.getElement().callJsFunction("focus");
        });
        section.add(show);
        if (unsaid > 0) {
            var notice = new Paragraph(words.count("unsaid", unsaid));
            notice.addClassNames("small", "warn");
            section.add(notice);
        }
        return section;
    }

    private CardTable table(List<LessonService.EarlierGroup> groups) {
        var table = new CardTable(
                words.say("mine.earlier.title"),
                words.say("group.name"),
                words.say("mine.earlier.of"),
                words.say("mine.earlier.last"),
                words.say("mine.earlier.unsaid"));
        table.figures(3);
        for (var one : groups) {
            var name = LessonLinks.group(one.group().uuid(), one.group().data().name());
            name.addClassName("row-link");
            var unsaid = CardTable.text(one.unsaid() == 0 ? "–" : words.count("unsaid", one.unsaid()));
            if (one.unsaid() > 0) unsaid.addClassName("warn");
            table.row(
                    name,
                    CardTable.text(one.group().cohortName() + " · " + one.owner()),
                    CardTable.text(words.figures().date(one.last())),
                    unsaid);
        }
        return table;
    }

    private boolean isToday(GroupRow row) {
        var next = row.next();
        return next != null && next.on().equals(lessons.today());
    }

    private UnorderedList cards(List<GroupRow> rows, String id) {
        var cards = new UnorderedList();
        cards.addClassNames("cards", "lesson-cards");
        cards.setId(id);
        for (var row : rows) cards.add(card(row));
        return cards;
    }

    private ListItem card(GroupRow row) {
        var group = row.group();
        var name = LessonLinks.group(group.uuid(), group.data().name());
        name.addClassName("lesson-link");
        var owner = new Paragraph(group.cohortName() + " · " + row.owner());
        owner.addClassNames("small", "muted");
        var card = new ListItem(name, owner);
        card.addClassName("lesson-card");
        var next = row.next();
        if (next != null) {
            if (isToday(row)) {
                var enter = LessonLinks.lesson(next.uuid(), words.say("mine.enter", words.time(next)));
                enter.addClassNames("button", "primary");
                card.add(enter);
            } else {
                card.add(new Paragraph(words.say("mine.next", words.when(next))));
            }
        } else {
            card.add(new Paragraph(words.say("mine.noNext")));
        }
        var figures = new Paragraph(words.count("people", row.people())
                + (row.said() == 0 ? "" : " · " + words.say("mine.there", words.share(row.share()))));
        figures.addClassNames("small", "muted");
        card.add(figures);
        if (row.unsaid() > 0) {
            var unsaid = new Paragraph(words.count("unsaid", row.unsaid()));
            unsaid.addClassNames("small", "warn");
            card.add(unsaid);
        }
        return card;
    }

    @Override
    public String getPageTitle() {
        return words.say("mine.title") + " · Duaal";
    }
}
