package nl.duaal.trajectory.check;

import static nl.duaal.trajectory.design.IntegrationRoute.B1;
import static nl.duaal.trajectory.design.IntegrationRoute.EDUCATION;
import static nl.duaal.trajectory.design.IntegrationRoute.NONE;
import static nl.duaal.trajectory.design.IntegrationRoute.SELF_RELIANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.duaal.library.BlockKind;
import nl.duaal.library.Ledger;
import nl.duaal.trajectory.check.RuleFinding.Severity;
import nl.duaal.trajectory.design.ContractForm;
import nl.duaal.trajectory.design.IntegrationRoute;
import org.junit.jupiter.api.Test;

class IntegrationRulesTest {

    private static final LocalDate LATER = LocalDate.of(2028, 1, 1);

    /** Fifty weeks with so many hours a week that count in these ledgers. */
    private static GivenDesign hours(IntegrationRoute route, double hoursWeek, Ledger... ledgers) {
        return GivenDesign.learning(50, ContractForm.BENEFIT)
                .route(route, LATER)
                .block("block", BlockKind.LANGUAGE_LESSON, hoursWeek)
                .counts(ledgers);
    }

    @Test
    void who_has_no_route_is_asked_nothing() {
        var given = hours(NONE, 1, Ledger.NT2);
        assertThat(given.findings()).extracting(found -> found.rule().family()).doesNotContain(Rule.Family.INTEGRATION);
        assertThat(Ledgers.of(given.design(), GivenKnowledge.ofTheLibrary()).asked())
                .isEmpty();
    }

    @Test
    void the_z_route_asks_eight_hundred_course_hours_of_dutch_and_society_together() {
        assertThat(hours(SELF_RELIANCE, 16, Ledger.NT2, Ledger.KNM).finding(Rule.Z_COURSE))
                .isEmpty();
        // an hour that counts in both counts once: 15.5 × 50 = 775
        var found = hours(SELF_RELIANCE, 15.5, Ledger.NT2, Ledger.KNM)
                .finding(Rule.Z_COURSE)
                .orElseThrow();
        assertThat(found.severity()).isEqualTo(Severity.MUST);
        assertThat(found.arguments()).containsExactly(Said.of(775), Said.of(800));
        assertThat(found.mend()).containsExactly(Said.of(25), Said.of(0.5));
    }

    @Test
    void the_z_route_asks_eight_hundred_participation_hours() {
        assertThat(hours(SELF_RELIANCE, 16, Ledger.PARTICIPATION).finding(Rule.Z_PARTICIPATION))
                .isEmpty();
        assertThat(hours(SELF_RELIANCE, 15, Ledger.PARTICIPATION)
                        .finding(Rule.Z_PARTICIPATION)
                        .orElseThrow()
                        .mend())
                .containsExactly(Said.of(50), Said.of(1));
    }

    @Test
    void one_hour_counts_for_participation_and_for_practice_at_the_same_time() {
        var given = hours(SELF_RELIANCE, 16, Ledger.PARTICIPATION, Ledger.MAP_PRACTICE);
        assertThat(given.finding(Rule.Z_PARTICIPATION)).isEmpty();
        assertThat(given.finding(Rule.MAP)).isEmpty();
        assertThat(Ledgers.of(given.design(), GivenKnowledge.ofTheLibrary()).all())
                .containsEntry(Ledger.PARTICIPATION, 800.0)
                .containsEntry(Ledger.MAP_PRACTICE, 800.0);
    }

    @Test
    void forty_hours_of_practice_and_twelve_of_the_statement_are_asked() {
        assertThat(hours(B1, 0.8, Ledger.MAP_PRACTICE).finding(Rule.MAP)).isEmpty();
        assertThat(hours(B1, 0.5, Ledger.MAP_PRACTICE)
                        .finding(Rule.MAP)
                        .orElseThrow()
                        .mend())
                .containsExactly(Said.of(15), Said.of(0.3));
        assertThat(hours(B1, 0.24, Ledger.PVT).finding(Rule.PVT)).isEmpty();
        assertThat(hours(B1, 0.2, Ledger.PVT).finding(Rule.PVT).orElseThrow().mend())
                .containsExactly(Said.of(2), Said.of(0.1));
    }

    @Test
    void the_education_route_has_no_practice_module_and_about_a_thousand_hours() {
        assertThat(hours(EDUCATION, 20, Ledger.NT2).finding(Rule.MAP)).isEmpty();
        assertThat(hours(EDUCATION, 20, Ledger.NT2).finding(Rule.EDUCATION_LANGUAGE))
                .isEmpty();
        assertThat(hours(EDUCATION, 19, Ledger.NT2)
                        .finding(Rule.EDUCATION_LANGUAGE)
                        .orElseThrow()
                        .severity())
                .isEqualTo(Severity.SHOULD);
    }

    @Test
    void scaling_down_asks_six_hundred_course_hours() {
        assertThat(hours(B1, 12, Ledger.NT2).finding(Rule.SCALE_DOWN)).isEmpty();
        assertThat(hours(B1, 11.9, Ledger.NT2)
                        .finding(Rule.SCALE_DOWN)
                        .orElseThrow()
                        .severity())
                .isEqualTo(Severity.SHOULD);
    }

    @Test
    void every_route_has_knowledge_of_society() {
        assertThat(hours(B1, 1, Ledger.KNM).finding(Rule.KNM)).isEmpty();
        assertThat(hours(B1, 1, Ledger.NT2).finding(Rule.KNM).orElseThrow().mend())
                .containsExactly(Said.of(8));
    }

    @Test
    void the_last_hour_may_be_on_the_last_day_of_the_term() {
        // fifty weeks from 1 January 2026 end on 16 December
        var ends = LocalDate.of(2026, 12, 16);
        assertThat(hours(SELF_RELIANCE, 16, Ledger.NT2)
                        .route(SELF_RELIANCE, ends)
                        .finding(Rule.TERM))
                .isEmpty();
        var found = hours(SELF_RELIANCE, 16, Ledger.NT2)
                .route(SELF_RELIANCE, ends.minusWeeks(2))
                .finding(Rule.TERM)
                .orElseThrow();
        assertThat(found.severity()).isEqualTo(Severity.MUST);
        assertThat(found.key()).isEqualTo("term:group.termEnds");
        // two weeks of 16 hours lie after it
        assertThat(found.arguments().getFirst()).isEqualTo(new Said.Term("asked.Z_COURSE"));
        assertThat(((Said.Number) found.arguments().get(1)).value())
                .isCloseTo(32, org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void a_term_that_is_not_filled_in_is_said() {
        assertThat(hours(B1, 1, Ledger.NT2).finding(Rule.TERM_UNKNOWN)).isEmpty();
        assertThat(hours(B1, 1, Ledger.NT2).route(B1, null).finding(Rule.TERM_UNKNOWN))
                .isPresent();
    }
}
