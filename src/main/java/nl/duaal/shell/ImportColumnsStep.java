package nl.duaal.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.duaal.tabular.Sheet;
import nl.duaal.tabular.intake.ColumnChoice;
import nl.duaal.tabular.intake.ImportField;

/** For each thing that a row may say, the column that says it. */
class ImportColumnsStep extends Div {

    /** Heads may stand in one of so many first rows. */
    private static final int HEAD_ROWS = 15;

    private static final int EXAMPLES = 3;
    private static final int NONE = -1;

    private final ImportWords words;
    private final ImportState state;
    private final transient Runnable back;
    private final transient Runnable next;
    private final Map<String, Select<Integer>> selects = new LinkedHashMap<>();
    private final Paragraph left = new Paragraph();

    /** @param remembered whether somebody chose these columns before */
    ImportColumnsStep(ImportWords words, ImportState state, boolean remembered, Runnable back, Runnable next) {
        this.words = words;
        this.state = state;
        this.back = back;
        this.next = next;
        fill(remembered);
    }

    private void fill(boolean remembered) {
        removeAll();
        selects.clear();
        add(new Paragraph(words.say("columns.intro")));
        if (state.isTurned()) {
            var turned = new Paragraph(words.turned());
            turned.addClassName("notice");
            turned.setId("import-turned");
            add(turned);
        }
        if (remembered) {
            var notice = new Paragraph(words.say("columns.remembered"));
            notice.addClassName("notice");
            notice.setId("import-remembered");
            add(notice);
        }
        var tools = new Div(headRow());
        tools.addClassName("import-tools");
        if (state.sheets().size() > 1) tools.addComponentAsFirst(sheet());
        add(tools);
        var fields = new Div();
        fields.addClassName("import-fields");
        state.kind().fields().forEach(field -> fields.add(column(field)));
        left.addClassName("muted");
        left.setId("import-left-out");
        var previous = new Button(words.say("back"), click -> back.run());
        previous.setId("import-back");
        var on = new Button(words.say("columns.next"), click -> go());
        on.addThemeName("primary");
        on.setId("import-next");
        var actions = new Div(previous, on);
        actions.addClassName("import-actions");
        add(fields, left, actions);
        show();
    }

    private Select<Sheet> sheet() {
        var select = new Select<Sheet>();
        select.setLabel(words.say("columns.sheet"));
        select.setId("import-sheet");
        select.setItems(state.sheets());
        select.setItemLabelGenerator(one -> ImportWords.shortened(one.name()));
        select.setValue(state.sheet());
        select.addValueChangeListener(change -> {
            if (!change.isFromClient() || change.getValue() == null) return;
            state.sheet(change.getValue(), words.labels());
            fill(false);
        });
        return select;
    }

    private Select<Integer> headRow() {
        var select = new Select<Integer>();
        select.setLabel(words.say("columns.headRow"));
        select.setId("import-head-row");
        var rows = state.sheet().rows();
        select.setItems(
                IntStream.range(NONE, Math.min(HEAD_ROWS, rows.size())).boxed().toList());
        select.setItemLabelGenerator(row -> row == NONE
                ? words.say("columns.noHeads")
                : words.say("columns.row", words.figures().number(rows.get(row).number(), 0)));
        select.setValue(state.columns().headRow());
        select.addValueChangeListener(change -> {
            if (!change.isFromClient() || change.getValue() == null) return;
            state.columns(state.columns().withHeadRow(change.getValue()));
            fill(false);
        });
        return select;
    }

    private Select<Integer> column(ImportField field) {
        var select = new Select<Integer>();
        String label = words.label(field.key());
        // in words: the component's own mark is one that its button may not carry
        select.setLabel(field.required() ? words.say("columns.required", label) : label);
        select.setHelperText(words.help(field.key()));
        select.setId("import-column-" + field.key());
        select.setManualValidation(true);
        select.setWidthFull();
        select.setItems(IntStream.range(NONE, state.sheet().columns()).boxed().toList());
        select.setItemLabelGenerator(this::described);
        select.addValueChangeListener(change -> {
            if (!change.isFromClient() || change.getValue() == null) return;
            select.setInvalid(false);
            choose(field.key(), change.getValue());
        });
        selects.put(field.key(), select);
        return select;
    }

    private String described(int column) {
        if (column == NONE) return words.say("columns.none");
        String name = words.column(state.columns().head(state.sheet(), column), column);
        var examples = state.columns().examples(state.sheet(), column, EXAMPLES);
        return examples.isEmpty()
                ? name
                : words.say(
                        "columns.example",
                        name,
                        examples.stream().map(ImportColumnsStep::brief).collect(Collectors.joining(" · ")));
    }

    private static String brief(String text) {
        return text.length() <= 30 ? text : text.substring(0, 29) + "…";
    }

    private void choose(String field, int column) {
        var choice = state.columns();
        int before = choice.column(field);
        if (before >= 0) choice = choice.with(before, "");
        state.columns(column == NONE ? choice : choice.with(column, field));
        show();
    }

    private void show() {
        ColumnChoice choice = state.columns();
        selects.forEach((field, select) -> {
            if (select.getValue() == null || select.getValue() != choice.column(field)) {
                select.setValue(choice.column(field));
            }
        });
        var unused = new ArrayList<String>();
        for (int i = 0; i < choice.fields().size(); i++) {
            if (choice.fields().get(i).isEmpty()) unused.add(words.column(choice.head(state.sheet(), i), i));
        }
        left.setText(unused.isEmpty() ? "" : words.say("columns.leftOut", String.join(", ", few(unused))));
        left.setVisible(!unused.isEmpty());
    }

    private static List<String> few(List<String> names) {
        if (names.size() <= 12) return names;
        var few = new ArrayList<>(names.subList(0, 12));
        few.add("…");
        return few;
    }

    private void go() {
        var missing = state.columns().missing(state.kind().fields());
        for (var field : missing.reversed()) {
            var select = selects.get(field.key());
            if (select == null) continue;
            FieldError.show(select, words.say("columns.needed", words.label(field.key())));
            // the first of them has the focus in the end
            select.focus();
        }
        if (missing.isEmpty()) next.run();
    }
}
