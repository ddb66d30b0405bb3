package nl.duaal.workplace.vacancy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A sentence and its place in a text: up to a full stop, question or exclamation mark, colon-and-break or line break. */
record Sentence(int from, int until, String text) {

    private static final Pattern END = Pattern.compile("[.!?]+(?=\\s|$)|\\R");

    static List<Sentence> of(String text) {
        var sentences = new ArrayList<Sentence>();
        int from = 0;
        var ends = END.matcher(text);
        while (ends.find()) {
            add(sentences, text, from, ends.end());
            from = ends.end();
        }
        add(sentences, text, from, text.length());
        return sentences;
    }

    private static void add(List<Sentence> sentences, String text, int from, int until) {
        int first = from;
        int last = until;
        while (first < last && Character.isWhitespace(text.charAt(first))) first++;
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) last--;
        if (first < last) sentences.add(new Sentence(first, last, text.substring(first, last)));
    }

    int words() {
        return Readability.words(text);
    }
}
