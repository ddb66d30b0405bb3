package nl.duaal.language.forecast;

import java.util.List;
import java.util.Optional;
import nl.duaal.language.LevelService;
import nl.duaal.language.hours.HoursService;
import nl.duaal.language.integration.ExamAttempt;
import nl.duaal.language.integration.Term;

/**
 * Everything that the page of somebody's Dutch shows.
 *
 * @param exams the earliest attempt first
 */
public record LanguageFile(
        LanguageLine line,
        LevelService.Levels levels,
        HoursService.Hours hours,
        Optional<Term> term,
        List<ExamAttempt> exams) {

    public LanguageFile {
        exams = List.copyOf(exams);
    }
}
