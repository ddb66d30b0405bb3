package nl.duaal.language.work;

import static org.assertj.core.api.Assertions.assertThat;

import nl.duaal.language.work.PastedWords.Fault;
import nl.duaal.language.work.PastedWords.Row;
import org.junit.jupiter.api.Test;

class PastedWordsTest {

    @Test
    void without_heads_the_columns_stand_in_their_order() {
        assertThat(PastedWords.read("de kabel\tEen draad.\tPak de kabel.\tNet\tja\nde mof\n"))
                .containsExactly(
                        new Row.Good(1, new WordData("de kabel", "Een draad.", "Pak de kabel.", "Net", true)),
                        new Row.Good(2, new WordData("de mof", "", "", "", false)));
    }

    @Test
    void heads_say_what_a_column_holds_and_others_are_passed_over() {
        assertThat(PastedWords.read("Nr\tVeiligheid\tWoord\tUitleg\n7\tnee\thet alarm\tGeluid bij gevaar.\n"))
                .containsExactly(new Row.Good(2, new WordData("het alarm", "Geluid bij gevaar.", "", "", false)));
    }

    @Test
    void a_cell_of_more_lines_is_one_text() {
        assertThat(PastedWords.read("de put\t\"Diep gat.\nMet water.\"\n"))
                .containsExactly(new Row.Good(1, new WordData("de put", "Diep gat.\nMet water.", "", "", false)));
    }

    @Test
    void what_is_wrong_is_said_of_each_row_and_the_others_are_good() {
        var rows = PastedWords.read("\tzonder woord\n" + "x".repeat(81) + "\n" + "de schop\t" + "y".repeat(301)
                + "\t\t\tmisschien\nde boor\nDe Boor\tnog eens\n");
        assertThat(rows)
                .containsExactly(
                        new Row.Wrong(1, "zonder woord", java.util.Set.of(Fault.WORD)),
                        new Row.Wrong(2, "x".repeat(81), java.util.Set.of(Fault.WORD)),
                        new Row.Wrong(3, "de schop", java.util.Set.of(Fault.MEANING, Fault.SAFETY)),
                        new Row.Good(4, new WordData("de boor", "", "", "", false)),
                        new Row.Wrong(5, "De Boor", java.util.Set.of(Fault.TWICE)));
    }

    @Test
    void nothing_is_no_rows() {
        assertThat(PastedWords.read("")).isEmpty();
        assertThat(PastedWords.read(" \n\t\n")).isEmpty();
    }
}
