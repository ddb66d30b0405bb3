package nl.duaal.library;

import java.util.Set;
import nl.duaal.engine.Model;

/**
 * What a pilot or study found.
 *
 * @param study  the pilot or study
 * @param topics what it supports: the name of a {@link BlockKind}, a phase ({@code RECRUITMENT}, {@code SCREENING},
 *               {@code PREPARATION}, {@code LEARNING}, {@code JOB}, {@code AFTERCARE}) or a word ({@code WEEK},
 *               {@code LANGUAGE}, {@code RULES}, {@code MONEY}, {@code INCLUSION})
 */
public record Finding(String key, Wording text, Wording study, String source, Model.Mark mark, Set<String> topics) {

    public Finding {
        topics = Set.copyOf(topics);
    }
}
