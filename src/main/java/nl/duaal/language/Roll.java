package nl.duaal.language;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.intake.CellProblem;
import nl.duaal.tabular.intake.ImportField;
import nl.duaal.tabular.intake.RowValues;
import org.jspecify.annotations.Nullable;

/**
 * The people whom rows of a table can be about, such as those in a group. Who is not on it is not found, whether there
 * is such a person elsewhere or not. Capitals, accents and the order of names do not count; who cannot be told apart by
 * name is told apart by the date of birth, which is compared and never said.
 */
public final class Roll {

    /** Names, or only given names where family names have a column of their own. */
    public static final String PERSON = "person";

    public static final String FAMILY = "family";
    public static final String BORN = "born";

    /** So many wrong dates of birth of one name are told; after that none is right. */
    private static final int MOST_GUESSES = 3;

    private static final int NAME_MAX_LENGTH = 150;

    /** The columns that say who a row is about. */
    public static final List<ImportField> FIELDS = List.of(
            new ImportField(
                    PERSON,
                    new ImportField.Type.Text(NAME_MAX_LENGTH),
                    true,
                    "naam",
                    "volledige naam",
                    "deelnemer",
                    "cursist",
                    "leerling",
                    "student",
                    "kandidaat",
                    "naam deelnemer",
                    "naam cursist",
                    "voornaam",
                    "roepnaam",
                    "name",
                    "full name",
                    "participant",
                    "first name",
                    "given name"),
            new ImportField(
                    FAMILY,
                    new ImportField.Type.Text(NAME_MAX_LENGTH),
                    false,
                    "achternaam",
                    "familienaam",
                    "family name",
                    "last name",
                    "surname"),
            new ImportField(
                    BORN,
                    new ImportField.Type.Day(),
                    false,
                    "geboortedatum",
                    "geb datum",
                    "geboren",
                    "geboren op",
                    "date of birth",
                    "born"));

    /** Somebody on it. */
    public record Entry(
            UUID person,
            String givenName,
            String familyName,
            @Nullable LocalDate bornOn) {

        public String fullName() {
            return (givenName + " " + familyName).strip();
        }
    }

    /** Whom a row is about, or what keeps that from being known. */
    public sealed interface Found {
        record One(Entry entry) implements Found {}

        record None(CellProblem problem) implements Found {}
    }

    private final boolean saysBirths;
    private final Map<String, List<Entry>> byName;
    private final Map<String, List<Entry>> byWords;
    private final Map<String, Set<LocalDate>> guesses = new HashMap<>();

    /**
     * @param saysBirths whether the reader may know dates of birth, and so may be told that one differs from what is
     *                   known of somebody who is the only one of that name
     */
    public Roll(Collection<Entry> entries, boolean saysBirths) {
        this.saysBirths = saysBirths;
        byName = entries.stream().collect(Collectors.groupingBy(one -> plain(one.fullName())));
        byWords = entries.stream().collect(Collectors.groupingBy(one -> sorted(plain(one.fullName()))));
    }

    /** Whom a row is about. */
    public Found find(RowValues row) {
        String person = row.text(PERSON);
        String family = row.text(FAMILY);
        int comma = person.indexOf(',');
        boolean ordered = !family.isBlank() || comma >= 0;
        String written = family.isBlank()
                ? comma < 0 ? person : person.substring(comma + 1) + " " + person.substring(0, comma)
                : person + " " + family;
        String name = plain(written);
        var found = ordered ? byName.getOrDefault(name, List.of()) : List.<Entry>of();
        if (found.isEmpty()) found = byWords.getOrDefault(sorted(name), List.of());
        var born = row.day(BORN);
        if (found.isEmpty() || name.isEmpty()) return none("nobody", written.strip());
        if (found.size() > 1) return oneOf(found, sorted(name), born);
        var only = found.getFirst();
        boolean differs = born != null && only.bornOn() != null && !born.equals(only.bornOn());
        if (differs && saysBirths) return new Found.None(new CellProblem(BORN, "otherBirth", only.fullName()));
        return new Found.One(only);
    }

    private Found oneOf(List<Entry> alike, String name, @Nullable LocalDate born) {
        var several = none("several", String.valueOf(alike.size()));
        if (born == null) return several;
        var wrong = guesses.computeIfAbsent(name, ignored -> new HashSet<>());
        if (wrong.size() >= MOST_GUESSES) return several;
        var found = alike.stream().filter(one -> born.equals(one.bornOn())).toList();
        if (found.size() == 1) return new Found.One(found.getFirst());
        wrong.add(born);
        return several;
    }

    private static Found none(String code, String argument) {
        return new Found.None(new CellProblem(PERSON, code, argument));
    }

    /** A row with the name as it is known in place of what is written. */
    public static RowValues named(RowValues row, Entry entry) {
        if (!row.text(FAMILY).isBlank()) {
            return row.with(PERSON, Cell.of(entry.givenName())).with(FAMILY, Cell.of(entry.familyName()));
        }
        return row.with(PERSON, Cell.of(entry.fullName()));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}'’`´]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static String sorted(String plain) {
        return Arrays.stream(plain.split(" ", -1)).sorted().collect(Collectors.joining(" "));
    }
}
