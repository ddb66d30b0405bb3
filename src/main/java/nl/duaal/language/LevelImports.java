package nl.duaal.language;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.Traces;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.tabular.Sheet;
import nl.duaal.tabular.intake.ImportField;
import nl.duaal.tabular.intake.ImportKind;
import nl.duaal.tabular.intake.KeptRow;
import nl.duaal.tabular.intake.PlannedRow;
import nl.duaal.tabular.intake.Progress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Measurements of what people can do in Dutch, from a table: of those of a cohort, or of those whom a teacher has in a
 * group. A row with a level for each skill is read as one row for each skill.
 *
 * @see "decision 0079: what a provider's own sheets bring"
 */
@Component
public class LevelImports {

    /** Somebody's measurement, for a table that can be brought in again. */
    public record Measured(String name, Measurement measurement) {}

    private final LevelBook book;
    private final LevelStore store;
    private final CohortService cohorts;
    private final CandidateService candidates;
    private final Traces traces;

    LevelImports(LevelBook book, LevelStore store, CohortService cohorts, CandidateService candidates, Traces traces) {
        this.book = book;
        this.store = store;
        this.cohorts = cohorts;
        this.candidates = candidates;
        this.traces = traces;
    }

    /** The import of measurements of those of a cohort whom the user may write about. */
    @Transactional(readOnly = true)
    public ImportKind ofCohort(SignedIn user, UUID cohort) {
        traces.demand(user, Permission.WRITE_LANGUAGE);
        return of(Permission.WRITE_LANGUAGE, reader -> learners(reader, cohort));
    }

    /**
     * The import of measurements of some people.
     *
     * @param permission what the import asks for first; the source looks at the rest
     */
    public ImportKind of(Permission permission, Learners.Source source) {
        return new Into(permission, source);
    }

    private Optional<Learners> learners(SignedIn user, UUID cohort) {
        traces.demand(user, Permission.WRITE_LANGUAGE);
        var about = cohorts.about(user, cohort, Permission.WRITE_LANGUAGE);
        if (cohorts.again(user, cohort).isEmpty()) return Optional.empty();
        var people = candidates.list(user, cohort).stream()
                .map(Candidate::person)
                .distinct()
                .toList();
        var births = store.births(
                about.organisation(), people.stream().map(one -> one.uuid()).toList());
        return Optional.of(new Learners(
                about,
                people.stream()
                        .map(one -> new Learners.Learner(
                                one.id(),
                                new Roll.Entry(one.uuid(), one.givenName(), one.familyName(), births.get(one.uuid())),
                                day -> true))
                        .toList(),
                null));
    }

    /** Every measurement of those of a cohort whom the reader may see, by name and then by day. */
    @Transactional
    public List<Measured> measured(SignedIn user, UUID cohort) {
        var about = cohorts.about(user, cohort, Permission.READ_LANGUAGE);
        return cohorts.again(user, cohort).map(Cohort::uuid).stream()
                .flatMap(found -> candidates.list(user, found).stream())
                .map(Candidate::person)
                .distinct()
                .flatMap(one -> store.levels(about.organisation(), one.id()).stream()
                        .map(level -> new Measured(one.fullName(), level)))
                .toList();
    }

    private final class Into implements ImportKind {

        private final Permission permission;
        private final Learners.Source source;

        Into(Permission permission, Learners.Source source) {
            this.permission = permission;
            this.source = source;
        }

        @Override
        public String key() {
            return "languageLevel";
        }

        @Override
        public String words() {
            return "learning.import.level";
        }

        @Override
        public Permission permission() {
            return permission;
        }

        @Override
        public List<ImportField> fields() {
            return LevelColumns.FIELDS;
        }

        @Override
        public Sheet inRows(Sheet sheet, UnaryOperator<String> head) {
            return LevelColumns.inRows(sheet, head);
        }

        @Override
        public boolean asksAboutChanges() {
            return true;
        }

        @Override
        public Stored stored(SignedIn user) {
            return book.stored(source.of(user).orElseGet(() -> nobody(user)));
        }

        @Override
        public List<KeptRow> keep(SignedIn user, List<PlannedRow> rows, Progress progress) {
            progress.at(0, 1);
            return book.keep(source.of(user).orElseGet(() -> nobody(user)), rows);
        }

        @Override
        public boolean canUndo() {
            return true;
        }

        @Override
        public void undo(SignedIn user, List<KeptRow> rows) {
            book.undo(source.of(user).orElseGet(() -> nobody(user)), rows);
        }

        private static Learners nobody(SignedIn user) {
            return new Learners(user, Collections.emptyList(), null);
        }
    }
}
