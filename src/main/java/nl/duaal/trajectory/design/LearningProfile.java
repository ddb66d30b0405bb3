package nl.duaal.trajectory.design;

/** How much schooling the group has had: it decides how many hours a level of Dutch takes. */
public enum LearningProfile {
    ILLITERATE,
    LOW,
    MIDDLE,
    HIGH
}
