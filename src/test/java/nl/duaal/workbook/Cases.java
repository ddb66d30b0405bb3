package nl.duaal.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Formula;
import nl.duaal.engine.Model;
import nl.duaal.engine.ModelFile;
import nl.duaal.engine.Outcome;
import org.jspecify.annotations.Nullable;

/** Models and their workbooks, for the tests of this room. */
final class Cases {

    static final List<String> ALL = List.of(
            "energy-technician", "rail-track-worker", "bus-driver", "care-level-3", "edges", "omb-a94-appendix");

    static final Instant MOMENT = Instant.parse("2026-11-22T14:30:00Z");

    private Cases() {}

    static Model model(String name) {
        try (var file = Cases.class.getResourceAsStream("/cases/" + name + ".json")) {
            return ok(ModelFile.read(java.util.Objects.requireNonNull(file).readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Model parse(String json) {
        return ok(ModelFile.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    static Evaluation evaluate(Model model) {
        return ok(Engine.evaluate(model));
    }

    static Expression formula(String text) {
        return ok(Formula.parse(text, "test"));
    }

    static byte[] workbook(Model model) {
        return workbook(evaluate(model));
    }

    static byte[] workbook(Evaluation evaluation) {
        return workbook(evaluation, null, List.of());
    }

    static byte[] workbook(Evaluation evaluation, List<WorkbookScenario> scenarios) {
        return workbook(evaluation, null, scenarios);
    }

    static byte[] workbookWithInsight(Evaluation evaluation) {
        return workbook(evaluation, Insight.of(evaluation), List.of());
    }

    static byte[] workbook(Evaluation evaluation, @Nullable Insight insight, List<WorkbookScenario> scenarios) {
        var out = new ByteArrayOutputStream();
        try {
            Workbooks.write(evaluation, new WorkbookInfo(MOMENT, "0.1.0"), insight, scenarios, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static <T> T ok(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Ok.class);
        return ((Outcome.Ok<T>) outcome).value();
    }
}
