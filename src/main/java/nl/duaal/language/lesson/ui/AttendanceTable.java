package nl.duaal.language.lesson.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.duaal.language.lesson.GroupAttendance;
import nl.duaal.language.lesson.Lesson;
import nl.duaal.language.lesson.LessonState;
import org.jspecify.annotations.Nullable;

/** Who was at which of the last lessons: a row for each person, a column for each lesson, a letter for what was said. */
@Tag("section")
final class AttendanceTable extends HtmlContainer {

    private final transient LessonWords words;

    AttendanceTable(LessonWords words, GroupAttendance found, LocalDate from, LocalDate today) {
        this.words = words;
        var given = found.lessons().stream()
                .filter(lesson -> lesson.state() == LessonState.GIVEN)
                .filter(lesson -> !lesson.on().isBefore(from) && !lesson.on().isAfter(today))
                .toList();
        setId("attendance-over-time");
        setVisible(!given.isEmpty());
        if (given.isEmpty()) return;
        getElement().appendChild(new Element("h2").setText(words.say("overTime.title")));
        getElement()
                .appendChild(
                        new Element("p").setAttribute("class", "muted small").setText(words.say("overTime.letters")));
        var frame = new Element("div");
        frame.getClassList().add("table-scroll");
        frame.setAttribute("tabindex", "0").setAttribute("role", "region");
        frame.setAttribute("aria-label", words.say("overTime.title"));
        frame.appendChild(table(found, given));
        getElement().appendChild(frame);
    }

    private Element table(GroupAttendance found, List<Lesson> given) {
        var table = new Element("table");
        table.getClassList().add("attendance-table");
        var caption = new Element("caption").setText(words.say("overTime.title"));
        caption.getClassList().add("sr-only");
        var heads = new Element("tr").appendChild(cell("th", words.say("member.name"), "col"));
        for (var lesson : given) heads.appendChild(cell("th", day(lesson), "col"));
        heads.appendChild(cell("th", words.say("group.there"), "col"));
        var body = new Element("tbody");
        for (var line : found.people()) {
            if (given.stream().noneMatch(lesson -> line.marks().containsKey(lesson.uuid()))) continue;
            var row = new Element("tr").appendChild(cell("th", line.member().fullName(), "row"));
            int there = 0;
            int said = 0;
            for (var lesson : given) {
                var mark = line.marks().get(lesson.uuid());
                row.appendChild(mark(mark));
                if (mark == null) continue;
                said++;
                if (mark.state().isThere()) there++;
            }
            row.appendChild(new Element("td").setText(said == 0 ? "–" : words.share((double) there / said)));
            body.appendChild(row);
        }
        var all = new Element("tr").appendChild(cell("th", words.say("overTime.all"), "row"));
        for (var lesson : given) {
            all.appendChild(new Element("td").setText(words.share((double) lesson.there() / lesson.said())));
        }
        all.appendChild(new Element("td").setText(""));
        var foot = new Element("tfoot").appendChild(all);
        return table.appendChild(caption, new Element("thead").appendChild(heads), body, foot);
    }

    private String day(Lesson lesson) {
        return lesson.on().getDayOfMonth() + "-" + lesson.on().getMonthValue();
    }

    private Element mark(GroupAttendance.@Nullable Mark mark) {
        var cell = new Element("td");
        if (mark == null) return cell.setText("·").setAttribute("title", words.say("nothing"));
        cell.setAttribute("data-state", mark.state().name());
        cell.setAttribute("title", words.said(mark.state(), mark.lateMinutes()));
        // many hundreds of cells: each is as small as it can be
        return cell.setAttribute("aria-label", words.said(mark.state(), mark.lateMinutes()))
                .setText(words.of("letter", mark.state()).toUpperCase(Locale.ROOT));
    }

    private static Element cell(String tag, String text, String scope) {
        return new Element(tag).setText(text).setAttribute("scope", scope);
    }
}
