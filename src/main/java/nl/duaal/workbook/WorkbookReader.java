package nl.duaal.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Formula;
import nl.duaal.engine.Model;
import nl.duaal.engine.Outcome;
import nl.duaal.spreadsheet.UnreadableException;
import nl.duaal.workbook.Assumptions.Bound;
import nl.duaal.workbook.Assumptions.Line;
import nl.duaal.workbook.Reading.Change;
import nl.duaal.workbook.Reading.Code;
import nl.duaal.workbook.Reading.Fault;
import nl.duaal.workbook.Reading.ScenarioChange;
import nl.duaal.workbook.WorkbookParts.Content;
import nl.duaal.workbook.WorkbookParts.Place;
import org.jspecify.annotations.Nullable;

/** Reads an edited workbook back: which inputs of the model it came from were changed, and into what. */
public final class WorkbookReader {

    /** Larger files are refused. */
    public static final int MAX_BYTES = 20_000_000;

    /** Spreadsheets keep fifteen to seventeen digits when they save. */
    private static final double SAME = 1e-14;

    private final WorkbookParts parts;
    private final Map<String, String> grammarNames = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<ScenarioChange> inScenarios = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private WorkbookReader(WorkbookParts parts, Model model) {
        this.parts = parts;
        grammarNames.put("cohort_participants", "participants");
        for (var parameter : model.parameters()) {
            grammarNames.put(Names.parameter(parameter.name()).toLowerCase(Locale.ROOT), parameter.name());
        }
    }

    /**
     * What was changed in a workbook that {@link Workbooks#write} made of this model. Inputs are found by their defined
     * names, so rows may have been moved or added. Whether the changed model can be evaluated is for the engine to say.
     *
     * @param file any bytes; a file that is not such a workbook is refused, never an exception
     */
    public static Reading read(byte[] file, Model model) {
        if (!(Engine.evaluate(model) instanceof Outcome.Ok<Evaluation>(Evaluation evaluation))) {
            return refused(Code.OTHER_MODEL);
        }
        try {
            return read(new WorkbookParts(file), evaluation);
        } catch (IOException e) {
            return refused(e);
        }
    }

    /**
     * What was changed in a workbook that was made of this model, or of what it was before its inputs moved on. The
     * changes are those that were made in the workbook, so what the model's own inputs became since is not among them.
     *
     * @param file any bytes; a file that is not such a workbook is refused, never an exception
     * @param now  what has become of the model
     */
    public static Returned readBack(byte[] file, Model now) {
        try {
            var parts = new WorkbookParts(file);
            Model exported = exported(parts, now);
            return Engine.evaluate(exported) instanceof Outcome.Ok<Evaluation>(Evaluation evaluation)
                    ? new Returned(exported, read(parts, evaluation))
                    : new Returned(now, refused(Code.OTHER_MODEL));
        } catch (IOException e) {
            return new Returned(now, refused(e));
        }
    }

    /** The model that the workbook was made of; what it is now, where the workbook does not prove another. */
    private static Model exported(WorkbookParts parts, Model now) throws IOException {
        Place hash = parts.place(Names.HASH);
        if (hash == null) return now;
        var places = new ArrayList<Place>();
        for (int i = 0; i < ExportedModel.MAX_PIECES; i++) {
            Place place = parts.place(ExportedModel.name(i));
            if (place == null) break;
            places.add(place);
        }
        var wanted = new HashSet<Place>(places);
        wanted.add(hash);
        var contents = parts.contents(wanted);
        String claimed = text(contents.get(hash));
        if (places.isEmpty() || claimed.equals(Book.hash(now))) return now;
        var pieces = places.stream().map(place -> text(contents.get(place))).toList();
        return ExportedModel.unpack(pieces)
                .filter(model -> Book.hash(model).equals(claimed) && ExportedModel.isSameButForInputs(model, now))
                .orElse(now);
    }

    private static String text(@Nullable Content content) {
        String value = content == null ? null : content.value();
        return value == null ? "" : value;
    }

    private static Reading read(WorkbookParts parts, Evaluation evaluation) throws IOException {
        var scenarios = scenarios(parts, evaluation.model());
        if (scenarios.isEmpty()) return refused(Code.OTHER_MODEL);
        var book = new Book(evaluation, new WorkbookInfo(java.time.Instant.EPOCH), scenarios.get(), null);
        return new WorkbookReader(parts, evaluation.model()).read(book);
    }

    private static Optional<LiveScenarios> scenarios(WorkbookParts parts, Model model) throws IOException {
        Place place = parts.place(ExportedScenarios.NAME);
        if (place == null) return Optional.of(LiveScenarios.NONE);
        return ExportedScenarios.unpack(text(parts.contents(Set.of(place)).get(place)), model);
    }

    private static Reading refused(IOException e) {
        boolean tooMuch = e instanceof UnreadableException unreadable
                && unreadable.fault().isTooMuch();
        return refused(tooMuch ? Code.TOO_LARGE : Code.NOT_A_WORKBOOK);
    }

    private static Reading refused(Code code, String... arguments) {
        return new Reading.Refused(List.of(new Fault(code, "", "", List.of(arguments))));
    }

    private Reading read(Book book) throws IOException {
        Place hash = parts.place(Names.HASH);
        Place format = parts.place(Names.FORMAT);
        if (hash == null || format == null) return refused(Code.NOT_OURS);
        var places = new HashMap<String, Place>();
        var wanted = new HashSet<Place>(List.of(hash, format));
        for (var figure : book.assumptions.inputs()) {
            String key = java.util.Objects.requireNonNull(figure.key());
            find(java.util.Objects.requireNonNull(figure.name()), figure.label(), places);
            if (!book.live.changes(key)) continue;
            for (int i = 0; i < book.live.count(); i++) find(LiveScenarios.cell(i, key), figure.label(), places);
        }
        for (String flow : book.live.flows()) {
            for (int i = 1; i < book.live.count(); i++) {
                find(LiveScenarios.cell(i, LiveScenarios.flowKey(flow)), flow(book, flow), places);
            }
        }
        if (!book.live.isEmpty()) find(LiveScenarios.CHOICE, "Gekozen scenario", places);
        wanted.addAll(places.values());
        var contents = parts.contents(wanted);
        if (!String.valueOf(Names.FORMAT_VERSION).equals(number(contents.get(format))))
            return refused(Code.OTHER_VERSION);
        Content found = contents.get(hash);
        if (found == null || !book.hash.equals(found.value())) return refused(Code.OTHER_MODEL);
        for (var figure : book.assumptions.inputs()) {
            input(book, figure, places, contents);
        }
        for (String flow : book.live.flows()) {
            for (int i = 1; i < book.live.count(); i++) flow(book, flow, i, places, contents);
        }
        String chosen = book.live.isEmpty() ? null : chosen(book, places.get(LiveScenarios.CHOICE), contents);
        return faults.isEmpty() ? new Reading.Changes(changes, inScenarios, chosen) : new Reading.Refused(faults);
    }

    private void find(String name, String label, Map<String, Place> places) {
        Place place = parts.place(name);
        if (place == null) faults.add(new Fault(Code.MISSING_NAME, "", "", List.of(name, label)));
        else places.put(name, place);
    }

    private static String flow(Book book, String id) {
        return Words.flow(book.evaluation.flow(id).flow());
    }

    /** An input that scenarios change stands in a column of the base; what was put over the choice itself comes first. */
    private void input(Book book, Line.Figure figure, Map<String, Place> places, Map<Place, Content> contents) {
        Place place = places.get(java.util.Objects.requireNonNull(figure.name()));
        if (place == null) return;
        String key = java.util.Objects.requireNonNull(figure.key());
        if (!book.live.changes(key)) {
            compare(figure, place, contents.get(place));
            return;
        }
        Content content = contents.get(place);
        String formula = content == null ? null : content.formula();
        boolean chooses = formula != null && SheetFormula.same(book.live.chosen(key, figure.bound()), formula);
        Place base = chooses ? places.get(LiveScenarios.cell(0, key)) : place;
        if (base != null) compare(figure, base, contents.get(base));
        for (int i = 1; i < book.live.count(); i++) {
            Place there = places.get(LiveScenarios.cell(i, key));
            if (there != null) inScenario(book, figure, i, there, contents.get(there));
        }
    }

    /** The same as an input of the model, with the number of the scenario for what the model says. */
    private void inScenario(Book book, Line.Figure figure, int number, Place place, @Nullable Content content) {
        String key = java.util.Objects.requireNonNull(figure.key());
        var column = book.live.columns.get(number - 1);
        Double before = column.numbers().get(key);
        String asInBase = LiveScenarios.asInBase(key, figure.bound());
        String formula = content == null ? null : content.formula();
        if (formula != null && SheetFormula.same(asInBase, formula)) {
            if (before != null) inScenarios.add(new ScenarioChange(column.name(), key, figure.label(), before, null));
            return;
        }
        // without a formula of its own a number that is there says something, also when it is that of the base
        var there = new Line.Figure(
                key,
                figure.label(),
                figure.unit(),
                figure.format(),
                figure.bound() == Bound.ENDLESS ? Bound.LENGTH : figure.bound(),
                before == null ? null : Expression.of(before),
                before == null ? asInBase : null,
                before == null ? Double.NaN : before,
                null);
        int known = changes.size();
        compare(there, place, content);
        while (changes.size() > known) {
            var change = changes.removeLast();
            inScenarios.add(new ScenarioChange(column.name(), key, figure.label(), before, change.after()));
        }
    }

    private void flow(Book book, String id, int number, Map<String, Place> places, Map<Place, Content> contents) {
        String key = LiveScenarios.flowKey(id);
        Place place = places.get(LiveScenarios.cell(number, key));
        if (place == null) return;
        var column = book.live.columns.get(number - 1);
        double before = column.without().contains(id) ? 0 : 1;
        Content content = contents.get(place);
        String value = content == null || content.formula() != null ? "" : number(content);
        if (!value.equals("0") && !value.equals("1")) {
            String shown = content == null || content.value() == null ? "" : content.value();
            faults.add(new Fault(
                    value.isEmpty() ? Code.NOT_A_NUMBER : Code.OUT_OF_RANGE,
                    place.sheet(),
                    place.cell(),
                    List.of(flow(book, id), shown)));
            return;
        }
        double after = Double.parseDouble(value);
        if (after != before) {
            var change = new ScenarioChange(column.name(), key, flow(book, id), before, Expression.of(after));
            inScenarios.add(change);
        }
    }

    /** The scenario that is chosen; none for the base. */
    private @Nullable String chosen(Book book, @Nullable Place place, Map<Place, Content> contents) {
        if (place == null) return null;
        String text = text(contents.get(place)).strip();
        for (boolean labelled : new boolean[] {true, false}) {
            for (int i = 0; i < book.live.count(); i++) {
                String name = labelled ? book.live.label(i) : book.live.name(i);
                if (name.equalsIgnoreCase(text))
                    return i == 0 ? null : book.live.columns.get(i - 1).name();
            }
        }
        faults.add(new Fault(Code.NO_SUCH_SCENARIO, place.sheet(), place.cell(), List.of("Gekozen scenario", text)));
        return null;
    }

    private static String number(@Nullable Content content) {
        String value = content == null ? null : content.value();
        return value == null ? "" : value.replaceFirst("\\.0+$", "");
    }

    private void compare(Line.Figure figure, Place place, @Nullable Content content) {
        String formula = content == null ? null : content.formula();
        String value = content == null ? null : content.value();
        String type = content == null || content.type() == null ? "n" : content.type();
        if (formula != null) {
            formula(figure, place, formula);
        } else if (value == null || (isText(type) && value.isEmpty())) {
            if (figure.bound() != Bound.ENDLESS) fault(Code.EMPTY, figure, place, "");
        } else if (type.equals("n")) {
            number(figure, place, value);
        } else if (type.equals("e")) {
            fault(Code.ERROR_VALUE, figure, place, value);
        } else if (!(figure.bound() == Bound.ENDLESS && value.equals(Words.ENDLESS))) {
            fault(Code.NOT_A_NUMBER, figure, place, value);
        }
    }

    private static boolean isText(String type) {
        return type.equals("s") || type.equals("str") || type.equals("inlineStr");
    }

    private void fault(Code code, Line.Figure figure, Place place, String content) {
        faults.add(new Fault(code, place.sheet(), place.cell(), List.of(figure.label(), content)));
    }

    private void number(Line.Figure figure, Place place, String value) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            fault(Code.NOT_A_NUMBER, figure, place, value);
            return;
        }
        if (!Double.isFinite(number)) {
            fault(Code.NOT_A_NUMBER, figure, place, value);
        } else if (figure.formula() == null && isSame(number, figure.value())) {
            return;
        } else if (!belongs(figure.bound(), number)) {
            fault(Code.OUT_OF_RANGE, figure, place, value);
        } else {
            change(figure, Expression.of(number));
        }
    }

    private static boolean isSame(double one, double other) {
        return Math.abs(one - other) <= SAME * Math.abs(other);
    }

    private static boolean belongs(Bound bound, double number) {
        return switch (bound) {
            case NUMBER -> true;
            case SHARE -> number >= 0 && number <= 1;
            case NOT_NEGATIVE -> number >= 0;
            case RATE -> number > -1;
            case LENGTH, ENDLESS -> number >= 0.5;
        };
    }

    private void formula(Line.Figure figure, Place place, String text) {
        String own = figure.formula();
        if (own != null && SheetFormula.same(own, text)) return;
        var inGrammar = SheetFormula.inGrammar(text, grammarNames);
        if (inGrammar.isPresent()
                && Formula.parse(inGrammar.get(), figure.label()) instanceof Outcome.Ok<Formula>(Formula parsed)) {
            change(figure, parsed);
        } else {
            fault(Code.FORMULA_NOT_UNDERSTOOD, figure, place, text);
        }
    }

    private void change(Line.Figure figure, Expression after) {
        changes.add(
                new Change(java.util.Objects.requireNonNull(figure.key()), figure.label(), figure.content(), after));
    }
}
