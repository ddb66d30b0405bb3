package nl.duaal.engine;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object of a file, taken one by one with the type they must have. What is wrong is reported at the
 * field's own place; the caller gets none, or something harmless, and goes on.
 */
final class Fields {

    /** How types are shown in problems: in the notation of the file, which needs no translation. */
    static final String NUMBER = "123";

    static final String TEXT = "\"abc\"";
    static final String EXPRESSION = "123, \"a + b\"";
    static final String OBJECT = "{ }";
    static final String LIST = "[ ]";
    static final String TRUTH = "true, false";

    private final Json.Obj object;
    private final String place;
    private final Problems problems;
    private final Set<String> known = new HashSet<>();

    /**
     * @param place of the object; empty for the file itself
     */
    Fields(Json.Obj object, String place, Problems problems) {
        this.object = object;
        this.place = place;
        this.problems = problems;
        for (Json.Repeated key : object.repeated()) {
            problems.add(key.at(), Problem.Code.DUPLICATE_KEY, at(key.key()), key.key());
        }
    }

    static @Nullable Fields of(Json json, String place, Problems problems) {
        if (json instanceof Json.Obj object) return new Fields(object, place, problems);
        problems.add(Problem.Code.WRONG_TYPE, place, OBJECT);
        return null;
    }

    String place() {
        return place;
    }

    String at(String field) {
        return place.isEmpty() ? field : place + "." + field;
    }

    /** Whether it is not known which value was meant: what either of them leads to would only follow from that. */
    private static boolean givenTwice(String place, Problems problems) {
        return problems.reportedAt(place);
    }

    /** All of them, in the order of the file. */
    Set<String> names() {
        return object.fields().keySet();
    }

    boolean has(String field) {
        return object.fields().containsKey(field);
    }

    @Nullable
    Json take(String field) {
        known.add(field);
        return object.fields().get(field);
    }

    @Nullable
    Json require(String field) {
        Json json = take(field);
        if (json == null) problems.add(Problem.Code.MISSING_FIELD, at(field), field);
        return json;
    }

    /** The fields that may not stand beside what else is here. */
    void refuse(String... fields) {
        for (String field : fields) {
            if (take(field) != null) problems.add(Problem.Code.NOT_ALLOWED_HERE, at(field), field);
        }
    }

    /** Fields that cannot be judged, because what decides about them is wrong itself. */
    void ignore(String... fields) {
        for (String field : fields) take(field);
    }

    /** Reports what was never taken. */
    void end() {
        object.fields().forEach((field, json) -> {
            if (!known.contains(field)) problems.add(json.at(), Problem.Code.UNKNOWN_FIELD, at(field), field);
        });
    }

    @Nullable
    String text(String field) {
        Json json = take(field);
        return json == null ? null : text(json, at(field), problems);
    }

    /** Empty when it is missing or no text, which is reported. */
    String requiredText(String field) {
        Json json = require(field);
        String text = json == null ? null : text(json, at(field), problems);
        return text == null ? "" : text;
    }

    static @Nullable String text(Json json, String place, Problems problems) {
        if (givenTwice(place, problems)) return null;
        if (json instanceof Json.Text text) return text.text();
        problems.add(Problem.Code.WRONG_TYPE, place, TEXT);
        return null;
    }

    boolean truth(String field) {
        Json json = take(field);
        if (json == null) return false;
        if (json instanceof Json.Bool bool) return bool.value();
        problems.add(Problem.Code.WRONG_TYPE, at(field), TRUTH);
        return false;
    }

    /** Not a number when it is missing or none, which is reported. */
    double requiredNumber(String field) {
        Json json = require(field);
        return json == null ? Double.NaN : number(json, at(field), problems);
    }

    static double number(Json json, String place, Problems problems) {
        if (givenTwice(place, problems)) return Double.NaN;
        if (!(json instanceof Json.Num number)) {
            problems.add(Problem.Code.WRONG_TYPE, place, NUMBER);
            return Double.NaN;
        }
        if (Double.isInfinite(number.value())) {
            problems.add(Problem.Code.NOT_FINITE, place, shortened(number.text()));
            return Double.NaN;
        }
        return number.value();
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** A whole number; the given one when it is absent, or wrong, which is reported. */
    long whole(String field, long otherwise) {
        Json json = take(field);
        return json == null ? otherwise : whole(json, at(field), otherwise);
    }

    long requiredWhole(String field, long otherwise) {
        Json json = require(field);
        return json == null ? otherwise : whole(json, at(field), otherwise);
    }

    private long whole(Json json, String at, long otherwise) {
        double number = number(json, at, problems);
        if (Double.isNaN(number)) return otherwise;
        if (number != Math.rint(number)) {
            problems.add(Problem.Code.NOT_WHOLE, at, ((Json.Num) json).text());
            return otherwise;
        }
        // beyond the range of long this gives its end, which lies as far beyond every horizon
        return (long) number;
    }

    @Nullable
    Expression expression(String field) {
        Json json = take(field);
        return json == null ? null : expression(json, at(field), problems);
    }

    Expression requiredExpression(String field) {
        Json json = require(field);
        return json == null ? Formula.UNREADABLE : expression(json, at(field), problems);
    }

    static Expression expression(Json json, String place, Problems problems) {
        if (givenTwice(place, problems)) return Formula.UNREADABLE;
        if (json instanceof Json.Text text) return formula(text.text(), place, problems);
        if (!(json instanceof Json.Num)) {
            problems.add(Problem.Code.WRONG_TYPE, place, EXPRESSION);
            return Formula.UNREADABLE;
        }
        double number = number(json, place, problems);
        return Double.isNaN(number) ? Formula.UNREADABLE : Expression.of(number);
    }

    static Formula formula(String text, String place, Problems problems) {
        return switch (Formula.parse(text, place)) {
            case Outcome.Ok<Formula>(Formula formula) -> formula;
            case Outcome.Refused<Formula>(var refused) -> {
                for (Problem problem : refused) {
                    problems.add(problem.code(), place, problem.arguments().toArray(String[]::new));
                }
                yield Formula.UNREADABLE;
            }
        };
    }

    @Nullable
    Fields object(String field) {
        Json json = take(field);
        return json == null ? null : of(json, at(field), problems);
    }

    Json.@Nullable Arr list(String field) {
        Json json = take(field);
        return json == null ? null : list(json, at(field), problems);
    }

    Json.@Nullable Arr requiredList(String field) {
        Json json = require(field);
        return json == null ? null : list(json, at(field), problems);
    }

    private static Json.@Nullable Arr list(Json json, String place, Problems problems) {
        if (json instanceof Json.Arr list) return list;
        problems.add(Problem.Code.WRONG_TYPE, place, LIST);
        return null;
    }

    /** One of the constants of an enum, written in lower case without underscores; none when absent or wrong. */
    <E extends Enum<E>> @Nullable E oneOf(String field, Class<E> kinds) {
        String text = text(field);
        if (text == null) return null;
        for (E kind : kinds.getEnumConstants()) {
            if (kind.name().toLowerCase(java.util.Locale.ROOT).equals(text)) return kind;
        }
        problems.add(Problem.Code.UNKNOWN_KIND, at(field), text);
        return null;
    }
}
