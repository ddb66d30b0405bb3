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
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Model;
import nl.duaal.engine.ModelFile;
import nl.duaal.engine.Outcome;

/**
 * The model as it was at the export, carried along in the workbook. Without it nobody could tell, once the model has
 * moved on, what somebody changed in the workbook from what was changed in the model since. It is packed, because
 * spreadsheets change blanks and rare characters of a text but not letters and digits.
 */
final class ExportedModel {

    /** Begins every piece, so that none can be taken for a formula or a number. */
    private static final String MARK = "model:";

    private static final int PIECE = 32_000;

    /** The largest model packs to fewer. */
    static final int MAX_PIECES = 250;

    private ExportedModel() {}

    /** The defined name of a piece, counted from 0. */
    static String name(int piece) {
        return piece == 0 ? "duaal_model" : "duaal_model_" + (piece + 1);
    }

    static List<String> pack(Model model) {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(ModelFile.write(model).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = Base64.getEncoder().encodeToString(bytes.toByteArray());
        var pieces = new ArrayList<String>();
        for (int at = 0; at < text.length(); at += PIECE) {
            pieces.add(MARK + text.substring(at, Math.min(text.length(), at + PIECE)));
        }
        return pieces;
    }

    /** The model in the pieces; none when it was tampered with, or was never there. */
    static Optional<Model> unpack(List<String> pieces) {
        var text = new StringBuilder();
        for (String piece : pieces) {
            if (!piece.startsWith(MARK)) return Optional.empty();
            text.append(piece, MARK.length(), piece.length());
        }
        try (var inflater = new InflaterInputStream(new ByteArrayInputStream(
                Base64.getDecoder().decode(text.toString().strip())))) {
            byte[] file = inflater.readNBytes(ModelFile.MAX_BYTES + 1);
            return ModelFile.read(file) instanceof Outcome.Ok<Model>(Model model)
                    ? Optional.of(model)
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException notPacked) {
            return Optional.empty();
        }
    }

    /** Whether two models differ in nothing but their name, their note, and what their inputs say and how sure that is. */
    static boolean isSameButForInputs(Model one, Model other) {
        return withoutInputs(one).equals(withoutInputs(other));
    }

    private static Model withoutInputs(Model model) {
        Expression none = Expression.of(0);
        return new Model(
                "-",
                null,
                model.start(),
                model.periodsPerYear(),
                model.horizon(),
                none,
                none,
                Map.of(),
                model.parties(),
                model.parameters().stream()
                        .map(parameter -> new Model.Parameter(
                                parameter.name(),
                                none,
                                parameter.label(),
                                parameter.unit(),
                                parameter.percent(),
                                parameter.group(),
                                parameter.source(),
                                parameter.mark(),
                                parameter.asOf(),
                                parameter.note(),
                                null))
                        .toList(),
                model.phases().stream()
                        .map(phase -> new Model.Phase(phase.id(), phase.label(), none, none, none))
                        .toList(),
                model.baseline(),
                model.flows());
    }
}
