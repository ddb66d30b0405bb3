package nl.duaal.shared.id;

/** The key of a row. Only inside: what has a URL carries a random UUID besides. */
public interface Id {

    /** The number under which the database knows it. */
    long value();
}
