package nl.duaal.screening.week;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.duaal.library.BlockKind;
import nl.duaal.screening.week.AvailableWeek.Taken;
import nl.duaal.trajectory.design.Block;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.Designs;
import nl.duaal.trajectory.design.Slot;
import nl.duaal.workplace.Shift;
import org.junit.jupiter.api.Test;

class WeekFitTest {

    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);

    /** One phase of the small design with lessons on Tuesday and Thursday from nine to twelve, and nothing else. */
    private static Design design() {
        var small = Designs.small();
        var phase = small.phases().stream()
                .filter(one -> one.kind().hasParticipants())
                .findFirst()
                .orElseThrow();
        var lesson = new Block(
                "lesson",
                BlockKind.LANGUAGE_LESSON,
                phase.key(),
                "Taalles",
                0,
                null,
                6,
                false,
                null,
                null,
                null,
                null,
                Set.of(),
                java.util.Map.of(),
                List.of(new Slot(TUESDAY, 9 * 60, 180), new Slot(THURSDAY, 9 * 60, 180)),
                null,
                "",
                "");
        return small.withPhases(List.of(phase)).withBlocks(List.of(lesson));
    }

    private static AvailableWeek week(Integer hours, Set<DayOfWeek> days, int travel, Taken... taken) {
        return new AvailableWeek(hours, days, travel, false, List.of(taken));
    }

    @Test
    void a_week_that_leaves_room_has_no_clash() {
        assertThat(WeekFit.first(design(), List.of(), week(10, WEEKDAYS, 30))).isEmpty();
    }

    @Test
    void a_day_on_which_somebody_cannot_come_is_the_first_clash() {
        var days = EnumSet.of(MONDAY, TUESDAY);
        assertThat(WeekFit.first(design(), List.of(), week(10, days, 0)))
                .hasValueSatisfying(clash ->
                        assertThat(clash).isEqualTo(new WeekFit.Clash.Day(clash.phase(), "Taalles", THURSDAY)));
    }

    @Test
    void the_way_there_counts_as_well() {
        // school begins at half past eight; the lesson at nine, three quarters of an hour away
        var school = new Taken(TUESDAY, 8 * 60, 8 * 60 + 30);
        assertThat(WeekFit.first(design(), List.of(), week(20, WEEKDAYS, 30, school)))
                .isEmpty();
        assertThat(WeekFit.first(design(), List.of(), week(20, WEEKDAYS, 45, school)))
                .hasValueSatisfying(clash -> assertThat(clash)
                        .isEqualTo(new WeekFit.Clash.Time(clash.phase(), "Taalles", TUESDAY, 540, 720, 45, 480, 510)));
    }

    @Test
    void hours_are_those_of_the_week_with_the_way_there_and_back() {
        // 6 hours of lessons and four times half an hour
        assertThat(WeekFit.first(design(), List.of(), week(8, WEEKDAYS, 30))).isEmpty();
        assertThat(WeekFit.first(design(), List.of(), week(7, WEEKDAYS, 30)))
                .hasValueSatisfying(clash -> assertThat(clash).isEqualTo(new WeekFit.Clash.Hours(clash.phase(), 8, 7)));
    }

    @Test
    void a_shift_that_no_bus_reaches_stands_in_the_way_of_who_needs_the_bus() {
        var small = Designs.small();
        var early = new Shift("Vroeg", EnumSet.of(MONDAY), 6 * 60, 480, false);
        var byBus = new AvailableWeek(null, WEEKDAYS, 0, true, List.of());
        boolean paid = small.blocks().stream().anyMatch(block -> block.kind() == BlockKind.PAID_WORK);
        assertThat(WeekFit.clashes(small, List.of(early), byBus).stream()
                        .anyMatch(WeekFit.Clash.Transport.class::isInstance))
                .isEqualTo(paid);
    }
}
