package nl.duaal.screening.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.screening.Assessments;
import nl.duaal.screening.Criterion;
import nl.duaal.screening.PlainText;
import nl.duaal.screening.ScreeningOutcome;
import nl.duaal.screening.Sheet;
import nl.duaal.shell.Address;
import nl.duaal.shell.Toast;
import org.jspecify.annotations.Nullable;

/** One sheet of an assessor: each criterion with its question and its answers in words. Every answer is kept at once. */
@Route("screening/sheets/:uuid")
@PermitAll
class SheetView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String UUID_PARAMETER = "uuid";

    private final transient Assessments assessments;
    private final SignedIn user;
    private final transient ScreeningWords words = new ScreeningWords(getLocale());
    private final transient Map<UUID, Integer> answers = new HashMap<>();
    private final Paragraph problem = new Paragraph();
    private String title = "";

    SheetView(Assessments assessments, CurrentUser currentUser) {
        this.assessments = assessments;
        this.user = currentUser.require(Permission.ASSESS_CANDIDATES);
        addClassNames("page", "screening", "sheet");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get(UUID_PARAMETER)
                .flatMap(Address::uuid)
                .flatMap(uuid -> assessments.open(user, uuid))
                .orElseThrow(NotFoundException::new));
    }

    private void show(Sheet sheet) {
        removeAll();
        answers.clear();
        String name = sheet.name();
        title = name == null ? words.say("number", Integer.toString(sheet.number())) : name;
        var back = new RouterLink(words.say("work.title"), WorkListView.class);
        back.addClassName("back");
        var sub = new Paragraph(words.of("round", sheet.round()) + " · " + sheet.cohort());
        sub.addClassName("sub");
        var header = new Header(new Div(back, new H1(title), sub));
        header.addClassName("page-head");
        add(header);
        var notice = new Paragraph(
                words.say(sheet.handedIn() ? "sheet.handedIn" : name == null ? "sheet.alone.number" : "sheet.alone"));
        notice.addClassName("notice");
        add(notice);
        for (var line : sheet.lines()) add(line(sheet, line));
        problem.addClassNames("notice", "warn");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        if (sheet.handedIn()) return;
        var handIn = new NativeButton(words.say("sheet.handIn"), click -> handIn(sheet));
        handIn.addClassNames("button", "primary");
        handIn.setId("hand-in");
        add(problem, handIn);
    }

    private FieldSet line(Sheet sheet, Sheet.Line line) {
        var criterion = line.criterion();
        var group = new FieldSet(criterion.name());
        group.addClassName("sheet-line");
        group.setId("criterion-" + criterion.uuid());
        var kind = new Paragraph(words.of("kind", criterion.kind()) + " · " + words.of("method", criterion.method()));
        kind.addClassNames("small", "muted");
        group.add(kind, new Paragraph(criterion.question()));
        if (!line.written().isBlank()) {
            var written = new Div(line.written());
            written.addClassName("written");
            group.add(new H2(words.say("sheet.written")), written);
        } else if (criterion.method() == Criterion.Method.FORM) {
            var nothing = new Paragraph(words.say("sheet.notWritten"));
            nothing.addClassName("muted");
            group.add(nothing);
        }
        Integer given = line.answer();
        if (given != null) answers.put(criterion.uuid(), given);
        var choices = new ArrayList<NativeButton>();
        var box = new Div();
        box.addClassName("answers");
        box.getElement().setAttribute("role", "group").setAttribute("aria-label", words.say("sheet.answer"));
        var note = note(sheet, line);
        for (int answer : criterion.isYesOrNo() ? List.of(Criterion.ANSWERS, 1) : List.of(1, 2, 3, 4, 5)) {
            var choice = new NativeButton(words.answer(criterion, answer));
            choice.setId("answer-" + criterion.uuid() + "-" + answer);
            choice.setEnabled(!sheet.handedIn());
            choice.getElement().setAttribute("aria-pressed", String.valueOf(given != null && given == answer));
            choice.addClickListener(click -> {
                if (!keep(sheet, criterion, answer, note.getValue())) return;
                answers.put(criterion.uuid(), answer);
                choices.forEach(one -> one.getElement().setAttribute("aria-pressed", String.valueOf(one == choice)));
            });
            choices.add(choice);
            box.add(choice);
        }
        group.add(box, note);
        return group;
    }

    private TextArea note(Sheet sheet, Sheet.Line line) {
        var criterion = line.criterion();
        var note = new TextArea(words.say("sheet.note"));
        note.setId("note-" + criterion.uuid());
        note.setMaxLength(Sheet.NOTE_MAX_LENGTH);
        note.setValue(line.note());
        note.setWidthFull();
        note.setReadOnly(sheet.handedIn());
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.setValueChangeTimeout(500);
        note.addValueChangeListener(change -> {
            note.setHelperText(WrittenField.warning(words, PlainText.warnings(change.getValue())));
            @Nullable Integer answer = answers.get(criterion.uuid());
            if (answer != null) keep(sheet, criterion, answer, change.getValue());
        });
        return note;
    }

    private boolean keep(Sheet sheet, Criterion criterion, int answer, String note) {
        var outcome = assessments.answer(user, sheet.uuid(), criterion.uuid(), answer, note);
        if (outcome instanceof ScreeningOutcome.Done) return true;
        Toast.warn(words.outcome(outcome));
        return false;
    }

    private void handIn(Sheet sheet) {
        var outcome = assessments.handIn(user, sheet.uuid());
        if (outcome instanceof ScreeningOutcome.Done) {
            Toast.show(words.say("sheet.thanks"));
            getUI().ifPresent(ui -> ui.navigate(WorkListView.class));
            return;
        }
        problem.setText(words.outcome(outcome));
        problem.setVisible(true);
    }

    @Override
    public String getPageTitle() {
        return title + " · " + words.say("work.title") + " · Duaal";
    }
}
