package nl.duaal.costbenefit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nl.duaal.engine.ModelFile;
import nl.duaal.engine.Outcome;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The templates that Duaal ships, read once; a faulty one stops the start. */
@Component
public class CaseTemplates {

    private static final List<String> KEYS =
            List.of("energy-technician", "rail-track-worker", "care-level-3", "bus-driver");

    private final List<CaseTemplate> templates =
            KEYS.stream().map(CaseTemplates::read).toList();

    /** Every template, in the order in which they are offered. */
    public List<CaseTemplate> all() {
        return templates;
    }

    /**
     * The template with a key.
     *
     * @throws IllegalArgumentException when there is none
     */
    public CaseTemplate get(String key) {
        return templates.stream()
                .filter(template -> template.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such template: " + key));
    }

    private static CaseTemplate read(String key) {
        try (var in = new ClassPathResource("templates/" + key + ".json").getInputStream()) {
            return switch (ModelFile.read(in.readAllBytes())) {
                case Outcome.Ok(var model) -> new CaseTemplate(key, model);
                case Outcome.Refused(var problems) ->
                    throw new IllegalStateException("template " + key + ": " + problems);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("template " + key, e);
        }
    }
}
