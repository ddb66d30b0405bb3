package nl.duaal.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Things that can be done. The one table of who may do what: services, views, menu and documentation read it, and
 * what is not granted here is denied.
 */
public enum Permission {
    READ_CASES(Reach.OWN_AND_SHARED),
    WRITE_CASES(Reach.OWN_AND_SHARED),
    DELETE_CASES(Reach.OWN),
    /** To let another organisation in on a case, and to end that. */
    SHARE_CASES(Reach.OWN),
    READ_TRAJECTORIES(Reach.OWN_AND_SHARED),
    WRITE_TRAJECTORIES(Reach.OWN_AND_SHARED),
    /** To agree to what somebody else proposed, and to take it back. */
    PUBLISH_TRAJECTORIES(Reach.OWN_AND_SHARED),
    DELETE_TRAJECTORIES(Reach.OWN),
    /** To let another organisation in on a trajectory, and to end that. */
    SHARE_TRAJECTORIES(Reach.OWN),
    /** Employers, their functions, and who teaches there. */
    READ_WORKPLACES(Reach.OWN),
    WRITE_WORKPLACES(Reach.OWN),
    /** The plan of a cohort: dates, places, tasks, how many people are where. */
    READ_COHORTS(Reach.OWN_AND_SHARED),
    WRITE_COHORTS(Reach.OWN),
    /** To let another organisation in on a cohort, and to end that. */
    SHARE_COHORTS(Reach.OWN),
    /** Who comes to the own places in a cohort: what work needs and no more. */
    READ_PLACED(Reach.OWN_AND_SHARED),
    /** Files of people whom somebody looks after, and where they are in a cohort. */
    READ_PEOPLE(Reach.OWN),
    /** Files of everybody. */
    READ_ALL_PEOPLE(Reach.OWN),
    /** To write in files, to put people forward and to bring them on. */
    WRITE_PEOPLE(Reach.OWN),
    /** How many hours somebody can take on, and what has to be adjusted. */
    READ_CAPACITY(Reach.OWN),
    /** To take somebody out of everything, for good. */
    ERASE_PEOPLE(Reach.OWN),
    /** To make the plan of a screening, to see what was agreed on, and to decide. */
    PLAN_SCREENING(Reach.OWN),
    /** To judge candidates on own sheets. */
    ASSESS_CANDIDATES(Reach.OWN),
    /** Levels, hours, exams and terms of people whom somebody looks after. */
    READ_LANGUAGE(Reach.OWN),
    WRITE_LANGUAGE(Reach.OWN),
    /** To see agreements about language at work, and to say what came of them: a guest those of its own places. */
    KEEP_WORK_LANGUAGE(Reach.OWN_AND_SHARED),
    /** Contacts, goals and barriers of people whom somebody looks after, and how much work that is. */
    READ_COACHING(Reach.OWN),
    WRITE_COACHING(Reach.OWN),
    /** What really happened to people whom somebody looks after: hours, absence, contracts, incidents, leaving. */
    READ_COURSE(Reach.OWN),
    WRITE_COURSE(Reach.OWN),
    /** Until when somebody may stay. */
    READ_PERMITS(Reach.OWN),
    /** Hours, phases and certificates of who works at the own places, and to write hours down. */
    KEEP_WORK_FACTS(Reach.OWN_AND_SHARED),
    /** On what terms somebody works: an employer those at its own places. */
    READ_CONTRACTS(Reach.OWN_AND_SHARED),
    /** What employers and teams do so that people can stay: a guest that of its own places. */
    KEEP_INCLUSION(Reach.OWN_AND_SHARED),
    /** To tell a confidential person of discrimination or an unsafe floor: everybody may. */
    MAKE_REPORT(Reach.OWN),
    /** To read what people told in confidence, and to answer. */
    READ_REPORTS(Reach.OWN),
    /** To plan lessons of every group. */
    PLAN_LESSONS(Reach.OWN),
    /** To give lessons to own groups: who is in them, who was there, and what they can do. */
    TEACH(Reach.OWN_AND_SHARED),
    /** What was really done and paid for cohorts, month by month: amounts, never people. */
    READ_MONTH_BOOK(Reach.OWN),
    /** Figures over cohorts: counts and sums, never people. */
    READ_FIGURES(Reach.OWN_AND_SHARED),
    /** To book amounts, to check months and to lock those that somebody else checked. */
    WRITE_MONTH_BOOK(Reach.OWN),
    /** To give somebody a page of their own about their own course, and to end that. */
    GIVE_OWN_PAGE(Reach.OWN),
    /** What somebody may see of the file that is about themselves. */
    READ_OWN_FILE(Reach.OWN),
    READ_TRACES(Reach.OWN),
    /** Amounts, building blocks, subsidies, rules, evidence and exams. */
    READ_LIBRARY(Reach.OWN_AND_SHARED),
    /** Own amounts and own building blocks. */
    WRITE_LIBRARY(Reach.OWN),
    /** People of the own organisation: accounts, roles, invitations, sessions. */
    MANAGE_USERS(Reach.OWN),
    /** Every organisation of the installation, and who administers it. */
    MANAGE_ORGANISATIONS(Reach.HOST),
    /** The self-checks of the installation. */
    READ_HEALTH(Reach.HOST);

    /** How far a permission goes. */
    private enum Reach {
        /** What the own organisation owns. */
        OWN,
        /** That, and what others share with it. */
        OWN_AND_SHARED,
        /** The installation: for those in the organisation that runs it. */
        HOST
    }

    private static final Set<Permission> DESIGNING = EnumSet.of(
            READ_CASES,
            WRITE_CASES,
            DELETE_CASES,
            SHARE_CASES,
            READ_TRAJECTORIES,
            WRITE_TRAJECTORIES,
            PUBLISH_TRAJECTORIES,
            DELETE_TRAJECTORIES,
            SHARE_TRAJECTORIES,
            READ_WORKPLACES,
            WRITE_WORKPLACES,
            READ_LIBRARY);

    private static final Map<Role, Set<Permission>> GRANTED = Map.of(
            Role.ADMINISTRATOR, EnumSet.of(MAKE_REPORT, MANAGE_USERS, MANAGE_ORGANISATIONS, READ_HEALTH),
            Role.PRIVACY_OFFICER, EnumSet.of(MAKE_REPORT, READ_TRACES),
            Role.COORDINATOR,
                    with(
                            DESIGNING,
                            MAKE_REPORT,
                            KEEP_INCLUSION,
                            WRITE_LIBRARY,
                            READ_COHORTS,
                            WRITE_COHORTS,
                            SHARE_COHORTS,
                            READ_PEOPLE,
                            READ_ALL_PEOPLE,
                            WRITE_PEOPLE,
                            READ_CAPACITY,
                            ERASE_PEOPLE,
                            PLAN_SCREENING,
                            ASSESS_CANDIDATES,
                            READ_LANGUAGE,
                            WRITE_LANGUAGE,
                            KEEP_WORK_LANGUAGE,
                            READ_COACHING,
                            WRITE_COACHING,
                            READ_COURSE,
                            WRITE_COURSE,
                            READ_PERMITS,
                            READ_CONTRACTS,
                            GIVE_OWN_PAGE,
                            PLAN_LESSONS,
                            READ_MONTH_BOOK,
                            READ_FIGURES,
                            WRITE_MONTH_BOOK),
            Role.COACH,
                    EnumSet.of(
                            MAKE_REPORT,
                            KEEP_INCLUSION,
                            READ_TRAJECTORIES,
                            READ_WORKPLACES,
                            READ_LIBRARY,
                            READ_COHORTS,
                            READ_PEOPLE,
                            WRITE_PEOPLE,
                            READ_CAPACITY,
                            ASSESS_CANDIDATES,
                            READ_LANGUAGE,
                            WRITE_LANGUAGE,
                            KEEP_WORK_LANGUAGE,
                            READ_COACHING,
                            WRITE_COACHING,
                            READ_COURSE,
                            WRITE_COURSE,
                            READ_PERMITS,
                            READ_CONTRACTS,
                            GIVE_OWN_PAGE),
            Role.LANGUAGE_PROVIDER,
                    EnumSet.of(
                            MAKE_REPORT,
                            READ_TRAJECTORIES,
                            READ_WORKPLACES,
                            READ_LIBRARY,
                            READ_COHORTS,
                            ASSESS_CANDIDATES,
                            TEACH),
            Role.EMPLOYER,
                    with(
                            DESIGNING,
                            MAKE_REPORT,
                            KEEP_INCLUSION,
                            READ_COHORTS,
                            READ_PLACED,
                            KEEP_WORK_LANGUAGE,
                            KEEP_WORK_FACTS,
                            READ_CONTRACTS),
            Role.WORKPLACE_TRAINER,
                    EnumSet.of(
                            MAKE_REPORT,
                            KEEP_INCLUSION,
                            READ_WORKPLACES,
                            READ_LIBRARY,
                            READ_COHORTS,
                            READ_PLACED,
                            KEEP_WORK_LANGUAGE,
                            KEEP_WORK_FACTS),
            Role.PARTICIPANT, EnumSet.of(MAKE_REPORT, READ_OWN_FILE),
            Role.ANALYST,
                    EnumSet.of(
                            MAKE_REPORT,
                            READ_CASES,
                            READ_TRAJECTORIES,
                            READ_LIBRARY,
                            READ_COHORTS,
                            READ_MONTH_BOOK,
                            READ_FIGURES),
            Role.AUDITOR, EnumSet.of(MAKE_REPORT, READ_TRACES));

    /** {@link #GRANTED}, further: {@code Map.of} takes ten. */
    private static final Map<Role, Set<Permission>> ALSO_GRANTED =
            Map.of(Role.CONFIDENTIAL_PERSON, EnumSet.of(MAKE_REPORT, READ_REPORTS));

    private static Set<Permission> with(Set<Permission> some, Permission... more) {
        var all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

    private final Reach reach;

    Permission(Reach reach) {
        this.reach = reach;
    }

    /** Whether a role includes this. */
    public boolean isGrantedTo(Role role) {
        return GRANTED.getOrDefault(role, Set.of()).contains(this)
                || ALSO_GRANTED.getOrDefault(role, Set.of()).contains(this);
    }

    /** Whether a role in an organisation includes this for what another organisation shares. */
    public boolean isForShared() {
        return reach == Reach.OWN_AND_SHARED;
    }

    /** Whether only the organisation that runs the installation can have this. */
    public boolean isForHost() {
        return reach == Reach.HOST;
    }
}
