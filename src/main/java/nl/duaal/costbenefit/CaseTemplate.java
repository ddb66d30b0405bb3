package nl.duaal.costbenefit;

import nl.duaal.engine.Model;

/**
 * A sector's model to start from, shipped with Duaal.
 *
 * @param key what a case remembers of its origin; the resource's name
 */
public record CaseTemplate(String key, Model model) {}
