package nl.duaal.library;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.tabular.intake.MovedOnException;
import nl.duaal.tabular.intake.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The library as one organisation sees it: what is national, and what it has of its own. Every change of something
 * own claims the version that the user saw.
 *
 * @see "decision 0051: the library is data"
 */
@Service
public class LibraryService {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    /** Own amounts that go to the database in one piece. */
    private static final int TOGETHER = 500;

    private final LibraryStore national;
    private final SchoolHolidayStore schoolHolidays;
    private final LanguageUseStore languageUses;
    private final OwnLibraryStore own;
    private final Traces traces;
    private final Clock clock;
    private volatile @Nullable National read;

    LibraryService(
            LibraryStore national,
            SchoolHolidayStore schoolHolidays,
            LanguageUseStore languageUses,
            OwnLibraryStore own,
            Traces traces,
            Clock clock) {
        this.national = national;
        this.schoolHolidays = schoolHolidays;
        this.languageUses = languageUses;
        this.own = own;
        this.traces = traces;
        this.clock = clock;
    }

    /** Everything national, read once: only migrations write it, and they run before the application does. */
    private record National(
            List<AmountSeries> amounts,
            List<BlockTemplate> blocks,
            List<SubsidyScheme> schemes,
            List<Finding> findings,
            List<LawRule> rules,
            List<Exam> exams,
            List<SchoolHoliday> holidays,
            List<LanguageUse> uses) {}

    /** Today, for what holds now. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(HERE));
    }

    /** Every dated amount with the own values of the organisation. */
    @Transactional(readOnly = true)
    public Amounts amounts(SignedIn user) {
        traces.demand(user, Permission.READ_LIBRARY);
        var owned = own.amounts(user.organisation()).stream()
                .collect(Collectors.groupingBy(one -> one.data().key()));
        return new Amounts(national().amounts().stream()
                .map(series -> {
                    var ours = owned.get(series.key());
                    return ours == null
                            ? series
                            : new AmountSeries(
                                    series.key(),
                                    series.group(),
                                    series.label(),
                                    series.unit(),
                                    series.percent(),
                                    series.endsOn(),
                                    series.values(),
                                    ours);
                })
                .toList());
    }

    /** Building blocks, those of the organisation first. */
    @Transactional(readOnly = true)
    public List<BlockTemplate> blocks(SignedIn user) {
        traces.demand(user, Permission.READ_LIBRARY);
        var blocks = new ArrayList<>(own.blocks(user.organisation()));
        blocks.addAll(national().blocks());
        return List.copyOf(blocks);
    }

    /** Subsidies and other instruments. */
    @Transactional(readOnly = true)
    public List<SubsidyScheme> schemes(SignedIn user) {
        traces.demand(user, Permission.READ_LIBRARY);
        return national().schemes();
    }

    /** What pilots and studies found. */
    @Transactional(readOnly = true)
    public List<Finding> findings(SignedIn user) {
        traces.demand(user, Permission.READ_LIBRARY);
        return national().findings();
    }

    /** Rules of law and of practice. */
    @Transactional(readOnly = true)
    public List<LawRule> rules(SignedIn user) {
        traces.demand(user, Permission.READ_LIBRARY);
        return national().rules();
    }

    /** Exams and their parts, the lowest level first. */
    @Transactional(readOnly = true)
    public List<Exam> exams(SignedIn user) {
        traces.demand(user, Permission.READ_LIBRARY);
        return national().exams();
    }

    /** When schools are closed, of every region, as far as that is known; in the order of the days. */
    @Transactional(readOnly = true)
    public List<SchoolHoliday> holidays(SignedIn user) {
        traces.demand(user, Permission.READ_LIBRARY);
        return national().holidays();
    }

    /** The Dutch that some work usually asks. */
    @Transactional(readOnly = true)
    public List<LanguageUse> languageUses(SignedIn user) {
        traces.demand(user, Permission.READ_LIBRARY);
        return national().uses();
    }

    /**
     * Makes a value of an amount the organisation's own.
     *
     * @throws IllegalArgumentException when there is no such amount
     */
    @Transactional
    public OwnOutcome addAmount(SignedIn user, OwnAmountData data) {
        traces.demand(user, Permission.WRITE_LIBRARY);
        known(data.key());
        var uuid = UUID.randomUUID();
        try {
            own.insert(user, uuid, data, now());
        } catch (DuplicateKeyException taken) {
            return new OwnOutcome.SameStart();
        }
        traces.record(user, Action.OWN_AMOUNT_ADDED, uuid, TraceResult.DONE, TraceDetails.of("amount", data.key()));
        return new OwnOutcome.Saved(uuid, 0);
    }

    /**
     * Gives an own value of an amount other days, another number or another reason.
     *
     * @throws IllegalArgumentException when there is no such amount
     */
    @Transactional
    public OwnOutcome changeAmount(SignedIn user, UUID uuid, long version, OwnAmountData data) {
        traces.demand(user, Permission.WRITE_LIBRARY);
        known(data.key());
        boolean done;
        try {
            done = own.update(user, uuid, version, data, now());
        } catch (DuplicateKeyException taken) {
            return new OwnOutcome.SameStart();
        }
        var stored = done ? null : own.versionOfAmount(user.organisation(), uuid);
        return ended(user, Action.OWN_AMOUNT_CHANGED, uuid, version, done, stored);
    }

    /** Takes an own value away, so that the national one holds again. */
    @Transactional
    public OwnOutcome removeAmount(SignedIn user, UUID uuid, long version) {
        traces.demand(user, Permission.WRITE_LIBRARY);
        var done = own.deleteAmount(user.organisation(), uuid, version);
        var stored = done ? null : own.versionOfAmount(user.organisation(), uuid);
        return ended(user, Action.OWN_AMOUNT_REMOVED, uuid, version, done, stored);
    }

    /**
     * Keeps many own values at once, all of them or none. They leave one trace together, by whoever asked for them.
     *
     * @throws MovedOnException         when somebody changed one of them meanwhile, or another starts on the same day
     * @throws IllegalArgumentException when there is no such amount
     */
    @Transactional
    public List<KeptAmount> keepAmounts(SignedIn user, List<OwnAmountEdit> edits, Progress progress) {
        traces.demand(user, Permission.WRITE_LIBRARY);
        var keys = national().amounts().stream().map(AmountSeries::key).collect(Collectors.toSet());
        var kept = new ArrayList<KeptAmount>(edits.size());
        for (var edit : edits) {
            if (!keys.contains(edit.data().key())) throw new IllegalArgumentException("no such amount");
            var stored = edit.stored();
            kept.add(
                    stored == null
                            ? new KeptAmount(UUID.randomUUID(), 0, edit.data(), null)
                            : new KeptAmount(stored.uuid(), stored.version() + 1, edit.data(), stored.data()));
        }
        for (int from = 0; from < kept.size(); from += TOGETHER) {
            progress.at(from, kept.size());
            var some = kept.subList(from, Math.min(kept.size(), from + TOGETHER));
            own.insertAll(
                    user, some.stream().filter(one -> one.before() == null).toList(), now());
            own.updateAll(
                    user, some.stream().filter(one -> one.before() != null).toList(), now());
        }
        return kept;
    }

    /**
     * Puts own values back to what they were, all of them or none.
     *
     * @throws MovedOnException when somebody changed one of them since
     */
    @Transactional
    public void undoAmounts(SignedIn user, List<OwnAmountUndo> undone) {
        traces.demand(user, Permission.WRITE_LIBRARY);
        for (int from = 0; from < undone.size(); from += TOGETHER) {
            var some = undone.subList(from, Math.min(undone.size(), from + TOGETHER));
            own.deleteAll(
                    user, some.stream().filter(one -> one.before() == null).toList());
            var back = new ArrayList<KeptAmount>();
            for (var one : some) {
                var before = one.before();
                if (before != null) back.add(new KeptAmount(one.uuid(), one.version() + 1, before, before));
            }
            own.updateAll(user, back, now());
        }
    }

    /**
     * Makes a building block of the organisation's own.
     *
     * @throws IllegalArgumentException when its price is an amount that there is not
     */
    @Transactional
    public OwnOutcome addBlock(SignedIn user, OwnBlockData data) {
        traces.demand(user, Permission.WRITE_LIBRARY);
        knownPrice(data);
        var uuid = UUID.randomUUID();
        own.insert(user, uuid, data, now());
        traces.record(user, Action.OWN_BLOCK_ADDED, uuid);
        return new OwnOutcome.Saved(uuid, 0);
    }

    /**
     * Changes a building block of the organisation's own.
     *
     * @throws IllegalArgumentException when its price is an amount that there is not
     */
    @Transactional
    public OwnOutcome changeBlock(SignedIn user, UUID uuid, long version, OwnBlockData data) {
        traces.demand(user, Permission.WRITE_LIBRARY);
        knownPrice(data);
        var done = own.update(user, uuid, version, data, now());
        var stored = done ? null : own.versionOfBlock(user.organisation(), uuid);
        return ended(user, Action.OWN_BLOCK_CHANGED, uuid, version, done, stored);
    }

    /** Takes a building block of the organisation's own away; designs that took it keep what they took. */
    @Transactional
    public OwnOutcome removeBlock(SignedIn user, UUID uuid, long version) {
        traces.demand(user, Permission.WRITE_LIBRARY);
        var done = own.deleteBlock(user.organisation(), uuid, version);
        var stored = done ? null : own.versionOfBlock(user.organisation(), uuid);
        return ended(user, Action.OWN_BLOCK_REMOVED, uuid, version, done, stored);
    }

    private OwnOutcome ended(
            SignedIn user, Action action, UUID uuid, long version, boolean done, @Nullable Long stored) {
        var result = done ? TraceResult.DONE : stored == null ? TraceResult.MISSING : TraceResult.OUTDATED;
        traces.record(user, action, uuid, result, TraceDetails.none());
        if (done) return new OwnOutcome.Saved(uuid, version + 1);
        return stored == null ? new OwnOutcome.Gone() : new OwnOutcome.Outdated();
    }

    private void knownPrice(OwnBlockData data) {
        var price = data.block().price();
        if (price != null && price.amountKey() != null) known(price.amountKey());
    }

    private void known(String key) {
        if (national().amounts().stream().noneMatch(series -> series.key().equals(key))) {
            throw new IllegalArgumentException("no such amount: " + key);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private National national() {
        var known = read;
        if (known == null) {
            known = new National(
                    national.amounts(),
                    national.blocks(),
                    national.schemes(),
                    national.findings(),
                    national.rules(),
                    national.exams(),
                    schoolHolidays.all(),
                    languageUses.all());
            read = known;
        }
        return known;
    }
}
