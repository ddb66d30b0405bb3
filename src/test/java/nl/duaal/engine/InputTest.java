package nl.duaal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What a user may change in a model. */
class InputTest {

    private static final Model MODEL = Given.model(RefusedFilesTest.SOUND);

    @Test
    void every_input_is_listed_in_a_fixed_order() {
        assertThat(Input.of(MODEL))
                .extracting(Input::key)
                .containsExactly(
                        "cohort_participants",
                        "cohort_discount_rate",
                        "rate_employer",
                        "rate_state",
                        "rate_person",
                        "rate_society",
                        "phase_start_length",
                        "phase_start_dropout",
                        "phase_start_pass",
                        "phase_job_length",
                        "phase_job_dropout",
                        "phase_job_pass",
                        "par_rate",
                        "par_wage",
                        "par_cost",
                        "par_n",
                        "par_m",
                        "par_t");
    }

    @Test
    void what_the_model_does_not_say_shows_what_holds_instead() {
        assertThat(input("rate_state"))
                .isEqualTo(new Input("rate_state", Input.Kind.PARTY_RATE, "state", Expression.of(0.02), false));
        assertThat(input("phase_job_dropout").content()).isEqualTo(Expression.of(0));
        assertThat(input("phase_job_pass").content()).isEqualTo(Expression.of(1));
        assertThat(input("phase_job_length").content()).isNull();
        assertThat(input("phase_job_length").given()).isFalse();
        assertThat(input("rate_employer").given()).isTrue();
    }

    private static Input input(String key) {
        return Input.of(MODEL).stream()
                .filter(i -> i.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void replacing_an_input_changes_it_and_nothing_else() {
        for (Input input : Input.of(MODEL)) {
            Model changed = Input.replace(MODEL, input.key(), Expression.of(0.5));
            for (Input after : Input.of(changed)) {
                boolean follows = input.kind() == Input.Kind.DISCOUNT_RATE && !after.given();
                if (after.key().equals(input.key())) assertThat(after.content()).isEqualTo(Expression.of(0.5));
                else if (!follows) assertThat(after).isIn(Input.of(MODEL));
            }
        }
        assertThatThrownBy(() -> Input.replace(MODEL, "par_nothing", Expression.of(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
