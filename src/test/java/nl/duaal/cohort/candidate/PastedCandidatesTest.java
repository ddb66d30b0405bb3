package nl.duaal.cohort.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import nl.duaal.cohort.candidate.PastedCandidates.Fault;
import nl.duaal.cohort.candidate.PastedCandidates.Row;
import org.junit.jupiter.api.Test;

/** Rows as Excel puts them on the clipboard. */
class PastedCandidatesTest {

    @Test
    void columns_in_the_usual_order_with_the_zero_that_a_spreadsheet_takes_off() {
        var rows = PastedCandidates.read("Amina\tVerzonnen\t612345678\tamina@voorbeeld.test\tWaterstad\r\n\r\n");
        assertThat(rows).singleElement().isInstanceOfSatisfying(Row.Good.class, row -> {
            assertThat(row.number()).isEqualTo(1);
            assertThat(row.details().fullName()).isEqualTo("Amina Verzonnen");
            assertThat(row.details().phone()).isEqualTo("0612345678");
            assertThat(row.details().town()).isEqualTo("Waterstad");
        });
    }

    @Test
    void a_row_of_heads_says_which_column_is_which_and_nothing_else_is_kept() {
        var rows = PastedCandidates.read("Achternaam;Nationaliteit;Voornaam\nVerzonnen;Eritrese;Yonas");
        assertThat(rows).singleElement().isInstanceOfSatisfying(Row.Good.class, row -> {
            assertThat(row.number()).isEqualTo(2);
            assertThat(row.details().fullName()).isEqualTo("Yonas Verzonnen");
            assertThat(row.details().toString()).doesNotContain("Eritrese");
        });
    }

    @Test
    void what_is_wrong_is_said_of_the_row() {
        var rows = PastedCandidates.read("\tVerzonnen\nAmina\tVerzonnen\t12\tgeen adres");
        assertThat(rows.getFirst())
                .isInstanceOfSatisfying(
                        Row.Wrong.class, row -> assertThat(row.faults()).containsExactly(Fault.GIVEN_NAME));
        assertThat(rows.getLast())
                .isInstanceOfSatisfying(
                        Row.Wrong.class,
                        row -> assertThat(row.faults()).containsExactlyInAnyOrder(Fault.PHONE, Fault.EMAIL));
    }
}
