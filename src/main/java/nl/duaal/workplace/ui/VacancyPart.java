package nl.duaal.workplace.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import nl.duaal.draft.Draft;
import nl.duaal.draft.DraftSubject;
import nl.duaal.shell.DraftKeeper;
import nl.duaal.shell.DraftOffer;
import nl.duaal.shell.Toast;
import nl.duaal.workplace.JobFunction;
import nl.duaal.workplace.JobFunctionData;
import nl.duaal.workplace.vacancy.Readability;
import nl.duaal.workplace.vacancy.VacancyCheck;
import nl.duaal.workplace.vacancy.VacancyFinding;

/** The text with which people are sought for a function, and beside it what may keep people away. */
class VacancyPart extends Div {

    private static final String DRAFT = "vacancy";

    private final transient EmployerPage page;
    private final transient WorkplaceWords words;
    private final Div body = new Div();
    private final Div findings = new Div();

    VacancyPart(EmployerPage page) {
        this.page = page;
        this.words = page.words();
        var intro = new Paragraph(words.say("vacancy.intro"));
        intro.addClassName("muted");
        add(intro);
        var function = page.function();
        if (function.isEmpty()) {
            add(new Paragraph(words.say("vacancy.none")));
            return;
        }
        if (page.now().functions().size() > 1) add(choice(function.get()));
        body.addClassName("vacancy");
        findings.setId("vacancy-findings");
        findings.getElement().setAttribute("role", "region").setAttribute("aria-live", "polite");
        findings.getElement().setAttribute("aria-label", words.say("vacancy.findings"));
        add(body);
        show(function.get());
    }

    private Select<JobFunction> choice(JobFunction chosen) {
        var choice = new Select<JobFunction>();
        choice.setLabel(words.say("vacancy.function"));
        choice.setId("vacancy-function");
        choice.setItems(page.now().functions());
        choice.setItemLabelGenerator(one -> one.data().name());
        choice.setValue(chosen);
        choice.addValueChangeListener(change -> {
            if (!change.isFromClient()) return;
            page.choose(change.getValue().uuid());
            show(change.getValue());
        });
        return choice;
    }

    private void show(JobFunction function) {
        body.removeAll();
        var text = new TextArea(words.say("vacancy.text"));
        text.setId("vacancy-text");
        text.setMaxLength(JobFunctionData.VACANCY_MAX_LENGTH);
        text.setValue(function.data().vacancyText());
        text.setReadOnly(!page.isOpen());
        text.setWidthFull();
        text.setMinRows(14);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(600);
        text.addValueChangeListener(change -> check(function, change.getValue()));
        var left = new Div();
        if (page.isOpen()) {
            var keeper = keep(function, text, left);
            left.add(text);
            var save = new NativeButton(words.say("vacancy.save"), click -> {
                var wrong = page.saveText(function, text.getValue());
                if (wrong.isEmpty()) keeper.drop(DRAFT);
                if (wrong.isEmpty()) Toast.show(words.say("vacancy.saved"));
                else Toast.warn(wrong.get());
            });
            save.addClassNames("button", "primary");
            save.setId("save-vacancy");
            left.add(save);
        } else {
            left.add(text);
        }
        check(function, function.data().vacancyText());
        body.add(left, findings);
    }

    /** Keeps the text while it is typed, and offers what was left behind. */
    private DraftKeeper keep(JobFunction function, TextArea text, Div above) {
        var keeper = DraftKeeper.here(page.user(), new DraftSubject("JOB_FUNCTION", function.uuid()));
        String before = function.data().vacancyText();
        keeper.left().stream()
                .filter(draft -> !draft.content().equals(before))
                .forEach(draft -> above.add(new DraftOffer(
                        words.locale(),
                        words.say("vacancy.text"),
                        draft.savedAt(),
                        page.today(),
                        () -> text.setValue(draft.content()),
                        () -> keeper.drop(DRAFT))));
        keeper.watch(text, DRAFT, new Draft.Base(function.version(), before));
        return keeper;
    }

    private void check(JobFunction function, String text) {
        findings.removeAll();
        findings.add(new H2(words.say("vacancy.findings")));
        if (text.isBlank()) {
            findings.add(new Paragraph(words.say("vacancy.empty")));
            return;
        }
        var check = VacancyCheck.of(function.data().withVacancyText(text));
        findings.add(reading(check));
        if (check.findings().isEmpty()) {
            findings.add(new Paragraph(words.say("vacancy.nothing")));
            return;
        }
        findings.add(marked(text, check));
        var list = new OrderedList();
        list.addClassName("vacancy-findings");
        check.findings().forEach(finding -> list.add(item(text, finding)));
        findings.add(list);
        var source = new Paragraph(words.say("vacancy.source"));
        source.addClassNames("small", "muted");
        findings.add(source);
    }

    private Div reading(VacancyCheck check) {
        Readability reading = check.readability();
        var figures = words.figures();
        var line = new Paragraph(words.say(
                check.isReadable() ? "vacancy.readable" : "vacancy.notReadable",
                check.asked().name()));
        line.addClassNames("notice");
        if (!check.isReadable()) line.addClassName("warn");
        var how = new Paragraph(words.say(
                "vacancy.measure",
                figures.number(reading.ease(), 0),
                figures.number(Readability.needed(check.asked()), 0),
                check.asked().name(),
                figures.number(reading.words(), 0),
                figures.number(reading.sentences(), 0),
                figures.number(reading.sentenceLength(), 1)));
        how.addClassNames("small", "muted");
        return new Div(line, how);
    }

    /** The text with what was found in it marked; long sentences are in the list only. */
    private Div marked(String text, VacancyCheck check) {
        var marked = new Div();
        marked.addClassName("marked-text");
        marked.setId("vacancy-marked");
        int at = 0;
        for (var finding : check.findings()) {
            if (finding.kind() == VacancyFinding.Kind.LONG_SENTENCE || finding.from() < at) continue;
            marked.add(new Span(text.substring(at, finding.from())));
            marked.getElement()
                    .appendChild(new Element("mark").setText(text.substring(finding.from(), finding.until())));
            at = finding.until();
        }
        marked.add(new Span(text.substring(at)));
        return marked;
    }

    private ListItem item(String text, VacancyFinding finding) {
        var found = new Div("‘" + finding.text() + "’");
        found.addClassName("record-name");
        long line = text.substring(0, finding.from()).lines().count();
        boolean begins = finding.from() == 0 || text.charAt(finding.from() - 1) == '\n';
        var place = new Div(words.say("vacancy.place", begins ? line + 1 : Math.max(1, line)));
        place.addClassNames("small", "muted");
        var reason = new Div(words.say(
                "vacancy.reason." + finding.kind(), finding.arguments().toArray()));
        var advice = finding.advice();
        var instead = new Div(words.say(
                "vacancy.instead",
                advice == null ? words.say("vacancy.advice." + finding.kind()) : advice.in(words.locale())));
        var item = new ListItem(found, place, reason, instead);
        item.addClassName("finding-"
                + finding.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        return item;
    }
}
