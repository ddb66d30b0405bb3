package nl.duaal.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.duaal.engine.Formula;
import nl.duaal.engine.Node;

/**
 * A formula of the model in the language of spreadsheets. There a unary minus binds tighter than {@code ^}, {@code ^}
 * associates to the left, a comparison gives TRUE, and {@code 0^0} is an error: so the text is built from the parsed
 * formula, with parentheses and conversions of its own, and never from the text as written.
 */
final class FormulaText {

    /** Somewhere to put a part of a formula that would be too deep or too long for one cell. */
    interface Steps {
        /** Writes the part in a cell of its own and gives the reference to it. */
        String place(Node part, String text);
    }

    /** What a cell shows when its formula has no finite real value. An error value would spread through every sheet. */
    static final String FAULT = "fout";

    // how tightly a piece of text holds together, in a spreadsheet's own ranks
    private static final int SUM = 3;
    private static final int PRODUCT = 4;
    private static final int FACTOR = 5;
    private static final int ATOM = 8;

    /** Excel stops at 64 levels and 8,192 characters; calls, parentheses and the guard around all of it count. */
    private static final int MAX_DEPTH = 24;

    private static final int MAX_TEXT = 1_200;

    private static final int MAX_ARGUMENTS = 200;

    private final Steps steps;

    FormulaText(Steps steps) {
        this.steps = steps;
    }

    private record Piece(String text, int rank, int depth) {}

    /** The text of a formula cell, without the equals sign. */
    String of(Formula formula) {
        return guarded(emit(formula.node()).text);
    }

    static String guarded(String text) {
        return guardedBy(text, "\"" + FAULT + "\"");
    }

    static String guardedBy(String text, String otherwise) {
        return "IFERROR(" + text + "," + otherwise + ")";
    }

    /** Shortest decimal, as a spreadsheet reads it. */
    static String number(double value) {
        if (value == 0) return "0";
        var shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int magnitude = shortest.precision() - shortest.scale();
        if (magnitude > -6 && magnitude < 16) return shortest.toPlainString();
        return shortest.toString();
    }

    private Piece emit(Node node) {
        Piece piece = switch (node) {
            case Node.Num num -> new Piece(number(num.value()), num.value() < 0 ? SUM : ATOM, 0);
            case Node.Name name -> new Piece(Names.parameter(name.name()), ATOM, 0);
            case Node.Negate negate -> negate(negate);
            case Node.Binary binary -> binary(binary);
            case Node.Compare compare -> {
                Piece condition = condition(compare);
                yield new Piece("IF(" + condition.text + ",1,0)", ATOM, condition.depth + 1);
            }
            case Node.Call call -> call(call);
        };
        if (piece.depth < MAX_DEPTH && piece.text.length() < MAX_TEXT) return piece;
        return inOwnCell(node, piece);
    }

    private Piece inOwnCell(Node node, Piece piece) {
        return new Piece(steps.place(node, piece.text), ATOM, 0);
    }

    private Piece negate(Node.Negate negate) {
        Piece operand = at(ATOM, emit(negate.operand()));
        return new Piece("-" + operand.text, SUM, operand.depth);
    }

    private Piece binary(Node.Binary binary) {
        if (binary.operator() == Node.Operator.POWER) return power(binary);
        int rank = switch (binary.operator()) {
            case ADD, SUBTRACT -> SUM;
            case MULTIPLY, DIVIDE, POWER -> PRODUCT;
        };
        String sign = switch (binary.operator()) {
            case ADD -> "+";
            case SUBTRACT -> "-";
            case MULTIPLY -> "*";
            case DIVIDE -> "/";
            case POWER -> "^";
        };
        Piece left = at(rank, emit(binary.left()));
        Piece right = at(rank == SUM ? PRODUCT : FACTOR, emit(binary.right()));
        return new Piece(left.text + sign + right.text, rank, Math.max(left.depth, right.depth));
    }

    private Piece power(Node.Binary binary) {
        Piece base = at(ATOM, emit(binary.left()));
        Piece exponent = emit(binary.right());
        if (neverZero(binary.left()) || neverZero(binary.right())) {
            Piece raised = at(ATOM, exponent);
            return new Piece(base.text + "^" + raised.text, FACTOR, Math.max(base.depth, raised.depth));
        }
        // Excel has no 0^0, where the model says 1; the exponent stands there twice, so it must be short
        Piece atom = exponent.rank == ATOM && exponent.depth == 0 ? exponent : inOwnCell(binary.right(), exponent);
        String text = "IF(" + atom.text + "=0,1," + base.text + "^" + atom.text + ")";
        return new Piece(text, ATOM, base.depth + 1);
    }

    private static boolean neverZero(Node node) {
        return switch (node) {
            case Node.Num num -> num.value() != 0;
            case Node.Negate negate -> neverZero(negate.operand());
            default -> false;
        };
    }

    private Piece condition(Node.Compare compare) {
        String sign = switch (compare.comparison()) {
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
            case EQUAL -> "=";
            case NOT_EQUAL -> "<>";
        };
        Piece left = emit(compare.left());
        Piece right = emit(compare.right());
        return new Piece(left.text + sign + right.text, 0, Math.max(left.depth, right.depth));
    }

    private Piece call(Node.Call call) {
        var arguments = call.arguments();
        return switch (call.function()) {
            case MIN -> extreme("MIN", arguments.stream().map(this::counted).toList());
            case MAX -> extreme("MAX", arguments.stream().map(this::counted).toList());
            case ABS -> call("ABS", List.of(emit(arguments.getFirst())));
            case FLOOR -> call("INT", List.of(emit(arguments.getFirst())));
            case CEIL -> {
                Piece operand = at(ATOM, emit(arguments.getFirst()));
                yield new Piece("-INT(-" + operand.text + ")", SUM, operand.depth + 1);
            }
            case ROUND -> {
                Piece digits = arguments.size() > 1 ? digits(arguments.get(1)) : new Piece("0", ATOM, 0);
                yield call("ROUND", List.of(emit(arguments.getFirst()), digits));
            }
            case IF -> {
                Piece condition = arguments.getFirst() instanceof Node.Compare compare
                        ? condition(compare)
                        : emit(arguments.getFirst());
                yield call("IF", List.of(condition, emit(arguments.get(1)), emit(arguments.get(2))));
            }
        };
    }

    /** A function takes at most 255 arguments. */
    private static Piece extreme(String function, List<Piece> arguments) {
        if (arguments.size() <= MAX_ARGUMENTS) return call(function, arguments);
        var parts = new ArrayList<Piece>();
        for (int from = 0; from < arguments.size(); from += MAX_ARGUMENTS) {
            parts.add(call(function, arguments.subList(from, Math.min(from + MAX_ARGUMENTS, arguments.size()))));
        }
        return call(function, parts);
    }

    /** MIN and MAX skip a cell that holds a text; as a sum, the fault of a step is not skipped. */
    private Piece counted(Node argument) {
        Piece piece = emit(argument);
        return piece.text.contains("!") && piece.rank == ATOM && piece.depth == 0
                ? new Piece(piece.text + "+0", SUM, 0)
                : piece;
    }

    /** LibreOffice refuses to round to more than 20 digits; beyond that rounding changes nothing a model can show. */
    private Piece digits(Node node) {
        if (node instanceof Node.Num num && num.value() >= 0 && num.value() <= 20) return emit(node);
        Piece digits = emit(node);
        return new Piece("MAX(-20,MIN(20," + digits.text + "))", ATOM, digits.depth + 2);
    }

    private static Piece call(String function, List<Piece> arguments) {
        String text = arguments.stream().map(Piece::text).collect(Collectors.joining(",", function + "(", ")"));
        int depth = arguments.stream().mapToInt(Piece::depth).max().orElse(0);
        return new Piece(text, ATOM, depth + 1);
    }

    private static Piece at(int rank, Piece piece) {
        return piece.rank >= rank ? piece : new Piece("(" + piece.text + ")", ATOM, piece.depth + 1);
    }
}
