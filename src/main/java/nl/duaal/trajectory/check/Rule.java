package nl.duaal.trajectory.check;

import nl.duaal.trajectory.check.RuleFinding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Everything a design is checked for. The words are {@code trajectory.check.rule.<key>.finding} and {@code .mend}; the
 * article, the source and, unless a rule is about a sign only, how bad it is come from the rule of the library.
 *
 * @see "decision 0053: rules as data with small checks"
 */
public enum Rule {
    SHIFT_TOO_LONG("shiftTooLong", Family.WORKING_TIME, "atw.shift", null),
    WEEK_TOO_LONG("weekTooLong", Family.WORKING_TIME, "atw.week", null),
    AVERAGE_4("average4", Family.WORKING_TIME, "atw.average4", null),
    AVERAGE_16("average16", Family.WORKING_TIME, "atw.average16", null),
    DAILY_REST("dailyRest", Family.WORKING_TIME, "atw.daily_rest", null),
    WEEKLY_REST("weeklyRest", Family.WORKING_TIME, "atw.weekly_rest", null),
    NIGHT_TOO_LONG("nightTooLong", Family.WORKING_TIME, "atw.night", null),
    TOO_MANY_NIGHTS("tooManyNights", Family.WORKING_TIME, "atw.night", null),
    SHIFT_BREAK("shiftBreak", Family.WORKING_TIME, "atw.break", Severity.SHOULD),
    MINOR_SHIFT("minorShift", Family.WORKING_TIME, "atw.minor", null),
    MINOR_WEEK("minorWeek", Family.WORKING_TIME, "atw.minor", null),
    MINOR_AVERAGE("minorAverage", Family.WORKING_TIME, "atw.minor", null),
    MINOR_NIGHT("minorNight", Family.WORKING_TIME, "atw.minor", null),

    LOAD("load", Family.LOAD, "load.week", null),
    LOAD_STRONG("loadStrong", Family.LOAD, "load.week", null),
    CLASH("clash", Family.LOAD, "load.week", null),
    LESSONS_EXCEED_PAID("lessonsExceedPaid", Family.LOAD, "load.week", null),
    SCHOOL_HOLIDAY("schoolHoliday", Family.LOAD, "school.holidays", null),
    CHILDCARE_TIMES("childcareTimes", Family.LOAD, "childcare", null),

    BBL_TEACHING("bblTeaching", Family.TRAINING, "bbl.year", null),
    BBL_PRACTICE("bblPractice", Family.TRAINING, "bbl.year", null),
    BBL_YEAR("bblYear", Family.TRAINING, "bbl.year", null),
    BBL_CONTRACT("bblContract", Family.TRAINING, "bbl.contract", null),
    BBL_COMPANY("bblCompany", Family.TRAINING, "bbl.company", Severity.SHOULD),
    CARE_YEAR("careYear", Family.TRAINING, "bbl.care", null),
    CARE_WORK("careWork", Family.TRAINING, "bbl.care", null),
    BOL_TEACHING("bolTeaching", Family.TRAINING, "bol.year", null),
    BOL_PRACTICE("bolPractice", Family.TRAINING, "bol.year", null),
    BOL_YEAR("bolYear", Family.TRAINING, "bol.year", null),

    TERM("term", Family.INTEGRATION, "integration.term", null),
    TERM_UNKNOWN("termUnknown", Family.INTEGRATION, "integration.term", Severity.SHOULD),
    Z_COURSE("zCourse", Family.INTEGRATION, "z_route", null),
    Z_PARTICIPATION("zParticipation", Family.INTEGRATION, "z_route", null),
    EDUCATION_LANGUAGE("educationLanguage", Family.INTEGRATION, "education_route", null),
    SCALE_DOWN("scaleDown", Family.INTEGRATION, "b1", Severity.SHOULD),
    MAP("map", Family.INTEGRATION, "map", null),
    PVT("pvt", Family.INTEGRATION, "pvt", null),
    KNM("knm", Family.INTEGRATION, "knm", null),

    MINIMUM_WAGE("minimumWage", Family.CONTRACT, "wml", null),
    EMPLOYMENT_WITHOUT_WORK("employmentWithoutWork", Family.CONTRACT, "contract.form", Severity.SHOULD),
    WORK_WITHOUT_EMPLOYMENT("workWithoutEmployment", Family.CONTRACT, "contract.form", null),
    TRIAL_LONG("trialLong", Family.CONTRACT, "proefplaatsing", null),
    TRIAL_TOO_LONG("trialTooLong", Family.CONTRACT, "proefplaatsing", Severity.MUST),
    TRIAL_WITHOUT_CONTRACT("trialWithoutContract", Family.CONTRACT, "proefplaatsing", null),
    CHAIN("chain", Family.CONTRACT, "chain", null),
    DISPLACEMENT("displacement", Family.CONTRACT, "displacement", Severity.SHOULD),
    FIXED_COSTS("fixedCosts", Family.CONTRACT, "ontzorgen", null),

    SOWIS_MONTHS("sowisMonths", Family.SUBSIDY, "sowis", null),
    SOWIS_HOURS("sowisHours", Family.SUBSIDY, "sowis", null),
    SOWIS_PEOPLE("sowisPeople", Family.SUBSIDY, "sowis", null),
    SOWIS_WINDOW("sowisWindow", Family.SUBSIDY, "sowis", Severity.SHOULD),
    PRACTICE_SUBSIDY_FORM("practiceSubsidyForm", Family.SUBSIDY, "praktijkleren", null),
    PRACTICE_SUBSIDY_WEEKS("practiceSubsidyWeeks", Family.SUBSIDY, "praktijkleren", Severity.SHOULD),
    SCHEME_ENDED("schemeEnded", Family.SUBSIDY, "subsidy.conditions", null),
    STACKING("stacking", Family.SUBSIDY, "subsidy.conditions", null),
    DE_MINIMIS("deMinimis", Family.SUBSIDY, "subsidy.de_minimis", Severity.INFORMATION),

    SAFETY_LANGUAGE("safetyLanguage", Family.LANGUAGE, "safety.language", null);

    /** Rules that are checked together. */
    public enum Family {
        WORKING_TIME,
        LOAD,
        TRAINING,
        INTEGRATION,
        CONTRACT,
        SUBSIDY,
        LANGUAGE
    }

    private final String key;
    private final Family family;
    private final String law;
    private final @Nullable Severity severity;

    Rule(String key, Family family, String law, @Nullable Severity severity) {
        this.key = key;
        this.family = family;
        this.law = law;
        this.severity = severity;
    }

    /** Part of the keys of findings and words; it never changes, for reasons are kept under it. */
    public String key() {
        return key;
    }

    public Family family() {
        return family;
    }

    /** Key of the rule of the library. */
    public String law() {
        return law;
    }

    /** How bad it is where the library does not decide; none where it does. */
    @Nullable
    Severity severity() {
        return severity;
    }
}
