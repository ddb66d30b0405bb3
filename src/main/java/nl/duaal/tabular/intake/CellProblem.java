package nl.duaal.tabular.intake;

import java.util.List;

/**
 * What is wrong with one cell. The words are made where it is shown: {@code <words of the kind>.problem.<code>} where
 * the kind has such a text, else {@code shell.import.problem.<code>}.
 *
 * @param field     whose cell it is
 * @param arguments what the words need: what stands there, a limit
 */
public record CellProblem(String field, String code, List<String> arguments) {
    public CellProblem {
        arguments = List.copyOf(arguments);
    }

    public CellProblem(String field, String code, String... arguments) {
        this(field, code, List.of(arguments));
    }
}
