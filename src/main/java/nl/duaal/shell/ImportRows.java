package nl.duaal.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.intake.CellProblem;
import nl.duaal.tabular.intake.ImportField;
import nl.duaal.tabular.intake.ImportPlan;
import nl.duaal.tabular.intake.PlannedRow;

/**
 * Rows of a plan, a page at a time: what becomes of each, what was and what comes, and what is wrong at the cell. Where
 * the page is narrow each row stands as a small card.
 */
class ImportRows extends Div {

    private static final int AT_ONCE = 25;

    private final ImportWords words;
    private final List<ImportField> fields;
    private final transient ImportFiles files;
    private final Table table = new Table();
    private final NativeButton previous;
    private final NativeButton following;
    private final Span where = new Span();
    private final transient ImportState state;
    private final transient BiConsumer<Integer, Boolean> choose;
    /** Of the plan, those that are shown. */
    private transient List<Integer> places = List.of();

    private int first;

    @Tag("div")
    private static final class Table extends HtmlContainer {}

    /** @param choose is told that a row at a place is wanted, or not any more */
    ImportRows(ImportWords words, ImportState state, ImportFiles files, BiConsumer<Integer, Boolean> choose) {
        this.words = words;
        this.state = state;
        this.fields = state.kind().fields();
        this.files = files;
        this.choose = choose;
        addClassName("import-rows");
        table.addClassName("import-table");
        table.setId("import-table");
        table.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        table.getElement().setAttribute("aria-label", words.say("look.table"));
        previous = new NativeButton(words.say("look.previous"), click -> turn(-AT_ONCE));
        previous.setId("import-previous-rows");
        following = new NativeButton(words.say("look.following"), click -> turn(AT_ONCE));
        following.setId("import-following-rows");
        previous.addClassName("button");
        following.addClassName("button");
        where.setId("import-where");
        where.getElement().setAttribute("role", "status");
        var pages = new Div(previous, where, following);
        pages.addClassName("import-pages");
        add(table, pages);
    }

    void show(List<Integer> some) {
        places = some;
        first = 0;
        draw();
    }

    /** Shows the same rows, with what is chosen now. */
    void again() {
        draw();
    }

    private ImportPlan plan() {
        return Objects.requireNonNull(state.plan());
    }

    private void turn(int by) {
        first = Math.clamp(first + by, 0, Math.max(0, places.size() - 1));
        draw();
    }

    private void draw() {
        int until = Math.min(places.size(), first + AT_ONCE);
        previous.setEnabled(first > 0);
        following.setEnabled(until < places.size());
        boolean one = places.size() <= AT_ONCE;
        previous.setVisible(!one);
        following.setVisible(!one);
        where.setText(
                places.isEmpty()
                        ? words.say("look.noRows")
                        : words.say(
                                "look.where",
                                words.figures().number(first + 1, 0),
                                words.figures().number(until, 0),
                                words.figures().number(places.size(), 0)));
        table.getElement().removeAllChildren();
        if (places.isEmpty()) return;
        var head = new Element("tr");
        head.appendChild(cell("th", words.say("look.row")).setAttribute("scope", "col"));
        head.appendChild(cell("th", words.say("look.status")).setAttribute("scope", "col"));
        shown().forEach(field ->
                head.appendChild(cell("th", words.label(field.key())).setAttribute("scope", "col")));
        var body = new Element("tbody");
        places.subList(first, until).forEach(place -> body.appendChild(line(place)));
        var whole = new Element("table");
        whole.getClassList().add("flows");
        whole.appendChild(cell("caption", words.say("look.table")), new Element("thead").appendChild(head), body);
        table.getElement().appendChild(whole);
    }

    /** Fields that a column was chosen for. */
    private List<ImportField> shown() {
        return fields.stream()
                .filter(field -> plan().rows().get(places.getFirst()).values().says(field.key()))
                .toList();
    }

    private Element line(int place) {
        var row = plan().rows().get(place);
        var line = new Element("tr");
        line.appendChild(cell("th", words.figures().number(row.number(), 0))
                .setAttribute("scope", "row")
                .setAttribute("data-head", words.say("look.row")));
        var status = new Element("td").setAttribute("data-head", words.say("look.status"));
        var mark = new Element("span").setText(words.status(row.status()));
        mark.getClassList().add("import-status");
        mark.getClassList().add(row.status().name().toLowerCase(java.util.Locale.ROOT));
        var said = new Element("div").appendChild(mark);
        if (row.doubleOf() > 0) said.appendChild(note("cell-note", files.reason(row)));
        if (row.asked())
            said.appendChild(new Element("div").appendChild(choice(place, row).getElement()));
        status.appendChild(said);
        line.appendChild(status);
        Map<String, List<CellProblem>> problems =
                row.problems().stream().collect(Collectors.groupingBy(CellProblem::field));
        for (var field : shown()) {
            var cell = value(row, field, problems.getOrDefault(field.key(), List.of()));
            row.questions().stream()
                    .filter(question -> question.field().equals(field.key()))
                    .forEach(question -> cell.appendChild(note("cell-question", words.problem(question))));
            line.appendChild(cell);
        }
        return line;
    }

    private Checkbox choice(int place, PlannedRow row) {
        var box = new Checkbox(words.say("look.choose"), plan().chosen().contains(place));
        box.addClassName("import-choose");
        box.setAriaLabel(words.say("look.choose.row", words.figures().number(row.number(), 0)));
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) choose.accept(place, change.getValue());
        });
        return box;
    }

    private Element value(PlannedRow row, ImportField field, List<CellProblem> problems) {
        var cell = new Element("td").setAttribute("data-head", words.label(field.key()));
        var box = new Element("div");
        String now = words.cell(field, row.values().cell(field.key()));
        if (row.status() == PlannedRow.Status.CHANGED && row.changes(field.key())) {
            var before = row.before() == null ? Cell.EMPTY : row.before().cell(field.key());
            String was = words.cell(field, before);
            box.appendChild(new Element("del").setText(was.isEmpty() ? words.say("look.nothing") : was));
            box.appendChild(new Element("span").setText(" → ").setAttribute("aria-hidden", "true"));
            box.appendChild(new Element("ins").setText(now.isEmpty() ? words.say("look.nothing") : now));
        } else {
            box.appendChild(new Element("span").setText(now));
        }
        problems.forEach(problem -> box.appendChild(note("cell-problem", words.problem(problem))));
        if (!problems.isEmpty()) cell.getClassList().add("wrong");
        return cell.appendChild(box);
    }

    private static Element note(String kind, String text) {
        var note = new Element("div").setText(text);
        note.getClassList().add(kind);
        return note;
    }

    private static Element cell(String tag, String text) {
        return new Element(tag).setText(text);
    }
}
