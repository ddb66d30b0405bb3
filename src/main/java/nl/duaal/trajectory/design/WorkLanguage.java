package nl.duaal.trajectory.design;

/** How much Dutch is spoken at work. */
public enum WorkLanguage {
    /** Mostly Dutch: working beside a buddy helps to learn it. */
    DUTCH,
    /** About half of the time: it neither helps nor hinders. */
    PARTLY,
    /** Mostly another language: lessons have to do more. */
    OTHER
}
