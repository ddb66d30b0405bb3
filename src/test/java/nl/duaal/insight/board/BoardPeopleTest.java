package nl.duaal.insight.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.WholeApplication;
import nl.duaal.access.Role;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.course.CourseBook;
import nl.duaal.course.Fact;
import nl.duaal.course.GivenCourse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** Everybody of own cohorts as rows, on the real database. */
@WholeApplication
class BoardPeopleTest {

    @Autowired
    private BoardPeople people;

    @Autowired
    private CourseBook course;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private ApplicationContext context;

    private GivenBoard given;
    private Cohort cohort;

    @BeforeEach
    void a_cohort_of_three() {
        given = new GivenBoard(context);
        cohort = given.cohort("Techniek", 2, 1);
        GivenCohort.candidate(candidates, given.maker, cohort.uuid(), "=cmd()", "+Verzonnen");
    }

    private List<Participant> all(BoardFilter filter) {
        var found = new ArrayList<Participant>();
        people.each(given.maker, filter, found::add);
        return found;
    }

    @Test
    void each_is_a_row_with_what_was_written_down() {
        var first = candidates.list(given.maker, cohort.uuid()).stream()
                .filter(one -> one.state() == CandidateState.SELECTED)
                .findFirst()
                .orElseThrow();
        var start = given.now().minusMonths(3).atDay(5);
        var phase = GivenCourse.phase(cohort);
        course.note(given.maker, first.person().uuid(), first.uuid(), new Fact.Phase(phase, start));
        course.note(
                given.maker,
                first.person().uuid(),
                first.uuid(),
                new Fact.Worked(start, start.plusDays(6), new BigDecimal("24.5")));
        course.note(
                given.maker,
                first.person().uuid(),
                first.uuid(),
                new Fact.Worked(start.plusDays(7), start.plusDays(13), new BigDecimal("20")));
        var rows = all(BoardFilter.EVERYTHING);
        assertThat(rows).extracting(Participant::number).containsExactly(1, 2, 3);
        var one = rows.getFirst();
        assertThat(one.cohort()).isEqualTo("Techniek");
        assertThat(one.givenName()).isEqualTo("Amina");
        assertThat(one.first()).isEqualTo(start);
        assertThat(one.last()).isNull();
        assertThat(one.worked()).isEqualTo(44.5);
        assertThat(one.followed()).isZero();
        assertThat(one.phase())
                .isEqualTo(cohort.design().phases().stream()
                        .filter(each -> each.key().equals(phase))
                        .findFirst()
                        .orElseThrow()
                        .name());
        assertThat(one.atStart()).isNull();
        assertThat(people.moments(given.maker)).contains(6, 12, 24);
        assertThat(one.work()).hasSameSizeAs(people.moments(given.maker)).containsOnly("");
        assertThat(rows.getLast().givenName()).isEqualTo("=cmd()");
        assertThat(rows.getLast().state()).isEqualTo(CandidateState.APPLIED);
    }

    @Test
    void a_filter_takes_what_it_says_and_another_organisation_has_none_of_it() {
        assertThat(all(BoardFilter.of(cohort.uuid()))).hasSize(3);
        assertThat(all(new BoardFilter(null, "", given.now(), null, null))).isEmpty();
        var elsewhere = new GivenBoard(context);
        given.share(cohort, elsewhere, Role.COORDINATOR);
        var found = new ArrayList<Participant>();
        people.each(elsewhere.maker, BoardFilter.EVERYTHING, found::add);
        assertThat(found).isEmpty();
        assertThatThrownBy(() -> people.each(given.analyst, BoardFilter.EVERYTHING, one -> {}))
                .isInstanceOf(AccessDeniedException.class);
    }
}
