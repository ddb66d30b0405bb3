package nl.duaal.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as RFC 8259 has it, and nothing looser, but for {@code NaN} and {@code Infinity}: programs write those
 * for a number, and the reader of the file must be told at which place.
 *
 * <p>It does not call itself, so no depth of nesting can exhaust the stack. What is nested deeper than {@link #KEPT}
 * is checked but not kept; no field of a model is that deep, so it is refused by its type.
 */
final class JsonReader {

    /** The text is not JSON, at this offset. */
    static final class SyntaxException extends Exception {
        private static final long serialVersionUID = 1;
        final int at;

        SyntaxException(int at) {
            super("not JSON", null, false, false);
            this.at = at;
        }
    }

    private static final int KEPT = 16;

    private final String text;
    private int at;

    /** Which of the open containers are objects; the innermost is at {@code depth - 1}. */
    private final BitSet objects = new BitSet();

    private int depth;
    private final Container[] open = new Container[KEPT];

    private JsonReader(String text) {
        this.text = text;
    }

    static Json read(String text) throws SyntaxException {
        return new JsonReader(text).document();
    }

    /** A container under construction. */
    private static final class Container {
        final int at;
        final Map<String, Json> fields = new LinkedHashMap<>();
        final List<Json.Repeated> repeated = new ArrayList<>();
        final List<Json> items = new ArrayList<>();
        String key = "";
        int keyAt;

        Container(int at) {
            this.at = at;
        }

        void add(boolean object, Json value) {
            if (!object) {
                items.add(value);
            } else if (fields.putIfAbsent(key, value) != null) {
                repeated.add(new Json.Repeated(key, keyAt));
            }
        }
    }

    private Json document() throws SyntaxException {
        while (true) {
            blanks();
            Json value = opening();
            // a finished value may close the containers around it, one after another
            while (value != null) {
                if (depth == 0) {
                    blanks();
                    if (at < text.length()) throw new SyntaxException(at);
                    return value;
                }
                if (depth <= KEPT) open[depth - 1].add(objects.get(depth - 1), value);
                value = afterValue();
            }
        }
    }

    /** A scalar or an empty container; none when a container was opened and its first value comes next. */
    private @Nullable Json opening() throws SyntaxException {
        char c = peek();
        if (c != '{' && c != '[') return scalar(c);
        boolean object = c == '{';
        objects.set(depth, object);
        if (depth < KEPT) open[depth] = new Container(at);
        depth++;
        at++;
        blanks();
        if (peek() == (object ? '}' : ']')) return close();
        if (object) key();
        return null;
    }

    /** After a value inside a container: the container when it ends here, none when another value follows. */
    private @Nullable Json afterValue() throws SyntaxException {
        blanks();
        boolean object = objects.get(depth - 1);
        char c = peek();
        if (c == (object ? '}' : ']')) return close();
        if (c != ',') throw new SyntaxException(at);
        at++;
        if (object) {
            blanks();
            key();
        }
        return null;
    }

    private Json close() {
        at++;
        depth--;
        if (depth >= KEPT) return new Json.Other(at);
        Container container = open[depth];
        return objects.get(depth)
                ? new Json.Obj(container.at, container.fields, container.repeated)
                : new Json.Arr(container.at, container.items);
    }

    private void key() throws SyntaxException {
        int from = at;
        if (peek() != '"') throw new SyntaxException(at);
        String key = string();
        if (depth <= KEPT) {
            open[depth - 1].key = key;
            open[depth - 1].keyAt = from;
        }
        blanks();
        if (peek() != ':') throw new SyntaxException(at);
        at++;
    }

    private Json scalar(char c) throws SyntaxException {
        int from = at;
        if (c == '"') return new Json.Text(from, string());
        if (c == 't' && word("true")) return new Json.Bool(from, true);
        if (c == 'f' && word("false")) return new Json.Bool(from, false);
        if (word("null") || word("NaN") || word("Infinity") || word("-Infinity")) return new Json.Other(from);
        return number();
    }

    private boolean word(String word) {
        if (!text.startsWith(word, at)) return false;
        at += word.length();
        return true;
    }

    private Json number() throws SyntaxException {
        int from = at;
        if (at < text.length() && text.charAt(at) == '-') at++;
        if (at < text.length() && text.charAt(at) == '0') at++;
        else digits();
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits();
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) at++;
            digits();
        }
        String number = text.substring(from, at);
        return new Json.Num(from, Double.parseDouble(number), number);
    }

    private void digits() throws SyntaxException {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') at++;
        if (at == from) throw new SyntaxException(at);
    }

    private String string() throws SyntaxException {
        at++;
        int from = at;
        StringBuilder unescaped = null;
        while (true) {
            char c = peek();
            if (c == '"') break;
            if (c < ' ') throw new SyntaxException(at);
            if (c == '\\') {
                if (unescaped == null) unescaped = new StringBuilder();
                unescaped.append(text, from, at);
                at++;
                unescaped.append(escaped());
                from = at;
            } else {
                at++;
            }
        }
        String tail = text.substring(from, at);
        at++;
        return unescaped == null ? tail : unescaped.append(tail).toString();
    }

    private char escaped() throws SyntaxException {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw new SyntaxException(at - 1);
        };
    }

    private char unicode() throws SyntaxException {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            char c = peek();
            // not Character.digit alone: it also knows the digits of other scripts
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) throw new SyntaxException(at);
            code = code * 16 + digit;
            at++;
        }
        return (char) code;
    }

    private void blanks() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') return;
            at++;
        }
    }

    private char peek() throws SyntaxException {
        if (at >= text.length()) throw new SyntaxException(at);
        return text.charAt(at);
    }
}
