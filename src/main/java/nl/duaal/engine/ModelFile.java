package nl.duaal.engine;

/** The file form of a model (section 8): JSON in UTF-8. */
public final class ModelFile {

    /** Larger files are refused unread. */
    public static final int MAX_BYTES = 5_000_000;

    private ModelFile() {}

    /**
     * The model that a file holds, checked and once evaluated; or every problem of the file in one go.
     */
    public static Outcome<Model> read(byte[] file) {
        throw new UnsupportedOperationException("to be written");
    }

    /**
     * The canonical file form: fixed order of fields, shortest decimals, line feeds; reading it back gives an equal model.
     */
    public static String write(Model model) {
        throw new UnsupportedOperationException("to be written");
    }
}
