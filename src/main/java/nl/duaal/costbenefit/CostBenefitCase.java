package nl.duaal.costbenefit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Input;
import nl.duaal.engine.Model;
import nl.duaal.shared.id.CaseId;

/**
 * A stored case.
 *
 * @param base        the model as it was when the case was made
 * @param refinements what was changed in it since, in the order of the base's inputs
 */
public record CostBenefitCase(
        CaseId id,
        UUID uuid,
        long version,
        CaseData data,
        Origin origin,
        Model base,
        List<Refinement> refinements,
        Instant changedAt,
        String changedBy) {

    public CostBenefitCase {
        refinements = List.copyOf(refinements);
    }

    /** The base model under the case's own name, with every refinement laid over it. */
    public Model refined() {
        Model model = base.named(data.name(), data.note().isEmpty() ? null : data.note());
        for (Refinement refinement : refinements) {
            model = Input.replace(model, refinement.inputKey(), Expression.of(refinement.newValue()));
        }
        return model;
    }

    /** The refinement of an input, if it was changed. */
    public Optional<Refinement> refinement(String inputKey) {
        return refinements.stream()
                .filter(refinement -> refinement.inputKey().equals(inputKey))
                .findFirst();
    }

    /** The same with other refinements; not saved yet. */
    CostBenefitCase with(List<Refinement> others) {
        return new CostBenefitCase(id, uuid, version, data, origin, base, others, changedAt, changedBy);
    }

    /** The same under another name or note; not saved yet. */
    CostBenefitCase with(CaseData other) {
        return new CostBenefitCase(id, uuid, version, other, origin, base, refinements, changedAt, changedBy);
    }

    /** The same as a save left it. */
    CostBenefitCase saved(long newVersion, Instant at, String by) {
        return new CostBenefitCase(id, uuid, newVersion, data, origin, base, refinements, at, by);
    }
}
