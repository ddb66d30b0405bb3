package nl.duaal.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Sheet;
import nl.duaal.tabular.TableReading;
import nl.duaal.tabular.intake.CellProblem;
import nl.duaal.tabular.intake.ImportField;
import nl.duaal.tabular.intake.ImportKind;
import nl.duaal.tabular.intake.PlannedRow;

/** Says in the user's language what an import of a kind is about. */
final class ImportWords {

    /** As much of a cell as is shown. */
    private static final int SHOWN = 200;

    private final Locale locale;
    private final ImportKind kind;
    private final Figures figures;

    ImportWords(Locale locale, ImportKind kind) {
        this.locale = Words.closest(locale);
        this.kind = kind;
        this.figures = new Figures(locale);
    }

    Locale locale() {
        return locale;
    }

    Figures figures() {
        return figures;
    }

    String say(String key, Object... arguments) {
        return Words.text(locale, "shell.import." + key, arguments);
    }

    /** A text that has another form for one. */
    String count(String key, int count) {
        return say(count == 1 ? key + ".one" : key, figures.number(count, 0));
    }

    /** What is imported: "eigen bedragen". */
    String name() {
        return own("name");
    }

    /** That a sheet was read in another form than it has. */
    String turned() {
        return own("turned");
    }

    private String own(String key) {
        return Words.text(locale, kind.words() + "." + key);
    }

    String label(String field) {
        return own("field." + field);
    }

    String help(String field) {
        return own("field." + field + ".help");
    }

    String option(String field, String key) {
        return own("choice." + field + "." + key);
    }

    /** Labels of fields in every language that a head may be in. */
    Map<String, Set<String>> labels() {
        var labels = new HashMap<String, Set<String>>();
        for (var field : kind.fields()) {
            var some = new LinkedHashSet<String>();
            for (var language : List.of(Words.DUTCH, Words.ENGLISH)) {
                some.add(Words.text(language, kind.words() + ".field." + field.key()));
            }
            labels.put(field.key(), some);
        }
        return labels;
    }

    /** Labels of options in every language that a cell may be in. */
    Map<String, Map<String, List<String>>> options() {
        var all = new HashMap<String, Map<String, List<String>>>();
        for (var field : kind.fields()) {
            if (!(field.type() instanceof ImportField.Type.Choice(var options))) continue;
            var labels = new HashMap<String, List<String>>();
            for (var option : options) {
                var some = new ArrayList<String>();
                for (var language : List.of(Words.DUTCH, Words.ENGLISH)) {
                    some.add(Words.text(language, kind.words() + ".choice." + field.key() + "." + option.key()));
                }
                labels.put(option.key(), some);
            }
            all.put(field.key(), labels);
        }
        return all;
    }

    /** What may stand in a column, in a few words. */
    String form(ImportField field) {
        return switch (field.type()) {
            case ImportField.Type.Text(int maxLength) -> say("form.text", figures.number(maxLength, 0));
            case ImportField.Type.Number() -> say("form.number");
            case ImportField.Type.Day() -> say("form.day");
            case ImportField.Type.Month() -> say("form.month");
            case ImportField.Type.Truth() -> say("form.truth");
            case ImportField.Type.Choice(var options) ->
                say(
                        "form.choice",
                        String.join(
                                ", ",
                                options.stream()
                                        .map(option -> option(field.key(), option.key()))
                                        .toList()));
        };
    }

    String status(PlannedRow.Status status) {
        return say("status." + status.name());
    }

    String problem(CellProblem problem) {
        Object[] arguments = problem.arguments().toArray();
        String own = kind.words() + ".problem." + problem.code();
        return Words.has(locale, own)
                ? Words.text(locale, own, arguments)
                : Words.text(locale, "shell.import.problem." + problem.code(), arguments);
    }

    String refused(TableReading.Refused refused) {
        String text = say("refused." + refused.reason(), refused.arguments().toArray());
        if (refused.cell().isEmpty()) return text;
        return refused.sheet().isEmpty()
                ? say("refused.cell", refused.cell(), text)
                : say("refused.sheetAndCell", refused.sheet(), refused.cell(), text);
    }

    /** A column as it is chosen: its head, or its letter where it has none. */
    String column(String head, int column) {
        return head.isBlank() ? say("column.letter", Sheet.letters(column)) : shortened(head);
    }

    /** What a cell of a field holds. */
    String cell(ImportField field, Cell cell) {
        return switch (cell) {
            case Cell.Empty() -> "";
            case Cell.Text(String value) ->
                field.type() instanceof ImportField.Type.Choice(var options)
                                && options.stream()
                                        .anyMatch(option -> option.key().equals(value))
                        ? option(field.key(), value)
                        : shortened(value);
            case Cell.Figure figure ->
                figure.percent()
                        ? new NumberText(locale, NumberText.Kind.PERCENT).format(figure.decimal()) + "%"
                        : new NumberText(locale, NumberText.Kind.PLAIN).format(figure.decimal());
            case Cell.Day(var day) -> figures.shortDate(day);
            case Cell.Moment moment -> moment.text();
            case Cell.Truth(boolean value) -> say(value ? "yes" : "no");
            case Cell.Fault(String code) -> code;
        };
    }

    static String shortened(String text) {
        if (text.length() <= SHOWN) return text;
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "…";
    }
}
