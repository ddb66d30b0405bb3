package nl.duaal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Models written as files, with single quotes so that they can be read in a test. */
final class Given {

    private Given() {}

    static byte[] file(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    static Model model(String json) {
        return model(file(json));
    }

    static Model model(byte[] file) {
        Outcome<Model> outcome = ModelFile.read(file);
        assertThat(outcome).isInstanceOf(Outcome.Ok.class);
        return ((Outcome.Ok<Model>) outcome).value();
    }

    static Evaluation evaluation(String json) {
        return evaluation(model(json));
    }

    static Evaluation evaluation(Model model) {
        Outcome<Evaluation> outcome = Engine.evaluate(model);
        assertThat(outcome).isInstanceOf(Outcome.Ok.class);
        return ((Outcome.Ok<Evaluation>) outcome).value();
    }

    /** What is wrong with a file, as "code place". */
    static List<String> problems(String json) {
        return problems(file(json));
    }

    static List<String> problems(byte[] file) {
        return switch (ModelFile.read(file)) {
            case Outcome.Ok<Model> _ -> List.of();
            case Outcome.Refused<Model>(List<Problem> problems) -> texts(problems);
        };
    }

    static List<String> texts(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.code().key() + " " + problem.place())
                .toList();
    }

    static byte[] resource(String name) {
        try (InputStream in = Given.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** A model with one party, no cohort, and these fields instead of the usual ones or besides them. */
    static String small(String parameters, String phases, String flows, String... others) {
        return "{'name': 'small', 'start': '2026-09', 'parties': ['a', 'b'], 'parameters': [" + parameters
                + "], 'phases': [" + phases + "], 'flows': [" + flows + "], "
                + (others.length == 0
                        ? "'horizon': 12, 'participants': 10, 'discountRate': 0.05"
                        : String.join(", ", others))
                + "}";
    }
}
