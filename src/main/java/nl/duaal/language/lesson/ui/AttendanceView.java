package nl.duaal.language.lesson.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
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
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.SignedIn;
import nl.duaal.language.lesson.Attendance;
import nl.duaal.language.lesson.AttendanceService;
import nl.duaal.language.lesson.Entry;
import nl.duaal.language.lesson.EntryOutcome;
import nl.duaal.language.lesson.LessonService;
import nl.duaal.language.lesson.LessonState;
import nl.duaal.language.lesson.Said;
import nl.duaal.language.lesson.Sheet;
import nl.duaal.shell.Address;
import nl.duaal.shell.Toast;
import org.jspecify.annotations.Nullable;

/**
 * Who was at a lesson: one button puts everybody down as present, then those who were not. Each choice is kept at once;
 * what two people said differently stands side by side until one of them chooses.
 */
@Route("lessons/:uuid")
@PermitAll
class AttendanceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** So many steps back. */
    private static final int MOST_UNDO = 100;

    private final transient AttendanceService attendance;
    private final transient LessonService lessons;
    private final SignedIn user;
    private final transient LessonWords words = new LessonWords(getLocale());
    private final Paragraph status = new Paragraph();
    private final Section apart = new Section();
    private final Details history = new Details();
    private final Button undo = new Button();
    private final transient Deque<List<Entry>> done = new ArrayDeque<>();
    private transient @Nullable Sheet sheet;
    private transient @Nullable AttendanceRows rows;

    AttendanceView(AttendanceService attendance, LessonService lessons, CurrentUser currentUser) {
        this.attendance = attendance;
        this.lessons = lessons;
        this.user = LessonsMenu.require(currentUser);
        addClassNames("page", "lessons");
        status.getElement().setAttribute("role", "status");
        status.addClassNames("attendance-status", "muted");
        undo.setText(words.say("undo"));
        undo.setId("undo-attendance");
        undo.addClickListener(click -> undo());
        apart.setVisible(false);
        apart.addClassName("attendance-apart");
        history.setSummaryText(words.say("history"));
        history.setId("attendance-history");
        history.addClassName("no-print");
        history.addOpenedChangeListener(change -> {
            if (change.isOpened()) showHistory();
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get(LessonLinks.UUID_PARAMETER)
                .flatMap(Address::uuid)
                .flatMap(uuid -> attendance.open(user, uuid))
                .orElseThrow(NotFoundException::new));
    }

    private void show(Sheet opened) {
        sheet = opened;
        done.clear();
        removeAll();
        var lesson = opened.lesson();
        boolean writes = opened.group().teaches()
                && lesson.state() != LessonState.CALLED_OFF
                && !lesson.on().isAfter(lessons.today());
        var back =
                LessonLinks.group(opened.group().uuid(), opened.group().data().name());
        back.addClassNames("back", "no-print");
        var sub = new Paragraph(
                lesson.place().isEmpty()
                        ? opened.group().data().name()
                        : opened.group().data().name() + " · " + lesson.place());
        sub.addClassName("sub");
        var header = new Header(new Div(back, new H1(words.when(lesson)), sub));
        header.addClassName("page-head");
        add(header);
        if (lesson.state() == LessonState.CALLED_OFF) add(notice(words.say("calledOff", lesson.reason())));
        else if (lesson.on().isAfter(lessons.today())) add(notice(words.say("tooEarly")));
        if (opened.people().isEmpty()) {
            var empty = new Div(new H2(words.say("sheet.empty.title")), new Paragraph(words.say("sheet.empty.text")));
            empty.addClassName("empty");
            add(empty);
            return;
        }
        var shown = new AttendanceRows(words, opened, writes, this::say);
        rows = shown;
        if (writes) add(actions());
        add(apart, shown);
        if (writes) {
            var hint = new Paragraph(words.say("keys"));
            hint.addClassNames("muted", "small", "no-print", "attendance-keys");
            add(hint);
        }
        add(history);
        refresh(opened);
    }

    private Paragraph notice(String text) {
        var notice = new Paragraph(text);
        notice.addClassName("notice");
        return notice;
    }

    private Div actions() {
        var all = new NativeButton(words.say("everyone"), click -> everyone());
        all.addClassNames("button", "primary");
        all.setId("everyone-present");
        var actions = new Div(all, undo, status);
        actions.addClassNames("attendance-actions", "no-print");
        return actions;
    }

    private void everyone() {
        if (sheet == null) return;
        var entries = sheet.people().stream()
                .filter(one -> one.state() == null)
                .map(one -> new Entry(one.person(), one.version(), Attendance.PRESENT, 0))
                .toList();
        if (!entries.isEmpty()) enter(entries, true);
        if (rows != null) rows.begin();
    }

    private void say(Entry entry) {
        enter(List.of(entry), true);
    }

    private void undo() {
        var last = done.pollLast();
        if (last != null) enter(last, false);
    }

    private void enter(List<Entry> entries, boolean canUndo) {
        var shown = sheet;
        if (shown == null) return;
        switch (attendance.enter(user, shown.lesson().uuid(), entries)) {
            case EntryOutcome.Kept(var now, var kept, var differences) -> {
                if (canUndo && !kept.isEmpty()) {
                    done.addLast(kept);
                    if (done.size() > MOST_UNDO) done.removeFirst();
                }
                refresh(now);
                tell(differences);
            }
            case EntryOutcome.Refused(var why) -> {
                Toast.warn(words.of("refused", why));
                refresh(shown);
            }
            case EntryOutcome.Gone _ -> Toast.warn(words.say("gone"));
        }
    }

    private void refresh(Sheet now) {
        if (rows == null || !rows.isOf(now)) {
            if (rows != null) {
                show(now);
                return;
            }
        } else {
            rows.show(now);
        }
        sheet = now;
        undo.setEnabled(!done.isEmpty());
        long unsaid = now.unsaid();
        long there = now.people().stream()
                .filter(one -> one.state() != null && one.state().isThere())
                .count();
        status.setText(
                unsaid == now.people().size()
                        ? words.say("status.nothing", now.people().size())
                        : unsaid == 0
                                ? words.say("status.all", there, now.people().size())
                                : words.say("status.some", there, now.people().size(), unsaid));
        if (history.isOpened()) showHistory();
    }

    /** What two people said differently: this one's and the other one's beside each other. */
    private void tell(List<EntryOutcome.Difference> differences) {
        apart.removeAll();
        apart.setVisible(!differences.isEmpty());
        if (differences.isEmpty()) return;
        apart.getElement().setAttribute("role", "alert");
        apart.add(new H2(words.say("apart.title")));
        for (var one : differences) {
            var mine = one.mine();
            Said theirs = one.theirs();
            var text = new Paragraph(words.say(
                    "apart.text",
                    theirs.fullName(),
                    words.said(mine.state(), mine.lateMinutes()),
                    theirs.by(),
                    words.said(theirs.state(), theirs.lateMinutes())));
            var line = new Div(text);
            line.addClassName("attendance-difference");
            var keepMine = new NativeButton(words.say("apart.mine"), click -> {
                line.removeFromParent();
                enter(List.of(new Entry(mine.person(), theirs.version(), mine.state(), mine.lateMinutes())), true);
            });
            var keepTheirs = new NativeButton(words.say("apart.theirs", theirs.by()), click -> {
                line.removeFromParent();
                apart.setVisible(apart.getComponentCount() > 1);
            });
            keepMine.addClassName("button");
            keepTheirs.addClassName("button");
            var choices = new Div(keepMine, keepTheirs);
            choices.addClassName("row-actions");
            line.add(choices);
            apart.add(line);
        }
    }

    private void showHistory() {
        history.removeAll();
        if (sheet == null) return;
        UUID lesson = sheet.lesson().uuid();
        var changes = attendance.history(user, lesson);
        if (changes.isEmpty()) {
            history.add(new Paragraph(words.say("history.none")));
            return;
        }
        var list = new UnorderedList();
        for (var one : changes) {
            list.add(new ListItem(words.say(
                    "history.line",
                    words.figures().dateTime(one.at()),
                    one.by(),
                    one.person(),
                    words.said(one.was(), one.wasLateMinutes()),
                    words.said(one.became(), one.becameLateMinutes()))));
        }
        history.add(list);
    }

    @Override
    public String getPageTitle() {
        return (sheet == null ? "" : words.when(sheet.lesson()) + " · ") + words.say("sheet.title") + " · Duaal";
    }
}
