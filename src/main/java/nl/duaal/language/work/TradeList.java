package nl.duaal.language.work;

import nl.duaal.engine.Model;
import nl.duaal.library.Wording;

/** A list of words of a trade to begin with, of the library. */
public record TradeList(String key, Wording label, int words, String source, Model.Mark mark) {}
