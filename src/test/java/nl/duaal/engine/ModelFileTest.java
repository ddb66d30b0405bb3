package nl.duaal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing a model and reading it back. */
class ModelFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bus-driver",
                "care-level-3",
                "edges",
                "energy-technician",
                "omb-a94-appendix",
                "rail-track-worker"
            })
    void a_case_survives_being_written(String name) {
        Model model = Given.model(Given.resource("/cases/" + name + ".json"));
        String written = ModelFile.write(model);

        assertThat(Given.model(written.getBytes(StandardCharsets.UTF_8))).isEqualTo(model);
    }

    @Test
    void a_model_with_every_field_survives_being_written() {
        Model model = Given.model(RefusedFilesTest.SOUND);

        assertThat(Given.model(ModelFile.write(model).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(model);
    }

    @Test
    void odd_texts_and_numbers_survive() {
        String text = "\\u0000\\n\\t\\r\\b\\f\\\\ \\/ \\u00e9\\ud83d\\ude00 \\ud83d =1+1";
        String numbers = "{'name': 'a', 'value': -0.0}, {'name': 'b', 'value': 5e-324}, {'name': 'c', 'value': 1e300},"
                + "{'name': 'd', 'value': 0.1}, {'name': 'e', 'value': 9007199254740993, 'note': '" + text + "'}";
        String flow = "{'id': 'x', 'payer': 'a', 'amount': 1, 'when': {'timing': 'each', 'phase': 'p', 'to': 1e300}}";
        Model model = Given.model(Given.small(numbers, "{'id': 'p'}", flow));
        Model read = Given.model(ModelFile.write(model).getBytes(StandardCharsets.UTF_8));

        assertThat(read).isEqualTo(model);
        assertThat(read.parameters().getFirst().content()).isEqualTo(Expression.of(-0.0));
        assertThat(read.parameters().get(4).note()).contains("\u0000", "\u00e9", "=1+1");
    }

    @Test
    void the_file_is_canonical() {
        String file = """
                {"flows": [{"when": {"phases": ["p"], "at" : 0, "timing": "once"}, "per": "participant",
                  "amount": 10.0, "weight": "active", "payer": "a", "id": "x"}], "phases": [{"id": "p"}],
                 "parameters": [{"value": 1E2, "name": "n", "percent": false}], "parties": ["a"],
                 "discountRate": 0.050, "participants": "n / 2", "horizon": 6.0, "start": "2026-09", "name": "x"}""";

        assertThat(ModelFile.write(Given.model(file))).isEqualTo("""
                        {
                          "name": "x",
                          "start": "2026-09",
                          "periodsPerYear": 12,
                          "horizon": 6,
                          "participants": "n / 2",
                          "discountRate": 0.05,
                          "parties": ["a"],
                          "parameters": [
                            {"name": "n", "value": 100}
                          ],
                          "phases": [
                            {"id": "p"}
                          ],
                          "flows": [
                            {"id": "x", "payer": "a", "amount": 10, "when": {"timing": "once", "phase": "p"}}
                          ]
                        }
                        """);
    }

    @Test
    void a_replaced_formula_can_no_longer_fail_but_the_file_still_can() {
        String parameters = "{'name': 'a', 'formula': '1 / 0'}, {'name': 'b', 'formula': 'a + nobody'},"
                + " {'name': 'c', 'formula': 'c'}, {'name': 'd', 'formula': '1 +'}";
        byte[] file = Given.file(Given.small(parameters, "", ""));
        Outcome<Model> outcome = ModelFile.read(file, Map.of("a", 1.0, "b", 2.0, "c", 3.0, "d", 4.0, "e", 5.0));

        assertThat(((Outcome.Refused<Model>) outcome).problems())
                .extracting(problem -> problem.code().key() + " " + problem.place())
                .containsExactly("unknownName file", "formulaSyntax parameters[3].formula");
    }

    @Test
    void a_replaced_value_is_what_is_evaluated() {
        byte[] file =
                Given.file(Given.small("{'name': 'a', 'formula': '1 / 0'}, {'name': 'b', 'formula': 'a * 2'}", "", ""));
        Model model = ((Outcome.Ok<Model>) ModelFile.read(file, Map.of("a", 21.0))).value();

        assertThat(Given.evaluation(model).parameterValues())
                .containsExactly(Map.entry("a", 21.0), Map.entry("b", 42.0));
    }
}
