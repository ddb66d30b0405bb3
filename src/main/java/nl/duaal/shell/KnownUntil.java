package nl.duaal.shell;

import tools.jackson.databind.node.ObjectNode;

/**
 * Where in a chart over time the facts end and the expectation begins.
 *
 * @param period the last period that is known, counted from the start
 * @param text   what stands at that place, in the reader's language
 */
public record KnownUntil(int period, String text) {

    public KnownUntil {
        if (period < 0) throw new IllegalArgumentException("period: 0 or more");
    }

    void into(ObjectNode json) {
        json.putObject("known").put("at", period).put("text", text);
    }
}
