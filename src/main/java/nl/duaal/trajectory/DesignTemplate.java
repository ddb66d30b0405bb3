package nl.duaal.trajectory;

import nl.duaal.trajectory.design.Design;

/**
 * A design that one can begin with.
 *
 * @param key      of its sector; its name is the text {@code trajectory.template.<key>}
 * @param design   with planning figures, as its note says
 */
public record DesignTemplate(String key, Design design) {

    /** The key of its name in the language of whoever looks. */
    public String label() {
        return "trajectory.template." + key;
    }
}
