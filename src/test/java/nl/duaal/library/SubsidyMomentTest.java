package nl.duaal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.duaal.engine.Model;
import org.junit.jupiter.api.Test;

class SubsidyMomentTest {

    private static final LocalDate OPENS = LocalDate.of(2026, 6, 1);
    private static final LocalDate CLOSES = LocalDate.of(2026, 9, 30);

    @Test
    void a_window_opens_then_closes_then_the_next_is_not_known() {
        var scheme = scheme("sowis", null, new SubsidyScheme.Window(OPENS, CLOSES, null, null));
        assertThat(kinds(List.of(scheme), LocalDate.of(2026, 5, 31))).containsExactly("OPENS 2026-06-01");
        assertThat(kinds(List.of(scheme), OPENS)).containsExactly("CLOSES 2026-09-30");
        assertThat(kinds(List.of(scheme), CLOSES)).containsExactly("CLOSES 2026-09-30");
        assertThat(kinds(List.of(scheme), LocalDate.of(2026, 10, 1))).containsExactly("NOT_KNOWN 2026-09-30");
    }

    @Test
    void what_comes_first_stands_first_and_what_is_not_known_last() {
        var open = scheme("open", null, new SubsidyScheme.Window(OPENS, CLOSES, null, null));
        var ends = scheme("ends", LocalDate.of(2026, 7, 31));
        var past = scheme(
                "past",
                null,
                new SubsidyScheme.Window(LocalDate.of(2025, 6, 2), LocalDate.of(2025, 9, 30), null, null));
        var over = scheme("over", LocalDate.of(2025, 12, 31), new SubsidyScheme.Window(OPENS, CLOSES, null, null));
        var always = scheme("always", null);
        var moments = SubsidyMoment.from(List.of(past, open, over, always, ends), LocalDate.of(2026, 7, 1));
        assertThat(moments)
                .extracting(moment -> moment.scheme().key() + " " + moment.kind())
                .containsExactly("ends ENDS", "open CLOSES", "past NOT_KNOWN");
    }

    private static List<String> kinds(List<SubsidyScheme> schemes, LocalDate today) {
        return SubsidyMoment.from(schemes, today).stream()
                .map(moment -> moment.kind() + " " + moment.day())
                .toList();
    }

    private static SubsidyScheme scheme(String key, LocalDate endsOn, SubsidyScheme.Window... windows) {
        var text = new Wording(key, key);
        return new SubsidyScheme(
                key,
                text,
                text,
                "state",
                "employer",
                true,
                endsOn,
                List.of(),
                List.of(),
                List.of(windows),
                List.of(),
                List.of(),
                Set.of(),
                "source",
                Model.Mark.FOUND);
    }
}
