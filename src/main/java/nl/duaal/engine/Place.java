package nl.duaal.engine;

/** A place in the file form, put into words only when a problem is reported there. */
record Place(String list, int index, String field) {

    static final String PARAMETERS = "parameters";
    static final String PHASES = "phases";
    static final String BASELINE = "baseline";
    static final String FLOWS = "flows";

    static Place of(String field) {
        return new Place("", -1, field);
    }

    static String item(String list, int index) {
        return list + "[" + index + "]";
    }

    @Override
    public String toString() {
        return list.isEmpty() ? field : list + "[" + index + "]." + field;
    }
}
