package nl.duaal.trajectory;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SharedKind;
import nl.duaal.access.Sharing;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.trajectory.TrajectoryStore.Stored;
import nl.duaal.trajectory.check.DesignRules;
import nl.duaal.trajectory.check.Knowledge;
import nl.duaal.trajectory.check.PublishCheck;
import nl.duaal.trajectory.check.RuleFinding;
import nl.duaal.trajectory.design.Assembly;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.DesignCheck;
import nl.duaal.trajectory.design.DesignEdit;
import nl.duaal.trajectory.design.DesignProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Trajectories of the organisation that somebody works for, and those that others share with it: made, designed,
 * proposed, published and withdrawn. Only the newest version can be a draft, only a draft changes, and what somebody
 * proposed is published by somebody else.
 */
@Service
public class TrajectoryService {

    private final TrajectoryStore store;
    private final DesignMoney money;
    private final DesignKnowledge knowledge;
    private final List<DesignListener> listeners;
    private final Sharing sharing;
    private final Traces traces;
    private final Clock clock;

    TrajectoryService(
            TrajectoryStore store,
            DesignMoney money,
            DesignKnowledge knowledge,
            List<DesignListener> listeners,
            Sharing sharing,
            Traces traces,
            Clock clock) {
        this.store = store;
        this.money = money;
        this.knowledge = knowledge;
        this.listeners = List.copyOf(listeners);
        this.sharing = sharing;
        this.traces = traces;
        this.clock = clock;
    }

    /** Every trajectory of the organisation and those that others share with it today, the one changed last first. */
    @Transactional(readOnly = true)
    public List<TrajectoryRow> list(SignedIn user) {
        traces.demand(user, Permission.READ_TRAJECTORIES);
        var rows = new ArrayList<>(store.list(user));
        for (var lent : sharing.lent(user, SharedKind.TRAJECTORY, Permission.READ_TRAJECTORIES)) {
            rows.addAll(store.list(lent.user(), lent.subjects()));
        }
        rows.sort(Comparator.comparing(TrajectoryRow::changedAt).reversed());
        return rows;
    }

    /** A new trajectory with a first draft, or everything that cannot be in it. */
    @Transactional
    public CreateOutcome create(SignedIn user, Design design) {
        traces.demand(user, Permission.WRITE_TRAJECTORIES);
        List<DesignProblem> problems = DesignCheck.check(design);
        if (!problems.isEmpty()) return new CreateOutcome.Refused(problems);
        UUID uuid = UUID.randomUUID();
        store.insert(user, uuid, design, now());
        traces.record(
                user, Action.TRAJECTORY_CREATED, uuid, TraceResult.DONE, TraceDetails.of("template", design.sector()));
        return new CreateOutcome.Created(uuid);
    }

    /**
     * A new trajectory of the own organisation whose first draft is one version of another, which may be one that is
     * shared; none when there is no such version.
     *
     * @param newName cut off where it is too long
     */
    @Transactional
    public Optional<UUID> copy(SignedIn user, UUID uuid, int number, String newName) {
        traces.demand(user, Permission.WRITE_TRAJECTORIES);
        var about = about(user, uuid, Permission.READ_TRAJECTORIES);
        var copy = store.find(about.organisation(), uuid)
                .flatMap(stored -> store.design(about.organisation(), stored.id(), number))
                .map(design -> {
                    UUID made = UUID.randomUUID();
                    store.insert(user, made, DesignEdit.of(design, edit -> edit.name = shortened(newName)), now());
                    return made;
                });
        var from = TraceDetails.of("from", uuid.toString()).and("number", Integer.toString(number));
        traces.record(user, Action.TRAJECTORY_COPIED, copy.orElse(null), doneIf(copy.isPresent()), from);
        // its owner knows as well that it was taken along
        if (about.isGuest()) traces.record(about, Action.TRAJECTORY_COPIED, uuid, doneIf(copy.isPresent()), from);
        return copy;
    }

    private static String shortened(String name) {
        return name.length() <= Design.NAME_MAX_LENGTH ? name : name.substring(0, Design.NAME_MAX_LENGTH);
    }

    /** What came of making a trajectory. */
    public sealed interface CreateOutcome {
        record Created(UUID uuid) implements CreateOutcome {}

        record Refused(List<DesignProblem> problems) implements CreateOutcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /** A trajectory with its newest version; none when the organisation has no such trajectory. */
    @Transactional
    public Optional<OpenTrajectory> open(SignedIn signedIn, UUID uuid) {
        var about = about(signedIn, uuid, Permission.READ_TRAJECTORIES);
        var found = load(about, uuid);
        traces.record(about, Action.TRAJECTORY_OPENED, uuid, doneIf(found.isPresent()), TraceDetails.none());
        return found;
    }

    /** A trajectory with one of its versions; none when there is no such version. */
    @Transactional
    public Optional<OpenTrajectory> open(SignedIn signedIn, UUID uuid, int number) {
        var about = about(signedIn, uuid, Permission.READ_TRAJECTORIES);
        var found = store.find(about.organisation(), uuid).flatMap(stored -> load(about, stored, number));
        traces.record(
                about,
                Action.TRAJECTORY_OPENED,
                uuid,
                doneIf(found.isPresent()),
                TraceDetails.of("number", Integer.toString(number)));
        return found;
    }

    /** Every version of a trajectory, the newest first; none when the organisation has no such trajectory. */
    @Transactional(readOnly = true)
    public List<VersionRow> versions(SignedIn signedIn, UUID uuid) {
        var about = about(signedIn, uuid, Permission.READ_TRAJECTORIES);
        return store.find(about.organisation(), uuid)
                .map(stored -> store.versions(about.organisation(), stored.id()))
                .orElse(List.of());
    }

    /** Gives the draft another design. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SaveOutcome save(SignedIn signedIn, UUID uuid, long version, Design design) {
        return change(
                signedIn,
                uuid,
                version,
                Permission.WRITE_TRAJECTORIES,
                Action.TRAJECTORY_CHANGED,
                (about, found, at) -> {
                    if (!found.isOpenForEdits()) return new Step.Not();
                    var problems = DesignCheck.check(design);
                    if (!problems.isEmpty()) return new Step.Wrong(problems);
                    return new Step.To(found.number(), DesignState.DRAFT, design);
                });
    }

    /** Hands the draft in for somebody else to judge; what goes against the law needs a reason first. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SaveOutcome propose(SignedIn signedIn, UUID uuid, long version) {
        return change(
                signedIn,
                uuid,
                version,
                Permission.WRITE_TRAJECTORIES,
                Action.TRAJECTORY_PROPOSED,
                (about, found, at) -> {
                    if (!found.isOpenForEdits()) return new Step.Not();
                    return ifReasoned(about, new Step.To(found.number(), DesignState.PROPOSED, found.design()));
                });
    }

    /** Makes a proposed version a draft again. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SaveOutcome sendBack(SignedIn signedIn, UUID uuid, long version) {
        return change(
                signedIn,
                uuid,
                version,
                Permission.WRITE_TRAJECTORIES,
                Action.TRAJECTORY_SENT_BACK,
                (about, found, at) -> {
                    if (found.state() != DesignState.PROPOSED) return new Step.Not();
                    return new Step.To(found.number(), DesignState.DRAFT, found.design());
                });
    }

    /** Agrees to the proposed version; not by whoever proposed it, and not while the law is broken without a reason. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SaveOutcome publish(SignedIn signedIn, UUID uuid, long version) {
        return change(
                signedIn,
                uuid,
                version,
                Permission.PUBLISH_TRAJECTORIES,
                Action.TRAJECTORY_PUBLISHED,
                (about, found, at) -> {
                    if (found.state() != DesignState.PROPOSED) return new Step.Not();
                    var stored = store.find(about.organisation(), uuid).orElseThrow();
                    if (store.isProposer(about, stored.id(), found.number())) return new Step.Not();
                    return ifReasoned(about, new Step.To(found.number(), DesignState.PUBLISHED, found.design()));
                });
    }

    /** Takes the newest version back, proposed or published. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SaveOutcome withdraw(SignedIn signedIn, UUID uuid, long version) {
        return change(
                signedIn,
                uuid,
                version,
                Permission.PUBLISH_TRAJECTORIES,
                Action.TRAJECTORY_WITHDRAWN,
                (about, found, at) -> {
                    if (found.state() != DesignState.PUBLISHED && found.state() != DesignState.PROPOSED)
                        return new Step.Not();
                    return new Step.To(found.number(), DesignState.WITHDRAWN, found.design());
                });
    }

    /** Begins a next version, a draft with the design of the newest; only when that is not a draft or proposal itself. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SaveOutcome nextVersion(SignedIn signedIn, UUID uuid, long version) {
        return change(
                signedIn,
                uuid,
                version,
                Permission.WRITE_TRAJECTORIES,
                Action.TRAJECTORY_VERSION_BEGUN,
                (about, found, at) -> {
                    if (found.state() == DesignState.DRAFT || found.state() == DesignState.PROPOSED)
                        return new Step.Not();
                    return new Step.To(found.number() + 1, DesignState.DRAFT, found.design());
                });
    }

    /** Takes a trajectory away; {@link #restore} brings it back. False when it was gone already. */
    @Transactional
    public boolean delete(SignedIn signedIn, UUID uuid) {
        var about = about(signedIn, uuid, Permission.DELETE_TRAJECTORIES);
        boolean done = store.markDeleted(about, uuid, now());
        traces.record(about, Action.TRAJECTORY_DELETED, uuid, doneIf(done), TraceDetails.none());
        return done;
    }

    /** Brings a deleted trajectory back; false when there is nothing to bring back, or its 30 days are over. */
    @Transactional
    public boolean restore(SignedIn signedIn, UUID uuid) {
        var about = about(signedIn, uuid, Permission.DELETE_TRAJECTORIES);
        boolean done = store.unmarkDeleted(about.organisation(), uuid, now().minus(TrajectoryBin.KEPT));
        traces.record(about, Action.TRAJECTORY_RESTORED, uuid, doneIf(done), TraceDetails.none());
        return done;
    }

    /**
     * The model of the newest design as it is, before anything was refined; none when the organisation has no such
     * trajectory. Who changes the trajectory waits for the end of the transaction, so that it stays the newest.
     */
    @Transactional
    public Optional<Assembly> base(SignedIn signedIn, UUID uuid) {
        var about = about(signedIn, uuid, Permission.READ_TRAJECTORIES);
        store.lock(about.organisation(), uuid);
        return load(about, uuid).map(found -> money.assemble(about, found.design()));
    }

    /**
     * The model of a design that need not be a trajectory's newest, with the amounts of the organisation.
     *
     * @throws org.springframework.security.access.AccessDeniedException for who may not read trajectories
     */
    @Transactional(readOnly = true)
    public Assembly assemble(SignedIn user, Design design) {
        traces.demand(user, Permission.READ_TRAJECTORIES);
        return money.assemble(user, design);
    }

    /**
     * Who somebody is for a trajectory: a guest of its owner when that shares it.
     *
     * @throws org.springframework.security.access.AccessDeniedException for who may not read trajectories
     */
    @Transactional(readOnly = true)
    public SignedIn about(SignedIn signedIn, UUID uuid) {
        return about(signedIn, uuid, Permission.READ_TRAJECTORIES);
    }

    /** Who somebody is for a trajectory that a page holds, while it is there for them; none when it is not any more. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> standing(SignedIn signedIn, UUID uuid) {
        var about = about(signedIn, uuid, Permission.READ_TRAJECTORIES);
        return store.find(about.organisation(), uuid).map(stored -> about);
    }

    /** What the money side of a design comes to, whether it is saved or not. */
    @Transactional(readOnly = true)
    public MoneyOutcome money(SignedIn signedIn, UUID uuid, Design design) {
        var about = about(signedIn, uuid, Permission.READ_TRAJECTORIES);
        return money.of(about, uuid, design);
    }

    /** What of the library the checks of a design rest on, for its owner. */
    @Transactional(readOnly = true)
    Knowledge knowledge(SignedIn signedIn, UUID uuid) {
        return knowledge.of(about(signedIn, uuid, Permission.READ_TRAJECTORIES));
    }

    private Step ifReasoned(SignedIn about, Step.To step) {
        Design design = step.design();
        var open = PublishCheck.open(DesignRules.check(design, knowledge.of(about)), design.reasons());
        return open.isEmpty() ? step : new Step.Unreasoned(open);
    }

    /** What a change makes of the trajectory. */
    private sealed interface Step {
        record To(int number, DesignState state, Design design) implements Step {}

        record Wrong(List<DesignProblem> problems) implements Step {}

        record Unreasoned(List<RuleFinding> findings) implements Step {}

        record Not() implements Step {}
    }

    // Every change locks the trajectory first; what is read after that must be what is there now, also in its case.
    private interface Change {
        Step of(SignedIn about, OpenTrajectory found, Instant at);
    }

    private SaveOutcome change(
            SignedIn signedIn, UUID uuid, long version, Permission permission, Action action, Change change) {
        var about = about(signedIn, uuid, permission);
        store.lock(about.organisation(), uuid);
        var outcome = changed(about, uuid, version, change);
        traces.record(about, action, uuid, result(outcome), TraceDetails.none());
        return outcome;
    }

    private SaveOutcome changed(SignedIn about, UUID uuid, long version, Change change) {
        var stored = store.find(about.organisation(), uuid).orElse(null);
        if (stored == null) return new SaveOutcome.Gone();
        var found = load(about, stored, stored.newest()).orElseThrow();
        if (stored.version() != version) return new SaveOutcome.Outdated(found);
        Instant at = now();
        return switch (change.of(about, found, at)) {
            case Step.Not _ -> new SaveOutcome.NotNow(found);
            case Step.Wrong(var problems) -> new SaveOutcome.Refused(problems);
            case Step.Unreasoned(var findings) -> new SaveOutcome.Unreasoned(findings);
            case Step.To(int number, DesignState state, Design design) -> {
                if (!store.touch(about, stored, number, state, design, at)) {
                    throw new IllegalStateException("trajectory " + stored.id().value() + ": changed under its lock");
                }
                if (number > found.number()) store.insertVersion(about, stored.id(), number, design, at);
                else if (state == DesignState.DRAFT && found.state() == DesignState.DRAFT) {
                    store.updateDesign(about.organisation(), stored.id(), number, design);
                } else store.updateState(about, stored.id(), number, state, at);
                tell(about, uuid, design);
                boolean edited = number == found.number() && state == DesignState.DRAFT && found.isOpenForEdits();
                yield new SaveOutcome.Saved(
                        edited
                                ? edited(found, design, at, about)
                                : load(about, uuid).orElseThrow());
            }
        };
    }

    /** What a draft is after an edit, without reading again what was just written: edits are many. */
    private static OpenTrajectory edited(OpenTrajectory found, Design design, Instant at, SignedIn about) {
        return new OpenTrajectory(
                found.uuid(),
                found.version() + 1,
                found.number(),
                found.state(),
                design,
                found.row(),
                true,
                at,
                about.displayName(),
                about);
    }

    private void tell(SignedIn about, UUID uuid, Design design) {
        if (listeners.isEmpty()) return;
        if (money.assemble(about, design) instanceof Assembly.Made(var model)) {
            listeners.forEach(listener -> listener.assembled(about, uuid, model));
        }
    }

    private Optional<OpenTrajectory> load(SignedIn about, UUID uuid) {
        return store.find(about.organisation(), uuid).flatMap(stored -> load(about, stored, stored.newest()));
    }

    private Optional<OpenTrajectory> load(SignedIn about, Stored stored, int number) {
        return store.design(about.organisation(), stored.id(), number).map(design -> {
            VersionRow row = store.versions(about.organisation(), stored.id()).stream()
                    .filter(version -> version.number() == number)
                    .findFirst()
                    .orElseThrow();
            return new OpenTrajectory(
                    stored.uuid(),
                    stored.version(),
                    number,
                    row.state(),
                    design,
                    row,
                    number == stored.newest(),
                    stored.changedAt(),
                    stored.changedBy(),
                    about);
        });
    }

    private SignedIn about(SignedIn signedIn, UUID uuid, Permission permission) {
        var about = sharing.on(signedIn, SharedKind.TRAJECTORY, uuid);
        traces.demand(about, permission);
        return about;
    }

    private static TraceResult result(SaveOutcome outcome) {
        return switch (outcome) {
            case SaveOutcome.Saved _ -> TraceResult.DONE;
            case SaveOutcome.Refused _, SaveOutcome.Unreasoned _, SaveOutcome.NotNow _ -> TraceResult.REFUSED;
            case SaveOutcome.Outdated _ -> TraceResult.OUTDATED;
            case SaveOutcome.Gone _ -> TraceResult.MISSING;
        };
    }

    private static TraceResult doneIf(boolean found) {
        return found ? TraceResult.DONE : TraceResult.MISSING;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
