package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.duaal.library.SchoolHoliday;
import nl.duaal.trajectory.design.Weeks;
import nl.duaal.trajectory.ui.TimelineFigure.Shown;
import org.jspecify.annotations.Nullable;

/** What the bands on the line of time are: every school holiday in it with its days and who says so, on paper too. */
final class HolidayLegend extends Div {

    private final TrajectoryWords words;
    private List<? extends @Nullable Object> told = List.of();

    HolidayLegend(TrajectoryWords words) {
        this.words = words;
        addClassName("holiday-legend");
        setId("holidays");
    }

    /** "Herfstvakantie: 17 oktober 2026 tot en met 25 oktober 2026 (te bevestigen)". */
    static String line(TrajectoryWords words, SchoolHoliday holiday) {
        return words.say(
                "holidays.line",
                words.say("check.holiday." + holiday.kind()),
                words.date(holiday.from()),
                words.date(holiday.until().minusDays(1)),
                words.say("check.mark." + holiday.mark()));
    }

    void show(Shown shown, boolean open) {
        var spans = Weeks.spans(shown.design());
        LocalDate start = shown.design().start().atDay(1);
        LocalDate first =
                start.plusDays(spans.isEmpty() ? 0 : Math.round(spans.getFirst().from() * 7));
        LocalDate last =
                start.plusDays(spans.isEmpty() ? 0 : Math.round(spans.getLast().until() * 7));
        var region = shown.design().region();
        // most edits move no holiday: what stands there stays
        var now = Arrays.asList(region, first, last, open);
        if (now.equals(told)) return;
        told = now;
        removeAll();
        if (region == null) {
            setVisible(open);
            add(muted(words.say("holidays.noRegion")));
            return;
        }
        setVisible(true);
        var within = shown.holidays().stream()
                .filter(one -> one.until().isAfter(first) && one.from().isBefore(last))
                .toList();
        var title = new Paragraph(words.say("holidays.title", words.of("schoolRegion", region)));
        title.addClassName("holiday-title");
        add(title);
        if (!within.isEmpty()) add(list(within));
        var known = shown.holidays().stream()
                .map(SchoolHoliday::until)
                .max(LocalDate::compareTo)
                .orElse(first);
        if (known.isBefore(last)) add(muted(words.say("holidays.until", words.date(known.minusDays(1)))));
        if (!within.isEmpty()) {
            add(muted(words.say(
                    "holidays.source",
                    within.stream().map(SchoolHoliday::source).distinct().collect(Collectors.joining("; ")))));
        }
    }

    private UnorderedList list(List<SchoolHoliday> holidays) {
        var list = new UnorderedList();
        for (SchoolHoliday one : holidays) list.add(new ListItem(line(words, one)));
        return list;
    }

    private static Paragraph muted(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassNames("muted", "small");
        return paragraph;
    }
}
