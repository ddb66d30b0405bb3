package nl.duaal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberEntryTest {

    private final NumberEntry entry = new NumberEntry(Words.DUTCH);
    private final List<Double> heard = new ArrayList<>();

    NumberEntryTest() {
        entry.setNumber(15.6);
        entry.onNumber(heard::add);
    }

    @Test
    void a_number_that_is_typed_is_told_once_and_written_neatly() {
        entry.type("1234,5");
        entry.type("1.234,50");
        assertThat(heard).containsExactly(1234.5);
        assertThat(entry.text()).isEqualTo("1.234,5");
    }

    @Test
    void what_is_no_number_stays_and_is_explained() {
        entry.type("veel");
        assertThat(heard).isEmpty();
        assertThat(entry.text()).isEqualTo("veel");
        assertThat(entry.hasProblem()).isTrue();
        assertThat(entry.number()).isEmpty();
    }

    @Test
    void showing_everything_anew_does_not_take_away_what_is_typed() {
        entry.type("veel");
        entry.setNumber(15.6);
        assertThat(entry.text()).isEqualTo("veel");
        assertThat(entry.hasProblem()).isTrue();
    }

    @Test
    void another_number_from_elsewhere_replaces_the_text_and_its_problem() {
        entry.type("veel");
        entry.setNumber(16);
        assertThat(entry.text()).isEqualTo("16");
        assertThat(entry.hasProblem()).isFalse();
        assertThat(heard).isEmpty();
    }

    @Test
    void a_refused_number_is_marked_until_another_one_is_typed() {
        entry.type("-1");
        entry.setProblem("0 of meer");
        entry.type("x");
        entry.type("-1");
        assertThat(entry.hasProblem()).isTrue();
        entry.type("1");
        assertThat(entry.hasProblem()).isFalse();
        assertThat(heard).containsExactly(-1.0, 1.0);
    }

    @Test
    void a_fraction_is_typed_as_a_percentage() {
        entry.setPercent(true);
        entry.setNumber(0.1713);
        assertThat(entry.text()).isEqualTo("17,13");
        entry.type("7");
        assertThat(heard).containsExactly(0.07);
    }

    @Test
    void euros_show_their_cents() {
        entry.setEuro(true);
        assertThat(entry.text()).isEqualTo("15,60");
    }

    @Test
    void text_of_which_nothing_came_is_told_until_that_is_over() {
        var pending = new ArrayList<String>();
        entry.onPending(text -> pending.add(String.valueOf(text)));
        entry.type("16,2o");
        entry.type("16,2o");
        entry.type("16,20");
        assertThat(pending).containsExactly("16,2o", "null");
        entry.onNumber(number -> entry.setProblem("te veel"));
        entry.type("900");
        entry.discard();
        assertThat(pending).containsExactly("16,2o", "null", "900", "null");
    }
}
