package nl.duaal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import nl.duaal.shell.TextDifference.Kind;
import nl.duaal.shell.TextDifference.Part;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {

    @Test
    void only_the_words_that_differ_are_marked() {
        assertThat(TextDifference.between("Start in mei met twaalf.", "Start in juni met twaalf man."))
                .containsExactly(
                        new Part(Kind.SAME, "Start in "),
                        new Part(Kind.GONE, "mei"),
                        new Part(Kind.NEW, "juni"),
                        new Part(Kind.SAME, " met "),
                        new Part(Kind.GONE, "twaalf."),
                        new Part(Kind.NEW, "twaalf man."));
    }

    @Test
    void the_same_text_has_no_differences_and_an_empty_one_no_parts() {
        assertThat(TextDifference.between("a b", "a b")).containsExactly(new Part(Kind.SAME, "a b"));
        assertThat(TextDifference.between("", "")).isEmpty();
        assertThat(TextDifference.between("", "nieuw")).containsExactly(new Part(Kind.NEW, "nieuw"));
    }

    @Test
    void changes_in_different_places_stand_beside_each_other() {
        assertThat(TextDifference.merge("Een twee drie vier.", "Eén twee drie vier.", "Een twee drie vijf."))
                .hasValue("Eén twee drie vijf.");
    }

    @Test
    void the_same_change_twice_is_one_change() {
        assertThat(TextDifference.merge("Een twee drie", "Een 2 drie", "Een 2 drie"))
                .hasValue("Een 2 drie");
    }

    @Test
    void changes_of_the_same_words_are_not_decided() {
        assertThat(TextDifference.merge("Start in mei", "Start in juni", "Start in juli"))
                .isEmpty();
        assertThat(TextDifference.merge("", "van de een", "van de ander")).isEmpty();
        assertThat(TextDifference.merge("weg hiermee", "", "weg hiermee nu")).isEmpty();
    }

    @Test
    void whatever_differs_the_parts_make_up_both_texts() {
        var random = new Random(20261122);
        for (int round = 0; round < 2000; round++) {
            String before = text(random);
            String after = text(random);
            var parts = TextDifference.between(before, after);
            assertThat(without(parts, Kind.NEW)).isEqualTo(before);
            assertThat(without(parts, Kind.GONE)).isEqualTo(after);
        }
    }

    @Test
    void who_changed_nothing_gets_what_the_other_made_of_it() {
        var random = new Random(20261123);
        for (int round = 0; round < 2000; round++) {
            String was = text(random);
            String other = text(random);
            assertThat(TextDifference.merge(was, other, was)).hasValue(other);
            assertThat(TextDifference.merge(was, was, other)).hasValue(other);
        }
    }

    private static String without(List<Part> parts, Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() != kind)
                .map(Part::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(8), 0, 4)
                .mapToObj(word -> List.of("een", "twee", "drie", "\n").get(word))
                .collect(Collectors.joining(" "));
    }
}
