package nl.duaal.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.duaal.engine.Model;

/** Models made to hurt: deep and long formulas, powers and signs, clashing names, no flows, no phases, several rates. */
final class OddModels {

    private OddModels() {}

    static Map<String, Model> all() {
        var models = new LinkedHashMap<String, Model>();
        models.put("formulas", formulas());
        models.put(
                "empty",
                Cases.parse(
                        "{'name': '', 'start': '1850-12', 'horizon': 1, 'participants': 0, 'discountRate': 0, 'parties': [],"
                                + "'parameters': [], 'phases': [], 'flows': []}"));
        models.put("rates", rates());
        models.put("names", names());
        models.put("years", years());
        return models;
    }

    static Model formulas() {
        var parameters = new StringBuilder("{'name': 'x', 'value': 3}, {'name': 'zero', 'value': 0}");
        String[] formulas = {
            "-x ^ 2",
            "2 ^ x ^ 0.5",
            "(-x) ^ 2",
            "2 ^ -x",
            "-2 ^ -2",
            "zero ^ zero",
            "zero ^ (zero + 0)",
            "(x - 3) ^ (x - 3)",
            "(x > 2) + (x > 2)",
            "(x = 3) * 5",
            "-(x <> 3)",
            "x - (2 - 1)",
            "x / (2 / 5)",
            "x / 2 * 5",
            "--x",
            "x - -x",
            "round(2.5) + round(-2.5)",
            "round(1.005, 2)",
            "round(1250, -2)",
            "round(x, 30)",
            "round(x * 1e6, -30)",
            "ceil(-1.5) + floor(-1.5)",
            "ceil(x) + floor(x)",
            "if(zero, 1 / zero, 2)",
            "if(x, x, 1 / zero)",
            "if(x > 2, if(zero < 1, 5, 6), 7)",
            "min(x)",
            "max(x, zero, -x)",
            "abs(-x)",
            "1e-7 * 1e7",
            "123456789.123456789",
            "1e21 / 1e20",
            ".5 + 1.",
            "((((((((((x))))))))))",
            "participants * 2",
            "if((x > 2) = 1, 1, 0)",
            "min(if(x > 2, 1, 2), 3)",
            nested("abs(", "x - 1", ")", 95),
            nested("max(1, ", "x", ")", 90),
            nested("-(", "x", ")", 45),
            nested("if(x > 2, ", "x", ", 0)", 70),
            sum("x", 240),
            "min(" + "x, ".repeat(300) + "2)",
            "(x / 3) ^ (1 + ".repeat(20) + "zero" + ")".repeat(20),
            nested("1 + x * (", "x", ") / 7", 60)
        };
        for (int i = 0; i < formulas.length; i++) {
            parameters
                    .append(", {'name': 'f")
                    .append(i)
                    .append("', 'formula': '")
                    .append(formulas[i])
                    .append("'}");
        }
        return Cases.parse(
                "{'name': 'formulas', 'start': '2026-01', 'horizon': 4, 'participants': 5, 'discountRate': 0.03,"
                        + "'parties': ['employer'], 'parameters': [" + parameters + "], 'phases': [{'id': 'a'}],"
                        + "'flows': [{'id': 'deep', 'payer': 'employer', 'amount': '" + nested("abs(", "x - 1", ")", 95)
                        + "', 'when': {'timing': 'each', 'phase': 'a'}}]}");
    }

    private static String nested(String before, String inner, String after, int levels) {
        return before.repeat(levels) + inner + after.repeat(levels);
    }

    private static String sum(String term, int terms) {
        return String.join(" + ", java.util.Collections.nCopies(terms, term));
    }

    /** No, one and several internal rates; one near the lower end; a rate of exactly zero. */
    static Model rates() {
        return Cases.parse("""
                {'name': 'rates', 'start': '2026-01', 'periodsPerYear': 1, 'horizon': 20, 'participants': 1, 'discountRate': 0.1,
                 'parties': ['one', 'several', 'none', 'low', 'even', 'late', 'high'], 'parameters': [], 'phases': [], 'flows': [
                 {'id': 'a', 'payer': 'one', 'when': {'timing': 'schedule', 'amounts': [100, -30, -50, -60]}},
                 {'id': 'b', 'receiver': 'several', 'when': {'timing': 'schedule', 'amounts': [-100, 230, -132]}},
                 {'id': 'c', 'receiver': 'none', 'when': {'timing': 'schedule', 'amounts': [1, 2, 3]}},
                 {'id': 'd', 'receiver': 'low', 'when': {'timing': 'schedule', 'amounts': [-1000, 1, 20, 0.0000005]}},
                 {'id': 'e', 'receiver': 'even', 'when': {'timing': 'schedule', 'amounts': [-100, 50, 50]}},
                 {'id': 'f', 'receiver': 'late', 'when': {'timing': 'schedule', 'from': 17, 'amounts': [-1, 1.5]}},
                 {'id': 'g', 'receiver': 'high', 'when': {'timing': 'schedule', 'amounts': [-1, 10.9]}}]}
                """);
    }

    /** Names that look like cells, functions or each other, a very long one, and a party that is called as another is shown. */
    static Model names() {
        String longName = "n".repeat(400);
        return Cases.parse(("""
                {'name': 'names', 'start': '2026-01', 'horizon': 6, 'participants': 'a1', 'discountRate': 0.02,
                 'parties': ['employer', 'werkgever', 'r1c1', 'true'],
                 'parameters': [{'name': 'a1', 'value': 4}, {'name': 'r1c1', 'value': 2}, {'name': 'sum', 'formula': 'a1 + r1c1 + true'},
                  {'name': 'true', 'value': 1}, {'name': 'LONG', 'value': 7}, {'name': 'LONGx', 'formula': 'LONG * 2'}],
                 'phases': [{'id': 'x', 'length': 2, 'passRate': 0.5}, {'id': 'x_pass', 'length': 2}, {'id': 'x_length'}],
                 'flows': [
                  {'id': 'a', 'payer': 'employer', 'amount': 'sum', 'when': {'timing': 'each', 'phases': ['x', 'x_length']}},
                  {'id': 'b', 'payer': 'werkgever', 'receiver': 'r1c1', 'amount': 'LONGx', 'when': {'timing': 'each', 'phases': ['x_length', 'x', 'x_pass']}},
                  {'id': 'c', 'receiver': 'true', 'amount': 10, 'when': {'timing': 'completion', 'phases': ['x', 'x_pass']}}]}
                """).replace("LONG", longName));
    }

    /** Ten years counted in years, with a phase that ends exactly at the horizon. */
    static Model years() {
        return Cases.parse("""
                {'name': 'years', 'start': '2026-01', 'periodsPerYear': 1, 'horizon': 10, 'participants': 3.5, 'discountRate': 0.04,
                 'parties': ['employer', 'school'], 'parameters': [{'name': 'fee', 'value': 900}],
                 'phases': [{'id': 'study', 'length': 4, 'dropout': 0.2, 'passRate': 0.9}, {'id': 'work', 'length': 6, 'dropout': 0.1, 'passRate': 0.8}],
                 'flows': [
                  {'id': 'a', 'payer': 'employer', 'receiver': 'school', 'amount': 'fee', 'per': 'group', 'groupSize': 2, 'when': {'timing': 'each', 'phase': 'study'}},
                  {'id': 'b', 'receiver': 'employer', 'amount': 700, 'growth': 0.02, 'when': {'timing': 'each', 'phase': 'work'}},
                  {'id': 'c', 'receiver': 'employer', 'amount': 50, 'when': {'timing': 'completion', 'phases': ['study', 'work']}}]}
                """);
    }
}
