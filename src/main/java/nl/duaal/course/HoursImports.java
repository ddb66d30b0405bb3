package nl.duaal.course;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.Traces;
import nl.duaal.tabular.Sheet;
import nl.duaal.tabular.intake.ImportField;
import nl.duaal.tabular.intake.ImportKind;
import nl.duaal.tabular.intake.KeptRow;
import nl.duaal.tabular.intake.PlannedRow;
import nl.duaal.tabular.intake.Progress;
import org.springframework.stereotype.Component;

/**
 * Hours worked come in from a table, such as one of a payroll: by those who look after the people of a cohort, and by an
 * employer for who has one of its places there. A sheet with a column for each month is read as one row for each.
 *
 * @see "decision 0086: the course of somebody as facts with days"
 */
@Component
public class HoursImports {

    private final HoursBook book;
    private final Traces traces;

    HoursImports(HoursBook book, Traces traces) {
        this.book = book;
        this.traces = traces;
    }

    /** The import of hours of those in a cohort whom the user may write about. */
    public ImportKind ofCohort(SignedIn user, UUID cohort) {
        if (user.may(Permission.WRITE_COURSE)) return new Into(Permission.WRITE_COURSE, cohort);
        traces.demand(user, Permission.KEEP_WORK_FACTS);
        return new Into(Permission.KEEP_WORK_FACTS, cohort);
    }

    private final class Into implements ImportKind {

        private final Permission permission;
        private final UUID cohort;

        Into(Permission permission, UUID cohort) {
            this.permission = permission;
            this.cohort = cohort;
        }

        @Override
        public String key() {
            return "workedHours";
        }

        @Override
        public String words() {
            return "course.import.hours";
        }

        @Override
        public Permission permission() {
            return permission;
        }

        @Override
        public List<ImportField> fields() {
            return HoursColumns.FIELDS;
        }

        @Override
        public Sheet inRows(Sheet sheet, UnaryOperator<String> head) {
            return HoursColumns.inRows(sheet, head);
        }

        @Override
        public boolean asksAboutChanges() {
            return true;
        }

        @Override
        public Stored stored(SignedIn user) {
            return book.stored(book.reach(user, permission, cohort));
        }

        @Override
        public List<KeptRow> keep(SignedIn user, List<PlannedRow> rows, Progress progress) {
            return book.keep(book.reach(user, permission, cohort), rows, progress);
        }

        @Override
        public boolean canUndo() {
            return true;
        }

        @Override
        public void undo(SignedIn user, List<KeptRow> rows) {
            book.undo(book.reach(user, permission, cohort), rows);
        }
    }
}
