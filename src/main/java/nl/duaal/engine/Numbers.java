package nl.duaal.engine;

/** Numbers as the file form writes them. */
final class Numbers {

    private Numbers() {}

    /** The shortest decimal that denotes the number; whole numbers without a point as far as doubles count exactly. */
    static String text(double number) {
        boolean plain =
                number == Math.rint(number) && Math.abs(number) < 1e15 && 1 / number != Double.NEGATIVE_INFINITY;
        return plain ? Long.toString((long) number) : Double.toString(number);
    }
}
