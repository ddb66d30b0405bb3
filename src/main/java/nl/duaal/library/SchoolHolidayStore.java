package nl.duaal.library;

import static nl.duaal.persistence.db.Tables.SCHOOL_HOLIDAY;

import java.util.List;
import nl.duaal.engine.Model;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of school holidays, which are national. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SchoolHolidayStore {

    private final DSLContext db;

    SchoolHolidayStore(DSLContext db) {
        this.db = db;
    }

    /** All that are known, in the order of their days. */
    List<SchoolHoliday> all() {
        return db.select(
                        SCHOOL_HOLIDAY.REGION,
                        SCHOOL_HOLIDAY.SCHOOL_YEAR,
                        SCHOOL_HOLIDAY.KIND,
                        SCHOOL_HOLIDAY.FROM_ON,
                        SCHOOL_HOLIDAY.UNTIL_ON,
                        SCHOOL_HOLIDAY.SOURCE,
                        SCHOOL_HOLIDAY.MARK)
                .from(SCHOOL_HOLIDAY)
                .orderBy(SCHOOL_HOLIDAY.FROM_ON, SCHOOL_HOLIDAY.REGION)
                .fetch(row -> new SchoolHoliday(
                        SchoolRegion.valueOf(row.value1()),
                        row.value2(),
                        SchoolHoliday.Kind.valueOf(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        Model.Mark.valueOf(row.value7())));
    }
}
