package nl.duaal.shared.id;

/** The key of a row, typed so that one kind of thing cannot be mistaken for another. */
public interface Id {
    long value();
}
