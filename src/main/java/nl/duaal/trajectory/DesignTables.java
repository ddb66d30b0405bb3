package nl.duaal.trajectory;

import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.duaal.library.BlockKind;
import nl.duaal.trajectory.design.Block;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.Slot;
import nl.duaal.trajectory.design.Weeks;
import nl.duaal.workbook.PlainSheet;
import nl.duaal.workbook.PlainSheet.Column;

/** A design as tables of its workbook, which is Dutch for every reader: line of time, typical week, hours. */
final class DesignTables {

    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", DUTCH);
    private static final double WEEKS_IN_A_MONTH = 52.0 / 12;

    private DesignTables() {}

    static List<PlainSheet> of(Design design) {
        return List.of(timeline(design), week(design), hours(design));
    }

    private static PlainSheet timeline(Design design) {
        List<List<Object>> rows = new ArrayList<>();
        for (Weeks.Span span : Weeks.spans(design)) {
            var phase = span.phase();
            Integer weeks = phase.weeks();
            rows.add(List.of(
                    phase.name(),
                    "",
                    "Fase",
                    1,
                    weeks == null ? "tot het einde" : weeks,
                    month(design, span.from()),
                    "",
                    "",
                    ""));
            for (Block block : design.blocksOf(phase.key())) {
                Integer own = block.weeks();
                rows.add(List.of(
                        phase.name(),
                        block.name(),
                        kind(block.kind()),
                        block.fromWeek() + 1,
                        own == null ? "tot het einde" : block.fromWeek() + own,
                        month(design, span.from() + block.fromWeek()),
                        block.hoursWeek(),
                        block.responsible(),
                        block.note()));
            }
        }
        return new PlainSheet(
                "Tijdlijn",
                "Wat er wanneer gebeurt; weken tellen vanaf het begin van de fase.",
                List.of(
                        new Column("Fase", 24),
                        new Column("Blok", 36),
                        new Column("Soort", 20),
                        new Column("Van week", 10),
                        new Column("Tot en met week", 14),
                        new Column("Begint in", 16),
                        new Column("Uren per week", 10),
                        new Column("Wie zorgt ervoor", 26),
                        new Column("Toelichting", 50)),
                rows);
    }

    private static String month(Design design, double week) {
        YearMonth month = design.start().plusMonths((long) Math.floor(week / WEEKS_IN_A_MONTH + 1e-9));
        return MONTH.format(month);
    }

    private static PlainSheet week(Design design) {
        List<List<Object>> rows = new ArrayList<>();
        for (var phase : design.phases()) {
            for (DayOfWeek day : DayOfWeek.values()) {
                record Part(Block block, Slot slot) {}
                design.blocksOf(phase.key()).stream()
                        .flatMap(block -> block.slots().stream().map(slot -> new Part(block, slot)))
                        .filter(part -> part.slot().day() == day)
                        .sorted(Comparator.comparingInt(part -> part.slot().start()))
                        .forEach(part -> rows.add(List.of(
                                phase.name(),
                                day.getDisplayName(TextStyle.FULL, DUTCH),
                                clock(part.slot().start()),
                                clock((part.slot().start() + part.slot().minutes()) % Slot.DAY),
                                part.block().name(),
                                kind(part.block().kind()))));
            }
        }
        return new PlainSheet(
                "Week",
                "De gewone week van iedere fase, pauzes meegerekend.",
                List.of(
                        new Column("Fase", 24),
                        new Column("Dag", 14),
                        new Column("Van", 8),
                        new Column("Tot", 8),
                        new Column("Blok", 40),
                        new Column("Soort", 20)),
                rows);
    }

    private static String clock(int minutes) {
        return String.format(DUTCH, "%02d:%02d", minutes / 60, minutes % 60);
    }

    private static PlainSheet hours(Design design) {
        List<List<Object>> rows = new ArrayList<>();
        for (Weeks.Span span : Weeks.spans(design)) {
            for (Block block : design.blocksOf(span.phase().key())) {
                if (block.hoursWeek() == 0) continue;
                Integer own = block.weeks();
                double weeks = own == null ? Math.max(0, span.until() - span.from() - block.fromWeek()) : own;
                rows.add(List.of(
                        span.phase().name(),
                        block.name(),
                        kind(block.kind()),
                        block.hoursWeek(),
                        Math.round(weeks * 10) / 10.0,
                        Math.round(block.hoursWeek() * weeks * 10) / 10.0,
                        block.inPaidTime() ? "ja" : "nee",
                        block.ledgers().stream().map(Enum::name).collect(Collectors.joining(", "))));
            }
        }
        return new PlainSheet(
                "Uren",
                "Uren van een deelnemer; bij begeleiding de uren voor een deelnemer.",
                List.of(
                        new Column("Fase", 24),
                        new Column("Blok", 40),
                        new Column("Soort", 20),
                        new Column("Uren per week", 10),
                        new Column("Weken", 10),
                        new Column("Uren in totaal", 12),
                        new Column("Binnen betaalde uren", 14),
                        new Column("Telt mee voor", 24)),
                rows);
    }

    private static String kind(BlockKind kind) {
        return switch (kind) {
            case LANGUAGE_LESSON -> "Taalles";
            case VOCATIONAL_LESSON -> "Vakles";
            case WORKPLACE_LEARNING -> "Leren op de werkvloer";
            case PAID_WORK -> "Betaald werk";
            case COACHING -> "Begeleiding";
            case BUDDY -> "Buddy";
            case INCLUSION_ACTION -> "Inclusieactie";
            case TEST_OR_EXAM -> "Toets of examen";
            case MATERIAL -> "Materiaal";
            case PROGRAMME -> "Projectleiding";
            case MILESTONE -> "Mijlpaal";
            case GO_NO_GO -> "Go of no-go";
        };
    }
}
