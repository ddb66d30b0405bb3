package nl.duaal.cohort.candidate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.person.PersonDetails;
import nl.duaal.person.Twin;
import nl.duaal.tabular.intake.CellProblem;
import nl.duaal.tabular.intake.ImportField;
import nl.duaal.tabular.intake.ImportKind;
import nl.duaal.tabular.intake.KeptRow;
import nl.duaal.tabular.intake.MovedOnException;
import nl.duaal.tabular.intake.PlannedRow;
import nl.duaal.tabular.intake.Progress;
import nl.duaal.tabular.intake.RowValues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Candidates of a cohort from a table, by the rules of {@link CandidateService#add}: who may be known already is pointed
 * out, and stays out until a column of the table says who it is. What is known of people is not changed by it.
 *
 * @see "decision 0069: candidates from a table, and tables of candidates"
 */
@Component
public class CandidateImports {

    public static final String GIVEN = "givenName";
    public static final String FAMILY = "familyName";
    public static final String PHONE = "phone";
    public static final String EMAIL = "email";
    public static final String TOWN = "town";
    /** Who it is, where somebody who is known may be the same. */
    public static final String WHO = "who";

    private static final String SAME = "same";
    private static final String OTHER = "other";

    /** As people write it: with spaces and dashes. */
    private static final int PHONE_AS_WRITTEN = 40;

    private static final List<ImportField> FIELDS = List.of(
            new ImportField(
                    GIVEN,
                    new ImportField.Type.Text(PersonDetails.GIVEN_NAME_MAX_LENGTH),
                    true,
                    "voornaam",
                    "voornamen",
                    "roepnaam",
                    "given name",
                    "first name"),
            new ImportField(
                    FAMILY,
                    new ImportField.Type.Text(PersonDetails.FAMILY_NAME_MAX_LENGTH),
                    true,
                    "achternaam",
                    "naam",
                    "familienaam",
                    "family name",
                    "last name",
                    "surname"),
            new ImportField(
                    PHONE,
                    new ImportField.Type.Text(PHONE_AS_WRITTEN),
                    false,
                    "telefoon",
                    "telefoonnummer",
                    "tel",
                    "mobiel",
                    "phone",
                    "telephone",
                    "mobile"),
            new ImportField(
                    EMAIL,
                    new ImportField.Type.Text(PersonDetails.EMAIL_MAX_LENGTH),
                    false,
                    "e-mail",
                    "mail",
                    "e-mailadres",
                    "mailadres"),
            new ImportField(
                    TOWN,
                    new ImportField.Type.Text(PersonDetails.TOWN_MAX_LENGTH),
                    false,
                    "woonplaats",
                    "plaats",
                    "town",
                    "city"),
            new ImportField(
                    WHO,
                    new ImportField.Type.Choice(List.of(
                            new ImportField.Option(SAME, List.of("dezelfde", "ja", "same", "yes")),
                            new ImportField.Option(OTHER, List.of("ander", "nee", "other", "no")))),
                    false,
                    "wie is dit",
                    "who is this"));

    private final CandidateService candidates;

    CandidateImports(CandidateService candidates) {
        this.candidates = candidates;
    }

    /** What a row is about. */
    private sealed interface Who {
        /** In the cohort already. */
        record Candidate(UUID candidate) implements Who {}

        /** With a file, and not in the cohort. */
        record Known(UUID person) implements Who {}

        /** Not known yet; by the place of the first row about them. */
        record Fresh(int row) implements Who {}
    }

    /** The import of candidates of one cohort. */
    public ImportKind into(UUID cohort) {
        return new Into(cohort);
    }

    private final class Into implements ImportKind {

        private final UUID cohort;

        Into(UUID cohort) {
            this.cohort = cohort;
        }

        @Override
        public String key() {
            return "candidate";
        }

        @Override
        public String words() {
            return "cohort.import.candidate";
        }

        @Override
        public Permission permission() {
            return Permission.WRITE_PEOPLE;
        }

        @Override
        public List<ImportField> fields() {
            return FIELDS;
        }

        @Override
        public Stored stored(SignedIn user) {
            return candidates.standing(user, cohort).<Stored>map(Look::new).orElse(new Over());
        }

        @Override
        public List<KeptRow> keep(SignedIn user, List<PlannedRow> rows, Progress progress) {
            progress.at(0, 1);
            var outcome = candidates
                    .imported(user, cohort, rows.stream().map(Into::candidate).toList())
                    .filter(AddOutcome::kept)
                    .orElseThrow(() -> new MovedOnException("candidates"));
            if (outcome.added() != rows.size()) throw new MovedOnException("candidates");
            return List.of();
        }

        private static NewCandidate candidate(PlannedRow row) {
            return switch (row.identity()) {
                case Who.Known(UUID person) -> new NewCandidate.Known(person);
                case Who.Fresh _ ->
                    new NewCandidate.Unknown(
                            details(row.values()), row.values().text(WHO).equals(OTHER));
                case null, default -> throw new IllegalArgumentException("rows: of new candidates");
            };
        }
    }

    private static String line(RowValues row, String field) {
        return row.text(field).replaceAll("\\s+", " ").strip();
    }

    private static PersonDetails details(RowValues row) {
        return PastedCandidates.details(
                line(row, GIVEN), line(row, FAMILY), line(row, PHONE), line(row, EMAIL), line(row, TOWN));
    }

    /** Of a cohort that is over, or not there: nothing can come in. */
    private static final class Over implements ImportKind.Stored {

        @Override
        public ImportKind.Said said(RowValues row) {
            return new ImportKind.Said.Wrong(new CellProblem(GIVEN, "over"));
        }

        @Override
        public @Nullable RowValues find(Object identity) {
            return null;
        }
    }

    private static final class Look implements ImportKind.Stored {

        private final CandidateService.Standing standing;
        /** Of those who are in the cohort what the row said: an import does not change it, so nothing differs. */
        private final Map<Object, RowValues> here = new HashMap<>();
        /** By what two writings of somebody share, whom the first of them is about. */
        private final Map<String, Who> earlier = new HashMap<>();

        private int rows;

        Look(CandidateService.Standing standing) {
            this.standing = standing;
        }

        @Override
        public ImportKind.Said said(RowValues row) {
            int number = rows++;
            var problems = new ArrayList<CellProblem>();
            for (var fault : PastedCandidates.faults(
                    line(row, GIVEN), line(row, FAMILY), line(row, PHONE), line(row, EMAIL), line(row, TOWN))) {
                problems.add(new CellProblem(field(fault), fault.name()));
            }
            if (!problems.isEmpty()) return new ImportKind.Said.Wrong(problems);
            var details = details(row);
            var twins = standing.known().twins(details);
            var mine = twins.stream()
                    .filter(twin -> candidate(twin) != null
                            && standing.known().says(twin.person().uuid(), details))
                    .findFirst();
            // the very same is in the cohort: whoever brings a file twice changes nothing, whatever was said of it
            if (mine.isPresent()) return sound(row, whoIs(mine.get()));
            return switch (row.text(WHO)) {
                case SAME -> same(row, twins);
                case OTHER -> {
                    var who = new Who.Fresh(number);
                    details.likeness().forEach(key -> earlier.putIfAbsent(key, who));
                    yield sound(row, who);
                }
                default -> twins.isEmpty() ? fresh(row, details, number) : new ImportKind.Said.Wrong(alike(twins));
            };
        }

        private ImportKind.Said fresh(RowValues row, PersonDetails details, int number) {
            Who who = details.likeness().stream()
                    .map(earlier::get)
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(new Who.Fresh(number));
            details.likeness().forEach(key -> earlier.putIfAbsent(key, who));
            return sound(row, who);
        }

        private ImportKind.Said same(RowValues row, List<Twin> twins) {
            if (twins.isEmpty()) return wrong("nobodyAlike");
            if (twins.size() > 1) return wrong("severalAlike", String.valueOf(twins.size()));
            var who = whoIs(twins.getFirst());
            boolean seen = who instanceof Who.Candidate
                    || standing.seen().test(twins.getFirst().person().uuid());
            return seen ? sound(row, who) : wrong("notYours");
        }

        private static ImportKind.Said wrong(String code, String... arguments) {
            return new ImportKind.Said.Wrong(new CellProblem(WHO, code, arguments));
        }

        private ImportKind.Said sound(RowValues row, Who who) {
            if (who instanceof Who.Candidate) here.putIfAbsent(who, row);
            return new ImportKind.Said.Sound(who, row);
        }

        private Who whoIs(Twin twin) {
            var candidate = candidate(twin);
            return candidate == null ? new Who.Known(twin.person().uuid()) : new Who.Candidate(candidate);
        }

        private @Nullable UUID candidate(Twin twin) {
            return standing.inCohort().get(twin.person().id().value());
        }

        /** Who may be the same, at the cells that they share. */
        private static List<CellProblem> alike(List<Twin> twins) {
            var problems = new ArrayList<CellProblem>();
            for (var twin : twins) {
                var person = twin.person();
                String who = person.fullName() + (person.town().isEmpty() ? "" : ", " + person.town());
                for (var same : twin.same().stream().sorted().toList()) {
                    problems.add(new CellProblem(field(same), "alike." + same.name(), who));
                }
            }
            return problems;
        }

        private static String field(Twin.Same same) {
            return switch (same) {
                case NAME, NAME_AND_BIRTH_DATE -> FAMILY;
                case PHONE -> PHONE;
                case EMAIL -> EMAIL;
            };
        }

        private static String field(PastedCandidates.Fault fault) {
            return switch (fault) {
                case GIVEN_NAME -> GIVEN;
                case FAMILY_NAME -> FAMILY;
                case PHONE -> PHONE;
                case EMAIL -> EMAIL;
                case TOWN -> TOWN;
            };
        }

        @Override
        public @Nullable RowValues find(Object identity) {
            return here.get(identity);
        }
    }
}
