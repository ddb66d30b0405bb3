package nl.duaal.trajectory.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import nl.duaal.library.BlockKind;
import nl.duaal.library.PriceUnit;
import nl.duaal.trajectory.design.DesignComparison.Change;
import nl.duaal.trajectory.design.DesignComparison.Hours;
import org.junit.jupiter.api.Test;

/** Two designs beside each other. */
class DesignComparisonTest {

    @Test
    void the_same_design_has_no_differences() {
        assertThat(DesignComparison.of(Designs.small(), Designs.small()).isEmpty())
                .isTrue();
    }

    @Test
    void what_was_added_what_is_gone_and_what_changed_are_told_apart() {
        Design before = Designs.small();
        var blocks = new ArrayList<>(before.withoutBlock("test_1").blocks());
        blocks.add(Designs.block(
                "coach_4",
                BlockKind.COACHING,
                "job",
                1,
                null,
                Parties.MUNICIPALITY,
                Designs.price(95, PriceUnit.HOUR),
                null,
                null));
        Design after = before.withBlocks(blocks);
        assertThat(DesignComparison.of(before, after).blocks())
                .extracting(DesignComparison.Item::name, DesignComparison.Item::change)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("test_1", Change.GONE),
                        org.assertj.core.groups.Tuple.tuple("coach_4", Change.ADDED));
    }

    @Test
    void a_change_says_what_a_field_was_and_what_it_is() {
        Design before = Designs.small();
        Design after = DesignEdit.block(before, "language_2", edit -> edit.hoursWeek = 10);
        var item = DesignComparison.of(before, after).blocks().getFirst();
        assertThat(item.change()).isEqualTo(Change.CHANGED);
        assertThat(item.fields()).containsExactly(new DesignComparison.Field("block.hoursWeek", 12.0, 10.0));
        // 12 and 10 hours × 17 weeks; 36 hours × (52 weeks − 17 of preparation) of the job in both
        assertThat(DesignComparison.of(before, after).hours())
                .containsExactly(
                        new Hours(BlockKind.LANGUAGE_LESSON, 204, 170), new Hours(BlockKind.PAID_WORK, 1260, 1260));
    }

    @Test
    void a_phase_that_lasts_longer_is_told_field_by_field() {
        Design before = Designs.small();
        Design after = DesignEdit.phase(before, "preparation", edit -> edit.weeks = 20);
        assertThat(DesignComparison.of(before, after).phases().getFirst().fields())
                .containsExactly(new DesignComparison.Field("phase.weeks", 17, 20));
    }
}
