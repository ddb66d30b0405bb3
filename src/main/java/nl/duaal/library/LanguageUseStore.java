package nl.duaal.library;

import static nl.duaal.persistence.db.Tables.LIBRARY_LANGUAGE_USE;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.duaal.engine.Model;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of the levels that work usually asks, which are national. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LanguageUseStore {

    private final DSLContext db;

    LanguageUseStore(DSLContext db) {
        this.db = db;
    }

    List<LanguageUse> all() {
        return db.select(
                        LIBRARY_LANGUAGE_USE.USE_KEY,
                        LIBRARY_LANGUAGE_USE.LABEL_NL,
                        LIBRARY_LANGUAGE_USE.LABEL_EN,
                        LIBRARY_LANGUAGE_USE.LISTENING,
                        LIBRARY_LANGUAGE_USE.SPEAKING,
                        LIBRARY_LANGUAGE_USE.READING,
                        LIBRARY_LANGUAGE_USE.WRITING,
                        LIBRARY_LANGUAGE_USE.NOTE_NL,
                        LIBRARY_LANGUAGE_USE.NOTE_EN,
                        LIBRARY_LANGUAGE_USE.SOURCE,
                        LIBRARY_LANGUAGE_USE.MARK)
                .from(LIBRARY_LANGUAGE_USE)
                .orderBy(LIBRARY_LANGUAGE_USE.POSITION)
                .fetch(row -> new LanguageUse(
                        row.value1(),
                        new Wording(row.value2(), row.value3()),
                        levels(row.value4(), row.value5(), row.value6(), row.value7()),
                        new Wording(row.value8(), row.value9()),
                        row.value10(),
                        Model.Mark.valueOf(row.value11())));
    }

    private static Map<Skill, LanguageLevel> levels(
            @Nullable String listening, @Nullable String speaking, @Nullable String reading, @Nullable String writing) {
        var levels = new EnumMap<Skill, LanguageLevel>(Skill.class);
        put(levels, Skill.LISTENING, listening);
        put(levels, Skill.SPEAKING, speaking);
        put(levels, Skill.READING, reading);
        put(levels, Skill.WRITING, writing);
        return levels;
    }

    private static void put(Map<Skill, LanguageLevel> levels, Skill skill, @Nullable String level) {
        if (level != null) levels.put(skill, LanguageLevel.valueOf(level));
    }
}
