package nl.duaal.trajectory.design;

import java.util.List;

/** The keys of the parties between which money flows. */
public final class Parties {

    public static final String EMPLOYER = "employer";
    public static final String MUNICIPALITY = "municipality";
    public static final String STATE = "state";
    public static final String PARTICIPANT = "participant";
    public static final String FUND = "fund";
    public static final String SCHOOL = "school";

    /** In the order in which they are shown. */
    public static final List<String> ALL = List.of(EMPLOYER, MUNICIPALITY, STATE, PARTICIPANT, FUND, SCHOOL);

    private Parties() {}
}
