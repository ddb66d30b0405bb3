package nl.duaal.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Model;
import nl.duaal.engine.ModelFile;
import nl.duaal.engine.Outcome;

/** Small models drawn from a seed, that use every timing, unit and weight in unlikely combinations. */
final class RandomModels {

    private final Random random;

    private RandomModels(long seed) {
        random = new Random(seed);
    }

    /** The next model from a seed on that the engine accepts. */
    static Evaluation from(long seed) {
        for (long attempt = 0; attempt < 50; attempt++) {
            byte[] file =
                    new RandomModels(seed * 1_000 + attempt).json().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            if (ModelFile.read(file) instanceof Outcome.Ok<Model>(Model model)
                    && Engine.evaluate(model) instanceof Outcome.Ok<Evaluation>(Evaluation evaluation))
                return evaluation;
        }
        throw new IllegalStateException("no sound model from seed " + seed);
    }

    private String json() {
        int phases = random.nextInt(4);
        var ids = new ArrayList<String>();
        for (int i = 0; i < phases; i++) ids.add("phase_" + (char) ('a' + i));
        return """
                {"name": "random", "start": "2026-0%d", "periodsPerYear": %d, "horizon": %d,
                 "participants": %s, "discountRate": %s, "partyDiscountRates": {"p1": %s},
                 "parties": ["p1", "employer", "p3"],
                 "parameters": [
                  {"name": "a", "value": %s}, {"name": "b", "value": %s}, {"name": "c", "formula": "%s"},
                  {"name": "share", "value": %s}, {"name": "d", "formula": "%s"}],
                 "phases": [%s], "baseline": [%s], "flows": [%s]}
                """.formatted(
                1 + random.nextInt(9),
                random.nextBoolean() ? 12 : 1,
                2 + random.nextInt(24),
                pick("7", "12.5", "\"4 + share\"", "0", "\"if(a > 3, 10, 3)\""),
                pick("0.03", "0", "\"share / 4\"", "-0.05"),
                pick("0.08", "\"share\""),
                number(1, 20),
                number(-5, 5),
                pick("a * 2 ^ -1 - b", "max(a, b, 3) - -b ^ 2", "round(a / 3, 1) + ceil(b) - floor(-a)"),
                number(0, 1),
                pick("if(c > a, c, -a)", "(a < c) + (c >= 2) * 3", "abs(b) ^ 0.5 + min(c, 9)", "2 ^ 3 ^ 0.5 / a"),
                phases(ids),
                baseline(),
                flows(ids));
    }

    private String phases(List<String> ids) {
        var phases = new ArrayList<String>();
        for (int i = 0; i < ids.size(); i++) {
            boolean endless = i == ids.size() - 1 && random.nextBoolean();
            phases.add("{\"id\": \"" + ids.get(i) + "\""
                    + (endless ? "" : ", \"length\": " + pick("1", "3", "2.5", "\"a / 2 + 1\"", "40"))
                    + (random.nextBoolean() ? ", \"dropout\": " + pick("0.1", "0.02", "\"share / 3\"", "0", "1") : "")
                    + (!endless && random.nextBoolean() ? ", \"passRate\": " + pick("0.8", "\"share\"", "0") : "")
                    + "}");
        }
        return String.join(",", phases);
    }

    private String baseline() {
        return pick(
                "",
                "{\"at\": 0, \"share\": 0.1}",
                "{\"at\": 1.5, \"share\": \"share / 2\"}, {\"at\": 9, \"share\": 0.5}, {\"at\": 90, \"share\": 1}");
    }

    private String flows(List<String> ids) {
        var flows = new ArrayList<String>();
        int count = 2 + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            String sides = pick(
                    "\"payer\": \"p1\"",
                    "\"receiver\": \"p1\"",
                    "\"payer\": \"employer\", \"receiver\": \"p1\"",
                    "\"payer\": \"p1\", \"receiver\": \"p3\"",
                    "\"receiver\": \"employer\"");
            String id = "{\"id\": \"f" + i + "\", " + sides;
            if (ids.isEmpty() || random.nextInt(6) == 0) {
                flows.add(id + ", \"when\": {\"timing\": \"schedule\", \"from\": " + random.nextInt(4)
                        + ", \"amounts\": [" + number(-900, 900) + ", " + number(-90, 900) + "]}}");
            } else {
                flows.add(id + ", \"amount\": " + pick(number(-100, 900), "\"c * 10\"", "\"d\"", "\"a * participants\"")
                        + unit() + factors() + ", \"when\": {" + timing() + ", " + where(ids) + "}}");
            }
        }
        return String.join(",", flows);
    }

    private String unit() {
        return pick(
                "",
                ", \"per\": \"cohort\"",
                ", \"per\": \"group\", \"groupSize\": " + pick("4", "\"1 + share\""),
                ", \"weight\": \"additional\"",
                ", \"weight\": \"lockin\"",
                ", \"weight\": \"baseline\"");
    }

    private String factors() {
        return pick("", ", \"probability\": 0.4", ", \"probability\": \"share\"")
                + pick("", ", \"growth\": 0.04", ", \"growth\": \"share - 0.5\"")
                + pick(
                        "",
                        ", \"ramp\": {\"from\": 0.2, \"to\": \"1 + share\", \"length\": " + pick("3", "\"a\"") + "}");
    }

    private String timing() {
        return pick(
                "\"timing\": \"once\"",
                "\"timing\": \"once\", \"at\": " + random.nextInt(8),
                "\"timing\": \"each\"",
                "\"timing\": \"each\", \"from\": 1, \"to\": " + random.nextInt(9) + ", \"every\": "
                        + (1 + random.nextInt(3)),
                "\"timing\": \"exit\"",
                "\"timing\": \"completion\"");
    }

    private String where(List<String> ids) {
        var some = new ArrayList<>(ids);
        java.util.Collections.shuffle(some, random);
        var chosen = some.subList(0, 1 + random.nextInt(some.size()));
        if (chosen.size() == 1) return "\"phase\": \"" + chosen.getFirst() + "\"";
        return "\"phases\": [\"" + String.join("\", \"", chosen) + "\"]";
    }

    private String number(double low, double high) {
        return String.valueOf(Math.round((low + random.nextDouble() * (high - low)) * 100) / 100.0);
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
