package nl.duaal.engine;

import org.jspecify.annotations.Nullable;

/** Writes objects and lists as JSON; a container is spread over lines, or kept on one. */
final class JsonWriter {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder out = new StringBuilder();

    /** How many spread-out containers are open; what is inside a container on one line has no lines of its own. */
    private int indent;

    private int onOneLine;
    private boolean first = true;

    JsonWriter open(char bracket, boolean spread) {
        out.append(bracket);
        if (spread && onOneLine == 0) indent++;
        else onOneLine++;
        first = true;
        return this;
    }

    JsonWriter close(char bracket) {
        boolean empty = first;
        if (onOneLine > 0) {
            onOneLine--;
        } else {
            indent--;
            if (!empty) line();
        }
        out.append(bracket);
        first = false;
        return this;
    }

    private void line() {
        out.append('\n').repeat("  ", indent);
    }

    /** Before every item of a list. */
    JsonWriter item() {
        if (!first) out.append(',');
        if (onOneLine == 0) line();
        else if (!first) out.append(' ');
        first = false;
        return this;
    }

    JsonWriter key(String key) {
        item();
        string(key);
        out.append(": ");
        return this;
    }

    void field(String key, @Nullable String text) {
        if (text == null) return;
        key(key);
        string(text);
    }

    void field(String key, double number) {
        key(key);
        number(number);
    }

    void field(String key, @Nullable Expression expression) {
        if (expression == null) return;
        key(key);
        expression(expression);
    }

    void expression(Expression expression) {
        switch (expression) {
            case Expression.Value(double number) -> number(number);
            case Formula formula -> string(formula.text());
        }
    }

    void number(double number) {
        out.append(Numbers.text(number));
    }

    void number(long number) {
        out.append(number);
    }

    void raw(String word) {
        out.append(word);
    }

    void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || alone(text, i)) escape(c);
                    else out.append(c);
                }
            }
        }
        out.append('"');
    }

    /** Half of a pair has no form in UTF-8. */
    private static boolean alone(String text, int i) {
        char c = text.charAt(i);
        if (!Character.isSurrogate(c)) return false;
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }

    private void escape(char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) out.append(HEX[c >> shift & 15]);
    }

    String text() {
        return out.append('\n').toString();
    }
}
