package nl.duaal.language.lesson.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.ui.CohortLinks;
import nl.duaal.language.lesson.AttendanceService;
import nl.duaal.language.lesson.GroupAttendance;
import nl.duaal.language.lesson.Lesson;
import nl.duaal.language.lesson.LessonGroup;
import nl.duaal.language.lesson.LessonService;
import nl.duaal.language.lesson.LessonState;
import nl.duaal.shell.Address;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.TableDownload;
import nl.duaal.shell.Toast;
import org.jspecify.annotations.Nullable;

/** One group: its lessons, who was there over time, who misses lessons after one another, and its series. */
@Route("lessons/groups/:uuid")
@PermitAll
class GroupView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int WEEKS_BACK = 12;
    private static final int WEEKS_AHEAD = 6;
    private static final int YEARS = 3;

    private final transient LessonService lessons;
    private final transient AttendanceService attendance;
    private final transient TableDownload.Maker downloads;
    private final SignedIn user;
    private final transient LessonWords words = new LessonWords(getLocale());
    private transient @Nullable LessonGroup group;

    GroupView(
            LessonService lessons,
            AttendanceService attendance,
            TableDownload.Maker downloads,
            CurrentUser currentUser) {
        this.lessons = lessons;
        this.attendance = attendance;
        this.downloads = downloads;
        this.user = LessonsMenu.require(currentUser);
        addClassNames("page", "lessons");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get(LessonLinks.UUID_PARAMETER)
                .flatMap(Address::uuid)
                .flatMap(uuid -> lessons.open(user, uuid))
                .orElseThrow(NotFoundException::new));
    }

    private void again(UUID uuid) {
        lessons.find(user, uuid).ifPresent(this::show);
    }

    private void show(LessonGroup opened) {
        group = opened;
        removeAll();
        add(header(opened));
        var today = lessons.today();
        var found = attendance
                .latest(user, opened.uuid(), today.minusWeeks(WEEKS_BACK), today.plusWeeks(WEEKS_AHEAD))
                .orElseThrow(NotFoundException::new);
        missing(found);
        lessonsPart(opened, found);
        add(new AttendanceTable(words, found, today.minusWeeks(WEEKS_BACK), today));
        people(opened, found);
        if (opened.plans()) series(opened);
    }

    private Header header(LessonGroup opened) {
        var data = opened.data();
        var back = CohortLinks.tab(opened.cohort(), "lessons", opened.cohortName());
        back.addClassNames("back", "no-print");
        var name = new H1(data.name());
        if (opened.madeUp()) name.add(CardTable.mark(words.say("madeUp")));
        var sub = new Paragraph(words.ledgers(data.ledgers()) + " · " + GroupDialog.teacher(words, opened)
                + (data.place().isEmpty() ? "" : " · " + data.place()));
        sub.addClassName("sub");
        var actions = new Div();
        actions.addClassNames("page-actions", "no-print");
        if (opened.teaches()) {
            var extra =
                    new Button(words.say("extra.new"), click -> dialogs(opened).extra());
            extra.setId("new-extra");
            actions.add(extra);
        }
        if (opened.plans()) {
            var change = new Button(
                    words.say("group.change"),
                    click -> new GroupDialog(words, lessons, user).change(opened, () -> again(opened.uuid())));
            change.setId("change-lesson-group");
            actions.add(change);
        }
        var paper = LessonLinks.paper(opened.uuid(), words.say("paper.open"));
        paper.addClassName("button");
        var excel = new Anchor(
                downloads.download(
                        user,
                        words.locale(),
                        "attendance",
                        words.say("table.file"),
                        List.of(words.say("table.group", opened.data().name())),
                        () -> new AttendanceSheet(words).table(opened, all(opened))),
                words.say("table.open"));
        excel.addClassName("button");
        excel.setId("attendance-to-excel");
        actions.add(paper, excel);
        if (opened.teaches()) {
            var bring = LessonLinks.attendance(opened.uuid(), words.say("import.open"));
            bring.setId("import-attendance");
            var results = LessonLinks.results(opened.uuid(), words.say("results.open"));
            results.setId("import-results");
            for (var link : List.of(bring, results)) {
                link.addClassName("button");
                actions.add(link);
            }
        }
        var head = new Header(new Div(back, name, sub), actions);
        head.addClassName("page-head");
        return head;
    }

    private GroupAttendance all(LessonGroup opened) {
        var today = lessons.today();
        return attendance
                .ofGroup(user, opened.uuid(), today.minusYears(YEARS), today.plusDays(1))
                .orElseThrow();
    }

    private LessonDialogs dialogs(LessonGroup opened) {
        return new LessonDialogs(words, lessons, user, opened, () -> again(opened.uuid()));
    }

    private void missing(GroupAttendance found) {
        var names = found.people().stream()
                .filter(line -> line.isMissing() && line.member().isOn(lessons.today()))
                .map(line -> words.say("missing.one", line.member().fullName(), line.missed()))
                .toList();
        if (names.isEmpty()) return;
        var notice = new Paragraph(words.say("missing", String.join(", ", names)));
        notice.addClassNames("notice", "warn");
        notice.setId("missing");
        add(notice);
    }

    private void lessonsPart(LessonGroup opened, GroupAttendance found) {
        var today = lessons.today();
        var section = new Section(new H2(words.say("lessons.title")));
        section.setId("lessons-part");
        var figures = new Paragraph(words.say("progress", words.hours(found.planned()), words.hours(found.given())));
        figures.addClassName("muted");
        section.add(figures);
        var shown = found.lessons().stream()
                .filter(lesson -> lesson.isUnsaidOn(today) || !lesson.on().isBefore(today.minusWeeks(1)))
                .toList();
        if (shown.isEmpty()) {
            var none = new Paragraph(words.say(opened.plans() ? "lessons.empty.plans" : "lessons.empty"));
            none.addClassName("muted");
            section.add(none);
            add(section);
            return;
        }
        var table = new CardTable(
                words.say("lessons.title"),
                words.say("lesson.when"),
                words.say("group.place"),
                words.say("lesson.state"),
                words.say("lesson.there"),
                words.say("lesson.actions"));
        table.figures(3);
        for (var lesson : shown) row(table, opened, lesson);
        section.add(table);
        add(section);
    }

    private void row(CardTable table, LessonGroup opened, Lesson lesson) {
        var today = lessons.today();
        var link = LessonLinks.lesson(lesson.uuid(), words.when(lesson));
        link.addClassName("row-link");
        var state = new Div(CardTable.text(
                lesson.isUnsaidOn(today) ? words.say("lesson.unsaid") : words.of("state", lesson.state())));
        if (lesson.isUnsaidOn(today)) state.addClassName("warn");
        if (lesson.isExtra()) state.add(CardTable.mark(words.say("lesson.extra")));
        if (lesson.moved()) state.add(CardTable.mark(words.say("lesson.moved")));
        if (!lesson.reason().isEmpty()) {
            var reason = new Div(lesson.reason());
            reason.addClassNames("small", "muted");
            state.add(reason);
        }
        var actions = new Div();
        actions.addClassNames("row-actions", "no-print");
        if (opened.teaches()) {
            if (lesson.state() == LessonState.PLANNED) {
                actions.add(
                        action("lesson.move", lesson, () -> dialogs(opened).move(lesson)),
                        action("lesson.callOff", lesson, () -> dialogs(opened).callOff(lesson)));
            } else if (lesson.state() == LessonState.CALLED_OFF) {
                actions.add(action("lesson.callOn", lesson, () -> {
                    String wrong = words.outcome(lessons.callOn(user, lesson.uuid(), lesson.version()));
                    if (!wrong.isEmpty()) Toast.warn(wrong);
                    again(opened.uuid());
                }));
            }
        }
        table.row(
                link,
                CardTable.text(lesson.place().isEmpty() ? "–" : lesson.place()),
                state,
                CardTable.text(lesson.said() == 0 ? "–" : words.say("lesson.thereOf", lesson.there(), lesson.said())),
                actions);
    }

    private NativeButton action(String key, Lesson lesson, Runnable action) {
        var link = new NativeButton(words.say(key), click -> action.run());
        link.addClassNames("link", "no-print");
        link.getElement().setAttribute("aria-label", words.say(key + ".of", words.when(lesson)));
        return link;
    }

    private void people(LessonGroup opened, GroupAttendance found) {
        var head = new Div(new H2(words.say("people.title")));
        head.addClassName("section-head");
        if (opened.plans()) {
            var more = new Button(
                    words.say("people.add"),
                    click -> new GroupDialog(words, lessons, user).addPeople(opened, () -> again(opened.uuid())));
            more.setId("add-lesson-people");
            head.add(more);
        }
        var section = new Section(head);
        section.setId("people-part");
        var columns = new ArrayList<>(List.of(
                words.say("member.name"),
                words.say("member.since"),
                words.say("member.there"),
                words.say("member.followed")));
        if (opened.plans()) columns.add(words.say("lesson.actions"));
        var table = new CardTable(words.say("people.title"), columns.toArray(String[]::new));
        table.figures(2, 3);
        for (var line : found.people()) {
            var member = line.member();
            var actions = new Div();
            actions.addClassNames("row-actions", "no-print");
            if (opened.plans() && member.until() == null) {
                var end = new NativeButton(
                        words.say("people.out"), click -> dialogs(opened).endPerson(member));
                end.addClassName("link");
                end.getElement().setAttribute("aria-label", words.say("people.out.of", member.fullName()));
                actions.add(end);
            }
            var cells = new ArrayList<Component>(List.of(
                    CardTable.text(member.fullName()),
                    CardTable.text(
                            member.until() == null
                                    ? words.figures().date(member.from())
                                    : words.say(
                                            "member.fromUntil",
                                            words.figures().date(member.from()),
                                            words.figures().date(member.until()))),
                    CardTable.text(
                            line.said() == 0
                                    ? "–"
                                    : words.say(
                                            "member.thereOf", line.there(), line.said(), words.share(line.share()))),
                    CardTable.text(words.hours(line.followed()))));
            if (opened.plans()) cells.add(actions);
            table.row(cells.toArray(Component[]::new));
        }
        if (found.people().isEmpty()) section.add(new Paragraph(words.say("people.none")));
        else section.add(table);
        add(section);
    }

    private void series(LessonGroup opened) {
        var add = new Button(words.say("series.new"), click -> dialogs(opened).series());
        add.setId("new-series");
        var head = new Div(new H2(words.say("series.title")), add);
        head.addClassName("section-head");
        var section = new Section(head);
        section.setId("series-part");
        section.addClassName("no-print");
        var all = lessons.series(user, opened.uuid());
        if (all.isEmpty()) section.add(new Paragraph(words.say("series.none")));
        else {
            var table = new CardTable(
                    words.say("series.title"),
                    words.say("series.days"),
                    words.say("series.times"),
                    words.say("series.period"),
                    words.say("series.lessons"),
                    words.say("lesson.actions"));
            table.figures(3);
            for (var one : all) {
                var data = one.data();
                var end = new NativeButton(
                        words.say("series.end.short"), click -> dialogs(opened).endSeries(one));
                end.addClassName("link");
                table.row(
                        CardTable.text(String.join(
                                ", ", data.days().stream().map(words::weekday).toList())),
                        CardTable.text(FormDialog.time(data.from()) + "–" + FormDialog.time(data.until())),
                        CardTable.text(words.say(
                                "series.fromUntil",
                                words.figures().date(data.first()),
                                words.figures().date(data.last()))),
                        CardTable.text(words.figures().number(one.lessons(), 0)),
                        new Div(end));
            }
            section.add(table);
        }
        add(section);
    }

    @Override
    public String getPageTitle() {
        return (group == null ? "" : group.data().name() + " · ") + words.say("title") + " · Duaal";
    }
}
