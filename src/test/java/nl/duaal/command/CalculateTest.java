package nl.duaal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command as its users see it: arguments in; lines and a status out. */
class CalculateTest {

    private static final String GOOD = "src/test/resources/cases/edges.json";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private record Run(int status, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }

        JsonNode json(int line) {
            return JsonMapper.shared().readTree(lines().get(line));
        }
    }

    private static Run run(Locale locale, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Calculate.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                locale,
                CLOCK);
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Run run(String... arguments) {
        return run(Locale.of("nl", "NL"), arguments);
    }

    private String file(String name, String json) throws IOException {
        return Files.writeString(folder.resolve(name), json.replace('\'', '"')).toString();
    }

    private String model(String name, String parameters, String flows) throws IOException {
        return file(
                name,
                "{'name': 'x', 'start': '2026-01', 'horizon': 2, 'periodsPerYear': 1, 'participants': 3,"
                        + " 'discountRate': 0, 'parties': ['z', 'b'], 'parameters': [" + parameters
                        + "], 'phases': [{'id': 'p', 'dropout': 0.5}], 'flows': [" + flows + "]}");
    }

    @Test
    void a_model_becomes_one_line_with_every_figure_of_the_description() throws IOException {
        String file = model(
                "m.json",
                "",
                "{'id': 'w', 'payer': 'z', 'amount': 10, 'when': {'timing': 'each',"
                        + " 'phase': 'p'}}, {'id': 'o', 'receiver': 'b', 'when': {'timing': 'schedule', 'amounts': [7]}}");
        Run run = run(file);

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                        {"file": "FILE", "active": [1.0, 0.5], "leaving": [0.5, 0.25], "flows": {"w": 45.0, "o": 7.0}, \
                        "parties": {"z": {"total": -45.0, "npv": -45.0, "pvBenefits": 0.0, "pvCosts": 45.0, \
                        "benefitCostRatio": 0.0, "returnOnInvestment": -1.0, "payback": null, "discountedPayback": null, \
                        "irr": null, "irrNone": "none", "peakFunding": 45.0, "net": [0.0, -30.0, -15.0]}, \
                        "b": {"total": 7.0, "npv": 7.0, "pvBenefits": 7.0, "pvCosts": 0.0, \
                        "benefitCostRatio": null, "returnOnInvestment": null, "payback": 0.0, "discountedPayback": 0.0, \
                        "irr": null, "irrNone": "none", "peakFunding": 0.0, "net": [7.0, 0.0, 0.0]}, \
                        "society": {"total": -38.0, "npv": -38.0, "pvBenefits": 7.0, "pvCosts": 45.0, \
                        "benefitCostRatio": 0.15555555555555556, "returnOnInvestment": -0.8444444444444444, \
                        "payback": null, "discountedPayback": null, \
                        "irr": RATE, "peakFunding": 38.0, "net": [7.0, -30.0, -15.0]}}}
                        """.replace("FILE", file)
                .replace("RATE", society(run).get("irr").asString()));
        // 7 - 30 x - 15 x^2 = 0 at x = sqrt(1 + 7 / 15) - 1, and the rate is 1 / x - 1
        assertThat(society(run).get("irr").asDouble()).isEqualTo(3.737986, within(1e-6));
    }

    private static JsonNode society(Run run) {
        return run.json(0).get("parties").get("society");
    }

    @Test
    void files_are_done_in_order_and_one_that_is_wrong_does_not_stop_the_others() throws IOException {
        String wrong = model(
                "wrong.json",
                "{'name': 'a', 'formula': '1 / 0'}",
                "{'id': 'w', 'payer': 'q', 'when':" + " {'timing': 'schedule', 'amounts': []}}");
        String absent = folder.resolve("absent.json").toString();
        Run run = run(GOOD, wrong, absent, folder.toString(), GOOD);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.lines()).hasSize(2);
        assertThat(run.json(0).get("file").asString()).isEqualTo(GOOD);
        assertThat(run.json(1).get("flows").get("late").asDouble()).isEqualTo(13.5);
        assertThat(run.err().lines())
                .containsExactly(
                        wrong + ": parameters[0].formula: a: Hier wordt gedeeld door nul.",
                        wrong + ": flows[0].payer: De naam \"q\" bestaat niet.",
                        absent + ": file: Het bestand kan niet worden gelezen.",
                        folder + ": file: Het bestand kan niet worden gelezen.");
    }

    @Test
    void a_calculation_that_fails_is_named() throws IOException {
        String wrong = model(
                "wrong.json",
                "{'name': 'root', 'formula': '(-8) ^ 0.5'}",
                "{'id': 'huge', 'payer': 'b', 'amount': 1e308, 'when': {'timing': 'each', 'phase': 'p'}},"
                        + "{'id': 'odd', 'payer': 'b', 'amount': 'round(1, 0.5)', 'when': {'timing': 'exit', 'phase': 'p'}}");

        assertThat(run(wrong).err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(wrong + ": parameters[0].formula: root: "),
                        line -> assertThat(line).startsWith(wrong + ": flows[0]: huge: "),
                        line -> assertThat(line).startsWith(wrong + ": flows[1].amount: odd: "));
    }

    @Test
    void the_command_speaks_english_to_who_does_and_dutch_to_everybody_else() throws IOException {
        String wrong = file("wrong.json", "[]");

        assertThat(run(Locale.US, wrong).err()).contains(": file: Another kind of value belongs here, such as { }");
        assertThat(run(Locale.GERMANY, wrong).err()).contains(": file: Hier hoort een ander soort waarde, zoals { }");
    }

    @Test
    void a_complaint_stays_on_one_line() throws IOException {
        String wrong = model("wrong.json", "{'name': 'a', 'formula': '1 +\\n+ 2'}", "");

        assertThat(run(wrong).err().lines())
                .containsExactly(wrong + ": parameters[0].formula: Deze formule klopt niet bij teken 5: 1 + + 2");
    }

    @Test
    void a_file_that_is_too_large_is_refused_without_being_read_whole() throws IOException {
        Path large = folder.resolve("large.json");
        Files.write(large, new byte[6_000_000]);

        assertThat(run(large.toString()).err())
                .isEqualTo(large + ": file: Het bestand is te groot. Het mag hoogstens 5000000 bytes groot zijn.\n");
    }

    @Test
    void set_replaces_a_value_or_a_formula_and_the_last_one_given_holds() throws IOException {
        String flow = "{'id': 'w', 'receiver': 'z', 'amount': 'b', 'per': 'cohort', 'when': {'timing': 'once',"
                + " 'phase': 'p'}}";
        String file = model("m.json", "{'name': 'a', 'formula': '1 / 0'}, {'name': 'b', 'formula': 'a * 2'}", flow);

        assertThat(run(file).status()).isEqualTo(2);
        assertThat(total(run("--set", "a=1", file, "--set", "a=-2.5e1"))).isEqualTo(-50);
        assertThat(total(run(file, "--set", "b=.5", "--set", "a=0"))).isEqualTo(0.5);
    }

    private static double total(Run run) {
        assertThat(run.status()).isZero();
        return run.json(0).get("flows").get("w").asDouble();
    }

    @Test
    void an_unknown_name_to_set_is_an_error_of_each_file() throws IOException {
        String one = model("one.json", "{'name': 'a', 'value': 1}", "");
        String two = model("two.json", "", "");
        Run run = run("--set", "a=1", one, two);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.lines()).hasSize(1);
        assertThat(run.err()).isEqualTo(two + ": file: De naam \"a\" bestaat niet.\n");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                            | Er is geen model opgegeven.
            --draws 10 m.json            | Er staat alleen: --draws
            --seed 10 m.json             | Er staat alleen: --seed
            --draws 0 --seed 1 m.json    | Er staat: 0
            --draws 1.5 --seed 1 m.json  | Er staat: 1.5
            --draws 1e3 --seed 1 m.json  | Er staat: 1e3
            --draws 10000001 --seed 1 m  | Er staat: 10000001
            --draws 5 --draws 5 m.json   | Deze optie mag maar één keer: --draws
            --draws 5 --seed x m.json    | Er staat: x
            --draws 5 --seed 99999999999999999999 m.json | Er staat: 99999999999999999999
            m.json --draws               | Achter deze optie ontbreekt iets: --draws
            --tornado --tornado m.json   | Deze optie mag maar één keer: --tornado
            m.json --switching           | Achter deze optie ontbreekt iets: --switching
            --switching a:npv=0:x:1 m    | Er staat: a:npv=0:x:1
            --switching a:irr=0:x:1:2 m  | Er staat: a:irr=0:x:1:2
            --switching a:npv=0:x:2:1 m  | Er staat: a:npv=0:x:2:1
            --switching a:npv=b:x:1:2 m  | Er staat: a:npv=b:x:1:2
            -x m.json                    | Deze optie bestaat niet: -x
            m.json --set                 | Achter deze optie ontbreekt iets: --set
            m.json --set a               | Er staat: a
            m.json --set a=              | Er staat: a=
            m.json --set =1              | Er staat: =1
            m.json --set a=one           | Er staat: a=one
            m.json --set a=NaN           | Er staat: a=NaN
            m.json --set a=1e999         | Er staat: a=1e999
            m.json --set a=1d            | Er staat: a=1d
            m.json --set a=0x1p3         | Er staat: a=0x1p3
            m.json --xlsx                | Achter deze optie ontbreekt iets: --xlsx
            m.json n.json --xlsx o.xlsx  | Deze optie kan maar met één model: --xlsx
            m.json --xlsx a --xlsx b     | Deze optie mag maar één keer: --xlsx
            """)
    void wrong_use_is_explained_and_nothing_is_calculated(String arguments, String expected) {
        Run run = run(arguments == null ? new String[0] : arguments.split(" "));

        assertThat(run.status()).isEqualTo(64);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(expected)
                .contains("Gebruik: duaal calculate")
                .contains("\n  --set NAAM=GETAL");
    }

    private static final String UNCERTAIN =
            "{'name': 'a', 'value': 2, 'uncertainty': {'kind': 'uniform', 'min': 1, 'max': 3}}";
    private static final String FLOW = "{'id': 'w', 'receiver': 'z', 'amount': 'a', 'per': 'cohort', 'when': {'timing':"
            + " 'once', 'phase': 'p'}}";

    @Test
    void a_tornado_and_switching_values_follow_the_parties() throws IOException {
        String file = model("m.json", UNCERTAIN, FLOW);
        Run run = run(file, "--tornado", "--switching", "z:npv=2.5:a:0:10", "--switching", "z:payback=1:a:0:10");

        assertThat(run.status()).isZero();
        String bar = "[{\"parameter\": \"a\", \"low\": 1.2, \"high\": 2.8, \"npvLow\": 1.2, \"npvHigh\": 2.8,"
                + " \"paybackLow\": 0.0, \"paybackHigh\": 0.0}]";
        String none = "[{\"parameter\": \"a\", \"low\": 1.2, \"high\": 2.8, \"npvLow\": 0.0, \"npvHigh\": 0.0,"
                + " \"paybackLow\": 0.0, \"paybackHigh\": 0.0}]";
        assertThat(run.out())
                .endsWith(", \"tornado\": {\"z\": " + bar + ", \"b\": " + none + ", \"society\": " + bar
                        + "}, \"switchingValues\": [{\"party\": \"z\", \"result\": \"npv\", \"target\": 2.5,"
                        + " \"parameter\": \"a\", \"values\": [2.5]}, {\"party\": \"z\", \"result\": \"payback\","
                        + " \"target\": 1.0, \"parameter\": \"a\", \"values\": []}]}\n");
    }

    @Test
    void a_simulation_has_the_fields_of_the_description_in_their_order() throws IOException {
        String file = model("m.json", UNCERTAIN, FLOW);
        Run run = run(file, "--draws", "1000", "--seed", "-7");
        JsonNode simulation = run.json(0).get("simulation");

        assertThat(simulation.propertyNames()).containsExactly("draws", "seed", "failedDraws", "parties");
        assertThat(simulation.get("seed").asInt()).isEqualTo(-7);
        assertThat(simulation.get("parties").propertyNames()).containsExactly("z", "b", "society");
        JsonNode party = simulation.get("parties").get("z");
        assertThat(party.propertyNames())
                .containsExactly("npv", "npvPositive", "neverPaysBack", "paybackWithin", "payback", "rankCorrelation");
        assertThat(party.get("npv").propertyNames())
                .containsExactly("mean", "sd", "p5", "p10", "p25", "p50", "p75", "p90", "p95");
        assertThat(party.get("npv").get("mean").asDouble()).isEqualTo(2, within(0.1));
        assertThat(party.get("paybackWithin").propertyNames()).containsExactly("12", "24", "36", "48", "60");
        assertThat(party.get("payback").propertyNames())
                .containsExactly("p5", "p10", "p25", "p50", "p75", "p90", "p95");
        assertThat(party.get("rankCorrelation").get("a").asDouble()).isEqualTo(1, within(1e-12));
        assertThat(simulation
                        .get("parties")
                        .get("b")
                        .get("rankCorrelation")
                        .get("a")
                        .isNull())
                .isTrue();
        assertThat(run(file, "--seed", "-7", "--draws", "1000").out()).isEqualTo(run.out());
    }

    @Test
    void set_and_the_other_options_go_together() throws IOException {
        String file = model(
                "m.json", UNCERTAIN + ", {'name': 'c', 'value': 1}", FLOW.replace("'a', 'per'", "'a * c', 'per'"));
        JsonNode bars =
                run(file, "--set", "c=10", "--tornado").json(0).get("tornado").get("z");

        assertThat(bars.get(0).get("npvLow").asDouble()).isEqualTo(12);
    }

    @Test
    void what_a_question_names_must_exist_in_each_file() throws IOException {
        String one = model("one.json", UNCERTAIN, FLOW);
        String two = model("two.json", "", "");
        Run run = run("--switching", "z:npv=2:a:0:10", "--switching", "z:npv=0:a:0:10", one, two);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.lines()).hasSize(1);
        assertThat(run.err()).isEqualTo(two + ": file: De naam \"a\" bestaat niet.\n");
    }

    @Test
    void what_follows_two_dashes_is_a_file() throws IOException {
        assertThat(run("--", "-x.json").err()).startsWith("-x.json: file: ");
    }

    @Test
    void a_workbook_that_cannot_be_written_is_an_error_of_that_file() {
        String out = folder.resolve("no/such/folder.xlsx").toString();
        Run run = run(GOOD, "--xlsx", out);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.lines()).hasSize(1);
        assertThat(run.err()).isEqualTo(out + ": file: Het bestand kan niet worden geschreven.\n");
    }

    @Test
    void the_process_prints_utf8_and_ends_with_the_status() throws IOException, InterruptedException {
        String good = model("m.json", "{'name': 'a', 'value': 1, 'label': '\u20ac'}", "");
        Process process = process(good, folder.resolve("absent.json").toString());

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(out.lines()).hasSize(1);
        assertThat(JsonMapper.shared().readTree(out).get("active").get(1).asDouble())
                .isEqualTo(0.5, within(0.0));
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .endsWith("absent.json: file: Het bestand kan niet worden gelezen.\n");
    }

    /** With only the compiled classes: what the command needs for figures, no library may be needed for. */
    private static Process process(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=nl",
                "-cp",
                "target/classes",
                Calculate.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }
}
