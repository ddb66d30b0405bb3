package nl.duaal.engine;

/** The grammar of names and ids: {@code [a-z][a-z0-9_]*}. */
final class Names {

    /** Stands in formulas for the size of the cohort. */
    static final String PARTICIPANTS = "participants";

    private Names() {}

    static boolean isName(String text) {
        if (text.isEmpty() || text.charAt(0) < 'a' || text.charAt(0) > 'z') return false;
        for (int i = 1; i < text.length(); i++) {
            if (!isNamePart(text.charAt(i))) return false;
        }
        return true;
    }

    static boolean isNamePart(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_';
    }
}
