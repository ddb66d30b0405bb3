package nl.duaal.engine;

/** Whom a flow counts: unit and weight in one, decided once and not at every booking. */
enum Unit {
    ACTIVE,
    ADDITIONAL,
    LOCKIN,
    BASELINE,
    COHORT,
    GROUP;

    static Unit of(Model.Per per) {
        return switch (per) {
            case Model.Per.Participant(Model.Weight weight) ->
                switch (weight) {
                    case ACTIVE -> ACTIVE;
                    case ADDITIONAL -> ADDITIONAL;
                    case LOCKIN -> LOCKIN;
                    case BASELINE -> BASELINE;
                };
            case Model.Per.Cohort _ -> COHORT;
            case Model.Per.Group _ -> GROUP;
        };
    }
}
