package nl.duaal.language.lesson;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.Traces;
import nl.duaal.language.Learners;
import nl.duaal.language.LevelImports;
import nl.duaal.language.Roll;
import nl.duaal.tabular.Sheet;
import nl.duaal.tabular.intake.ImportField;
import nl.duaal.tabular.intake.ImportKind;
import nl.duaal.tabular.intake.KeptRow;
import nl.duaal.tabular.intake.PlannedRow;
import nl.duaal.tabular.intake.Progress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What comes in about a group from tables: who was at its lessons, and what those in it can do. Of a group that somebody
 * does not teach or plan nothing comes in, and nothing is told.
 *
 * @see "decision 0079: what a provider's own sheets bring"
 */
@Component
public class AttendanceImports {

    private final AttendanceBook book;
    private final LevelImports levels;
    private final LessonReach reach;
    private final GroupStore groups;
    private final Traces traces;

    AttendanceImports(AttendanceBook book, LevelImports levels, LessonReach reach, GroupStore groups, Traces traces) {
        this.book = book;
        this.levels = levels;
        this.reach = reach;
        this.groups = groups;
        this.traces = traces;
    }

    /**
     * The import of who was at the lessons of a group.
     *
     * @param locale whose letters stand for what was said, as on the list on paper
     */
    @Transactional(readOnly = true)
    public ImportKind into(SignedIn user, UUID group, Locale locale) {
        return new Into(permission(user), group, locale);
    }

    /**
     * The import of measurements of those in a group. Who plans sees all that is known of them; who teaches sees and
     * changes what the own organisation brought, of those who are in the group, or were on the day of the measurement.
     */
    @Transactional(readOnly = true)
    public ImportKind levelsOf(SignedIn user, UUID group) {
        return levels.of(
                permission(user),
                reader -> reach.find(reader, group)
                        .filter(LessonReach.Seen::teaches)
                        .map(seen -> learners(reader, seen)));
    }

    private Permission permission(SignedIn user) {
        if (user.may(Permission.PLAN_LESSONS)) return Permission.PLAN_LESSONS;
        traces.demand(user, Permission.TEACH);
        return Permission.TEACH;
    }

    private Learners learners(SignedIn reader, LessonReach.Seen seen) {
        var today = book.today();
        boolean writes = seen.plans() && reader.may(Permission.WRITE_LANGUAGE);
        var people = groups.pupils(seen.about().organisation(), seen.stored().id()).stream()
                .map(one -> new Learners.Learner(
                        one.person(),
                        entry(one),
                        day -> writes
                                || one.member().isOn(today)
                                || one.member().isOn(day)))
                .toList();
        return new Learners(seen.about(), people, writes ? null : reader.organisation());
    }

    static Roll.Entry entry(GroupStore.Pupil pupil) {
        var member = pupil.member();
        return new Roll.Entry(member.person(), member.givenName(), member.familyName(), pupil.bornOn());
    }

    private final class Into implements ImportKind {

        private final Permission permission;
        private final UUID group;
        private final List<ImportField> fields;

        Into(Permission permission, UUID group, Locale locale) {
            this.permission = permission;
            this.group = group;
            this.fields = AttendanceColumns.fields(locale);
        }

        @Override
        public String key() {
            return "attendance";
        }

        @Override
        public String words() {
            return "teaching.import.attendance";
        }

        @Override
        public Permission permission() {
            return permission;
        }

        @Override
        public List<ImportField> fields() {
            return fields;
        }

        @Override
        public Sheet inRows(Sheet sheet, UnaryOperator<String> head) {
            return AttendanceColumns.inRows(sheet, head);
        }

        @Override
        public boolean asksAboutChanges() {
            return true;
        }

        @Override
        public Stored stored(SignedIn user) {
            return book.stored(user, group);
        }

        @Override
        public List<KeptRow> keep(SignedIn user, List<PlannedRow> rows, Progress progress) {
            return book.keep(user, group, rows, progress);
        }

        @Override
        public boolean canUndo() {
            return true;
        }

        @Override
        public void undo(SignedIn user, List<KeptRow> rows) {
            book.undo(user, group, rows);
        }
    }
}
