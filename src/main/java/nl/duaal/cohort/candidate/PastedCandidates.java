package nl.duaal.cohort.candidate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.duaal.person.PersonDetails;

/**
 * Rows that somebody pasted from a spreadsheet: given name, family name, telephone, e-mail, town, divided by tabs or
 * semicolons. A first row that names its columns is taken at its word; empty rows are passed over.
 */
public final class PastedCandidates {

    public static final int MOST = 500;

    /** What a column holds, and how people head it. */
    private enum Column {
        GIVEN("voornaam", "given name", "first name", "roepnaam"),
        FAMILY("achternaam", "family name", "last name", "surname", "naam"),
        PHONE("telefoon", "telefoonnummer", "mobiel", "phone", "telephone"),
        EMAIL("e-mail", "email", "mail", "e-mailadres", "emailadres"),
        TOWN("woonplaats", "plaats", "town", "city"),
        /** Anything else: nothing more is kept than is needed. */
        OTHER();

        private final Set<String> heads;

        Column(String... heads) {
            this.heads = Set.of(heads);
        }
    }

    /** What is wrong with a row; the text is {@code cohort.paste.<NAME>}. */
    public enum Fault {
        GIVEN_NAME,
        FAMILY_NAME,
        PHONE,
        EMAIL,
        TOWN
    }

    /** One row, counted from 1 as it stood in what was pasted. */
    public sealed interface Row {
        int number();

        record Good(int number, PersonDetails details) implements Row {}

        record Wrong(int number, String text, Set<Fault> faults) implements Row {
            public Wrong {
                faults = Set.copyOf(faults);
            }
        }
    }

    private PastedCandidates() {}

    /** Every row that is not empty; none of the heads. */
    public static List<Row> read(String text) {
        List<Row> rows = new ArrayList<>();
        List<Column> columns = List.of(Column.values());
        int number = 0;
        boolean first = true;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank()) continue;
            var cells = cells(line);
            if (first) {
                first = false;
                var heads = heads(cells);
                if (!heads.isEmpty()) {
                    columns = heads;
                    continue;
                }
            }
            rows.add(row(number, line.strip(), cells, columns));
        }
        return rows;
    }

    private static List<String> cells(String line) {
        String by = line.indexOf('\t') >= 0 ? "\t" : ";";
        return java.util.Arrays.stream(line.split(by, -1)).map(String::strip).toList();
    }

    /** The columns that a row of heads names; empty when it is none. */
    private static List<Column> heads(List<String> cells) {
        List<Column> columns = new ArrayList<>();
        int named = 0;
        for (String cell : cells) {
            Column found = Column.OTHER;
            for (var column : Column.values()) {
                if (column.heads.contains(cell.toLowerCase(Locale.ROOT))) found = column;
            }
            if (found != Column.OTHER) named++;
            columns.add(found);
        }
        return named >= 2 ? List.copyOf(columns) : List.of();
    }

    private static Row row(int number, String line, List<String> cells, List<Column> columns) {
        String given = cell(cells, columns, Column.GIVEN);
        String family = cell(cells, columns, Column.FAMILY);
        String phone = cell(cells, columns, Column.PHONE);
        String email = cell(cells, columns, Column.EMAIL);
        String town = cell(cells, columns, Column.TOWN);
        var faults = faults(given, family, phone, email, town);
        if (!faults.isEmpty()) return new Row.Wrong(number, line, faults);
        return new Row.Good(number, details(given, family, phone, email, town));
    }

    /** What is wrong with what is said of somebody, in the order of the columns. */
    static Set<Fault> faults(String given, String family, String phone, String email, String town) {
        var faults = EnumSet.noneOf(Fault.class);
        if (given.isEmpty() || given.length() > PersonDetails.GIVEN_NAME_MAX_LENGTH) faults.add(Fault.GIVEN_NAME);
        if (family.isEmpty() || family.length() > PersonDetails.FAMILY_NAME_MAX_LENGTH) faults.add(Fault.FAMILY_NAME);
        if (!phone.isEmpty() && !PersonDetails.isPhone(withZero(phone))) faults.add(Fault.PHONE);
        if (!email.isEmpty() && !PersonDetails.isEmail(email)) faults.add(Fault.EMAIL);
        if (town.length() > PersonDetails.TOWN_MAX_LENGTH) faults.add(Fault.TOWN);
        return faults;
    }

    /** What is said of somebody, where nothing is wrong with it. */
    static PersonDetails details(String given, String family, String phone, String email, String town) {
        return new PersonDetails(given, family, withZero(phone), email, null, List.of(), town, Set.of(), null, "");
    }

    /** A spreadsheet takes the zero off a telephone number. */
    private static String withZero(String phone) {
        return phone.matches("6[0-9]{8}") ? "0" + phone : phone;
    }

    private static String cell(List<String> cells, List<Column> columns, Column wanted) {
        int at = columns.indexOf(wanted);
        return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }
}
