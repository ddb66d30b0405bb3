package nl.duaal.trajectory.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import nl.duaal.trajectory.design.DesignMerge.Clash;
import org.junit.jupiter.api.Test;

/** Two people who begin with the same design: what each of them did, and both. */
class DesignMergeTest {

    private static final Design WAS = Designs.small();

    private static Design language(Consumer<BlockEdit> edit) {
        return DesignEdit.block(WAS, "language_2", edit);
    }

    private static DesignMerge merge(Design theirs, Design mine) {
        return DesignMerge.of(WAS, theirs, mine);
    }

    private static Design together(Design theirs, Design mine) {
        var merge = merge(theirs, mine);
        assertThat(merge.clashes()).isEmpty();
        return merge.together(key -> true);
    }

    @Test
    void what_only_one_of_them_changed_holds() {
        Design both = together(
                language(block -> block.hoursWeek = 14),
                DesignEdit.of(language(block -> block.note = "In het buurthuis."), edit -> edit.participants = 9));
        assertThat(both)
                .isEqualTo(DesignEdit.of(
                        language(block -> {
                            block.hoursWeek = 14;
                            block.note = "In het buurthuis.";
                        }),
                        edit -> edit.participants = 9));
    }

    @Test
    void a_field_that_both_changed_to_something_else_is_asked_about() {
        var merge = merge(language(block -> block.hoursWeek = 14), language(block -> block.hoursWeek = 8));
        assertThat(merge.clashes())
                .containsExactly(new Clash(
                        "blocks.language_2.hoursWeek", "blocks", "language_2", "hoursWeek", "12.0", "14.0", "8.0"));
        assertThat(merge.together(key -> true)).isEqualTo(language(block -> block.hoursWeek = 8));
        assertThat(merge.together(key -> false)).isEqualTo(language(block -> block.hoursWeek = 14));
    }

    @Test
    void a_field_that_both_changed_to_the_same_is_no_question() {
        assertThat(together(language(block -> block.hoursWeek = 8), language(block -> block.hoursWeek = 8)))
                .isEqualTo(language(block -> block.hoursWeek = 8));
    }

    @Test
    void blocks_that_both_added_are_both_there_under_keys_of_their_own() {
        Design theirs = Layout.doubled(WAS, "language_2", "Hun les");
        Design mine = Layout.doubled(WAS, "work_3", "Mijn werk");
        Design both = together(theirs, mine);
        assertThat(both.blocks()).extracting(Block::name).contains("Hun les", "Mijn werk");
        assertThat(both.blocks()).extracting(Block::key).doesNotHaveDuplicates();
        assertThat(DesignCheck.check(both)).isEmpty();
        assertThat(both.lastKey()).isGreaterThan(theirs.lastKey() - 1);
    }

    @Test
    void what_one_took_away_goes_unless_the_other_went_on_with_it() {
        assertThat(together(WAS.withoutBlock("test_1"), language(block -> block.hoursWeek = 8))
                        .block("test_1"))
                .isEmpty();
        Design both = together(WAS.withoutBlock("language_2"), language(block -> block.hoursWeek = 8));
        assertThat(both.block("language_2").orElseThrow().hoursWeek()).isEqualTo(8);
    }

    @Test
    void the_order_is_that_of_who_changed_it() {
        var turned =
                List.of(WAS.blocks().get(2), WAS.blocks().get(1), WAS.blocks().get(0));
        assertThat(together(WAS.withBlocks(turned), language(block -> block.hoursWeek = 8))
                        .blocks())
                .extracting(Block::key)
                .containsExactly("work_3", "language_2", "test_1");
        assertThat(together(language(block -> block.hoursWeek = 8), WAS.withBlocks(turned))
                        .blocks())
                .extracting(Block::key)
                .containsExactly("work_3", "language_2", "test_1");
    }

    @Test
    void the_target_group_is_looked_into() {
        Design theirs = DesignEdit.of(
                WAS, edit -> edit.group = GroupEdit.of(edit.group, group -> group.candidatesPerStart = 4));
        Design mine = DesignEdit.of(WAS, edit -> edit.group = GroupEdit.of(edit.group, group -> group.minors = true));
        Design both = together(theirs, mine);
        assertThat(both.group().candidatesPerStart()).isEqualTo(4);
        assertThat(both.group().minors()).isTrue();
    }
}
