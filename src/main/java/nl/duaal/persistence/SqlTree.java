package nl.duaal.persistence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A statement as words and groups in brackets: as much of MariaDB's grammar as {@link ScopedStatement} needs. */
final class SqlTree {

    private static final Pattern TOKEN = Pattern.compile("""
            (?<skip>\\s+|--[^\\n]*|\\#[^\\n]*|/\\*.*?\\*/)\
            |(?<quoted>`(?:[^`]|``)*`)\
            |(?<text>'(?:[^'\\\\]|''|\\\\.)*'|"(?:[^"\\\\]|""|\\\\.)*")\
            |(?<number>\\d+(?:\\.\\d+)?(?![\\w$]))\
            |(?<word>[\\p{L}_$@\\d]+)\
            |(?<mark>&&|\\|\\||.)""", Pattern.DOTALL);

    private SqlTree() {}

    /** A part of a statement. */
    sealed interface Node {}

    /** A word, name, value or mark; bare words and names are in lower case. */
    record Token(Kind kind, String text) implements Node {}

    /** What stands between two brackets. */
    record Group(List<Node> nodes) implements Node {}

    /** What a token is: only a bare word can be a keyword. */
    enum Kind {
        WORD,
        QUOTED,
        VALUE,
        MARK
    }

    /** The nodes of a whole statement. */
    static List<Node> parse(String sql) {
        // what stands in it is run by the server, though it looks like a comment
        if (sql.contains("/*!") || sql.contains("/*M!")) throw new IllegalArgumentException("executable comment");
        Deque<List<Node>> open = new ArrayDeque<>();
        open.push(new ArrayList<>());
        var matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            if (matcher.group("skip") != null) continue;
            var text = matcher.group();
            var here = open.element();
            if (matcher.group("quoted") != null) {
                here.add(new Token(
                        Kind.QUOTED, text.substring(1, text.length() - 1).toLowerCase(Locale.ROOT)));
            } else if (matcher.group("text") != null || matcher.group("number") != null || "?".equals(text)) {
                here.add(new Token(Kind.VALUE, text));
            } else if (matcher.group("word") != null) {
                here.add(new Token(Kind.WORD, text.toLowerCase(Locale.ROOT)));
            } else if ("(".equals(text)) {
                open.push(new ArrayList<>());
            } else if (")".equals(text)) {
                if (open.size() == 1) throw new IllegalArgumentException("bracket that was not opened");
                var closed = open.pop();
                open.element().add(new Group(closed));
            } else {
                here.add(new Token(Kind.MARK, text));
            }
        }
        if (open.size() > 1) throw new IllegalArgumentException("bracket that is not closed");
        return open.element();
    }

    static boolean isWord(Node node, String word) {
        return node instanceof Token(Kind kind, String text) && kind == Kind.WORD && text.equals(word);
    }

    static boolean isWord(Node node, Set<String> words) {
        return node instanceof Token(Kind kind, String text) && kind == Kind.WORD && words.contains(text);
    }

    static boolean isMark(Node node, String mark) {
        return node instanceof Token(Kind kind, String text) && kind == Kind.MARK && text.equals(mark);
    }

    static boolean isValue(Node node) {
        return node instanceof Token(Kind kind, String text) && kind == Kind.VALUE;
    }

    static boolean isName(Node node) {
        return node instanceof Token(Kind kind, String text) && (kind == Kind.WORD || kind == Kind.QUOTED);
    }

    static String text(Node node) {
        return node instanceof Token token ? token.text() : "()";
    }
}
