package nl.duaal.mine;

import static nl.duaal.persistence.db.Tables.LIBRARY_QUESTION_WINDOW;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of when questions can be answered, as the library says. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WindowStore {

    /** One row of the library. */
    record Row(LocalDate validFrom, int before, int after) {}

    /**
     * When one round can be answered.
     *
     * @param months after the start
     * @param rows   from which day on what holds, the first first
     */
    record Window(int months, List<Row> rows) {

        /** What holds on the day that it is about decides; before the first of all, the first. */
        OwnQuestionnaire.Round round(LocalDate start, boolean answered) {
            var day = start.plusMonths(months);
            var row = rows.stream()
                    .filter(one -> !one.validFrom().isAfter(day))
                    .reduce((one, later) -> later)
                    .orElse(rows.getFirst());
            return new OwnQuestionnaire.Round(
                    Integer.toString(months), day.minusDays(row.before()), day.plusDays(row.after()), answered);
        }
    }

    private final DSLContext db;

    WindowStore(DSLContext db) {
        this.db = db;
    }

    /** Every round of a questionnaire, the first first. */
    List<Window> of(String questionnaire) {
        var t = LIBRARY_QUESTION_WINDOW;
        Map<Integer, List<Row>> rows =
                new TreeMap<>(db.select(t.MONTHS_AFTER, t.VALID_FROM_ON, t.OPENS_DAYS_BEFORE, t.CLOSES_DAYS_AFTER)
                        .from(t)
                        .where(t.QUESTIONNAIRE.eq(questionnaire))
                        .orderBy(t.MONTHS_AFTER, t.VALID_FROM_ON)
                        .fetchGroups(row -> row.value1(), row -> new Row(row.value2(), row.value3(), row.value4())));
        return rows.entrySet().stream()
                .map(one -> new Window(one.getKey(), one.getValue()))
                .toList();
    }
}
