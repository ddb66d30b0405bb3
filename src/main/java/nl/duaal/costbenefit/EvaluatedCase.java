package nl.duaal.costbenefit;

import nl.duaal.engine.Evaluation;

/** A case with its results. */
public record EvaluatedCase(CostBenefitCase stored, Evaluation evaluation) {}
