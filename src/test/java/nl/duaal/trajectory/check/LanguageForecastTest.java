package nl.duaal.trajectory.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.duaal.library.BlockKind;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Skill;
import nl.duaal.trajectory.check.LanguageForecast.Band;
import nl.duaal.trajectory.check.LanguageForecast.SkillLine;
import nl.duaal.trajectory.check.LanguageForecast.Standing;
import nl.duaal.trajectory.check.LanguageForecast.TaskForecast;
import nl.duaal.trajectory.design.ContractForm;
import nl.duaal.trajectory.design.LearningProfile;
import nl.duaal.trajectory.design.PhaseKind;
import nl.duaal.trajectory.design.WorkLanguage;
import org.junit.jupiter.api.Test;

/** Worked out by hand: little schooling, A2 to B1 in 300, 350 or 400 hours; 95, 85 or 75 percent is there. */
class LanguageForecastTest {

    /** Ten hours of lessons a week towards a level, for so many weeks. */
    private static GivenDesign lessons(int weeks, LanguageLevel towards) {
        return GivenDesign.learning(weeks, ContractForm.BENEFIT)
                .starting(LanguageLevel.A2)
                .block("language", BlockKind.LANGUAGE_LESSON, 10)
                .teaches(towards, Skill.values());
    }

    private static LanguageForecast forecast(GivenDesign given, boolean dutch) {
        var language = dutch ? WorkLanguage.DUTCH : WorkLanguage.OTHER;
        return LanguageForecast.of(given.speaking(language).design(), GivenKnowledge.ofTheLibrary());
    }

    private static SkillLine line(GivenDesign given, Skill skill, boolean dutch) {
        return forecast(given, dutch).skills().get(skill.ordinal());
    }

    private static Band b1(GivenDesign given) {
        return line(given, Skill.SPEAKING, true).reached(LanguageLevel.B1);
    }

    @Test
    void a_level_is_there_after_the_week_in_which_its_hours_are_done() {
        // likely 350 ÷ 8.5 = 41.2 weeks; quick 300 ÷ 9.5 = 31.6; slow 400 ÷ 7.5 = 53.3
        assertThat(b1(lessons(60, LanguageLevel.B1))).isEqualTo(new Band(33, 43, 55));
        var line = line(lessons(60, LanguageLevel.B1), Skill.SPEAKING, true);
        assertThat(line.reached(LanguageLevel.A2)).isEqualTo(new Band(1, 1, 1));
        // after ten weeks 85 of 350 hours
        assertThat(line.likely().get(10)).isCloseTo(2 + 85.0 / 350, within(1e-9));
    }

    @Test
    void what_is_not_reached_within_the_trajectory_has_no_week() {
        assertThat(b1(lessons(50, LanguageLevel.B1))).isEqualTo(new Band(33, 43, null));
        assertThat(b1(lessons(30, LanguageLevel.B1))).isEqualTo(new Band(null, null, null));
    }

    @Test
    void lessons_do_not_go_past_what_they_teach() {
        assertThat(b1(lessons(100, LanguageLevel.A2))).isEqualTo(new Band(null, null, null));
        var beginner = lessons(100, LanguageLevel.A2).starting(LanguageLevel.A0);
        // A0 to A1 is half of 540: 270 ÷ 8.5 = 31.8 weeks; A2 after 540 ÷ 8.5 = 63.5
        var line = line(beginner, Skill.READING, true);
        assertThat(line.reached(LanguageLevel.A1).likely()).isEqualTo(33);
        assertThat(line.reached(LanguageLevel.A2).likely()).isEqualTo(65);
        assertThat(line.likely().getLast()).isEqualTo(2.0);
    }

    @Test
    void only_the_skills_that_are_taught_get_better() {
        var given = GivenDesign.learning(60, ContractForm.BENEFIT)
                .starting(LanguageLevel.A2)
                .block("talking", BlockKind.LANGUAGE_LESSON, 10)
                .teaches(LanguageLevel.B1, Skill.SPEAKING);
        assertThat(line(given, Skill.SPEAKING, true).reached(LanguageLevel.B1).likely())
                .isEqualTo(43);
        assertThat(line(given, Skill.WRITING, true).reached(LanguageLevel.B1).likely())
                .isNull();
    }

    private static GivenDesign atWork(double hours) {
        return GivenDesign.learning(60, ContractForm.TEMPORARY)
                .starting(LanguageLevel.A2)
                .work(hours, 16)
                .block("language", BlockKind.LANGUAGE_LESSON, 10)
                .teaches(LanguageLevel.B1, Skill.values())
                .block("buddy", BlockKind.BUDDY, 1);
    }

    @Test
    void sixteen_hours_of_work_beside_a_buddy_save_hours() {
        // likely 8.5 ÷ 0.85 = 10 a week: 35 weeks; quick 9.5 ÷ 0.8 = 11.875: 25.3; slow 7.5 ÷ 0.9 = 8.33: 48
        assertThat(b1(atWork(16))).isEqualTo(new Band(27, 36, 49));
        assertThat(b1(atWork(15.5))).isEqualTo(new Band(33, 43, 55));
    }

    @Test
    void another_language_at_work_costs_hours() {
        // 8.5 ÷ 1.25 = 6.8 a week: 51.5 weeks
        assertThat(line(atWork(16), Skill.SPEAKING, false)
                        .reached(LanguageLevel.B1)
                        .likely())
                .isEqualTo(53);
    }

    @Test
    void half_dutch_at_work_neither_saves_hours_nor_costs_them() {
        var forecast =
                LanguageForecast.of(atWork(16).speaking(WorkLanguage.PARTLY).design(), GivenKnowledge.ofTheLibrary());
        assertThat(forecast.skills().get(Skill.SPEAKING.ordinal()).reached(LanguageLevel.B1))
                .isEqualTo(new Band(33, 43, 55));
    }

    @Test
    void a_step_without_a_source_is_not_expected() {
        var given = lessons(200, LanguageLevel.B1).starting(LanguageLevel.A0).profile(LearningProfile.ILLITERATE);
        // 1,200 ÷ 8.5 = 141.2 weeks; a quarter less or more than 1,200 at the ends
        var line = line(given, Skill.SPEAKING, true);
        assertThat(line.reached(LanguageLevel.A2)).isEqualTo(new Band(96, 143, null));
        assertThat(line.reached(LanguageLevel.B1)).isEqualTo(new Band(null, null, null));
    }

    /** A task that is planned after so many weeks of lessons. */
    private static TaskForecast task(int weeks, boolean safety) {
        var given = lessons(weeks, LanguageLevel.B1)
                .phase("job", PhaseKind.JOB, 20, ContractForm.TEMPORARY)
                .work(24, 16)
                .task("Het spoor op", safety, LanguageLevel.B1, Skill.LISTENING, Skill.SPEAKING);
        return forecast(given, true).tasks().getFirst();
    }

    @Test
    void a_task_is_in_time_when_it_is_also_at_the_slow_end() {
        assertThat(task(54, true).standing()).isEqualTo(Standing.IN_TIME);
        assertThat(task(54, true).from()).isEqualTo(55);
        assertThat(task(54, true).hoursNeeded()).isNull();
        assertThat(task(54, false).from()).isEqualTo(43);
    }

    @Test
    void one_week_earlier_it_is_tight_and_the_hours_that_mend_it_are_said() {
        var task = task(53, true);
        assertThat(task.standing()).isEqualTo(Standing.TIGHT);
        assertThat(task.plannedWeek()).isEqualTo(54);
        assertThat(task.hoursNow()).isCloseTo(10, within(1e-9));
        // 400 ÷ 0.75 ÷ 53 = 10.06 hours a week
        assertThat(task.hoursNeeded()).isEqualTo(10.5);
    }

    @Test
    void too_few_weeks_of_lessons_are_too_late() {
        var task = task(41, false);
        assertThat(task.standing()).isEqualTo(Standing.NOT_REACHED);
        // 350 ÷ 0.85 ÷ 41 = 10.04 hours a week
        assertThat(task.hoursNeeded()).isEqualTo(10.5);
        // 350 ÷ 0.85 ÷ 8 = 51 hours fit in no week
        assertThat(task(8, false).hoursNeeded()).isNull();
    }

    @Test
    void what_endangers_somebody_comes_first_and_is_found() {
        var given = lessons(53, LanguageLevel.B1)
                .phase("job", PhaseKind.JOB, 20, ContractForm.TEMPORARY)
                .work(24, 16)
                .task("Koffie", false, LanguageLevel.A2, Skill.SPEAKING)
                .task("Het spoor op", true, LanguageLevel.B1, Skill.SPEAKING);
        assertThat(forecast(given, true).tasks())
                .extracting(one -> one.task().name())
                .containsExactly("Het spoor op", "Koffie");
        assertThat(forecast(given, true).tasks().getLast().standing()).isEqualTo(Standing.ALREADY);
        assertThat(given.finding(Rule.SAFETY_LANGUAGE).orElseThrow().arguments())
                .containsExactly(Said.of("Het spoor op"), Said.of(54));
        assertThat(lessons(54, LanguageLevel.B1)
                        .phase("job", PhaseKind.JOB, 20, ContractForm.TEMPORARY)
                        .work(24, 16)
                        .task("Het spoor op", true, LanguageLevel.B1, Skill.SPEAKING)
                        .finding(Rule.SAFETY_LANGUAGE))
                .isEmpty();
    }
}
