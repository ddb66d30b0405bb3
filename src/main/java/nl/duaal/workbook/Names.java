package nl.duaal.workbook;

import nl.duaal.engine.ModelFile;

/**
 * Defined names of the workbook. All have a prefix with an underscore, so that none can look like a cell, and none
 * differ only in case, because ids are lower-case.
 */
final class Names {

    /** Holds the hash of the inputs; together with the version it tells our workbooks from others. */
    static final String HASH = "duaal_model_hash";

    static final String FORMAT = "duaal_format";

    /** Changes when a workbook can no longer be read back by an older reader, or the other way round. */
    static final int FORMAT_VERSION = 1;

    /** How many inputs or expressions do not hold what belongs there; above zero no result is shown. */
    static final String FAULTS = "controle_fouten";

    /** How many inputs were changed since the export. */
    static final String CHANGED = "controle_gewijzigd";

    private static final int MAX_LENGTH = 255;

    private Names() {}

    /** The defined name of an input's key; a key that is too long for Excel is cut and told apart by its hash. */
    static String of(String key) {
        if (key.length() <= MAX_LENGTH) return key;
        // no id has a full stop, so a cut name is never another input's own name
        return key.substring(0, MAX_LENGTH - 33) + "." + ModelFile.sha256(key).substring(0, 32);
    }

    static String parameter(String name) {
        return of(name.equals("participants") ? "cohort_participants" : "par_" + name);
    }

    static String rate(String party) {
        return of("rate_" + party);
    }

    static String phase(String id, String what) {
        return of("phase_" + id + "_" + what);
    }

    static String result(String result, String party) {
        return of("out_" + result + "_" + party);
    }
}
