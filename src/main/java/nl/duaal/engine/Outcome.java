package nl.duaal.engine;

import java.util.List;

/** What comes of reading or evaluating: the thing asked for, or everything that is wrong with the model. */
public sealed interface Outcome<T> {

    /** It went well. */
    record Ok<T>(T value) implements Outcome<T> {}

    /** Nothing was computed; the problems stand in the order of the file. */
    record Refused<T>(List<Problem> problems) implements Outcome<T> {
        public Refused {
            if (problems.isEmpty()) throw new IllegalArgumentException("problems: at least one");
            problems = List.copyOf(problems);
        }
    }
}
