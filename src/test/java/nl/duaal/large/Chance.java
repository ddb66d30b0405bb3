package nl.duaal.large;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** What chance decides, the same each time: every part and every organisation draws from a row of its own. */
public final class Chance {

    private final SplittableRandom random;

    Chance(long seed, String part, long number) {
        // the numbers of a part stay the same when another part comes or goes
        this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + part.hashCode() * 0xBF58476D1CE4E5B9L + number);
    }

    /** Whether something happens that happens in this share of cases. */
    public boolean in(double share) {
        return random.nextDouble() < share;
    }

    /** From {@code least} up to and with {@code most}. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    public <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** A day of some, the first and the last among them. */
    public LocalDate day(LocalDate first, LocalDate last) {
        return first.isBefore(last)
                ? LocalDate.ofEpochDay(random.nextLong(first.toEpochDay(), last.toEpochDay() + 1))
                : first;
    }

    public UUID uuid() {
        return new UUID(
                random.nextLong() & 0xFFFFFFFFFFFF0FFFL | 0x4000L,
                random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }
}
