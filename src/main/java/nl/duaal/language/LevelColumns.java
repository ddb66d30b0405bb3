package nl.duaal.language;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.duaal.language.Measurement.Instrument;
import nl.duaal.library.Skill;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Sheet;
import nl.duaal.tabular.intake.ColumnChoice;
import nl.duaal.tabular.intake.ImportField;
import nl.duaal.tabular.intake.WideSheet;
import org.jspecify.annotations.Nullable;

/** The columns of a table of measurements, and how people call what stands in them. */
final class LevelColumns {

    static final String SKILL = "skill";
    static final String LEVEL = "level";
    static final String INSTRUMENT = "instrument";
    static final String ON = "on";
    static final String ASSESSOR = "assessor";
    static final String NOTE = "note";
    static final String REASON = "reason";

    /** Room for what is no level, to say so. */
    private static final int LEVEL_AS_WRITTEN = 40;

    private static final Map<Skill, List<String>> SKILLS = new EnumMap<>(Map.of(
            Skill.LISTENING, List.of("luisteren", "luistervaardigheid", "listening"),
            Skill.READING, List.of("lezen", "leesvaardigheid", "reading"),
            Skill.CONVERSATION, List.of("gesprekken", "gesprek", "gesprekken voeren", "conversation", "interaction"),
            Skill.SPEAKING, List.of("spreken", "spreekvaardigheid", "speaking"),
            Skill.WRITING, List.of("schrijven", "schrijfvaardigheid", "writing")));

    private static final Map<Instrument, List<String>> INSTRUMENTS = new EnumMap<>(Map.of(
            Instrument.LEARNABILITY_TEST, List.of("leerbaarheid", "leerbaarheidstoets", "learnability test"),
            Instrument.TOA, List.of("toa", "toets toa"),
            Instrument.ICE, List.of("ice", "bureau ice", "ice toets"),
            Instrument.DUO, List.of("duo", "inburgeringsexamen", "examen duo", "examen van duo", "civic exam"),
            Instrument.STATE_EXAM, List.of("staatsexamen", "staatsexamen nt2", "state exam", "nt2 examen"),
            Instrument.TEACHER, List.of("docent", "oordeel docent", "observatie", "teacher", "docentoordeel"),
            Instrument.OTHER, List.of("anders", "overig", "other")));

    /** What may stand in the head of a column beside the skill and the instrument. */
    private static final Set<String> BESIDE =
            Set.of("niveau", "level", "score", "resultaat", "uitslag", "result", "erk");

    static final List<ImportField> FIELDS = Stream.concat(
                    Roll.FIELDS.stream(),
                    Stream.of(
                            new ImportField(
                                    SKILL,
                                    new ImportField.Type.Choice(options(Skill.values(), SKILLS)),
                                    true,
                                    "vaardigheid",
                                    "onderdeel",
                                    "examenonderdeel",
                                    "skill"),
                            new ImportField(
                                    LEVEL,
                                    new ImportField.Type.Text(LEVEL_AS_WRITTEN),
                                    true,
                                    "niveau",
                                    "erk niveau",
                                    "taalniveau",
                                    "resultaat",
                                    "uitslag",
                                    "level"),
                            new ImportField(
                                    INSTRUMENT,
                                    new ImportField.Type.Choice(options(Instrument.values(), INSTRUMENTS)),
                                    true,
                                    "gemeten met",
                                    "instrument",
                                    "toets",
                                    "soort toets",
                                    "examen",
                                    "measured with",
                                    "test"),
                            new ImportField(
                                    ON,
                                    new ImportField.Type.Day(),
                                    true,
                                    "datum",
                                    "toetsdatum",
                                    "examendatum",
                                    "afnamedatum",
                                    "datum afname",
                                    "gemeten op",
                                    "date",
                                    "test date"),
                            new ImportField(
                                    ASSESSOR,
                                    new ImportField.Type.Text(Measurement.ASSESSOR_MAX_LENGTH),
                                    false,
                                    "gemeten door",
                                    "beoordelaar",
                                    "docent",
                                    "afgenomen door",
                                    "measured by",
                                    "assessor",
                                    "teacher"),
                            new ImportField(
                                    NOTE,
                                    new ImportField.Type.Text(Measurement.NOTE_MAX_LENGTH),
                                    false,
                                    "opmerking",
                                    "opmerkingen",
                                    "remark",
                                    "note"),
                            new ImportField(
                                    REASON,
                                    new ImportField.Type.Text(Measurement.REASON_MAX_LENGTH),
                                    false,
                                    "reden",
                                    "waarom",
                                    "reason")))
            .toList();

    private LevelColumns() {}

    private static <E extends Enum<E>> List<ImportField.Option> options(E[] all, Map<E, List<String>> hints) {
        return Arrays.stream(all)
                .map(one -> new ImportField.Option(one.name(), hints.getOrDefault(one, List.of())))
                .toList();
    }

    /**
     * What the head of a column says: a skill, and perhaps with what it was measured.
     *
     * @param instrument none: another column says so
     */
    private record Head(Skill skill, @Nullable Instrument instrument) {}

    /** A sheet with a column for each skill as one with a row for each skill; other sheets as they are. */
    static Sheet inRows(Sheet sheet, UnaryOperator<String> called) {
        if (ColumnChoice.guess(sheet, FIELDS, Map.of()).column(SKILL) >= 0) return sheet;
        boolean said = ColumnChoice.guess(sheet, FIELDS, Map.of()).column(INSTRUMENT) >= 0;
        var heads = said ? List.of(SKILL, LEVEL) : List.of(SKILL, LEVEL, INSTRUMENT);
        return WideSheet.inRows(
                sheet,
                heads.stream().map(called).toList(),
                LevelColumns::isWho,
                LevelColumns::head,
                (head, cell) -> {
                    var row = Stream.of(new Cell.Text(head.skill().name()), cell);
                    var instrument = head.instrument();
                    return (said
                                    ? row
                                    : Stream.concat(
                                            row, Stream.of(Cell.of(instrument == null ? "" : instrument.name()))))
                            .toList();
                },
                1);
    }

    private static boolean isWho(Cell cell) {
        var head = new Sheet("", List.of(new Sheet.Row(1, List.of(cell))));
        return ColumnChoice.guess(head, Roll.FIELDS, Map.of()).column(Roll.PERSON) >= 0;
    }

    private static Optional<Head> head(Cell cell) {
        if (!(cell instanceof Cell.Text(String text)) || text.length() > LEVEL_AS_WRITTEN) return Optional.empty();
        Skill skill = null;
        Instrument instrument = null;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}0-9]+", -1)) {
            var asSkill = named(SKILLS, word);
            var asInstrument = named(INSTRUMENTS, word);
            if (asSkill != null && skill == null) skill = asSkill;
            else if (asInstrument != null && instrument == null) instrument = asInstrument;
            else if (!word.isEmpty() && !BESIDE.contains(word)) return Optional.empty();
        }
        return skill == null ? Optional.empty() : Optional.of(new Head(skill, instrument));
    }

    private static <E> @Nullable E named(Map<E, List<String>> names, String word) {
        return names.entrySet().stream()
                .filter(one -> one.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** A level as people write it: {@code A2}, {@code a2 +}, {@code A2 plus}; none where it is none. */
    static Optional<MeasuredLevel> level(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replace("plus", "+")
                .replace("min", "-")
                .replaceAll("[\\s()]", "");
        try {
            return Optional.of(MeasuredLevel.parse(plain));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
