package nl.duaal.language.lesson.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.SignedIn;
import nl.duaal.language.lesson.AttendanceService;
import nl.duaal.language.lesson.GroupAttendance;
import nl.duaal.language.lesson.LessonGroup;
import nl.duaal.language.lesson.LessonService;
import nl.duaal.language.lesson.LessonState;
import nl.duaal.shell.Address;
import nl.duaal.shell.PrintButton;

/** The list of a group on paper: names, and a box for each lesson of this week and the next ones. */
@Route(value = "lessons/groups/:uuid/paper", autoLayout = false)
@PermitAll
class PaperView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int WEEKS = 4;
    private static final int MOST_COLUMNS = 10;

    private final transient LessonService lessons;
    private final transient AttendanceService attendance;
    private final SignedIn user;
    private final transient LessonWords words = new LessonWords(getLocale());

    PaperView(LessonService lessons, AttendanceService attendance, CurrentUser currentUser) {
        this.lessons = lessons;
        this.attendance = attendance;
        this.user = LessonsMenu.require(currentUser);
        addClassName("summary");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var group = event.getRouteParameters()
                .get(LessonLinks.UUID_PARAMETER)
                .flatMap(Address::uuid)
                .flatMap(uuid -> lessons.open(user, uuid))
                .orElseThrow(NotFoundException::new);
        removeAll();
        var print = new PrintButton(words.say("paper.print"));
        print.addClassNames("primary");
        var bar = new Div(LessonLinks.group(group.uuid(), words.say("paper.back")), print);
        bar.addClassNames("summary-bar", "no-print");
        var today = lessons.today();
        var found = attendance
                .ofGroup(user, group.uuid(), today.with(java.time.DayOfWeek.MONDAY), today.plusWeeks(WEEKS))
                .orElseThrow(NotFoundException::new);
        add(bar, page(group, found));
    }

    private Article page(LessonGroup group, GroupAttendance found) {
        var page = new Article(
                new H1(group.data().name()),
                new Paragraph(group.cohortName() + " · " + GroupDialog.teacher(words, group)),
                new Paragraph(words.say("overTime.letters")));
        page.addClassNames("summary-page", "lesson-paper");
        var shown = found.lessons().stream()
                .filter(lesson -> lesson.state() != LessonState.CALLED_OFF)
                .limit(MOST_COLUMNS)
                .toList();
        var heads = new Element("tr").appendChild(cell("th", words.say("member.name")));
        shown.forEach(lesson -> heads.appendChild(cell(
                "th",
                words.weekday(lesson.on().getDayOfWeek()).substring(0, 2) + " "
                        + lesson.on().getDayOfMonth() + "-" + lesson.on().getMonthValue())));
        var body = new Element("tbody");
        for (var line : found.people()) {
            if (!line.member().isOn(lessons.today())) continue;
            var row = new Element("tr")
                    .appendChild(cell("th", line.member().fullName()).setAttribute("scope", "row"));
            for (var lesson : shown) {
                var mark = line.marks().get(lesson.uuid());
                row.appendChild(cell(
                        "td",
                        mark == null ? "" : words.of("letter", mark.state()).toUpperCase(Locale.ROOT)));
            }
            body.appendChild(row);
        }
        var table = new Element("table").appendChild(new Element("thead").appendChild(heads), body);
        table.getClassList().add("attendance-table");
        page.getElement().appendChild(table);
        return page;
    }

    private static Element cell(String tag, String text) {
        return new Element(tag).setText(text);
    }

    @Override
    public String getPageTitle() {
        return words.say("paper.open") + " · Duaal";
    }
}
