package nl.duaal.screening;

/**
 * What one candidate thinks of the selection itself; nobody can find out which. Answers from 1 (not at all) to 5
 * (fully).
 *
 * @param clear  whether it was clear what was asked
 * @param chance whether one could show what one can
 * @param fair   whether it went fairly
 */
public record Experience(int clear, int chance, int fair, String remark) {

    public static final int REMARK_MAX_LENGTH = 500;

    public Experience {
        for (int answer : new int[] {clear, chance, fair}) {
            if (answer < 1 || answer > Criterion.ANSWERS) throw new IllegalArgumentException("answers: 1 to 5");
        }
        if (remark.length() > REMARK_MAX_LENGTH) throw new IllegalArgumentException("remark: too long");
    }
}
