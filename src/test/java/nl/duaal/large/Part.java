package nl.duaal.large;

/** What one room has of a country: a later room adds its rows as one more class, and names it in {@link LargeData}. */
public interface Part {

    /** Adds its rows for what earlier parts made, and keeps in the world what later parts need. */
    void add(World world, Rows rows);
}
