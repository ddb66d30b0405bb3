package nl.duaal.tabular;

import java.util.function.Consumer;

/** Rows of a table that nobody holds in memory all at once. */
public interface Rows {

    /** Gives each in order to whoever writes it; called once. */
    void each(Consumer<Table.Line> taker);
}
