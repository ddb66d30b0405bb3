package nl.duaal.costbenefit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SharedKind;
import nl.duaal.access.Sharing;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceReader;
import nl.duaal.access.TraceResult;
import nl.duaal.access.TraceRow;
import nl.duaal.access.Traces;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Input;
import nl.duaal.engine.Model;
import nl.duaal.engine.ModelFile;
import nl.duaal.engine.Outcome;
import nl.duaal.shared.id.CaseId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases of the organisation that somebody works for, and those that others share with it: made, read, changed and
 * deleted. Every change claims the
 * version that the user saw; who comes second is told what the first one made of it.
 */
@Service
public class CaseService {

    /** Whose figures stand in the list of cases, where a model knows such a party. */
    public static final String EMPLOYER = "employer";

    private static final Set<Action> CHANGES = EnumSet.of(
            Action.CASE_CREATED,
            Action.CASE_COPIED,
            Action.CASE_CHANGED,
            Action.CASE_PUT_BACK,
            Action.CASE_FOLLOWED_DESIGN,
            Action.CASE_RENAMED,
            Action.CASE_DELETED,
            Action.CASE_RESTORED,
            Action.SCENARIO_CREATED,
            Action.SCENARIO_CHANGED,
            Action.SCENARIO_RENAMED,
            Action.SCENARIO_DELETED,
            Action.SCENARIO_RESTORED,
            Action.SIMULATION_KEPT,
            Action.SIMULATION_DELETED,
            Action.SIMULATION_RESTORED);

    private final CaseStore store;
    private final CaseTextStore texts;
    private final CaseRangeStore ranges;
    private final ScenarioStore scenarios;
    private final CaseTemplates templates;
    private final Sharing sharing;
    private final Traces traces;
    private final TraceReader traceReader;
    private final Clock clock;

    CaseService(
            CaseStore store,
            CaseTextStore texts,
            CaseRangeStore ranges,
            ScenarioStore scenarios,
            CaseTemplates templates,
            Sharing sharing,
            Traces traces,
            TraceReader traceReader,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.ranges = ranges;
        this.scenarios = scenarios;
        this.templates = templates;
        this.sharing = sharing;
        this.traces = traces;
        this.traceReader = traceReader;
        this.clock = clock;
    }

    /** Every case of the organisation and those that others share with it today, the one changed last first. */
    @Transactional(readOnly = true)
    public List<CaseRow> list(SignedIn user) {
        traces.demand(user, Permission.READ_CASES);
        var rows = new ArrayList<>(store.list(user));
        for (var lent : sharing.lent(user, SharedKind.CASE, Permission.READ_CASES)) {
            rows.addAll(store.list(lent.user(), lent.subjects()));
        }
        rows.sort(Comparator.comparing(CaseRow::changedAt).reversed());
        return rows;
    }

    /** A case with its results; none when the organisation has no such case. */
    @Transactional
    public Optional<EvaluatedCase> open(SignedIn signedIn, UUID uuid) {
        var user = about(signedIn, uuid, Permission.READ_CASES);
        var found = load(user, uuid);
        traces.record(user, Action.CASE_OPENED, uuid, doneIf(found.isPresent()), TraceDetails.none());
        return found;
    }

    /** What was done to a case, the newest first: changes only, not who looked at it. */
    @Transactional(readOnly = true)
    public List<TraceRow> history(SignedIn signedIn, UUID uuid) {
        var user = about(signedIn, uuid, Permission.READ_CASES);
        return traceReader.historyOf(user, uuid, CHANGES);
    }

    /**
     * A new case from a template, under the template's name.
     *
     * @throws IllegalArgumentException when there is no such template
     */
    @Transactional
    public UUID createFromTemplate(SignedIn user, String templateKey) {
        traces.demand(user, Permission.WRITE_CASES);
        Model model = templates.get(templateKey).model();
        UUID uuid = insert(
                user,
                CaseModels.dataOf(model, templateKey),
                new Origin(Origin.Kind.TEMPLATE, templateKey),
                model,
                List.of(),
                List.of());
        traces.record(user, Action.CASE_CREATED, uuid, TraceResult.DONE, TraceDetails.of("template", templateKey));
        return uuid;
    }

    /** A new case from a model file, or everything that is wrong with the file. */
    @Transactional
    public CreateOutcome createFromFile(SignedIn user, String fileName, byte[] file) {
        traces.demand(user, Permission.WRITE_CASES);
        return switch (ModelFile.read(file)) {
            case Outcome.Ok(var model) -> {
                var origin = new Origin(Origin.Kind.FILE, CaseModels.shortened(fileName, 120));
                UUID uuid = insert(user, CaseModels.dataOf(model, fileName), origin, model, List.of(), List.of());
                traces.record(user, Action.CASE_CREATED, uuid);
                yield new CreateOutcome.Created(uuid);
            }
            case Outcome.Refused(var problems) -> {
                traces.record(user, Action.CASE_CREATED, null, TraceResult.REFUSED, TraceDetails.none());
                yield new CreateOutcome.Refused(problems);
            }
        };
    }

    /**
     * A new case of the own organisation with the base, the refinements, the ranges and the scenarios of another, which
     * may be one that is shared; none when there is no such case.
     */
    @Transactional
    public Optional<UUID> copy(SignedIn user, UUID uuid, String newName) {
        traces.demand(user, Permission.WRITE_CASES);
        var about = about(user, uuid, Permission.READ_CASES);
        var copy = load(about, uuid).map(original -> {
            var stored = original.stored();
            var data = new CaseData(
                    CaseModels.shortened(newName, CaseData.NAME_MAX_LENGTH),
                    stored.data().note());
            UUID made = insert(
                    user,
                    data,
                    new Origin(Origin.Kind.COPY, stored.data().name()),
                    stored.base(),
                    stored.refinements(),
                    stored.ranges());
            copyScenarios(about, stored.id(), user, made);
            return made;
        });
        var from = TraceDetails.of("from", uuid.toString());
        traces.record(user, Action.CASE_COPIED, copy.orElse(null), doneIf(copy.isPresent()), from);
        // its owner knows as well that it was taken along
        if (about.isGuest()) traces.record(about, Action.CASE_COPIED, uuid, doneIf(copy.isPresent()), from);
        return copy;
    }

    private void copyScenarios(SignedIn from, CaseId original, SignedIn user, UUID made) {
        var copy = store.find(user.organisation(), made).orElseThrow();
        for (Scenario scenario : scenarios.list(from.organisation(), original)) {
            scenarios.insert(user, copy.id(), scenario.data(), scenario.values(), now());
        }
    }

    /**
     * Gives one input another number; the base's own number takes the refinement away.
     *
     * @throws IllegalArgumentException when the model has no such input
     */
    @Transactional
    public ChangeOutcome change(SignedIn user, UUID uuid, long version, String inputKey, double value) {
        return changeAll(user, uuid, version, List.of(new InputChange(inputKey, value)));
    }

    /**
     * Changes many inputs in one save: all of them or, when the model would not be sound with them, none.
     *
     * @throws IllegalArgumentException when the model has no such input
     */
    @Transactional
    public ChangeOutcome changeAll(SignedIn user, UUID uuid, long version, List<InputChange> changes) {
        return changeAll(user, uuid, version, changes, List.of());
    }

    /**
     * Changes many inputs, and how far others may be off, in one save: all of it or, when the model would not be sound
     * with it, nothing.
     *
     * @throws IllegalArgumentException when the model has no such input, or no number for a range
     */
    @Transactional
    public ChangeOutcome changeAll(
            SignedIn user, UUID uuid, long version, List<InputChange> changes, List<RangeChange> ranges) {
        boolean back = changes.stream().allMatch(change -> change.value() == null)
                && ranges.stream().allMatch(change -> change.range() == null);
        return edit(user, uuid, version, back ? Action.CASE_PUT_BACK : Action.CASE_CHANGED, (stored, at) -> {
            var refinements = new LinkedHashMap<String, Refinement>();
            stored.refinements().forEach(refinement -> refinements.put(refinement.inputKey(), refinement));
            for (InputChange change : changes) {
                // what was refined and is no longer in the base can still be put back
                if (change.value() == null && refinements.remove(change.inputKey()) != null) continue;
                Input input = CaseModels.input(stored.base(), change.inputKey());
                refinements.remove(input.key());
                Double value = CaseModels.refining(stored.base(), change);
                if (value == null) continue;
                refinements.put(
                        input.key(),
                        new Refinement(
                                input.key(), CaseModels.written(input), value, "", null, null, user.displayName(), at));
            }
            var numbers = stored.with(List.copyOf(refinements.values()), stored.ranges());
            return numbers.with(numbers.refinements(), ranges(numbers, ranges, user, at));
        });
    }

    /** Lays ranges over those of a case whose numbers are changed already. */
    private static List<RefinedRange> ranges(
            CostBenefitCase numbers, List<RangeChange> changes, SignedIn user, Instant at) {
        var ranges = new LinkedHashMap<String, RefinedRange>();
        numbers.ranges().forEach(range -> ranges.put(range.inputKey(), range));
        for (RangeChange change : changes) {
            String key = change.inputKey();
            if (change.range() == null && ranges.remove(key) != null) continue;
            Range range = CaseModels.refining(numbers.base(), change, CaseModels.value(numbers, key));
            ranges.remove(key);
            if (range == null) continue;
            String base =
                    CaseModels.baseRange(numbers.base(), key).orElseThrow().text();
            ranges.put(key, new RefinedRange(key, base, range, null, null, user.displayName(), at));
        }
        return List.copyOf(ranges.values());
    }

    /** Puts one input back to what the base says. */
    @Transactional
    public ChangeOutcome putBack(SignedIn user, UUID uuid, long version, String inputKey) {
        return putBack(user, uuid, version, List.of(inputKey));
    }

    /** Puts some inputs back to what the base says. */
    @Transactional
    public ChangeOutcome putBack(SignedIn user, UUID uuid, long version, List<String> inputKeys) {
        return changeAll(
                user,
                uuid,
                version,
                inputKeys.stream().map(key -> new InputChange(key, null)).toList());
    }

    /** Puts every input back to what the base says. */
    @Transactional
    public ChangeOutcome putAllBack(SignedIn user, UUID uuid, long version) {
        return edit(user, uuid, version, Action.CASE_PUT_BACK, (stored, at) -> stored.with(List.of(), List.of()));
    }

    /** Gives a case another name or note. */
    @Transactional
    public ChangeOutcome rename(SignedIn user, UUID uuid, long version, CaseData data) {
        return edit(user, uuid, version, Action.CASE_RENAMED, (stored, at) -> stored.with(data));
    }

    /** Takes a case away; {@link #restore} brings it back. False when it was gone already. */
    @Transactional
    public boolean delete(SignedIn signedIn, UUID uuid) {
        var user = about(signedIn, uuid, Permission.DELETE_CASES);
        boolean done = store.markDeleted(user, uuid, now());
        traces.record(user, Action.CASE_DELETED, uuid, doneIf(done), TraceDetails.none());
        return done;
    }

    /** Brings a deleted case back; false when there is nothing to bring back, or its 30 days are over. */
    @Transactional
    public boolean restore(SignedIn signedIn, UUID uuid) {
        var user = about(signedIn, uuid, Permission.DELETE_CASES);
        boolean done = store.unmarkDeleted(user.organisation(), uuid, now().minus(CaseBin.KEPT));
        traces.record(user, Action.CASE_RESTORED, uuid, doneIf(done), TraceDetails.none());
        return done;
    }

    /**
     * Somebody for this case, when they may read it.
     *
     * @throws org.springframework.security.access.AccessDeniedException when not
     */
    @Transactional(readOnly = true)
    SignedIn reader(SignedIn signedIn, UUID uuid) {
        return about(signedIn, uuid, Permission.READ_CASES);
    }

    /**
     * Whether there is such a case.
     *
     * @param about who this is for the case
     */
    @Transactional(readOnly = true)
    boolean isThere(SignedIn about, UUID uuid) {
        return store.find(about.organisation(), uuid).isPresent();
    }

    /**
     * Lets somebody go on with a case that a page holds only while there is such a case for them.
     *
     * @throws org.springframework.security.access.AccessDeniedException when there is none, or they may not read it
     */
    @Transactional(readOnly = true)
    SignedIn demandThere(SignedIn signedIn, UUID uuid) {
        var user = about(signedIn, uuid, Permission.READ_CASES);
        if (!isThere(user, uuid)) throw new AccessDeniedException("no such case for " + user.roles());
        return user;
    }

    /** Who this is for this case: a guest of its owner when that shares it. */
    @Transactional(propagation = Propagation.MANDATORY)
    SignedIn about(SignedIn signedIn, UUID uuid, Permission permission) {
        var user = sharing.on(signedIn, SharedKind.CASE, uuid);
        traces.demand(user, permission);
        return user;
    }

    /**
     * Makes others who change the case wait for the end of this transaction. Called before anything is read, it also
     * makes that what is read is what the one before has left.
     *
     * @param about who this is for the case
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(SignedIn about, UUID uuid) {
        store.lock(about.organisation(), uuid);
    }

    /**
     * A case with its results, for whoever is about to change it; leaves no trace.
     *
     * @param about who this is for the case
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<EvaluatedCase> find(SignedIn about, UUID uuid) {
        return load(about, uuid);
    }

    private ChangeOutcome edit(
            SignedIn signedIn,
            UUID uuid,
            long version,
            Action action,
            BiFunction<CostBenefitCase, Instant, CostBenefitCase> edit) {
        var user = about(signedIn, uuid, Permission.WRITE_CASES);
        var edited = edited(user, uuid, version, edit);
        traces.record(user, action, uuid, CaseTraces.result(edited.outcome()), edited.changes());
        return edited.outcome();
    }

    /** What came of an edit, and which inputs it was about. */
    private record Edited(ChangeOutcome outcome, TraceDetails changes) {}

    private Edited edited(
            SignedIn user, UUID uuid, long version, BiFunction<CostBenefitCase, Instant, CostBenefitCase> edit) {
        lock(user, uuid);
        var found = load(user, uuid);
        if (found.isEmpty()) return new Edited(new ChangeOutcome.Gone(), TraceDetails.none());
        CostBenefitCase before = found.get().stored();
        Instant at = now();
        CostBenefitCase after = edit.apply(before, at);
        return new Edited(
                before.version() == version ? store(user, before, after, at) : new ChangeOutcome.Outdated(found.get()),
                CaseTraces.differences(before, after));
    }

    private ChangeOutcome store(SignedIn user, CostBenefitCase before, CostBenefitCase after, Instant at) {
        return switch (CaseModels.checked(before, after)) {
            case Outcome.Refused(var problems) -> new ChangeOutcome.Refused(problems);
            case Outcome.Ok(var evaluation) -> {
                // Two users may have read the same version at the same moment: only one of them claims the next.
                if (!store.touch(user, before.id(), before.version(), at)) yield outdated(user, before.uuid());
                save(user, before, after, evaluation, at);
                yield new ChangeOutcome.Changed(
                        new EvaluatedCase(after.saved(before.version() + 1, at, user.displayName()), evaluation, user));
            }
        };
    }

    private static TraceResult doneIf(boolean found) {
        return found ? TraceResult.DONE : TraceResult.MISSING;
    }

    private ChangeOutcome outdated(SignedIn user, UUID uuid) {
        return load(user, uuid).<ChangeOutcome>map(ChangeOutcome.Outdated::new).orElseGet(ChangeOutcome.Gone::new);
    }

    private void save(SignedIn user, CostBenefitCase before, CostBenefitCase after, Evaluation evaluation, Instant at) {
        for (Refinement old : before.refinements()) {
            if (!after.refinements().contains(old)) {
                store.removeRefinement(user.organisation(), after.id(), old.inputKey());
            }
        }
        for (Refinement refinement : after.refinements()) {
            if (!before.refinements().contains(refinement)) {
                store.insertRefinement(user, after.id(), refinement, at);
            }
        }
        for (RefinedRange old : before.ranges()) {
            if (!after.ranges().contains(old)) ranges.remove(user.organisation(), after.id(), old.inputKey());
        }
        for (RefinedRange range : after.ranges()) {
            if (!before.ranges().contains(range)) ranges.insert(user, after.id(), range, at);
        }
        if (!before.data().equals(after.data())) {
            store.updateData(user.organisation(), after.id(), after.data());
            texts.keep(user, after.id(), before.data(), after.data(), at);
        }
        store.updateSummary(user.organisation(), after.id(), CaseModels.summary(evaluation));
    }

    private Optional<EvaluatedCase> load(SignedIn user, UUID uuid) {
        return store.find(user.organisation(), uuid).map(found -> {
            var stored = stored(user, found);
            return new EvaluatedCase(stored, CaseModels.evaluate(stored), user);
        });
    }

    /** A case with all that was changed in it. */
    @Transactional(propagation = Propagation.MANDATORY)
    CostBenefitCase stored(SignedIn about, CaseStore.StoredCase found) {
        return new CostBenefitCase(
                found.id(),
                found.uuid(),
                found.version(),
                found.data(),
                found.origin(),
                CaseModels.model(found),
                store.refinements(about.organisation(), found.id()),
                ranges.list(about.organisation(), found.id()),
                found.changedAt(),
                found.changedBy());
    }

    /** The money side of a trajectory as a case: the base follows the design from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID insertOf(SignedIn about, UUID trajectory, Model base) {
        return insert(about, CaseModels.dataOf(base, "-"), Origin.of(trajectory), base, List.of(), List.of());
    }

    private UUID insert(
            SignedIn user,
            CaseData data,
            Origin origin,
            Model base,
            List<Refinement> refinements,
            List<RefinedRange> refinedRanges) {
        UUID uuid = UUID.randomUUID();
        Instant at = now();
        var draft = new CostBenefitCase(
                new CaseId(0), uuid, 0, data, origin, base, refinements, refinedRanges, at, user.displayName());
        String text = ModelFile.write(base);
        CaseId id = store.insert(
                user,
                uuid,
                data,
                origin,
                text,
                ModelFile.sha256(text),
                CaseModels.summary(CaseModels.evaluate(draft)),
                at);
        refinements.forEach(refinement -> store.insertRefinement(user, id, refinement, at));
        refinedRanges.forEach(range -> ranges.insert(user, id, range, at));
        return uuid;
    }

    /** Whose figures come first: the employer's, else the first party's; society's in a model without parties. */
    public static String mainParty(Model model) {
        if (model.parties().contains(EMPLOYER)) return EMPLOYER;
        return model.parties().isEmpty() ? Model.SOCIETY : model.parties().getFirst();
    }

    /** The database keeps microseconds; so does what the user is shown right after saving. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
