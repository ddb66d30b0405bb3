package nl.duaal.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The grammar of section 4 as recursive descent; levels are counted, so the stack has a bound. */
final class FormulaParser {

    static final int MAX_CHARACTERS = 1_000;
    static final int MAX_LEVELS = 100;

    /** Why a text is no formula. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;
        final transient Problem problem;

        RefusedException(Problem problem) {
            super(problem.code().key(), null, false, false);
            this.problem = problem;
        }
    }

    /** A node and how many levels of parentheses, calls, unary minus and powers are in it. */
    private record Part(Node node, int levels) {}

    private final String text;
    private final String place;
    private int at;
    private int open;

    private FormulaParser(String text, String place) {
        this.text = text;
        this.place = place;
    }

    static Node parse(String text, String place) throws RefusedException {
        if (text.length() > MAX_CHARACTERS) {
            throw new RefusedException(Problem.of(Problem.Code.TOO_LONG, place, Integer.toString(MAX_CHARACTERS)));
        }
        FormulaParser parser = new FormulaParser(text, place);
        Part whole = parser.expression();
        if (parser.peek() != END) throw parser.syntax();
        return whole.node();
    }

    private static final char END = '\0';

    /** The next character that is not blank, {@link #END} after the last. */
    private char peek() {
        while (at < text.length()) {
            char c = text.charAt(at);
            // a NUL in the text must not pass for its end
            if (c != ' ' && c != '\t' && c != '\n' && c != '\r') return c == END ? '\1' : c;
            at++;
        }
        return END;
    }

    private boolean accept(char c) {
        if (peek() != c) return false;
        at++;
        return true;
    }

    private void expect(char c) throws RefusedException {
        if (!accept(c)) throw syntax();
    }

    private RefusedException syntax() {
        return refused(Problem.Code.FORMULA_SYNTAX, text, Integer.toString(Math.min(at, text.length()) + 1));
    }

    private RefusedException refused(Problem.Code code, String... arguments) {
        return new RefusedException(Problem.of(code, place, arguments));
    }

    private Part deeper(Node node, int levels) throws RefusedException {
        if (levels >= MAX_LEVELS) throw tooDeep();
        return new Part(node, levels + 1);
    }

    private RefusedException tooDeep() {
        return refused(Problem.Code.TOO_DEEP, Integer.toString(MAX_LEVELS));
    }

    private void enter() throws RefusedException {
        if (++open > MAX_LEVELS) throw tooDeep();
    }

    private Part expression() throws RefusedException {
        Part left = sum();
        Node.Comparison comparison = comparison();
        if (comparison == null) return left;
        Part right = sum();
        return new Part(
                new Node.Compare(comparison, left.node(), right.node()), Math.max(left.levels(), right.levels()));
    }

    private Node.@Nullable Comparison comparison() {
        if (accept('=')) return Node.Comparison.EQUAL;
        if (accept('<')) {
            // "< =" are two tokens, so what completes the sign must stand right behind it
            if (text.startsWith("=", at)) {
                at++;
                return Node.Comparison.LESS_OR_EQUAL;
            }
            if (text.startsWith(">", at)) {
                at++;
                return Node.Comparison.NOT_EQUAL;
            }
            return Node.Comparison.LESS;
        }
        if (accept('>')) {
            if (text.startsWith("=", at)) {
                at++;
                return Node.Comparison.GREATER_OR_EQUAL;
            }
            return Node.Comparison.GREATER;
        }
        return null;
    }

    private Part sum() throws RefusedException {
        Part left = product();
        while (true) {
            Node.Operator operator;
            if (accept('+')) operator = Node.Operator.ADD;
            else if (accept('-')) operator = Node.Operator.SUBTRACT;
            else return left;
            left = binary(operator, left, product());
        }
    }

    private Part product() throws RefusedException {
        Part left = unary();
        while (true) {
            Node.Operator operator;
            if (accept('*')) operator = Node.Operator.MULTIPLY;
            else if (accept('/')) operator = Node.Operator.DIVIDE;
            else return left;
            left = binary(operator, left, unary());
        }
    }

    private static Part binary(Node.Operator operator, Part left, Part right) {
        return new Part(new Node.Binary(operator, left.node(), right.node()), Math.max(left.levels(), right.levels()));
    }

    private Part unary() throws RefusedException {
        if (!accept('-')) return power();
        enter();
        Part operand = unary();
        open--;
        return deeper(new Node.Negate(operand.node()), operand.levels());
    }

    private Part power() throws RefusedException {
        Part base = primary();
        if (!accept('^')) return base;
        enter();
        Part exponent = unary();
        open--;
        return deeper(
                new Node.Binary(Node.Operator.POWER, base.node(), exponent.node()),
                Math.max(base.levels(), exponent.levels()));
    }

    private Part primary() throws RefusedException {
        char c = peek();
        if (c == '(') {
            at++;
            enter();
            Part inside = expression();
            expect(')');
            open--;
            return deeper(inside.node(), inside.levels());
        }
        if (c >= '0' && c <= '9' || c == '.') return new Part(number(), 0);
        if (c < 'a' || c > 'z') throw syntax();
        String name = name();
        return peek() == '(' ? call(name) : new Part(new Node.Name(name), 0);
    }

    private String name() {
        int from = at;
        while (at < text.length() && Names.isNamePart(text.charAt(at))) at++;
        return text.substring(from, at);
    }

    private Node number() throws RefusedException {
        int from = at;
        int digits = digits();
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits += digits();
        }
        if (digits == 0) throw syntax();
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) at++;
            if (digits() == 0) throw syntax();
        }
        double value = Double.parseDouble(text.substring(from, at));
        if (Double.isInfinite(value)) throw refused(Problem.Code.NOT_FINITE, text.substring(from, at));
        return new Node.Num(value);
    }

    private int digits() {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') at++;
        return at - from;
    }

    private Part call(String name) throws RefusedException {
        Node.Function function = switch (name) {
            case "min" -> Node.Function.MIN;
            case "max" -> Node.Function.MAX;
            case "abs" -> Node.Function.ABS;
            case "ceil" -> Node.Function.CEIL;
            case "floor" -> Node.Function.FLOOR;
            case "round" -> Node.Function.ROUND;
            case "if" -> Node.Function.IF;
            default -> throw refused(Problem.Code.UNKNOWN_FUNCTION, name);
        };
        expect('(');
        enter();
        List<Node> arguments = new ArrayList<>();
        int levels = 0;
        if (!accept(')')) {
            do {
                Part argument = expression();
                arguments.add(argument.node());
                levels = Math.max(levels, argument.levels());
            } while (accept(','));
            expect(')');
        }
        open--;
        if (!takes(function, arguments.size())) {
            throw refused(Problem.Code.ARGUMENT_COUNT, name, Integer.toString(arguments.size()));
        }
        return deeper(new Node.Call(function, arguments), levels);
    }

    private static boolean takes(Node.Function function, int count) {
        return switch (function) {
            case MIN, MAX -> count >= 1;
            case ABS, CEIL, FLOOR -> count == 1;
            case ROUND -> count == 1 || count == 2;
            case IF -> count == 3;
        };
    }
}
