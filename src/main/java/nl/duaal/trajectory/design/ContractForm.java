package nl.duaal.trajectory.design;

/** On what footing a participant takes part in a phase. */
public enum ContractForm {
    /** There is no agreement with an employer. */
    NONE,
    /** With benefit: behoud van uitkering. */
    BENEFIT,
    /** Proefplaatsing: work with benefit, for a short while, with the intention of a contract. */
    TRIAL_PLACEMENT,
    /** Praktijkovereenkomst of a pupil of the school, who is not employed: BOL. */
    BOL,
    /** Leer-arbeidsovereenkomst: BBL. */
    BBL,
    /** Employment for a time. */
    TEMPORARY,
    /** Employment without end. */
    PERMANENT;

    /** Whether the participant is employed. */
    public boolean isEmployment() {
        return switch (this) {
            case NONE, BENEFIT, TRIAL_PLACEMENT, BOL -> false;
            case BBL, TEMPORARY, PERMANENT -> true;
        };
    }
}
