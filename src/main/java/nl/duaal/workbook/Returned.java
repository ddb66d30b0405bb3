package nl.duaal.workbook;

import nl.duaal.engine.Model;

/**
 * A workbook that came back.
 *
 * @param exported the model that it was made of; what the model is now, when it is refused
 */
public record Returned(Model exported, Reading reading) {}
