package nl.duaal.costbenefit;

import nl.duaal.access.SignedIn;
import nl.duaal.engine.Evaluation;

/**
 * A case with its results.
 *
 * @param by who looks: says whose case it is, and what may be done with it
 */
public record EvaluatedCase(CostBenefitCase stored, Evaluation evaluation, SignedIn by) {}
