package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.duaal.library.BlockKind;
import nl.duaal.library.SchoolHoliday;
import nl.duaal.trajectory.check.HolidayWeeks;
import nl.duaal.trajectory.design.Block;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.NewBlock;
import nl.duaal.trajectory.design.Phase;
import nl.duaal.trajectory.design.Weeks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A design on a line of time. It says what somebody does to it; what comes of that is shown by showing it anew. */
@Tag("duaal-timeline")
@JsModule("./components/timeline.ts")
final class TimelineFigure extends Component {

    /** How much of the calendar fits on a screen. */
    enum Zoom {
        WEEKS,
        MONTHS,
        YEARS;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What somebody did to a row: {@code by} is the number of weeks, or of places. */
    record Gesture(String key, int by) {}

    private final transient TrajectoryWords words;

    TimelineFigure(TrajectoryWords words) {
        this.words = words;
    }

    /** Tells of a gesture: {@code select}, {@code open}, {@code move}, {@code longer}, {@code order}, {@code delete}. */
    void on(String gesture, SerializableConsumer<Gesture> listener) {
        getElement()
                .addEventListener("timeline-" + gesture, event -> {
                    JsonNode data = event.getEventData();
                    listener.accept(new Gesture(
                            data.path("event.detail.key").asString(""),
                            data.path("event.detail.by").asInt(0)));
                })
                .addEventData("event.detail.key")
                .addEventData("event.detail.by");
    }

    /** A design with the weeks in which its schools are closed. */
    record Shown(Design design, List<SchoolHoliday> holidays, HolidayWeeks closed) {

        static Shown of(Design design, List<SchoolHoliday> holidays) {
            return new Shown(
                    design,
                    holidays.stream()
                            .filter(one -> one.region() == design.region())
                            .toList(),
                    HolidayWeeks.of(design, holidays));
        }
    }

    /** Puts the keyboard on a row. */
    void focusRow(String key) {
        getElement().callJsFunction("focusRow", key);
    }

    void show(Shown shown, String selected, Zoom zoom, LocalDate today, boolean editable) {
        Design design = shown.design();
        var spans = Weeks.spans(design);
        var json = JsonNodeFactory.instance.objectNode();
        json.put("locale", words.locale().toLanguageTag());
        json.put("start", design.start().atDay(1).toString());
        json.put("today", today.toString());
        json.put("from", spans.isEmpty() ? 0 : spans.getFirst().from());
        json.put("until", spans.isEmpty() ? 1 : Math.max(spans.getLast().until(), 1));
        json.put("zoom", zoom.key());
        json.put("editable", editable);
        json.put("selected", selected);
        var texts = json.putObject("words");
        for (String key : new String[] {"label", "item", "time", "today", "week"})
            texts.put(key, words.say("timeline." + key));
        var bands = json.putArray("holidays");
        for (SchoolHoliday one : shown.holidays()) {
            bands.addObject()
                    .put("from", one.from().toString())
                    .put("until", one.until().toString())
                    .put("name", words.say("check.holiday." + one.kind()))
                    .put("text", HolidayLegend.line(words, one));
        }
        var rows = json.putArray("rows");
        for (Weeks.Span span : spans) {
            phase(rows, design, span);
            for (Block block : design.blocksOf(span.phase().key())) block(rows, span, block, shown.closed());
        }
        getElement().setPropertyJson("timeline", json);
    }

    private void phase(ArrayNode rows, Design design, Weeks.Span span) {
        Phase phase = span.phase();
        Integer weeks = phase.weeks();
        String length = weeks == null ? words.say("row.open") : words.count("row.length", weeks);
        int blocks = design.blocksOf(phase.key()).size();
        var row = row(
                rows,
                phase.key(),
                phase.name(),
                "PHASE",
                words.say("letter." + phase.kind().name()));
        row.put("from", span.from());
        row.put("until", span.until());
        row.put("open", weeks == null);
        row.put("moment", false);
        row.put("meta", weeks == null ? "" : words.say("row.meta.phase", weeks));
        row.put(
                "description",
                words.say(
                        "row.phase",
                        phase.name(),
                        words.of("phaseKind", phase.kind()),
                        length,
                        words.count("row.blocks", blocks)));
    }

    private void block(ArrayNode rows, Weeks.Span span, Block block, HolidayWeeks closed) {
        Integer weeks = block.weeks();
        double from = span.from() + block.fromWeek();
        boolean moment = NewBlock.takesNoTime(block.kind());
        var row = row(rows, block.key(), block.name(), block.kind().name(), words.letter(block.kind()));
        row.put("parent", block.phase());
        row.put("from", from);
        row.put("until", weeks == null ? Math.max(span.until(), from) : from + weeks);
        row.put("open", weeks == null);
        row.put("moment", moment);
        String first = String.valueOf(block.fromWeek() + 1);
        row.put(
                "meta",
                moment || Integer.valueOf(1).equals(weeks)
                        ? words.say("row.meta.one", first)
                        : weeks == null
                                ? words.say("row.meta.open", first)
                                : words.say("row.meta", first, String.valueOf(block.fromWeek() + weeks)));
        String when = words.weeks(block);
        String description = block.hoursWeek() == 0 || moment
                ? words.say("row.moment", block.name(), words.kind(block.kind()), when)
                : words.say(
                        "row.block",
                        block.name(),
                        words.kind(block.kind()),
                        when,
                        words.figures().number(block.hoursWeek(), 1));
        boolean lesson = block.kind() == BlockKind.LANGUAGE_LESSON || block.kind() == BlockKind.VOCATIONAL_LESSON;
        int off = lesson ? closed.of(block).size() : 0;
        row.put("description", off == 0 ? description : description + ", " + words.count("row.holidays", off));
    }

    private static ObjectNode row(ArrayNode rows, String key, String name, String kind, String letter) {
        return rows.addObject()
                .put("key", key)
                .put("name", name)
                .put("kind", kind)
                .put("letter", letter);
    }
}
