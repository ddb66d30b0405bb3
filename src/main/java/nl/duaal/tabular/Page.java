package nl.duaal.tabular;

import java.util.List;

/**
 * A sheet of text beside a table: what the file is, or how to fill it in.
 *
 * @param name  of the sheet
 * @param title above the lines
 * @param lines of one or more texts beside one another, of which the first is the head
 */
public record Page(String name, String title, List<List<String>> lines) {
    public Page {
        lines = lines.stream().map(List::copyOf).toList();
    }
}
