package nl.duaal.trajectory.design;

/** The learning route of the integration act that the group follows; not everyone in a trajectory has one. */
public enum IntegrationRoute {
    NONE,
    /** B1-route. */
    B1,
    /** Onderwijsroute. */
    EDUCATION,
    /** Zelfredzaamheidsroute. */
    SELF_RELIANCE
}
