package nl.duaal.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import nl.duaal.engine.Input;
import nl.duaal.engine.Model;

/** The scenarios as they were at the export, carried along as {@link ExportedModel} carries the model. */
final class ExportedScenarios {

    static final String NAME = "duaal_scenarios";

    private static final String MARK = "scenarios:";
    private static final int MAX_TEXT = 32_000;
    private static final int MAX_BYTES = 1_000_000;
    private static final int MAX_COLUMNS = 20;

    private ExportedScenarios() {}

    static String pack(LiveScenarios scenarios) {
        var text = new StringBuilder();
        for (var column : scenarios.columns) {
            text.append("scenario\t").append(column.name().replaceAll("\\s", " ")).append('\n');
            column.numbers().forEach((key, value) ->
                    text.append("input\t").append(key).append('\t').append(value).append('\n'));
            column.without().forEach(flow -> text.append("without\t").append(flow).append('\n'));
        }
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return MARK + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** Whether they fit a cell; a model with names of hundreds of characters may have scenarios that do not. */
    static boolean fits(LiveScenarios scenarios) {
        return pack(scenarios).length() <= MAX_TEXT;
    }

    /** The scenarios in the text; none when it was tampered with, or does not belong to the model. */
    static Optional<LiveScenarios> unpack(String text, Model model) {
        if (!text.startsWith(MARK)) return Optional.empty();
        try (var inflater = new InflaterInputStream(new ByteArrayInputStream(
                Base64.getDecoder().decode(text.substring(MARK.length()).strip())))) {
            byte[] bytes = inflater.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) return Optional.empty();
            return parse(new String(bytes, StandardCharsets.UTF_8), model);
        } catch (IOException | IllegalArgumentException notPacked) {
            return Optional.empty();
        }
    }

    private static Optional<LiveScenarios> parse(String text, Model model) {
        Set<String> inputs = Input.of(model).stream().map(Input::key).collect(Collectors.toSet());
        Set<String> flows = model.flows().stream().map(Model.Flow::id).collect(Collectors.toSet());
        var columns = new ArrayList<LiveScenarios.Column>();
        for (String line : text.lines().toList()) {
            var parts = List.of(line.split("\t", -1));
            String what = parts.getFirst();
            if (what.equals("scenario") && parts.size() == 2 && columns.size() < MAX_COLUMNS) {
                columns.add(new LiveScenarios.Column(parts.get(1), Map.of(), Set.of()));
            } else if (what.equals("input") && parts.size() == 3 && !columns.isEmpty() && inputs.contains(parts.get(1))) {
                double value = Double.parseDouble(parts.get(2));
                if (!Double.isFinite(value)) return Optional.empty();
                columns.getLast().numbers().put(parts.get(1), value);
            } else if (what.equals("without") && parts.size() == 2 && !columns.isEmpty() && flows.contains(parts.get(1))) {
                columns.getLast().without().add(parts.get(1));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new LiveScenarios(columns));
    }
}
