package nl.duaal.trajectory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.duaal.trajectory.design.DesignCheck;
import nl.duaal.trajectory.design.DesignJson;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The four sectors as whole designs, read once; a faulty one stops the start. */
@Component
public class DesignTemplates {

    private static final List<String> KEYS =
            List.of("energy-technician", "rail-track-worker", "care-level-3", "bus-driver");

    private final List<DesignTemplate> templates =
            KEYS.stream().map(DesignTemplates::read).toList();

    /** Every template, in the order in which they are offered. */
    public List<DesignTemplate> all() {
        return templates;
    }

    /**
     * The template with a key.
     *
     * @throws IllegalArgumentException when there is none
     */
    public DesignTemplate get(String key) {
        return templates.stream()
                .filter(template -> template.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such template: " + key));
    }

    private static DesignTemplate read(String key) {
        try (var in = new ClassPathResource("designs/" + key + ".json").getInputStream()) {
            var design = DesignJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            var problems = DesignCheck.check(design);
            if (!problems.isEmpty()) throw new IllegalStateException("design " + key + ": " + problems);
            return new DesignTemplate(key, design);
        } catch (IOException e) {
            throw new UncheckedIOException("design " + key, e);
        }
    }
}
