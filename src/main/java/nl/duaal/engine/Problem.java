package nl.duaal.engine;

import java.util.List;

/**
 * One thing that is wrong with a model, as code, place and arguments; the words are made where it is shown.
 *
 * @param place     where in the file form, such as {@code flows[3].payer}; {@code file} for the file as a whole
 * @param arguments what the words need: names, numbers as written in the file
 */
public record Problem(Code code, String place, List<String> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** A problem with its arguments one by one. */
    public static Problem of(Code code, String place, String... arguments) {
        return new Problem(code, place, List.of(arguments));
    }

    /** Kinds of problem; each has a text in every language under {@code engine.problem.<key>}. */
    public enum Code {
        NOT_UTF8("notUtf8"),
        BYTE_ORDER_MARK("byteOrderMark"),
        FILE_TOO_LARGE("fileTooLarge"),
        NOT_JSON("notJson"),
        UNKNOWN_FIELD("unknownField"),
        MISSING_FIELD("missingField"),
        DUPLICATE_KEY("duplicateKey"),
        WRONG_TYPE("wrongType"),
        NOT_WHOLE("notWhole"),
        OUT_OF_RANGE("outOfRange"),
        BAD_NAME("badName"),
        DUPLICATE_NAME("duplicateName"),
        RESERVED_NAME("reservedName"),
        UNKNOWN_NAME("unknownName"),
        UNKNOWN_KIND("unknownKind"),
        NOT_ASCENDING("notAscending"),
        EXACTLY_ONE("exactlyOne"),
        NOT_ALLOWED_HERE("notAllowedHere"),
        NO_PARTY("noParty"),
        SAME_PARTY("sameParty"),
        EMPTY("empty"),
        TOO_MANY("tooMany"),
        TOO_LONG("tooLong"),
        TOO_DEEP("tooDeep"),
        FORMULA_SYNTAX("formulaSyntax"),
        UNKNOWN_FUNCTION("unknownFunction"),
        ARGUMENT_COUNT("argumentCount"),
        CIRCLE("circle"),
        DIVISION_BY_ZERO("divisionByZero"),
        NOT_REAL("notReal"),
        NOT_FINITE("notFinite"),
        BAD_MONTH("badMonth"),
        BAD_DATE("badDate"),
        CONTRADICTION("contradiction");

        private final String key;

        Code(String key) {
            this.key = key;
        }

        /** The last part of the key of its text. */
        public String key() {
            return key;
        }
    }
}
