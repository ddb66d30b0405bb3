package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.duaal.access.AccountService;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.CaseEdit;
import nl.duaal.costbenefit.CaseEdit.Field;
import nl.duaal.costbenefit.CaseEdit.Field.Spread;
import nl.duaal.costbenefit.CaseEdit.Part;
import nl.duaal.costbenefit.CostBenefitCase;
import nl.duaal.costbenefit.Range;
import nl.duaal.draft.Draft;
import nl.duaal.draft.DraftSubject;
import nl.duaal.draft.Drafts;
import nl.duaal.engine.Input;
import nl.duaal.shell.DraftKeeper;
import nl.duaal.shell.DraftOffer;
import nl.duaal.shell.Toast;
import org.jspecify.annotations.Nullable;

/** What the user typed on the page of a case and did not save, now or the last time; and the place where it is offered. */
class CaseDrafts extends Div {

    /** More fields than these are not named. */
    private static final int NAMED = 3;

    private final CaseWords words;
    private final InputNames names;
    private final DraftKeeper keeper;
    private final Clock clock;
    private final Consumer<List<Draft>> goOn;
    /** What was taken up again, by field: its base still is what the user began with. */
    private final Map<String, Draft> takenUp = new HashMap<>();

    CaseDrafts(
            CaseWords words,
            Drafts drafts,
            Clock clock,
            SignedIn user,
            CostBenefitCase opened,
            Consumer<List<Draft>> goOn) {
        this.words = words;
        this.names = new InputNames(words, opened.base());
        this.keeper = new DraftKeeper(drafts, user, new DraftSubject("CASE", opened.uuid()));
        this.clock = clock;
        this.goOn = goOn;
    }

    DraftKeeper keeper() {
        return keeper;
    }

    /** Offers what was left behind, if anything was. */
    void offer() {
        removeAll();
        var left = keeper.left();
        if (left.isEmpty()) return;
        var what = left.stream().limit(NAMED).map(this::label).collect(Collectors.joining(", "));
        add(new DraftOffer(
                words.locale(),
                left.size() > NAMED ? what + " …" : what,
                left.getLast().savedAt(),
                LocalDate.now(clock.withZone(AccountService.ZONE)),
                () -> goOn.accept(left),
                () -> discard(left)));
    }

    private void discard(List<Draft> left) {
        left.forEach(draft -> keeper.drop(draft.field()));
        Toast.undoable(words.say("draft.discarded"), () -> {
            left.forEach(draft -> keeper.keep(draft.field(), draft.content(), draft.base()));
            offer();
        });
    }

    private String label(Draft draft) {
        if (isText(draft)) return words.say("case." + draft.field().toLowerCase(java.util.Locale.ROOT));
        return Spread.inputOf(draft.field())
                .map(input -> words.say("range.of", names.label(input)))
                .orElseGet(() -> names.label(draft.field()));
    }

    static boolean isText(Draft draft) {
        return Stream.of(Part.values()).anyMatch(part -> part.name().equals(draft.field()));
    }

    /** The name and the note that were left behind; from now on they count as being typed again. */
    List<Draft> takeUpTexts() {
        removeAll();
        var texts = keeper.left().stream().filter(CaseDrafts::isText).toList();
        texts.forEach(draft -> takenUp.put(draft.field(), draft));
        return texts;
    }

    /** A number that was left behind counts as being typed again. */
    void takeUp(Draft draft) {
        takenUp.put(draft.field(), draft);
    }

    /** What the user began with: now, or the last time where that was taken up. */
    Draft.Base base(String key, CostBenefitCase current) {
        var before = takenUp.get(key);
        if (before != null) return before.base();
        var part =
                Stream.of(Part.values()).filter(each -> each.name().equals(key)).findFirst();
        return new Draft.Base(
                current.version(),
                part.map(each -> CaseEdit.part(current.data(), each))
                        .or(() -> Spread.inputOf(key).map(input -> written(CaseEdit.range(current, input))))
                        .orElseGet(() -> written(CaseEdit.value(current, key))));
    }

    /** Text in a number's field of which nothing came; none once that is over. */
    void pending(String key, @Nullable String text, CostBenefitCase current) {
        if (text == null) forget(key);
        else keeper.keep(key, text, base(key, current));
    }

    /** The same edit, begun from what the user saw when the typing began. */
    CaseEdit begun(CaseEdit edit) {
        long version = edit.fields().stream()
                .map(field -> takenUp.get(field.key()))
                .filter(java.util.Objects::nonNull)
                .mapToLong(draft -> draft.base().version())
                .reduce(edit.version(), Math::min);
        return new CaseEdit(
                version, edit.with(field -> Optional.of(begun(field))).fields());
    }

    private Field begun(Field field) {
        var draft = takenUp.get(field.key());
        if (draft == null) return field;
        String was = draft.base().content();
        return switch (field) {
            case Field.Text(var part, var now, var mine) -> new Field.Text(part, was, mine);
            case Field.Number(var key, var now, var mine) ->
                new Field.Number(key, was.isEmpty() ? null : Double.valueOf(was), mine);
            case Field.Spread(var key, var now, var mine) ->
                new Field.Spread(key, Range.parse(was).orElse(null), mine);
        };
    }

    /** An edit that is not saved because the user has something to decide first. */
    void keep(CaseEdit edit) {
        for (Field field : edit.fields()) {
            switch (field) {
                case Field.Text(var part, var was, var mine) ->
                    keeper.keep(field.key(), mine, new Draft.Base(edit.version(), was));
                case Field.Number(var key, var was, var mine) -> {
                    if (mine != null) {
                        keeper.keep(key, names.value(key, mine), new Draft.Base(edit.version(), written(was)));
                    }
                }
                case Field.Spread(var key, var was, var mine) -> {
                    if (mine != null) {
                        keeper.keep(
                                field.key(),
                                RangeEditor.content(mine, names.texts(key)),
                                new Draft.Base(edit.version(), written(was)));
                    }
                }
            }
        }
    }

    /** An edit that was saved or given up. */
    void over(CaseEdit edit) {
        edit.fields().forEach(field -> forget(field.key()));
    }

    void forget(String key) {
        takenUp.remove(key);
        keeper.drop(key);
    }

    boolean knows(Draft draft, CostBenefitCase stored) {
        return isText(draft)
                || Input.of(stored.base()).stream()
                        .anyMatch(input ->
                                input.key().equals(Spread.inputOf(draft.field()).orElse(draft.field())));
    }

    private static String written(@Nullable Range range) {
        return range == null ? "" : range.text();
    }

    private static String written(@Nullable Double number) {
        return number == null ? "" : number.toString();
    }
}
