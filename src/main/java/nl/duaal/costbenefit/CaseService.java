package nl.duaal.costbenefit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.CaseStore.StoredCase;
import nl.duaal.costbenefit.CaseStore.Summary;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Formula;
import nl.duaal.engine.Input;
import nl.duaal.engine.Model;
import nl.duaal.engine.ModelFile;
import nl.duaal.engine.Outcome;
import nl.duaal.shared.id.CaseId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases of the organisation that somebody works for: made, read, changed and deleted. Every change claims the
 * version that the user saw; who comes second is told what the first one made of it.
 */
@Service
public class CaseService {

    /** Whose figures stand in the list of cases, where a model knows such a party. */
    public static final String EMPLOYER = "employer";

    private final CaseStore store;
    private final CaseTemplates templates;
    private final Clock clock;

    CaseService(CaseStore store, CaseTemplates templates, Clock clock) {
        this.store = store;
        this.templates = templates;
        this.clock = clock;
    }

    /** Every case of the organisation, the one changed last first. */
    @Transactional(readOnly = true)
    public List<CaseRow> list(SignedIn user) {
        user.demand(Permission.READ_CASES);
        return store.list(user.organisation());
    }

    /** A case with its results; none when the organisation has no such case. */
    @Transactional(readOnly = true)
    public Optional<EvaluatedCase> open(SignedIn user, UUID uuid) {
        user.demand(Permission.READ_CASES);
        return load(user, uuid);
    }

    /**
     * A new case from a template, under the template's name.
     *
     * @throws IllegalArgumentException when there is no such template
     */
    @Transactional
    public UUID createFromTemplate(SignedIn user, String templateKey) {
        user.demand(Permission.WRITE_CASES);
        Model model = templates.get(templateKey).model();
        return insert(user, dataOf(model), new Origin(Origin.Kind.TEMPLATE, templateKey), model, List.of());
    }

    /** A new case from a model file, or everything that is wrong with the file. */
    @Transactional
    public CreateOutcome createFromFile(SignedIn user, String fileName, byte[] file) {
        user.demand(Permission.WRITE_CASES);
        return switch (ModelFile.read(file)) {
            case Outcome.Ok(var model) ->
                new CreateOutcome.Created(insert(
                        user, dataOf(model), new Origin(Origin.Kind.FILE, shortened(fileName, 120)), model, List.of()));
            case Outcome.Refused(var problems) -> new CreateOutcome.Refused(problems);
        };
    }

    /** A new case with the base and the refinements of another; none when the organisation has no such case. */
    @Transactional
    public Optional<UUID> copy(SignedIn user, UUID uuid, String newName) {
        user.demand(Permission.WRITE_CASES);
        return load(user, uuid).map(original -> {
            var stored = original.stored();
            var data = new CaseData(
                    shortened(newName, CaseData.NAME_MAX_LENGTH), stored.data().note());
            return insert(
                    user,
                    data,
                    new Origin(Origin.Kind.COPY, stored.data().name()),
                    stored.base(),
                    stored.refinements());
        });
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
        return edit(user, uuid, version, (stored, at) -> {
            var refinements = new LinkedHashMap<String, Refinement>();
            stored.refinements().forEach(refinement -> refinements.put(refinement.inputKey(), refinement));
            for (InputChange change : changes) {
                Input input = input(stored.base(), change.inputKey());
                refinements.remove(input.key());
                Double value = change.value();
                if (value == null || isInBase(input, value)) continue;
                refinements.put(
                        input.key(), new Refinement(input.key(), written(input), value, "", user.displayName(), at));
            }
            return stored.with(List.copyOf(refinements.values()));
        });
    }

    private static boolean isInBase(Input input, double value) {
        return input.content() instanceof Expression.Value(double number) && number == value;
    }

    /** Puts one input back to what the base says. */
    @Transactional
    public ChangeOutcome putBack(SignedIn user, UUID uuid, long version, String inputKey) {
        return edit(user, uuid, version, (stored, at) -> stored.with(without(stored.refinements(), inputKey)));
    }

    /** Puts every input back to what the base says. */
    @Transactional
    public ChangeOutcome putAllBack(SignedIn user, UUID uuid, long version) {
        return edit(user, uuid, version, (stored, at) -> stored.with(List.of()));
    }

    /** Gives a case another name or note. */
    @Transactional
    public ChangeOutcome rename(SignedIn user, UUID uuid, long version, CaseData data) {
        return edit(user, uuid, version, (stored, at) -> stored.with(data));
    }

    /** Takes a case away; {@link #restore} brings it back. False when it was gone already. */
    @Transactional
    public boolean delete(SignedIn user, UUID uuid) {
        user.demand(Permission.WRITE_CASES);
        return store.markDeleted(user.organisation(), uuid, now());
    }

    /** Brings a deleted case back; false when there is nothing to bring back. */
    @Transactional
    public boolean restore(SignedIn user, UUID uuid) {
        user.demand(Permission.WRITE_CASES);
        return store.unmarkDeleted(user.organisation(), uuid);
    }

    private ChangeOutcome edit(
            SignedIn user, UUID uuid, long version, BiFunction<CostBenefitCase, Instant, CostBenefitCase> edit) {
        user.demand(Permission.WRITE_CASES);
        var found = load(user, uuid);
        if (found.isEmpty()) return new ChangeOutcome.Gone();
        CostBenefitCase before = found.get().stored();
        if (before.version() != version) return new ChangeOutcome.Outdated(found.get());
        Instant at = now();
        CostBenefitCase after = edit.apply(before, at);
        return switch (Engine.evaluate(after.refined())) {
            case Outcome.Refused(var problems) -> new ChangeOutcome.Refused(problems);
            case Outcome.Ok(var evaluation) -> {
                // Two users may have read the same version at the same moment: only one of them claims the next.
                if (!store.touch(user, before.id(), version, at)) yield outdated(user, uuid);
                save(user, before, after, evaluation, at);
                yield new ChangeOutcome.Changed(
                        new EvaluatedCase(after.saved(version + 1, at, user.displayName()), evaluation));
            }
        };
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
        if (!before.data().equals(after.data())) store.updateData(user.organisation(), after.id(), after.data());
        store.updateSummary(user.organisation(), after.id(), summary(evaluation));
    }

    private Optional<EvaluatedCase> load(SignedIn user, UUID uuid) {
        return store.find(user.organisation(), uuid).map(found -> {
            var stored = new CostBenefitCase(
                    found.id(),
                    found.uuid(),
                    found.version(),
                    found.data(),
                    found.origin(),
                    model(found),
                    store.refinements(user.organisation(), found.id()),
                    found.changedAt(),
                    found.changedBy());
            return switch (Engine.evaluate(stored.refined())) {
                case Outcome.Ok(var evaluation) -> new EvaluatedCase(stored, evaluation);
                case Outcome.Refused(var problems) ->
                    throw new IllegalStateException("case " + found.id().value() + ": " + problems);
            };
        });
    }

    private UUID insert(SignedIn user, CaseData data, Origin origin, Model base, List<Refinement> refinements) {
        UUID uuid = UUID.randomUUID();
        Instant at = now();
        var draft =
                new CostBenefitCase(new CaseId(0), uuid, 0, data, origin, base, refinements, at, user.displayName());
        String text = ModelFile.write(base);
        CaseId id = store.insert(user, uuid, data, origin, text, sha256(text), summary(evaluate(draft)), at);
        refinements.forEach(refinement -> store.insertRefinement(user, id, refinement, at));
        return uuid;
    }

    private static Evaluation evaluate(CostBenefitCase stored) {
        return switch (Engine.evaluate(stored.refined())) {
            case Outcome.Ok(var evaluation) -> evaluation;
            case Outcome.Refused(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    private static Model model(StoredCase found) {
        return switch (ModelFile.read(found.baseModel().getBytes(StandardCharsets.UTF_8))) {
            case Outcome.Ok(var model) -> model;
            case Outcome.Refused(var problems) ->
                throw new IllegalStateException("base of case " + found.id().value() + ": " + problems);
        };
    }

    private static Summary summary(Evaluation evaluation) {
        Model model = evaluation.model();
        String party = mainParty(model);
        var result = evaluation.party(party);
        Double payback = result.payback();
        return new Summary(
                model.start(),
                evaluation.participants(),
                party,
                payback == null ? null : payback * 12 / model.periodsPerYear(),
                result.npv());
    }

    /** Whose figures come first: the employer's, else the first party's; society's in a model without parties. */
    public static String mainParty(Model model) {
        if (model.parties().contains(EMPLOYER)) return EMPLOYER;
        return model.parties().isEmpty() ? Model.SOCIETY : model.parties().getFirst();
    }

    private static CaseData dataOf(Model model) {
        String note = model.note();
        return new CaseData(
                model.name().isBlank() ? "-" : shortened(model.name().strip(), CaseData.NAME_MAX_LENGTH),
                note == null ? "" : shortened(note, CaseData.NOTE_MAX_LENGTH));
    }

    private static Input input(Model model, String key) {
        return Input.of(model).stream()
                .filter(input -> input.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such input: " + key));
    }

    private static String written(Input input) {
        return switch (input.content()) {
            case null -> "";
            case Expression.Value(double number) -> Double.toString(number);
            case Formula formula -> formula.text();
        };
    }

    private static List<Refinement> without(List<Refinement> refinements, String inputKey) {
        return refinements.stream()
                .filter(refinement -> !refinement.inputKey().equals(inputKey))
                .toList();
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /** The database keeps microseconds; so does what the user is shown right after saving. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
