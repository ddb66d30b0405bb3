package nl.duaal.language;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.language.Learners.Learner;
import nl.duaal.language.Measurement.Instrument;
import nl.duaal.library.Skill;
import nl.duaal.shared.id.PersonId;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.intake.CellProblem;
import nl.duaal.tabular.intake.ImportKind;
import nl.duaal.tabular.intake.KeptRow;
import nl.duaal.tabular.intake.MovedOnException;
import nl.duaal.tabular.intake.PlannedRow;
import nl.duaal.tabular.intake.RowValues;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays rows of a table beside the measurements of some people, keeps them and takes them back. Whose people these are
 * the caller looked at.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LevelBook {

    private static final String PROVIDER = "provider";

    private final LevelStore store;
    private final Traces traces;
    private final Clock clock;

    LevelBook(LevelStore store, Traces traces, Clock clock) {
        this.store = store;
        this.traces = traces;
        this.clock = clock;
    }

    /** What a row is about: of somebody, one instrument says one thing about a skill on a day. */
    private record Said(PersonId person, Skill skill, LocalDate on, Instrument instrument) {

        static Said of(PersonId person, Measurement.Data data) {
            return new Said(person, data.skill(), data.on(), data.instrument());
        }
    }

    ImportKind.Stored stored(Learners learners) {
        return new Look(learners, noted(learners), LocalDate.now(clock.withZone(AccountService.ZONE)));
    }

    private List<LevelStore.Noted> noted(Learners learners) {
        return store.noted(
                learners.about().organisation(),
                learners.people().stream().map(Learner::id).toList());
    }

    private static final class Look implements ImportKind.Stored {

        private final Learners learners;
        private final LocalDate today;
        private final Roll roll;
        private final Map<UUID, Learner> byPerson = new HashMap<>();
        private final Map<Said, LevelStore.Noted> noted = new HashMap<>();
        /** Of somebody, what is known and what rows before say, by skill. */
        private final Map<PersonId, List<Measurement>> beside = new HashMap<>();
        /** What rows said that is not compared. */
        private final Map<Said, RowValues> written = new HashMap<>();

        Look(Learners learners, List<LevelStore.Noted> all, LocalDate today) {
            this.learners = learners;
            this.today = today;
            boolean teaches = learners.provider() != null;
            roll = new Roll(learners.people().stream().map(Learner::entry).toList(), !teaches);
            learners.people().forEach(one -> byPerson.put(one.entry().person(), one));
            for (var one : all) {
                noted.put(Said.of(one.person(), one.measurement().data()), one);
                if (isMine(one)) besides(one.person()).add(one.measurement());
            }
        }

        private List<Measurement> besides(PersonId person) {
            return beside.computeIfAbsent(person, ignored -> new ArrayList<>());
        }

        /** Whether who brings the table may know of it. */
        private boolean isMine(LevelStore.Noted one) {
            var provider = learners.provider();
            return provider == null || Objects.equals(one.provider(), provider.value());
        }

        @Override
        public ImportKind.Said said(RowValues row) {
            var problems = new ArrayList<CellProblem>();
            Learner learner = null;
            switch (roll.find(row)) {
                case Roll.Found.One(var entry) -> learner = byPerson.get(entry.person());
                case Roll.Found.None(var problem) -> problems.add(problem);
            }
            var level = LevelColumns.level(row.text(LevelColumns.LEVEL)).orElse(null);
            if (level == null) {
                problems.add(new CellProblem(LevelColumns.LEVEL, "notALevel", row.text(LevelColumns.LEVEL)));
            }
            var on = row.day(LevelColumns.ON);
            if (on != null && on.isAfter(today)) problems.add(new CellProblem(LevelColumns.ON, "notYet"));
            else if (on != null && learner != null && !learner.isOn().test(on)) {
                problems.add(new CellProblem(LevelColumns.ON, "notThen"));
            }
            String skill = row.text(LevelColumns.SKILL);
            String instrument = row.text(LevelColumns.INSTRUMENT);
            // what is too long is told already, and still stands there
            boolean fits = row.text(LevelColumns.ASSESSOR).length() <= Measurement.ASSESSOR_MAX_LENGTH
                    && row.text(LevelColumns.NOTE).length() <= Measurement.NOTE_MAX_LENGTH;
            if (!fits
                    || !problems.isEmpty()
                    || learner == null
                    || level == null
                    || on == null
                    || !isOne(Skill.class, skill)
                    || !isOne(Instrument.class, instrument)) {
                return new ImportKind.Said.Wrong(problems);
            }
            return sound(
                    row,
                    learner,
                    new Measurement.Data(
                            Skill.valueOf(skill),
                            level,
                            Instrument.valueOf(instrument),
                            on,
                            row.text(LevelColumns.ASSESSOR),
                            row.text(LevelColumns.NOTE)));
        }

        private static <E extends Enum<E>> boolean isOne(Class<E> type, String name) {
            return java.util.Arrays.stream(type.getEnumConstants())
                    .anyMatch(one -> one.name().equals(name));
        }

        private ImportKind.Said sound(RowValues row, Learner learner, Measurement.Data data) {
            var said = Said.of(learner.id(), data);
            var before = noted.get(said);
            if (before != null && !isMine(before)) {
                return new ImportKind.Said.Wrong(new CellProblem(LevelColumns.ON, "others"));
            }
            var values = Roll.named(row, learner.entry())
                    .with(LevelColumns.LEVEL, new Cell.Text(data.level().toString()));
            if (!written.containsKey(said)) written.put(said, values);
            return new ImportKind.Said.Sound(said, values, questions(learner.id(), before, data));
        }

        private List<CellProblem> questions(PersonId person, LevelStore.@Nullable Noted before, Measurement.Data data) {
            var others = besides(person);
            var jump = LevelService.jump(
                    others, before == null ? null : before.measurement().uuid(), data);
            if (before == null) others.add(new Measurement(UUID.randomUUID(), 0, data, ""));
            return jump == null
                    ? List.of()
                    : List.of(new CellProblem(
                            LevelColumns.LEVEL,
                            "jump",
                            jump.beside().data().level().toString(),
                            new Cell.Day(jump.beside().data().on()).text(),
                            String.valueOf(jump.steps())));
        }

        @Override
        public @Nullable RowValues find(Object identity) {
            var before = noted.get((Said) identity);
            if (before == null) return null;
            var data = before.measurement().data();
            return written.getOrDefault((Said) identity, RowValues.NONE)
                    .with(LevelColumns.LEVEL, new Cell.Text(data.level().toString()))
                    .with(LevelColumns.ASSESSOR, Cell.of(data.assessor()))
                    .with(LevelColumns.NOTE, Cell.of(data.note()));
        }
    }

    List<KeptRow> keep(Learners learners, List<PlannedRow> rows) {
        var noted = new HashMap<Said, LevelStore.Noted>();
        noted(learners)
                .forEach(
                        one -> noted.put(Said.of(one.person(), one.measurement().data()), one));
        var kept = new ArrayList<KeptRow>(rows.size());
        var notes = new LinkedHashMap<PersonId, Integer>();
        var corrections = new LinkedHashMap<PersonId, Integer>();
        for (var row : rows) {
            if (!(row.identity() instanceof Said said)) throw new IllegalArgumentException("rows: of measurements");
            var before = noted.get(said);
            kept.add(before == null ? added(learners, said, row.values()) : corrected(learners, before, row.values()));
            (before == null ? notes : corrections).merge(said.person(), 1, Integer::sum);
        }
        record(learners, Action.LANGUAGE_LEVEL_NOTED, notes);
        record(learners, Action.LANGUAGE_LEVEL_CORRECTED, corrections);
        return kept;
    }

    private KeptRow added(Learners learners, Said said, RowValues row) {
        var uuid = UUID.randomUUID();
        try {
            store.insert(learners.about(), said.person(), uuid, data(said, row, null), provider(learners), now());
        } catch (DuplicateKeyException somebodyWasFaster) {
            throw new MovedOnException("level");
        }
        return new KeptRow(uuid, 0, null);
    }

    private KeptRow corrected(Learners learners, LevelStore.Noted before, RowValues row) {
        var was = before.measurement();
        var said = Said.of(before.person(), was.data());
        var data = data(said, row, was.data());
        update(learners, before.person(), was, data, provider(learners), row.text(LevelColumns.REASON));
        return new KeptRow(
                was.uuid(),
                was.version() + 1,
                RowValues.NONE
                        .with(
                                LevelColumns.LEVEL,
                                new Cell.Text(was.data().level().toString()))
                        .with(LevelColumns.ASSESSOR, Cell.of(was.data().assessor()))
                        .with(LevelColumns.NOTE, Cell.of(was.data().note()))
                        .with(PROVIDER, before.provider() == null ? Cell.EMPTY : Cell.of(before.provider() + "")));
    }

    /** A correction by a table that says no reason has none: where it is shown, it is said that a table did it. */
    private void update(
            Learners learners,
            PersonId person,
            Measurement was,
            Measurement.Data data,
            @Nullable Long provider,
            String reason) {
        var about = learners.about();
        if (!store.update(about, person, was.uuid(), was.version(), data, provider, now())) {
            throw new MovedOnException("level");
        }
        store.insertChange(about, person, data.skill(), was.data().said(), data.said(), reason.strip(), now());
    }

    /** What a row says, and where it has no column for something, what is stored. */
    private static Measurement.Data data(Said said, RowValues row, Measurement.@Nullable Data before) {
        String assessor = before == null ? "" : before.assessor();
        String note = before == null ? "" : before.note();
        return new Measurement.Data(
                said.skill(),
                LevelColumns.level(row.text(LevelColumns.LEVEL)).orElseThrow(),
                said.instrument(),
                said.on(),
                row.says(LevelColumns.ASSESSOR) ? row.text(LevelColumns.ASSESSOR) : assessor,
                row.says(LevelColumns.NOTE) ? row.text(LevelColumns.NOTE) : note);
    }

    void undo(Learners learners, List<KeptRow> rows) {
        var noted = new HashMap<UUID, LevelStore.Noted>();
        noted(learners).forEach(one -> noted.put(one.measurement().uuid(), one));
        var removed = new LinkedHashMap<PersonId, Integer>();
        var corrected = new LinkedHashMap<PersonId, Integer>();
        for (var row : rows) {
            var now = noted.get(row.subject());
            if (now == null || now.measurement().version() != row.version()) throw new MovedOnException("level");
            var before = row.before();
            if (before != null) {
                String provider = before.text(PROVIDER);
                var said = Said.of(now.person(), now.measurement().data());
                var data = data(said, before, now.measurement().data());
                update(
                        learners,
                        now.person(),
                        now.measurement(),
                        data,
                        provider.isEmpty() ? null : Long.valueOf(provider),
                        "");
                corrected.merge(now.person(), 1, Integer::sum);
            } else {
                var about = learners.about();
                if (!store.delete(about.organisation(), now.person(), row.subject(), row.version())) {
                    throw new MovedOnException("level");
                }
                removed.merge(now.person(), 1, Integer::sum);
            }
        }
        record(learners, Action.LANGUAGE_LEVEL_REMOVED, removed);
        record(learners, Action.LANGUAGE_LEVEL_CORRECTED, corrected);
    }

    private void record(Learners learners, Action action, Map<PersonId, Integer> counts) {
        var uuids = new HashMap<PersonId, UUID>();
        learners.people().forEach(one -> uuids.put(one.id(), one.entry().person()));
        counts.forEach((person, count) -> traces.record(
                learners.about(),
                action,
                uuids.get(person),
                TraceResult.DONE,
                TraceDetails.of("count", Integer.toString(count)).and("source", "IMPORT")));
    }

    private static @Nullable Long provider(Learners learners) {
        var provider = learners.provider();
        return provider == null ? null : provider.value();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
