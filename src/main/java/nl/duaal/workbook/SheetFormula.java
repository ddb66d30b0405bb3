package nl.duaal.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A formula as somebody left it in a cell, put back into the grammar of the model. A spreadsheet saves a formula with
 * other blanks, capitals and decimals than it was given, so sameness is judged by tokens.
 */
final class SheetFormula {

    /** The formula has no counterpart in the model's grammar. */
    private static final class NoCounterpartException extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** Possessive, because a group that may give back takes stack for every turn. */
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(\"(?:[^\"]++|\"\")*+\")|((?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)"
                    + "|((?:'(?:[^']++|'')*+'!)?[$A-Za-z_\\\\][$A-Za-z0-9_.!:\\\\]*)|(<=|>=|<>|[-+*/^(),;<>=%&]))");

    private static final int MAX_LENGTH = 8_192;

    /** Deeper formulas could exhaust the stack; the model's own grammar stops at 100 levels. */
    private static final int MAX_DEPTH = 200;

    private final List<String> tokens;
    private final Map<String, String> names;
    private int at;
    private int depth;

    private SheetFormula(List<String> tokens, Map<String, String> names) {
        this.tokens = tokens;
        this.names = names;
    }

    /** Whether two texts are the same formula. */
    static boolean same(String one, String other) {
        var left = rounded(tokens(one));
        return !left.isEmpty() && left.equals(rounded(tokens(other)));
    }

    /** Spreadsheets save fifteen digits of a number in a formula. */
    private static List<String> rounded(List<String> tokens) {
        return tokens.stream()
                .map(token -> Character.isDigit(token.charAt(0))
                        ? new BigDecimal(token)
                                .round(new MathContext(15))
                                .stripTrailingZeros()
                                .toString()
                        : token)
                .toList();
    }

    /**
     * The formula in the model's grammar.
     *
     * @param names from defined names in lower case to what the model calls them
     */
    static Optional<String> inGrammar(String text, Map<String, String> names) {
        var tokens = tokens(text);
        if (tokens.isEmpty()) return Optional.empty();
        try {
            var formula = new SheetFormula(tokens, names);
            String result = formula.guardedOrComparison().text;
            return formula.at == tokens.size() ? Optional.of(result) : Optional.empty();
        } catch (NoCounterpartException e) {
            return Optional.empty();
        }
    }

    /** Canonical tokens; none at all when something is not a token. */
    private static List<String> tokens(String text) {
        String formula = text.startsWith("=") ? text.substring(1) : text;
        if (formula.length() > MAX_LENGTH) return List.of();
        var tokens = new ArrayList<String>();
        var matcher = TOKEN.matcher(formula);
        int at = 0;
        String trimmed = formula.stripTrailing();
        while (at < trimmed.length()) {
            matcher.region(at, formula.length());
            if (!matcher.lookingAt()) return List.of();
            at = matcher.end();
            String string = matcher.group(1);
            String number = matcher.group(2);
            String name = matcher.group(3);
            String sign = matcher.group(4);
            if (string != null) tokens.add(string);
            else if (number != null) tokens.add(FormulaText.number(Double.parseDouble(number)));
            else if (name != null) tokens.add(name.replace("'", "").toLowerCase(Locale.ROOT));
            else if (sign != null) tokens.add(sign.equals(";") ? "," : sign);
        }
        return tokens;
    }

    /** A text of the grammar, and how tightly it holds together. */
    private record Part(String text, int rank) {
        private static final int COMPARISON = 0;
        private static final int SUM = 1;
        private static final int PRODUCT = 2;
        private static final int ATOM = 4;

        String at(int least) {
            return rank >= least ? text : "(" + text + ")";
        }
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private boolean accept(String token) {
        if (!peek().equals(token)) return false;
        at++;
        return true;
    }

    private void expect(String token) throws NoCounterpartException {
        if (!accept(token)) throw new NoCounterpartException();
    }

    private Part guardedOrComparison() throws NoCounterpartException {
        if (!peek().equals("iferror")) return comparison();
        at++;
        expect("(");
        Part inner = comparison();
        expect(",");
        expect("\"" + FormulaText.FAULT + "\"");
        expect(")");
        return inner;
    }

    private Part comparison() throws NoCounterpartException {
        if (++depth > MAX_DEPTH) throw new NoCounterpartException();
        Part left = sum();
        String sign = peek();
        if (List.of("<", "<=", ">", ">=", "=", "<>").contains(sign)) {
            at++;
            Part right = sum();
            left = new Part(left.at(Part.SUM) + " " + sign + " " + right.at(Part.SUM), Part.COMPARISON);
        }
        depth--;
        return left;
    }

    private Part sum() throws NoCounterpartException {
        Part left = product();
        while (peek().equals("+") || peek().equals("-")) {
            String sign = tokens.get(at++);
            Part right = product();
            left = new Part(left.at(Part.SUM) + " " + sign + " " + right.at(Part.PRODUCT), Part.SUM);
        }
        return left;
    }

    private Part product() throws NoCounterpartException {
        Part left = power();
        while (peek().equals("*") || peek().equals("/")) {
            String sign = tokens.get(at++);
            Part right = power();
            left = new Part(left.at(Part.PRODUCT) + " " + sign + " " + right.at(Part.ATOM), Part.PRODUCT);
        }
        return left;
    }

    /** Associates to the left here, to the right in the model. */
    private Part power() throws NoCounterpartException {
        Part left = unary();
        while (accept("^")) {
            Part right = unary();
            left = new Part("(" + left.at(Part.ATOM) + " ^ " + right.at(Part.ATOM) + ")", Part.ATOM);
        }
        return left;
    }

    /** Binds tighter than a power here, less tight in the model. */
    private Part unary() throws NoCounterpartException {
        if (++depth > MAX_DEPTH) throw new NoCounterpartException();
        Part part;
        if (accept("-")) part = new Part("-" + unary().at(Part.ATOM), Part.SUM);
        else if (accept("+")) part = unary();
        else part = percent();
        depth--;
        return part;
    }

    private Part percent() throws NoCounterpartException {
        Part part = atom();
        while (accept("%")) part = new Part(part.at(Part.PRODUCT) + " / 100", Part.PRODUCT);
        return part;
    }

    private Part atom() throws NoCounterpartException {
        String token = peek();
        if (token.isEmpty()) throw new NoCounterpartException();
        at++;
        if (token.equals("(")) {
            Part inner = comparison();
            expect(")");
            return inner;
        }
        char first = token.charAt(0);
        if (Character.isDigit(first)) return new Part(token, Part.ATOM);
        if (peek().equals("(")) return call(token);
        String name = names.get(token);
        if (name == null) throw new NoCounterpartException();
        return new Part(name, Part.ATOM);
    }

    private Part call(String function) throws NoCounterpartException {
        expect("(");
        var arguments = new ArrayList<Part>();
        do arguments.add(comparison());
        while (accept(","));
        expect(")");
        return switch (function) {
            case "min", "max" -> call(function, arguments);
            case "abs" -> call("abs", exactly(arguments, 1));
            case "int" -> call("floor", exactly(arguments, 1));
            case "round" -> call("round", exactly(arguments, 2));
            case "if" -> call("if", exactly(arguments, 3));
            case "power" -> {
                exactly(arguments, 2);
                yield new Part(
                        "(" + arguments.get(0).at(Part.ATOM) + " ^ "
                                + arguments.get(1).at(Part.ATOM) + ")",
                        Part.ATOM);
            }
            default -> throw new NoCounterpartException();
        };
    }

    private static List<Part> exactly(List<Part> arguments, int count) throws NoCounterpartException {
        if (arguments.size() != count) throw new NoCounterpartException();
        return arguments;
    }

    private static Part call(String function, List<Part> arguments) {
        return new Part(
                function + "("
                        + String.join(", ", arguments.stream().map(Part::text).toList()) + ")",
                Part.ATOM);
    }
}
