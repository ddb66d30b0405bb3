package nl.duaal.workplace;

/** The gates that texts of this room pass. */
final class Texts {

    private Texts() {}

    static void needed(String what, String text, int longest) {
        if (text.isBlank()) throw new IllegalArgumentException(what + ": needed");
        fits(what, text, longest);
    }

    static void fits(String what, String text, int longest) {
        if (text.length() > longest) throw new IllegalArgumentException(what + ": at most " + longest + " characters");
    }
}
