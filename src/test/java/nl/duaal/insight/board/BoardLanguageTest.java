package nl.duaal.insight.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import nl.duaal.WholeApplication;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.language.LevelOutcome;
import nl.duaal.language.LevelService;
import nl.duaal.language.MeasuredLevel;
import nl.duaal.language.Measurement;
import nl.duaal.library.Skill;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Levels that people of a cohort gained, written out. */
@WholeApplication
class BoardLanguageTest {

    @Autowired
    private BoardService boards;

    @Autowired
    private BoardPeople people;

    @Autowired
    private LevelService levels;

    @Autowired
    private ApplicationContext context;

    private GivenBoard given;
    private Cohort cohort;
    private LocalDate start;
    private LocalDate later;

    @BeforeEach
    void two_of_eleven_were_measured_twice_and_one_once() {
        given = new GivenBoard(context);
        cohort = given.cohort("Taal", 8, 8);
        start = given.now().minusMonths(3).atDay(1);
        later = given.now().minusMonths(1).atDay(1);
        var first = given.begun(cohort, 21);
        var second = given.begun(cohort, 22);
        var third = given.begun(cohort, 23);
        // reading from A1 to A2, speaking from A1 to A1+: one level and a third, on average two thirds
        measured(first, Skill.READING, "A1", start);
        measured(first, Skill.READING, "A2", later);
        measured(first, Skill.SPEAKING, "A1", start);
        measured(first, Skill.SPEAKING, "A1+", later);
        // from A2 to B1, and a skill that was measured later only
        measured(second, Skill.READING, "A2", start);
        measured(second, Skill.READING, "B1", later);
        measured(second, Skill.SPEAKING, "C1", later);
        measured(third, Skill.READING, "A1", start);
    }

    private void measured(Candidate one, Skill skill, String level, LocalDate on) {
        var data = new Measurement.Data(skill, MeasuredLevel.parse(level), Measurement.Instrument.TOA, on, "", "");
        assertThat(levels.note(given.maker, one.person().uuid(), data, true)).isInstanceOf(LevelOutcome.Saved.class);
    }

    @Test
    void levels_gained_are_the_average_of_people_and_of_their_skills() {
        var language = boards.open(given.maker, BoardFilter.EVERYTHING).total().language();
        assertThat(language.measured()).isEqualTo(2);
        // two thirds and one: five sixths
        assertThat(language.gained()).isEqualTo(5 / 6.0, within(1e-3));
        assertThat(language.hours()).isZero();
    }

    @Test
    void of_two_who_were_measured_an_analyst_gets_no_average() {
        var board = boards.open(given.analyst, BoardFilter.EVERYTHING);
        assertThat(board.total().stages().applied()).isEqualTo(11);
        assertThat(board.total().language().measured()).isZero();
        assertThat(board.total().language().gained()).isNull();
        // nor that nobody was measured
        assertThat(board.total().language().few()).isTrue();
        assertThat(boards.open(given.maker, BoardFilter.EVERYTHING)
                        .total()
                        .language()
                        .few())
                .isFalse();
    }

    @Test
    void in_the_table_of_people_stands_the_average_of_the_skills_of_each() {
        var rows = new ArrayList<Participant>();
        people.each(given.maker, BoardFilter.EVERYTHING, rows::add);
        var last = rows.subList(8, 11);
        assertThat(last).extracting(one -> String.valueOf(one.atStart())).containsExactly("A1", "A2", "A1");
        // A2 and A1+ are 6 and 4 steps, so 5: A2-; B1 and C1 are 9 and 15, so 12: B2
        assertThat(last).extracting(one -> String.valueOf(one.now())).containsExactly("A2-", "B2", "A1");
    }
}
