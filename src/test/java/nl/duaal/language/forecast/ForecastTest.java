package nl.duaal.language.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Skill;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Worked examples, reckoned by hand. The norms are round numbers: 100 to 300 hours for a step from A0 or A1 (likely 200),
 * 240 to 360 from A2 (likely 300); attendance 75 to 95 % (likely 85); bonus 10 to 20 % (likely 15), malus 25 %.
 */
class ForecastTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private static final Norms NORMS = new Norms(
            Map.of(
                    LanguageLevel.A0, new Range(100, 200, 300),
                    LanguageLevel.A1, new Range(100, 200, 300),
                    LanguageLevel.A2, new Range(240, 300, 360)),
            new Range(0.75, 0.85, 0.95),
            new Range(0.1, 0.15, 0.2),
            Range.exactly(0.25),
            16,
            List.of());

    private static Learner learner(
            double hoursPerWeek, @Nullable Double attendance, Surroundings work, Learner.Point... points) {
        var measured = new EnumMap<Skill, List<Learner.Point>>(Skill.class);
        if (points.length > 0) measured.put(Skill.SPEAKING, List.of(points));
        return new Learner(TODAY, measured, List.of(), hoursPerWeek, attendance, work, work);
    }

    private static Learner.Point measured(LocalDate on, double level) {
        return new Learner.Point(on, level);
    }

    private static Forecast.Line line(Learner learner, LanguageLevel level) {
        return new Forecast(learner, NORMS).of(Skill.SPEAKING, level);
    }

    private static Demand demand(boolean safety, LanguageLevel level, @Nullable LocalDate by) {
        return new Demand(Demand.Source.TASK, "Melden", safety, Map.of(Skill.SPEAKING, level), by);
    }

    @Test
    void by_the_norm_the_band_runs_from_everything_quick_to_everything_slow() {
        var learner = learner(10, null, Surroundings.NEUTRAL, measured(TODAY, 1));
        var line = line(learner, LanguageLevel.A2);
        // 100 ÷ (10 × 0,95) = 10,53 weken = 73,7 dagen; 200 ÷ 8,5 = 23,53 weken = 164,7; 300 ÷ 7,5 = 40 weken = 280
        assertThat(line.band()).isEqualTo(new Band(TODAY.plusDays(74), TODAY.plusDays(165), TODAY.plusDays(280)));
        assertThat(line.hours()).isEqualTo(200);
        assertThat(line.basis()).isEqualTo(Forecast.Basis.NORM);
    }

    @Test
    void steps_add_up_and_a_minus_leaves_a_third_to_do() {
        // van A2- (1⅔) naar B1: ⅓ × 200 + 300 = 366,7 uur; 10 uur per week, altijd aanwezig: 256,7 dagen
        var learner = learner(10, 1.0, Surroundings.NEUTRAL, measured(TODAY, 5 / 3.0));
        var line = line(learner, LanguageLevel.B1);
        assertThat(line.band().likely()).isEqualTo(TODAY.plusDays(257));
        assertThat(line.hours()).isCloseTo(366.67, org.assertj.core.api.Assertions.within(0.01));
    }

    @Test
    void what_was_followed_since_the_measurement_is_done_already() {
        var measured = Map.of(Skill.SPEAKING, List.of(measured(TODAY.minusWeeks(10), 1)));
        var lessons = List.of(
                new Learner.Followed(TODAY.minusWeeks(10), 99), // op de dag van de meting: telt niet
                new Learner.Followed(TODAY.minusWeeks(5), 60),
                new Learner.Followed(TODAY, 40),
                new Learner.Followed(TODAY.plusDays(1), 99)); // nog niet geweest
        var learner = new Learner(TODAY, measured, lessons, 10, 1.0, Surroundings.NEUTRAL, Surroundings.NEUTRAL);
        // 200 - 100 = 100 uur, 10 per week: 70 dagen; vroeg 100 - 100 = 0: vandaag; laat 300 - 100 = 200: 140 dagen
        assertThat(line(learner, LanguageLevel.A2).band())
                .isEqualTo(new Band(TODAY, TODAY.plusDays(70), TODAY.plusDays(140)));
    }

    @Test
    void a_workplace_rich_in_language_saves_hours_and_a_foreign_one_costs_them() {
        var rich = line(learner(10, 1.0, Surroundings.RICH, measured(TODAY, 1)), LanguageLevel.A2);
        // 200 × 0,85 = 170 uur: 119 dagen; vroeg 100 × 0,8 = 80: 56; laat 300 × 0,9 = 270: 189
        assertThat(rich.band()).isEqualTo(new Band(TODAY.plusDays(56), TODAY.plusDays(119), TODAY.plusDays(189)));
        var foreign = line(learner(10, 1.0, Surroundings.FOREIGN, measured(TODAY, 1)), LanguageLevel.A2);
        // 200 × 1,25 = 250 uur: 175 dagen
        assertThat(foreign.band().likely()).isEqualTo(TODAY.plusDays(175));
    }

    @Test
    void a_skill_that_was_never_measured_has_no_forecast() {
        var learner = learner(10, null, Surroundings.NEUTRAL);
        var line = line(learner, LanguageLevel.A1);
        assertThat(line.basis()).isEqualTo(Forecast.Basis.UNMEASURED);
        assertThat(line.band()).isEqualTo(Band.NEVER);
        assertThat(new Forecast(learner, NORMS).standing(line, demand(true, LanguageLevel.A1, TODAY)))
                .isEqualTo(Forecast.Standing.UNMEASURED);
    }

    @Test
    void a_level_that_was_measured_is_reached_since_that_day_and_stays_so_without_lessons() {
        var learner = learner(0, null, Surroundings.NEUTRAL, measured(TODAY.minusDays(30), 2));
        var line = line(learner, LanguageLevel.A2);
        assertThat(line.isReached()).isTrue();
        assertThat(line.band().likely()).isEqualTo(TODAY.minusDays(30));
        assertThat(new Forecast(learner, NORMS).standing(line, demand(true, LanguageLevel.A2, TODAY.minusYears(1))))
                .isEqualTo(Forecast.Standing.REACHED);
    }

    @Test
    void without_lessons_nothing_is_to_be_expected_and_more_lessons_mend_it() {
        var forecast = new Forecast(learner(0, 1.0, Surroundings.NEUTRAL, measured(TODAY, 1)), NORMS);
        var asked = demand(false, LanguageLevel.A2, TODAY.plusWeeks(20));
        assertThat(forecast.of(Skill.SPEAKING, LanguageLevel.A2).band()).isEqualTo(Band.NEVER);
        assertThat(forecast.standing(asked)).isEqualTo(Forecast.Standing.NOT_FEASIBLE);
        // 200 uur in 20 weken
        assertThat(forecast.hoursThatMend(asked)).isEqualTo(10);
        // 200 uur in 4 weken zou 50 uur per week zijn
        assertThat(forecast.hoursThatMend(demand(false, LanguageLevel.A2, TODAY.plusWeeks(4))))
                .isNull();
    }

    @Test
    void a_day_that_is_past_cannot_be_met_any_more() {
        var forecast = new Forecast(learner(40, 1.0, Surroundings.NEUTRAL, measured(TODAY, 1)), NORMS);
        assertThat(forecast.standing(demand(false, LanguageLevel.A2, TODAY.minusDays(1))))
                .isEqualTo(Forecast.Standing.NOT_FEASIBLE);
    }

    @Test
    void work_goes_by_what_is_likely_and_safety_by_the_slow_end() {
        // vroeg dag 70, waarschijnlijk dag 140, laat dag 210
        var forecast = new Forecast(learner(10, 1.0, Surroundings.NEUTRAL, measured(TODAY, 1)), NORMS);
        assertThat(forecast.standing(demand(false, LanguageLevel.A2, TODAY.plusDays(140))))
                .isEqualTo(Forecast.Standing.ON_SCHEDULE);
        assertThat(forecast.standing(demand(false, LanguageLevel.A2, TODAY.plusDays(139))))
                .isEqualTo(Forecast.Standing.BEHIND);
        assertThat(forecast.standing(demand(true, LanguageLevel.A2, TODAY.plusDays(140))))
                .isEqualTo(Forecast.Standing.BEHIND);
        assertThat(forecast.standing(demand(true, LanguageLevel.A2, TODAY.plusDays(210))))
                .isEqualTo(Forecast.Standing.ON_SCHEDULE);
        assertThat(forecast.standing(demand(false, LanguageLevel.A2, TODAY.plusDays(69))))
                .isEqualTo(Forecast.Standing.NOT_FEASIBLE);
        assertThat(forecast.standing(demand(false, LanguageLevel.A2, null))).isEqualTo(Forecast.Standing.NO_DAY);
    }

    private static Learner threeTimes(double first, double second, double third, double hoursBetween) {
        var one = TODAY.minusWeeks(28);
        var two = TODAY.minusWeeks(14);
        return new Learner(
                TODAY,
                Map.of(Skill.SPEAKING, List.of(measured(one, first), measured(two, second), measured(TODAY, third))),
                List.of(
                        new Learner.Followed(two.minusDays(7), hoursBetween),
                        new Learner.Followed(TODAY.minusDays(7), hoursBetween)),
                10,
                1.0,
                Surroundings.NEUTRAL,
                Surroundings.NEUTRAL);
    }

    @Test
    void three_measurements_make_an_own_pace_with_a_step_more_or_less_as_its_band() {
        // van A0 naar A1- (⅔) in 2 × 100 uur; de norm daarvoor is 133,3 uur: tempo 200 ÷ 133,3 = 1,5
        var line = line(threeTimes(0, 1 / 3.0, 2 / 3.0, 100), LanguageLevel.A1);
        assertThat(line.basis()).isEqualTo(Forecast.Basis.OWN_PACE);
        assertThat(line.pace()).isCloseTo(1.5, org.assertj.core.api.Assertions.within(1e-9));
        // nog ⅓ × 200 × 1,5 = 100 uur: 70 dagen; een stap meer: tempo 1,0, 66,7 uur: 46,7 dagen; een stap minder:
        // tempo 3,0, 200 uur: 140 dagen
        assertThat(line.band()).isEqualTo(new Band(TODAY.plusDays(47), TODAY.plusDays(70), TODAY.plusDays(140)));
    }

    @Test
    void three_measurements_without_progress_expect_nothing_as_is_likely() {
        var learner = threeTimes(1, 1, 1, 100);
        var line = line(learner, LanguageLevel.A2);
        assertThat(line.basis()).isEqualTo(Forecast.Basis.OWN_PACE);
        assertThat(line.pace()).isNull();
        assertThat(line.hours()).isNull();
        // met een stap meer: 200 ÷ 66,7 = tempo 3, 600 uur, 420 dagen
        assertThat(line.band()).isEqualTo(new Band(TODAY.plusDays(420), null, null));
        assertThat(new Forecast(learner, NORMS).standing(demand(false, LanguageLevel.A2, TODAY.plusYears(5))))
                .isEqualTo(Forecast.Standing.NOT_FEASIBLE);
    }

    @Test
    void without_known_hours_three_measurements_make_no_pace() {
        assertThat(line(threeTimes(0, 1 / 3.0, 2 / 3.0, 0), LanguageLevel.A1).basis())
                .isEqualTo(Forecast.Basis.NORM);
    }

    @Test
    void a_step_of_which_no_norm_is_known_is_not_guessed() {
        var line = line(learner(10, 1.0, Surroundings.NEUTRAL, measured(TODAY, 3)), LanguageLevel.B2);
        assertThat(line.band()).isEqualTo(Band.NEVER);
        assertThat(line.hours()).isNull();
    }

    @Test
    void another_workplace_than_so_far_changes_the_own_pace_only_by_the_difference() {
        var learner = threeTimes(0, 1 / 3.0, 2 / 3.0, 100).trying(10, 1.0, Surroundings.RICH);
        // 100 uur × 0,85 = 85 uur: 59,5 dagen
        assertThat(line(learner, LanguageLevel.A1).band().likely()).isEqualTo(TODAY.plusDays(60));
    }

    @Test
    void behind_since_the_first_day_of_the_last_stretch_on_which_the_forecast_said_so() {
        var first = TODAY.minusWeeks(20);
        var second = TODAY.minusWeeks(6);
        var measured = Map.of(Skill.SPEAKING, List.of(measured(first, 1), measured(second, 4 / 3.0)));
        var learner = new Learner(TODAY, measured, List.of(), 10, 1.0, Surroundings.NEUTRAL, Surroundings.NEUTRAL);
        // op de eerste dag: 200 uur, 20 weken, dus TODAY; gevraagd 8 weken na nu: op schema. Op de tweede dag: 133,3
        // uur,
        // 94 dagen, dus TODAY + 52 dagen, op schema tot TODAY + 56. Zonder lessen schuift dat elke week 7 dagen op: een
        // week later TODAY + 59, te laat.
        var forecast = new Forecast(learner, NORMS);
        var asked = demand(false, LanguageLevel.A2, TODAY.plusDays(56));
        assertThat(forecast.standing(asked)).isEqualTo(Forecast.Standing.BEHIND);
        assertThat(forecast.behindSince(Skill.SPEAKING, LanguageLevel.A2, asked))
                .isEqualTo(second.plusWeeks(1));
        assertThat(forecast.behindSince(
                        Skill.SPEAKING, LanguageLevel.A2, demand(false, LanguageLevel.A2, TODAY.plusYears(1))))
                .isNull();
    }

    @Test
    void what_takes_longer_than_ten_years_is_not_to_be_expected() {
        // 200 ÷ 0,3 = 666,7 weken
        var line = line(learner(0.3, 1.0, Surroundings.NEUTRAL, measured(TODAY, 1)), LanguageLevel.A2);
        assertThat(line.band().likely()).isNull();
    }

    @Test
    void work_counts_only_with_enough_hours_dutch_and_somebody_who_helps() {
        var dutch = nl.duaal.trajectory.design.WorkLanguage.DUTCH;
        assertThat(Surroundings.of(dutch, 16, true, 16)).isEqualTo(Surroundings.RICH);
        assertThat(Surroundings.of(dutch, 15, true, 16)).isEqualTo(Surroundings.NEUTRAL);
        assertThat(Surroundings.of(dutch, 24, false, 16)).isEqualTo(Surroundings.NEUTRAL);
        assertThat(Surroundings.of(nl.duaal.trajectory.design.WorkLanguage.OTHER, 24, true, 16))
                .isEqualTo(Surroundings.FOREIGN);
    }
}
