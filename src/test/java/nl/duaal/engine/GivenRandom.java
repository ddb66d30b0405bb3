package nl.duaal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Seeded random models as file texts: sound ones, with every timing, unit, weight and factor among them. */
final class GivenRandom {

    private final Random random;

    GivenRandom(long seed) {
        this.random = new Random(seed);
    }

    static String model(long seed) {
        return new GivenRandom(seed).model("", -1, 1);
    }

    /**
     * @param extra    flows to add, beginning with a comma if there are any
     * @param rate     discount rate for everybody; -1 for any
     * @param maxDropout highest share that drops out in a period
     */
    String model(String extra, double rate, double maxDropout) {
        int horizon = 1 + random.nextInt(60);
        int phases = 1 + random.nextInt(3);
        List<String> phaseTexts = new ArrayList<>();
        for (int i = 0; i < phases; i++) {
            boolean endless = i == phases - 1 && random.nextBoolean();
            phaseTexts.add("{'id': 'p" + i + "', 'dropout': " + share(maxDropout)
                    + (endless ? "" : ", 'length': " + length() + ", 'passRate': " + share(1)) + "}");
        }
        List<String> flows = new ArrayList<>();
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) flows.add(flow("f" + i, phases));
        return "{'name': 'random', 'start': '2026-01', 'horizon': " + horizon + ", 'periodsPerYear': "
                + (random.nextBoolean() ? 12 : 1) + ", 'participants': " + pick("0", "12", "7.5", "'n * 2'")
                + ", 'discountRate': " + (rate == -1 ? pick("0", "0.04", "-0.1", "0.6") : Double.toString(rate))
                + (rate == -1 && random.nextBoolean() ? ", 'partyDiscountRates': {'b': 'r', 'society': 0.01}" : "")
                + ", 'parties': ['a', 'b', 'c'], 'parameters': [{'name': 'n', 'value': 6}, "
                + "{'name': 'k', 'formula': 'max(r, n) ^ 2 / (n + participants * 0)'}, {'name': 'r', 'value': 0.07}]"
                + ", 'phases': [" + String.join(", ", phaseTexts) + "], 'baseline': [{'at': 1.5, 'share': " + share(1)
                + "}, {'at': 20, 'share': " + share(1) + "}], 'flows': [" + String.join(", ", flows) + extra + "]}";
    }

    private String flow(String id, int phases) {
        String sides = pick(
                "'payer': 'a'",
                "'receiver': 'a'",
                "'payer': 'b'",
                "'receiver': 'c'",
                "'payer': 'a', 'receiver': 'b'",
                "'payer': 'c', 'receiver': 'a'");
        String begin = "{'id': '" + id + "', " + sides + ", ";
        if (random.nextInt(5) == 0) {
            return begin + "'when': {'timing': 'schedule', 'from': " + random.nextInt(9) + ", 'amounts': [" + amount()
                    + ", " + amount() + ", " + amount() + "]}}";
        }
        String when = "'when': {'phases': [" + somePhases(phases) + "], 'timing': "
                + pick(
                        "'once', 'at': 2",
                        "'once'",
                        "'each'",
                        "'each', 'from': 1, 'every': 3",
                        "'each', 'to': 4",
                        "'exit'",
                        "'completion'")
                + "}";
        String unit = pick(
                "",
                "'weight': 'additional', ",
                "'weight': 'lockin', ",
                "'weight': 'baseline', ",
                "'per': 'cohort', ",
                "'per': 'group', 'groupSize': 4, ");
        return begin + "'amount': " + pick(amount(), "'k * 100'", "'n - 9'") + ", " + unit
                + pick("", "'probability': 0.8, ") + pick("", "'growth': 0.03, ", "'growth': '-r', ")
                + pick("", "'ramp': {'from': 0.3, 'to': 'r + 1', 'length': 5.5}, ") + when + "}";
    }

    private String somePhases(int phases) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < phases; i++) if (random.nextBoolean()) names.add("'p" + i + "'");
        if (names.isEmpty()) names.add("'p0'");
        java.util.Collections.shuffle(names, random);
        return String.join(", ", names);
    }

    private String amount() {
        return String.format(Locale.ROOT, "%.2f", random.nextDouble() * 4000 - 1000);
    }

    private String share(double most) {
        return pick("0", String.format(Locale.ROOT, "%.3f", random.nextDouble() * most), "0.05");
    }

    private String length() {
        return pick("1", "3", "2.5", "'n'", "40");
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
