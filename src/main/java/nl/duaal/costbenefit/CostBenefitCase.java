package nl.duaal.costbenefit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.duaal.access.AccountService;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Input;
import nl.duaal.engine.Model;
import nl.duaal.shared.id.CaseId;

/**
 * A stored case.
 *
 * @param base        the model as it was when the case was made
 * @param refinements which numbers were changed in it since
 * @param ranges      of which of its parameters it was changed since how far they may be off
 */
public record CostBenefitCase(
        CaseId id,
        UUID uuid,
        long version,
        CaseData data,
        Origin origin,
        Model base,
        List<Refinement> refinements,
        List<RefinedRange> ranges,
        Instant changedAt,
        String changedBy) {

    public CostBenefitCase {
        refinements = List.copyOf(refinements);
        ranges = List.copyOf(ranges);
    }

    /**
     * The base model under the case's own name, with every refinement laid over it. Where a number or its range was
     * changed, what is most likely is the number.
     */
    public Model refined() {
        Model model = base.named(data.name(), data.note().isEmpty() ? null : data.note());
        for (Refinement refinement : refinements) {
            if (isParked(refinement)) continue;
            model = refinement.isFact() && hasOwnNumber(refinement.inputKey())
                    ? Input.replaceByFact(
                            model,
                            refinement.inputKey(),
                            refinement.newValue(),
                            refinement.reason(),
                            LocalDate.ofInstant(refinement.changedAt(), AccountService.ZONE))
                    : Input.replace(model, refinement.inputKey(), Expression.of(refinement.newValue()));
        }
        for (Model.Parameter parameter : model.parameters()) {
            String key = CaseModels.key(parameter);
            if (!(parameter.content() instanceof Expression.Value(double value)) || !hasOwnNumber(key)) continue;
            var laid = range(key).filter(range -> !isParked(range));
            var number = refinement(key).filter(refinement -> !isParked(refinement));
            if (laid.isEmpty()
                    && number.filter(refinement -> !refinement.isFact()).isEmpty()) continue;
            Range range = laid.map(RefinedRange::range).orElse(new Range(parameter.uncertainty()));
            model = Input.replaceUncertainty(model, key, range.around(value).uncertainty());
        }
        return model;
    }

    /** Whether an input that was changed is no longer in the base; the change does nothing, and is kept. */
    public boolean isParked(String inputKey) {
        return Input.of(base).stream().noneMatch(input -> input.key().equals(inputKey));
    }

    /** Whether a changed number does nothing: its input is gone, or the base would not be sound with it. */
    public boolean isParked(Refinement refinement) {
        return refinement.parkedFor() != null || isParked(refinement.inputKey());
    }

    /** Whether a changed range does nothing: its parameter has no number, or the base would not be sound with it. */
    public boolean isParked(RefinedRange range) {
        return range.parkedFor() != null || !hasOwnNumber(range.inputKey());
    }

    /** Whether the base itself has a number for this parameter: only that can have a range. */
    public boolean hasOwnNumber(String inputKey) {
        return CaseModels.parameter(base, inputKey)
                .filter(parameter -> parameter.content() instanceof Expression.Value)
                .isPresent();
    }

    /** What the base says now of an input, where it said something else when that was changed. */
    public Optional<Input> movedBase(String inputKey) {
        return refinement(inputKey)
                .flatMap(refinement -> Input.of(base).stream()
                        .filter(input -> input.key().equals(inputKey))
                        .filter(input -> !CaseModels.written(input).equals(refinement.baseContent()))
                        .findFirst());
    }

    /** How far the base says that a parameter with a number of its own may be off. */
    public Optional<Range> baseRange(String inputKey) {
        return CaseModels.baseRange(base, inputKey);
    }

    /** What the base says now of how far a parameter may be off, where that was something else when it was changed. */
    public Optional<Range> movedBaseRange(String inputKey) {
        return range(inputKey)
                .flatMap(refined -> CaseModels.baseRange(base, inputKey)
                        .filter(range -> !range.text().equals(refined.baseRange())));
    }

    /** How many changes are parked. */
    public int parked() {
        return (int) (refinements.stream()
                        .filter(refinement -> isParked(refinement.inputKey()))
                        .count()
                + ranges.stream()
                        .filter(range -> !hasOwnNumber(range.inputKey()))
                        .count());
    }

    /** How many inputs are not as in the base, in their number or in their range. */
    public int changedInputs() {
        return (int) Stream.concat(
                        refinements.stream().map(Refinement::inputKey),
                        ranges.stream().map(RefinedRange::inputKey))
                .distinct()
                .count();
    }

    /** The range that somebody gave a parameter, if anybody did. */
    public Optional<RefinedRange> range(String inputKey) {
        return ranges.stream()
                .filter(range -> range.inputKey().equals(inputKey))
                .findFirst();
    }

    /** The refinement of an input, if it was changed. */
    public Optional<Refinement> refinement(String inputKey) {
        return refinements.stream()
                .filter(refinement -> refinement.inputKey().equals(inputKey))
                .findFirst();
    }

    /** The same with other refinements; not saved yet. */
    CostBenefitCase with(List<Refinement> others, List<RefinedRange> otherRanges) {
        return new CostBenefitCase(id, uuid, version, data, origin, base, others, otherRanges, changedAt, changedBy);
    }

    /** The same on another base; not saved yet. */
    CostBenefitCase on(Model other) {
        return new CostBenefitCase(id, uuid, version, data, origin, other, refinements, ranges, changedAt, changedBy);
    }

    /** The same under another name or note; not saved yet. */
    CostBenefitCase with(CaseData other) {
        return new CostBenefitCase(id, uuid, version, other, origin, base, refinements, ranges, changedAt, changedBy);
    }

    /** The same as a save left it. */
    CostBenefitCase saved(long newVersion, Instant at, String by) {
        return new CostBenefitCase(id, uuid, newVersion, data, origin, base, refinements, ranges, at, by);
    }
}
