package nl.duaal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Permission;
import nl.duaal.access.Role;
import nl.duaal.access.ShareData;
import nl.duaal.access.ShareOutcome;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceFilter;
import nl.duaal.access.TraceReader;
import nl.duaal.access.local.InvitationService;
import nl.duaal.access.local.ParticipantAccounts;
import nl.duaal.access.manage.OrganisationData;
import nl.duaal.access.manage.OrganisationService;
import nl.duaal.access.manage.PeopleService;
import nl.duaal.access.manage.RoleData;
import nl.duaal.access.session.OpenSessions;
import nl.duaal.actuals.Booking;
import nl.duaal.actuals.BookingImports;
import nl.duaal.actuals.EstimateService;
import nl.duaal.actuals.MonthBookService;
import nl.duaal.actuals.Quantity;
import nl.duaal.actuals.Tariff;
import nl.duaal.coaching.CoachingChange;
import nl.duaal.coaching.CoachingHistory;
import nl.duaal.coaching.CoachingService;
import nl.duaal.coaching.Contact;
import nl.duaal.coaching.ContactMonths;
import nl.duaal.coaching.ItemState;
import nl.duaal.coaching.ManyContacts;
import nl.duaal.coaching.OwedBy;
import nl.duaal.coaching.Promise;
import nl.duaal.coaching.calendar.CalendarService;
import nl.duaal.coaching.caseload.CaseloadService;
import nl.duaal.coaching.caseload.CoachHandover;
import nl.duaal.coaching.caseload.HandoverService;
import nl.duaal.coaching.course.Confidence;
import nl.duaal.coaching.course.CourseService;
import nl.duaal.coaching.course.Intensity;
import nl.duaal.coaching.message.MessageService;
import nl.duaal.coaching.plan.PlanService;
import nl.duaal.coaching.watch.CoachingWatch;
import nl.duaal.coaching.watch.DayService;
import nl.duaal.coaching.wording.Wording;
import nl.duaal.coaching.wording.WordingService;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortData;
import nl.duaal.cohort.CohortOutcome;
import nl.duaal.cohort.CohortPartner;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.cohort.CohortState;
import nl.duaal.cohort.CohortTask;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.Place;
import nl.duaal.cohort.candidate.Assignment;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.candidate.Coaches;
import nl.duaal.cohort.candidate.Reason;
import nl.duaal.cohort.candidate.ReasonKey;
import nl.duaal.cohort.outreach.Attempt;
import nl.duaal.cohort.outreach.Handover;
import nl.duaal.cohort.outreach.Meeting;
import nl.duaal.cohort.outreach.NoteOutcome;
import nl.duaal.cohort.outreach.OutreachService;
import nl.duaal.cohort.signal.SignalRule;
import nl.duaal.cohort.signal.SignalService;
import nl.duaal.costbenefit.CaseBin;
import nl.duaal.costbenefit.CaseCertainty;
import nl.duaal.costbenefit.CaseConflicts;
import nl.duaal.costbenefit.CaseContributions;
import nl.duaal.costbenefit.CaseData;
import nl.duaal.costbenefit.CaseEdit;
import nl.duaal.costbenefit.CaseHistory;
import nl.duaal.costbenefit.CaseScenarios;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.costbenefit.CaseSharing;
import nl.duaal.costbenefit.CaseWorkbook;
import nl.duaal.costbenefit.ChangeOutcome;
import nl.duaal.costbenefit.CohortCases;
import nl.duaal.costbenefit.CohortTeaching;
import nl.duaal.costbenefit.EditOutcome;
import nl.duaal.costbenefit.EvaluatedCase;
import nl.duaal.costbenefit.InputChange;
import nl.duaal.costbenefit.KeepOutcome;
import nl.duaal.costbenefit.KeptSimulation;
import nl.duaal.costbenefit.KeptSimulations;
import nl.duaal.costbenefit.LivingCases;
import nl.duaal.costbenefit.OpenKept;
import nl.duaal.costbenefit.Range;
import nl.duaal.costbenefit.RangeChange;
import nl.duaal.costbenefit.ReadyScenario;
import nl.duaal.costbenefit.ScenarioData;
import nl.duaal.costbenefit.ScenarioOutcome;
import nl.duaal.costbenefit.TrajectoryCases;
import nl.duaal.costbenefit.TrajectorySizes;
import nl.duaal.costbenefit.WorkbookOutcome;
import nl.duaal.costbenefit.WorkbookReturn;
import nl.duaal.course.Competences;
import nl.duaal.course.CourseBook;
import nl.duaal.course.CourseFacts;
import nl.duaal.course.Fact;
import nl.duaal.course.HoursImports;
import nl.duaal.course.MonthFacts;
import nl.duaal.course.WorkFacts;
import nl.duaal.engine.Contribution;
import nl.duaal.engine.Goal;
import nl.duaal.engine.ModelFile;
import nl.duaal.engine.Progress;
import nl.duaal.engine.Simulation;
import nl.duaal.engine.Variant;
import nl.duaal.inclusion.InclusionService;
import nl.duaal.inclusion.PointData;
import nl.duaal.inclusion.PointScope;
import nl.duaal.inclusion.PointState;
import nl.duaal.inclusion.buddy.BuddyData;
import nl.duaal.inclusion.buddy.BuddyMonths;
import nl.duaal.inclusion.buddy.BuddyService;
import nl.duaal.inclusion.buddy.NoteData;
import nl.duaal.inclusion.pulse.PulseService;
import nl.duaal.inclusion.pulse.PulseSheets;
import nl.duaal.inclusion.report.ReportDesk;
import nl.duaal.inclusion.report.ReportKind;
import nl.duaal.inclusion.report.ReportService;
import nl.duaal.inclusion.stay.RetentionService;
import nl.duaal.insight.board.BoardFilter;
import nl.duaal.insight.board.BoardPaybacks;
import nl.duaal.insight.board.BoardPeople;
import nl.duaal.insight.board.BoardService;
import nl.duaal.insight.scaling.Limit;
import nl.duaal.insight.scaling.ScalingService;
import nl.duaal.language.LanguagePlan;
import nl.duaal.language.LevelImports;
import nl.duaal.language.LevelService;
import nl.duaal.language.MeasuredLevel;
import nl.duaal.language.Measurement;
import nl.duaal.language.day.LearningDayService;
import nl.duaal.language.forecast.ForecastService;
import nl.duaal.language.hours.ActivityKind;
import nl.duaal.language.hours.HoursService;
import nl.duaal.language.hours.OwnActivity;
import nl.duaal.language.integration.ExamAttempt;
import nl.duaal.language.integration.Integration;
import nl.duaal.language.integration.IntegrationService;
import nl.duaal.language.lesson.AttendanceImports;
import nl.duaal.language.lesson.AttendanceService;
import nl.duaal.language.lesson.GroupData;
import nl.duaal.language.lesson.LessonChange;
import nl.duaal.language.lesson.LessonService;
import nl.duaal.language.lesson.PersonLessons;
import nl.duaal.language.lesson.SeriesData;
import nl.duaal.language.lesson.TaughtMonths;
import nl.duaal.language.result.LanguageResults;
import nl.duaal.language.work.AgreementData;
import nl.duaal.language.work.AgreementOutcome;
import nl.duaal.language.work.AgreementService;
import nl.duaal.language.work.Said;
import nl.duaal.language.work.Side;
import nl.duaal.language.work.TeamData;
import nl.duaal.language.work.TradeWord;
import nl.duaal.language.work.TradeWordService;
import nl.duaal.language.work.WordData;
import nl.duaal.library.Amounts;
import nl.duaal.library.BlockData;
import nl.duaal.library.BlockKind;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Ledger;
import nl.duaal.library.LibraryService;
import nl.duaal.library.OwnAmountData;
import nl.duaal.library.OwnAmountImport;
import nl.duaal.library.OwnBlockData;
import nl.duaal.library.Skill;
import nl.duaal.mine.OwnFile;
import nl.duaal.mine.OwnPages;
import nl.duaal.mine.OwnQuestions;
import nl.duaal.outcome.OutcomeBook;
import nl.duaal.outcome.OutcomeCounts;
import nl.duaal.outcome.Reply;
import nl.duaal.person.Capacity;
import nl.duaal.person.PersonDetails;
import nl.duaal.person.PersonService;
import nl.duaal.screening.Assessments;
import nl.duaal.screening.Barrier;
import nl.duaal.screening.Experience;
import nl.duaal.screening.ScreeningPlans;
import nl.duaal.screening.ScreeningQuality;
import nl.duaal.screening.Screenings;
import nl.duaal.screening.week.AvailableWeek;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.CohortId;
import nl.duaal.shared.id.PersonId;
import nl.duaal.tabular.TableReader;
import nl.duaal.tabular.TableReading;
import nl.duaal.tabular.intake.ColumnChoice;
import nl.duaal.tabular.intake.ImportPlan;
import nl.duaal.tabular.intake.ImportRequest;
import nl.duaal.tabular.intake.ImportService;
import nl.duaal.trajectory.DesignWorkbook;
import nl.duaal.trajectory.SaveOutcome;
import nl.duaal.trajectory.TrajectoryBin;
import nl.duaal.trajectory.TrajectoryService;
import nl.duaal.trajectory.TrajectorySharing;
import nl.duaal.trajectory.design.Designs;
import nl.duaal.trajectory.design.IntegrationRoute;
import nl.duaal.workplace.EmployerData;
import nl.duaal.workplace.EmployerService;
import nl.duaal.workplace.JobFunctionData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every role, on what is its own, what is shared with it and what is another's, through every method of every service
 * that acts for somebody. Who may do what is written out here, so that a change of the table in the code is a change
 * here too; a method without a row fails.
 */
@WholeApplication
class AuthorisationMatrixTest {

    /** What each role may do in its own organisation. */
    private static final Map<Role, Set<Permission>> TABLE = new EnumMap<>(Map.of(
            Role.ADMINISTRATOR,
            Set.of(
                    Permission.MAKE_REPORT,
                    Permission.MANAGE_USERS,
                    Permission.MANAGE_ORGANISATIONS,
                    Permission.READ_HEALTH),
            Role.PRIVACY_OFFICER,
            Set.of(Permission.MAKE_REPORT, Permission.READ_TRACES),
            Role.COORDINATOR,
            Set.of(
                    Permission.MAKE_REPORT,
                    Permission.KEEP_INCLUSION,
                    Permission.READ_CASES,
                    Permission.WRITE_CASES,
                    Permission.DELETE_CASES,
                    Permission.SHARE_CASES,
                    Permission.READ_TRAJECTORIES,
                    Permission.WRITE_TRAJECTORIES,
                    Permission.PUBLISH_TRAJECTORIES,
                    Permission.DELETE_TRAJECTORIES,
                    Permission.SHARE_TRAJECTORIES,
                    Permission.READ_WORKPLACES,
                    Permission.WRITE_WORKPLACES,
                    Permission.READ_LIBRARY,
                    Permission.WRITE_LIBRARY,
                    Permission.READ_COHORTS,
                    Permission.WRITE_COHORTS,
                    Permission.SHARE_COHORTS,
                    Permission.READ_PEOPLE,
                    Permission.READ_ALL_PEOPLE,
                    Permission.WRITE_PEOPLE,
                    Permission.READ_CAPACITY,
                    Permission.ERASE_PEOPLE,
                    Permission.PLAN_SCREENING,
                    Permission.ASSESS_CANDIDATES,
                    Permission.READ_LANGUAGE,
                    Permission.WRITE_LANGUAGE,
                    Permission.KEEP_WORK_LANGUAGE,
                    Permission.READ_COACHING,
                    Permission.WRITE_COACHING,
                    Permission.READ_COURSE,
                    Permission.WRITE_COURSE,
                    Permission.READ_PERMITS,
                    Permission.READ_CONTRACTS,
                    Permission.GIVE_OWN_PAGE,
                    Permission.READ_MONTH_BOOK,
                    Permission.READ_FIGURES,
                    Permission.WRITE_MONTH_BOOK,
                    Permission.PLAN_LESSONS),
            Role.COACH,
            Set.of(
                    Permission.MAKE_REPORT,
                    Permission.KEEP_INCLUSION,
                    Permission.READ_TRAJECTORIES,
                    Permission.READ_WORKPLACES,
                    Permission.READ_LIBRARY,
                    Permission.READ_COHORTS,
                    Permission.READ_PEOPLE,
                    Permission.WRITE_PEOPLE,
                    Permission.READ_CAPACITY,
                    Permission.ASSESS_CANDIDATES,
                    Permission.READ_LANGUAGE,
                    Permission.WRITE_LANGUAGE,
                    Permission.KEEP_WORK_LANGUAGE,
                    Permission.READ_COACHING,
                    Permission.WRITE_COACHING,
                    Permission.READ_COURSE,
                    Permission.WRITE_COURSE,
                    Permission.READ_PERMITS,
                    Permission.READ_CONTRACTS,
                    Permission.GIVE_OWN_PAGE),
            Role.LANGUAGE_PROVIDER,
            Set.of(
                    Permission.MAKE_REPORT,
                    Permission.READ_TRAJECTORIES,
                    Permission.READ_WORKPLACES,
                    Permission.READ_LIBRARY,
                    Permission.READ_COHORTS,
                    Permission.ASSESS_CANDIDATES,
                    Permission.TEACH),
            Role.EMPLOYER,
            Set.of(
                    Permission.MAKE_REPORT,
                    Permission.KEEP_INCLUSION,
                    Permission.READ_CASES,
                    Permission.WRITE_CASES,
                    Permission.DELETE_CASES,
                    Permission.SHARE_CASES,
                    Permission.READ_TRAJECTORIES,
                    Permission.WRITE_TRAJECTORIES,
                    Permission.PUBLISH_TRAJECTORIES,
                    Permission.DELETE_TRAJECTORIES,
                    Permission.SHARE_TRAJECTORIES,
                    Permission.READ_WORKPLACES,
                    Permission.WRITE_WORKPLACES,
                    Permission.READ_LIBRARY,
                    Permission.READ_COHORTS,
                    Permission.READ_PLACED,
                    Permission.KEEP_WORK_LANGUAGE,
                    Permission.KEEP_WORK_FACTS,
                    Permission.READ_CONTRACTS),
            Role.WORKPLACE_TRAINER,
            Set.of(
                    Permission.MAKE_REPORT,
                    Permission.KEEP_INCLUSION,
                    Permission.READ_WORKPLACES,
                    Permission.READ_LIBRARY,
                    Permission.READ_COHORTS,
                    Permission.READ_PLACED,
                    Permission.KEEP_WORK_LANGUAGE,
                    Permission.KEEP_WORK_FACTS),
            Role.PARTICIPANT,
            Set.of(Permission.MAKE_REPORT, Permission.READ_OWN_FILE),
            Role.ANALYST,
            Set.of(
                    Permission.MAKE_REPORT,
                    Permission.READ_CASES,
                    Permission.READ_TRAJECTORIES,
                    Permission.READ_LIBRARY,
                    Permission.READ_MONTH_BOOK,
                    Permission.READ_FIGURES,
                    Permission.READ_COHORTS),
            Role.AUDITOR,
            Set.of(Permission.MAKE_REPORT, Permission.READ_TRACES)));

    static {
        TABLE.put(Role.CONFIDENTIAL_PERSON, Set.of(Permission.MAKE_REPORT, Permission.READ_REPORTS));
    }

    /** What reaches to things that another organisation shares. */
    private static final Set<Permission> FOR_SHARED = Set.of(
            Permission.READ_CASES,
            Permission.WRITE_CASES,
            Permission.READ_TRAJECTORIES,
            Permission.WRITE_TRAJECTORIES,
            Permission.PUBLISH_TRAJECTORIES,
            Permission.READ_LIBRARY,
            Permission.READ_COHORTS,
            Permission.READ_PLACED,
            Permission.KEEP_WORK_LANGUAGE,
            Permission.KEEP_WORK_FACTS,
            Permission.READ_CONTRACTS,
            Permission.KEEP_INCLUSION,
            Permission.READ_FIGURES,
            Permission.TEACH);

    /** What only the organisation that runs the installation can have. */
    private static final Set<Permission> FOR_HOST = Set.of(Permission.MANAGE_ORGANISATIONS, Permission.READ_HEALTH);

    /** The roles in which something can be shared. */
    private static final Set<Role> OF_PARTNERS = EnumSet.of(
            Role.COORDINATOR, Role.COACH, Role.LANGUAGE_PROVIDER, Role.EMPLOYER, Role.WORKPLACE_TRAINER, Role.ANALYST);

    /** What came of a call. */
    private enum Outcome {
        DONE,
        /** As if there were no such thing. */
        ABSENT,
        DENIED
    }

    /** What a call is about, seen from who calls. */
    private sealed interface Relation {
        record Own() implements Relation {}

        record Other(String why) implements Relation {}

        record Shared(Role as) implements Relation {}
    }

    /** A case, and somebody to whom it stands in a relation. */
    private record Subject(Relation relation, SignedIn person, UUID uuid) {}

    private interface Call {
        @Nullable
        Object by(SignedIn user, UUID subject) throws Exception;
    }

    /**
     * One method of a service.
     *
     * @param needs what the user's own role must include
     * @param guest what the role of the share must include, for something shared
     * @param anyOf whether one of what is needed is enough
     */
    private record Row(
            String method,
            Set<Permission> needs,
            Set<Permission> guest,
            boolean aboutOneThing,
            boolean anyOf,
            Call call) {
        Row(String method, Set<Permission> needs, Set<Permission> guest, boolean aboutOneThing, Call call) {
            this(method, needs, guest, aboutOneThing, false, call);
        }
    }

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private AccountService accounts;

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseSharing sharing;

    @Autowired
    private CaseCertainty certainty;

    @Autowired
    private CaseContributions contributions;

    @Autowired
    private KeptSimulations kept;

    @Autowired
    private CaseWorkbook workbook;

    @Autowired
    private WorkbookReturn workbooks;

    @Autowired
    private TraceReader traces;

    @Autowired
    private CaseScenarios scenarios;

    @Autowired
    private DataSource database;

    @Autowired
    private CaseHistory history;

    @Autowired
    private CaseConflicts conflicts;

    @Autowired
    private CaseBin bin;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private PeopleService people;

    @Autowired
    private OrganisationService organisations;

    @Autowired
    private OpenSessions sessions;

    @Autowired
    private LibraryService library;

    @Autowired
    private OwnAmountImport ownAmounts;

    @Autowired
    private ImportService imports;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private TrajectorySharing designSharing;

    @Autowired
    private TrajectoryBin designBin;

    @Autowired
    private TrajectoryCases links;

    @Autowired
    private DesignWorkbook designWorkbook;

    @Autowired
    private EmployerService employers;

    @Autowired
    private CohortCases cohortCases;

    @Autowired
    private CohortTeaching cohortTeaching;

    @Autowired
    private LanguageResults languageResults;

    @Autowired
    private SignalService signals;

    @Autowired
    private LessonService lessons;

    @Autowired
    private AttendanceService attendance;

    @Autowired
    private AttendanceImports brought;

    @Autowired
    private LevelImports broughtLevels;

    @Autowired
    private LearningDayService learningDays;

    @Autowired
    private HoursImports broughtHours;

    @Autowired
    private MonthBookService monthBook;

    @Autowired
    private EstimateService outputEstimates;

    @Autowired
    private BookingImports broughtBookings;

    @Autowired
    private LivingCases livingCases;

    @Autowired
    private MonthFacts monthFacts;

    @Autowired
    private ContactMonths contactMonths;

    @Autowired
    private BuddyMonths buddyMonths;

    @Autowired
    private TaughtMonths taughtMonths;

    @Autowired
    private ManyContacts manyContacts;

    @Autowired
    private MessageService messages;

    @Autowired
    private AgreementService agreements;

    @Autowired
    private TradeWordService tradeWords;

    @Autowired
    private ScreeningPlans screeningPlans;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Screenings screenings;

    @Autowired
    private ScreeningQuality screeningQuality;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CohortPlanning planning;

    @Autowired
    private CohortSharing cohortSharing;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private OutreachService outreach;

    @Autowired
    private CoachingService coaching;

    @Autowired
    private CoachingHistory coachingHistory;

    @Autowired
    private CourseService course;

    @Autowired
    private PlanService goals;

    @Autowired
    private CaseloadService caseloads;

    @Autowired
    private HandoverService coachHandovers;

    @Autowired
    private WordingService wordings;

    @Autowired
    private CoachingWatch watch;

    @Autowired
    private DayService days;

    @Autowired
    private CalendarService calendars;

    @Autowired
    private Coaches coaches;

    @Autowired
    private CourseBook courseBook;

    @Autowired
    private PersonLessons personLessons;

    @Autowired
    private Competences competences;

    @Autowired
    private OwnPages ownPages;

    @Autowired
    private OwnFile ownFile;

    @Autowired
    private OwnQuestions ownQuestions;

    @Autowired
    private ParticipantAccounts participantAccounts;

    @Autowired
    private WorkFacts workFacts;

    @Autowired
    private CourseFacts courseFacts;

    @Autowired
    private InclusionService inclusion;

    @Autowired
    private BuddyService buddies;

    @Autowired
    private PulseService pulse;

    @Autowired
    private BoardService boards;

    @Autowired
    private BoardPeople boardPeople;

    @Autowired
    private BoardPaybacks boardPaybacks;

    @Autowired
    private RetentionService stays;

    @Autowired
    private ReportService reports;

    @Autowired
    private ReportDesk desk;

    @Autowired
    private OutcomeBook outcomes;

    @Autowired
    private OutcomeCounts outcomeCounts;

    @Autowired
    private ScalingService scaling;

    @Autowired
    private TrajectorySizes trajectorySizes;

    @Autowired
    private LevelService levels;

    @Autowired
    private HoursService learned;

    @Autowired
    private IntegrationService terms;

    @Autowired
    private ForecastService forecasts;

    @Autowired
    private PersonService persons;

    private SignedIn owner;
    private SignedIn partner;
    private final Map<UUID, EvaluatedCase> opened = new HashMap<>();

    /** Beside each case a trajectory to which people stand in the same relation. */
    private final Map<UUID, UUID> beside = new HashMap<>();

    /** And a cohort. */
    private final Map<UUID, UUID> groups = new HashMap<>();

    @BeforeEach
    void signIn() {
        owner = GivenUser.coordinator(accounts);
        partner = GivenUser.otherEmployer(accounts);
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        rows.add(about("CaseService.open", Permission.READ_CASES, cases::open));
        rows.add(about("CaseService.history", Permission.READ_CASES, cases::history));
        rows.add(new Row(
                "CaseService.copy",
                Set.of(Permission.READ_CASES, Permission.WRITE_CASES),
                Set.of(Permission.READ_CASES),
                true,
                (user, uuid) -> cases.copy(user, uuid, "copy")));
        rows.add(about(
                "CaseService.change",
                Permission.WRITE_CASES,
                (user, uuid) -> cases.change(user, uuid, 0, "cohort_participants", 7)));
        rows.add(about(
                "CaseService.changeAll",
                Permission.WRITE_CASES,
                (user, uuid) -> cases.changeAll(user, uuid, 0, List.of(new InputChange("cohort_participants", 7.0)))));
        rows.add(about(
                "CaseService.changeAll",
                Permission.WRITE_CASES,
                (user, uuid) -> cases.changeAll(
                        user, uuid, 0, List.of(), List.of(new RangeChange("par_wage_hour", Range.CERTAIN)))));
        rows.add(about(
                "CaseService.putBack",
                Permission.WRITE_CASES,
                (user, uuid) -> cases.putBack(user, uuid, 0, "cohort_participants")));
        rows.add(about(
                "CaseService.putAllBack", Permission.WRITE_CASES, (user, uuid) -> cases.putAllBack(user, uuid, 0)));
        rows.add(about(
                "CaseService.rename",
                Permission.WRITE_CASES,
                (user, uuid) -> cases.rename(user, uuid, 0, new CaseData("other", ""))));
        rows.add(about("CaseService.delete", Permission.DELETE_CASES, cases::delete));
        rows.add(about("CaseService.restore", Permission.DELETE_CASES, (user, uuid) -> {
            boolean deleted = cases.delete(user, uuid);
            return cases.restore(user, uuid) == deleted ? deleted : "half";
        }));
        rows.add(about("CaseSharing.shares", Permission.SHARE_CASES, (user, uuid) -> {
            // nobody is let in on another's case, so there is nothing to tell the two apart
            sharing.shares(user, uuid);
            return cases.open(user, uuid);
        }));
        rows.add(about("CaseSharing.share", Permission.SHARE_CASES, (user, uuid) -> {
            var with = sharing.partners(user).stream()
                    .filter(one -> one.name().equals("Netbeheer Waterland"))
                    .findFirst()
                    .orElseThrow();
            return sharing.share(user, uuid, new ShareData(with.uuid(), Role.ANALYST, sharing.today(), null));
        }));
        rows.add(about(
                "CaseSharing.end", Permission.SHARE_CASES, (user, uuid) -> sharing.end(user, uuid, shareOf(uuid), 0)));
        rows.add(held("CaseCertainty.newer", (user, held) -> {
            certainty.newer(user, held);
            if (cases.open(user, held.stored().uuid()).isEmpty()) throw new AccessDeniedException("no such case");
            return true;
        }));
        rows.add(held(
                "CaseCertainty.simulate", (user, held) -> certainty.simulate(user, held, 100, 1, 1, Progress.NONE)));
        rows.add(held("CaseCertainty.tornado", (user, held) -> certainty.tornado(user, held)));
        rows.add(held("CaseCertainty.caution", (user, held) -> certainty.caution(user, held, "employer")));
        rows.add(held("CaseCertainty.switching", this::beginToSearch));
        rows.add(held(
                "CaseContributions.find",
                (user, held) -> contributions.find(
                        user, held, "municipality", new Contribution.Form.Lump(), List.of(Goal.noLoss("employer")))));
        rows.add(about("KeptSimulations.list", Permission.READ_CASES, (user, uuid) -> {
            keptOf(uuid, false);
            return gone(user, () -> kept.list(user, uuid));
        }));
        rows.add(about(
                "KeptSimulations.open",
                Permission.READ_CASES,
                (user, uuid) -> kept.open(user, uuid, keptOf(uuid, false))));
        rows.add(about("KeptSimulations.keep", Permission.WRITE_CASES, (user, uuid) -> {
            var held = opened.get(uuid);
            if (held == null) return user.may(Permission.WRITE_CASES) ? null : denied();
            return kept.keep(user, held, drawn(held), "");
        }));
        rows.add(held("KeptSimulations.repeat", (user, held) -> {
            var one = new KeptSimulation(UUID.randomUUID(), "", "", "1", Instant.EPOCH, "", drawn(held), false);
            return kept.repeat(user, new OpenKept(held, one, true, Optional.of(held.evaluation())), 1, Progress.NONE);
        }));
        rows.add(about(
                "KeptSimulations.delete",
                Permission.WRITE_CASES,
                (user, uuid) -> kept.delete(user, uuid, keptOf(uuid, false))));
        rows.add(about(
                "KeptSimulations.restore",
                Permission.WRITE_CASES,
                (user, uuid) -> kept.restore(user, uuid, keptOf(uuid, true))));
        rows.add(about("CaseWorkbook.write", Permission.READ_CASES, (user, uuid) -> {
            // a page holds what it opened; one that could not open it has nothing to write
            var held = opened.get(uuid);
            if (held == null) return user.may(Permission.READ_CASES) ? null : denied();
            return workbook.write(user, held, new ByteArrayOutputStream());
        }));
        rows.add(about(
                "WorkbookReturn.compare",
                Permission.WRITE_CASES,
                (user, uuid) -> workbooks.compare(user, uuid, new byte[] {1, 2, 3})));
        rows.add(about("CaseScenarios.list", Permission.READ_CASES, scenarios::list));
        rows.add(about("CaseScenarios.beside", Permission.READ_CASES, (user, uuid) -> {
            var held = opened.get(uuid);
            if (held == null) return user.may(Permission.READ_CASES) ? null : denied();
            return gone(user, () -> scenarios.beside(user, held));
        }));
        rows.add(about(
                "CaseScenarios.create",
                Permission.WRITE_CASES,
                (user, uuid) -> scenarios.create(user, uuid, new ScenarioData("new", ""))));
        rows.add(about(
                "CaseScenarios.createReady",
                Permission.WRITE_CASES,
                (user, uuid) -> scenarios.createReady(
                        user,
                        uuid,
                        new ReadyScenario(Variant.Kind.NO_SUBSIDIES, ""),
                        new ScenarioData("without", ""))));
        rows.add(about(
                "CaseScenarios.copy",
                Permission.WRITE_CASES,
                (user, uuid) -> scenarios.copy(user, uuid, scenarioOf(uuid, false), new ScenarioData("copy", ""))));
        rows.add(about(
                "CaseScenarios.change",
                Permission.WRITE_CASES,
                (user, uuid) -> scenarios.change(user, uuid, scenarioOf(uuid, false), 0, "cohort_participants", 7.0)));
        rows.add(about(
                "CaseScenarios.rename",
                Permission.WRITE_CASES,
                (user, uuid) ->
                        scenarios.rename(user, uuid, scenarioOf(uuid, false), 0, new ScenarioData("other", ""))));
        rows.add(about(
                "CaseScenarios.delete",
                Permission.WRITE_CASES,
                (user, uuid) -> scenarios.delete(user, uuid, scenarioOf(uuid, false))));
        rows.add(about(
                "CaseScenarios.restore",
                Permission.WRITE_CASES,
                (user, uuid) -> scenarios.restore(user, uuid, scenarioOf(uuid, true))));
        rows.add(about("CaseHistory.of", Permission.READ_CASES, (user, uuid) -> {
            history.of(user, uuid);
            return cases.open(user, uuid);
        }));
        rows.add(about(
                "CaseConflicts.save", Permission.WRITE_CASES, (user, uuid) -> conflicts.save(user, uuid, edit())));
        rows.add(about("CaseConflicts.restoreAndSave", Permission.DELETE_CASES, (user, uuid) -> {
            boolean deleted = cases.delete(user, uuid);
            return deleted ? conflicts.restoreAndSave(user, uuid, edit()) : false;
        }));
        rows.add(alone("CaseBin.list", Permission.DELETE_CASES, (user, none) -> bin.list(user)));
        rows.add(alone("CaseBin.find", Permission.DELETE_CASES, (user, none) -> bin.find(user, none)));
        library(rows);
        administration(rows);
        designs(rows);
        designsOfOthers(rows);
        workplaces(rows);
        screening(rows);
        lessons(rows);
        workLanguage(rows);
        signals(rows);
        ownPages(rows);
        moneySide(rows);
        cohorts(rows);
        planning(rows);
        candidates(rows);
        files(rows);
        language(rows);
        coaching(rows);
        course(rows);
        actuals(rows);
        inclusion(rows);
        outcomes(rows);
        scaling(rows);
        rows.add(alone("CaseService.list", Permission.READ_CASES, (user, none) -> cases.list(user)));
        rows.add(alone(
                "CaseService.createFromTemplate",
                Permission.WRITE_CASES,
                (user, none) -> cases.createFromTemplate(user, "bus-driver")));
        rows.add(alone(
                "CaseService.createFromFile",
                Permission.WRITE_CASES,
                (user, none) -> cases.createFromFile(user, "x.json", new byte[0])));
        rows.add(alone("CaseSharing.partners", Permission.SHARE_CASES, (user, none) -> sharing.partners(user)));
        rows.add(alone("TraceReader.open", Permission.READ_TRACES, (user, none) -> {
            traces.open(user);
            return true;
        }));
        rows.add(alone(
                "TraceReader.page", Permission.READ_TRACES, (user, none) -> traces.page(user, TraceFilter.ALL, 0, 1)));
        rows.add(alone(
                "TraceReader.count", Permission.READ_TRACES, (user, none) -> traces.count(user, TraceFilter.ALL)));
        rows.add(alone("TraceReader.people", Permission.READ_TRACES, (user, none) -> traces.people(user)));
        rows.add(alone("TraceReader.check", Permission.READ_TRACES, (user, none) -> traces.check(user)));
        return rows;
    }

    /** Whoever may change the things may import them. */
    private void imports(List<Row> rows) {
        var read = (TableReading.Read) TableReader.paste("Naam\tWaarde\tVanaf\tReden\nJobcoach\t1\t1-1-2026\tx\n");
        var sheet = read.sheets().getFirst();
        var columns = ColumnChoice.guess(sheet, ownAmounts.fields(), Map.of());
        var request = new ImportRequest(ownAmounts, sheet, read.sha256(), columns, Map.of());
        rows.add(alone(
                "ImportService.remembered",
                Permission.WRITE_LIBRARY,
                (user, none) -> imports.remembered(user, ownAmounts, "0".repeat(64))));
        rows.add(alone(
                "ImportService.earlier",
                Permission.WRITE_LIBRARY,
                (user, none) -> imports.earlier(user, ownAmounts, read.sha256())));
        rows.add(alone(
                "ImportService.plan",
                Permission.WRITE_LIBRARY,
                (user, none) -> imports.plan(user, request, nl.duaal.tabular.intake.Progress.NONE)));
        rows.add(alone(
                "ImportService.apply",
                Permission.WRITE_LIBRARY,
                (user, none) -> imports.apply(
                        user, request, new ImportPlan(List.of()), nl.duaal.tabular.intake.Progress.NONE)));
        rows.add(alone(
                "ImportService.undo",
                Permission.WRITE_LIBRARY,
                (user, none) -> imports.undo(user, ownAmounts, List.of())));
        rows.add(alone(
                "OwnAmountImport.choices",
                Permission.READ_LIBRARY,
                (user, none) -> ownAmounts.choices(user, java.util.Locale.ROOT)));
        rows.add(alone("OwnAmountImport.stored", Permission.READ_LIBRARY, (user, none) -> ownAmounts.stored(user)));
        rows.add(alone(
                "OwnAmountImport.keep",
                Permission.WRITE_LIBRARY,
                (user, none) -> ownAmounts.keep(user, List.of(), nl.duaal.tabular.intake.Progress.NONE)));
        rows.add(alone("OwnAmountImport.undo", Permission.WRITE_LIBRARY, (user, none) -> {
            ownAmounts.undo(user, List.of());
            return true;
        }));
    }

    /** What is national belongs to nobody; what is own of an organisation another never reaches. */
    private void library(List<Row> rows) {
        rows.add(alone("LibraryService.amounts", Permission.READ_LIBRARY, (user, none) -> library.amounts(user)));
        rows.add(alone("LibraryService.blocks", Permission.READ_LIBRARY, (user, none) -> library.blocks(user)));
        rows.add(alone("LibraryService.holidays", Permission.READ_LIBRARY, (user, none) -> library.holidays(user)));
        rows.add(alone(
                "LibraryService.languageUses", Permission.READ_LIBRARY, (user, none) -> library.languageUses(user)));
        rows.add(alone("LibraryService.schemes", Permission.READ_LIBRARY, (user, none) -> library.schemes(user)));
        rows.add(alone("LibraryService.findings", Permission.READ_LIBRARY, (user, none) -> library.findings(user)));
        rows.add(alone("LibraryService.rules", Permission.READ_LIBRARY, (user, none) -> library.rules(user)));
        rows.add(alone("LibraryService.exams", Permission.READ_LIBRARY, (user, none) -> library.exams(user)));
        var amount =
                new OwnAmountData("jobcoach.hour", new BigDecimal("90"), LocalDate.of(2026, 1, 1), null, "agreement");
        rows.add(alone(
                "LibraryService.keepAmounts",
                Permission.WRITE_LIBRARY,
                (user, none) -> library.keepAmounts(user, List.of(), nl.duaal.tabular.intake.Progress.NONE)));
        rows.add(alone("LibraryService.undoAmounts", Permission.WRITE_LIBRARY, (user, none) -> {
            library.undoAmounts(user, List.of());
            return true;
        }));
        imports(rows);
        var block = new OwnBlockData(
                "own",
                new BlockData(
                        BlockKind.BUDDY, 4, BigDecimal.ONE, 1, null, "", "employer", Map.of(), Map.of(), Set.of()),
                "");
        rows.add(alone(
                "LibraryService.addAmount", Permission.WRITE_LIBRARY, (user, none) -> library.addAmount(user, amount)));
        rows.add(alone(
                "LibraryService.changeAmount",
                Permission.WRITE_LIBRARY,
                (user, none) -> library.changeAmount(user, none, 0, amount)));
        rows.add(alone(
                "LibraryService.removeAmount",
                Permission.WRITE_LIBRARY,
                (user, none) -> library.removeAmount(user, none, 0)));
        rows.add(alone(
                "LibraryService.addBlock", Permission.WRITE_LIBRARY, (user, none) -> library.addBlock(user, block)));
        rows.add(alone(
                "LibraryService.changeBlock",
                Permission.WRITE_LIBRARY,
                (user, none) -> library.changeBlock(user, none, 0, block)));
        rows.add(alone(
                "LibraryService.removeBlock",
                Permission.WRITE_LIBRARY,
                (user, none) -> library.removeBlock(user, none, 0)));
    }

    /** What administrators do; whose people and whose organisations is another test's. */
    private void administration(List<Row> rows) {
        var users = Permission.MANAGE_USERS;
        var name = "somebody@duaal.example";
        rows.add(alone("InvitationService.list", users, (user, none) -> invitations.list(user)));
        rows.add(alone(
                "InvitationService.invite",
                users,
                (user, none) -> invitations.invite(user, name, "Somebody", Set.of(Role.COACH))));
        rows.add(alone("InvitationService.reset", users, (user, none) -> invitations.reset(user, none, false)));
        rows.add(alone("InvitationService.renew", users, (user, none) -> invitations.renew(user, none)));
        rows.add(alone("InvitationService.revoke", users, (user, none) -> invitations.revoke(user, none)));
        rows.add(alone("PeopleService.list", users, (user, none) -> people.list(user)));
        rows.add(alone("PeopleService.find", users, (user, none) -> people.find(user, none)));
        rows.add(alone("PeopleService.give", users, (user, none) -> people.give(user, none, role())));
        rows.add(alone("PeopleService.giveTo", users, (user, none) -> people.giveTo(user, name, role())));
        rows.add(alone(
                "PeopleService.end", users, (user, none) -> people.end(user, none, Role.COACH, sharing.today(), 0)));
        rows.add(alone("PeopleService.enable", users, (user, none) -> people.enable(user, none, 0, false)));
        rows.add(alone("PeopleService.openSessions", users, (user, none) -> people.openSessions(user, none)));
        rows.add(alone("PeopleService.endSessions", users, (user, none) -> people.endSessions(user, none)));
        rows.add(alone("PeopleService.download", users, (user, none) -> people.download(user)));
        rows.add(alone("PeopleService.granted", users, (user, none) -> people.granted(user, Role.COACH)));
        rows.add(alone("OpenSessions.count", users, (user, none) -> sessions.count(user, new AccountId(0))));
        rows.add(alone("OpenSessions.endAll", users, (user, none) -> sessions.endAll(user, new AccountId(0))));
        var every = Permission.MANAGE_ORGANISATIONS;
        var data = new OrganisationData("Somewhere", OrganisationKind.EMPLOYER, Set.of());
        rows.add(alone("OrganisationService.list", every, (user, none) -> organisations.list(user)));
        rows.add(alone("OrganisationService.regions", every, (user, none) -> organisations.regions(user)));
        rows.add(alone("OrganisationService.find", every, (user, none) -> organisations.find(user, none)));
        rows.add(alone("OrganisationService.lookAfter", every, (user, none) -> organisations.lookAfter(user, none)));
        rows.add(alone("OrganisationService.create", every, (user, none) -> organisations.create(user, data, true)));
        rows.add(alone(
                "OrganisationService.change", every, (user, none) -> organisations.change(user, none, 0, data, true)));
        rows.add(alone("OrganisationService.archive", every, (user, none) -> organisations.archive(user, none, 0)));
        rows.add(alone("OrganisationService.bringBack", every, (user, none) -> organisations.bringBack(user, none, 0)));
    }

    private void designs(List<Row> rows) {
        var read = Permission.READ_TRAJECTORIES;
        var write = Permission.WRITE_TRAJECTORIES;
        var publish = Permission.PUBLISH_TRAJECTORIES;
        rows.add(alone("TrajectoryService.list", read, (user, none) -> trajectories.list(user)));
        rows.add(alone("TrajectoryService.create", write, (user, none) -> trajectories.create(user, Designs.small())));
        rows.add(about("TrajectoryService.open", read, (user, uuid) -> trajectories.open(user, designOf(uuid))));
        rows.add(about("TrajectoryService.open", read, (user, uuid) -> trajectories.open(user, designOf(uuid), 1)));
        rows.add(
                about("TrajectoryService.versions", read, (user, uuid) -> trajectories.versions(user, designOf(uuid))));
        rows.add(about("TrajectoryService.money", read, (user, uuid) -> {
            // what a design comes to says nothing of a trajectory that is not there
            trajectories.money(user, designOf(uuid), Designs.small());
            return trajectories.open(user, designOf(uuid));
        }));
        rows.add(about(
                "TrajectoryService.save",
                write,
                (user, uuid) -> trajectories.save(user, designOf(uuid), 0, Designs.small())));
        rows.add(about(
                "TrajectoryService.propose", write, (user, uuid) -> trajectories.propose(user, designOf(uuid), 0)));
        rows.add(about(
                "TrajectoryService.sendBack", write, (user, uuid) -> trajectories.sendBack(user, designOf(uuid), 0)));
        rows.add(about(
                "TrajectoryService.nextVersion",
                write,
                (user, uuid) -> trajectories.nextVersion(user, designOf(uuid), 0)));
        rows.add(about(
                "TrajectoryService.publish", publish, (user, uuid) -> trajectories.publish(user, designOf(uuid), 0)));
        rows.add(about(
                "TrajectoryService.withdraw", publish, (user, uuid) -> trajectories.withdraw(user, designOf(uuid), 0)));
        rows.add(about(
                "TrajectoryService.delete",
                Permission.DELETE_TRAJECTORIES,
                (user, uuid) -> trajectories.delete(user, designOf(uuid))));
        rows.add(about("TrajectoryService.restore", Permission.DELETE_TRAJECTORIES, (user, uuid) -> {
            boolean deleted = trajectories.delete(user, designOf(uuid));
            return trajectories.restore(user, designOf(uuid)) == deleted ? deleted : "half";
        }));
    }

    private void designsOfOthers(List<Row> rows) {
        var share = Permission.SHARE_TRAJECTORIES;
        rows.add(new Row(
                "TrajectoryService.copy",
                Set.of(Permission.READ_TRAJECTORIES, Permission.WRITE_TRAJECTORIES),
                Set.of(Permission.READ_TRAJECTORIES),
                true,
                (user, uuid) -> trajectories.copy(user, designOf(uuid), 1, "copy")));
        rows.add(about(
                "TrajectoryService.standing",
                Permission.READ_TRAJECTORIES,
                (user, uuid) -> trajectories.standing(user, designOf(uuid))));
        rows.add(alone("TrajectoryBin.list", Permission.DELETE_TRAJECTORIES, (user, none) -> designBin.list(user)));
        rows.add(alone("TrajectorySharing.partners", share, (user, none) -> designSharing.partners(user)));
        rows.add(about("TrajectorySharing.shares", share, (user, uuid) -> {
            // nobody is let in on another's trajectory, so there is nothing to tell the two apart
            designSharing.shares(user, designOf(uuid));
            return trajectories.open(user, designOf(uuid));
        }));
        rows.add(about("TrajectorySharing.share", share, (user, uuid) -> {
            var with = designSharing.partners(user).stream()
                    .filter(one -> one.name().equals("Netbeheer Waterland"))
                    .findFirst()
                    .orElseThrow();
            return designSharing.share(
                    user, designOf(uuid), new ShareData(with.uuid(), Role.ANALYST, designSharing.today(), null));
        }));
        rows.add(about("TrajectorySharing.end", share, (user, uuid) -> {
            var one = designSharing.shares(owner, designOf(uuid)).stream()
                    .findFirst()
                    .map(nl.duaal.access.Share::uuid)
                    .orElseGet(UUID::randomUUID);
            return designSharing.end(user, designOf(uuid), one, 0);
        }));
    }

    private static Row anyOf(String method, Set<Permission> permissions, Call call) {
        return new Row(method, permissions, permissions, false, true, call);
    }

    /** Whose page it is, is another test's. */
    private void ownPages(List<Row> rows) {
        var give = Permission.GIVE_OWN_PAGE;
        var read = Permission.READ_OWN_FILE;
        var account = new AccountId(0);
        var nobody = new PersonId(0);
        var mail = "nobody@example.test";
        rows.add(alone("OwnPages.of", give, (user, none) -> ownPages.of(user, none)));
        rows.add(alone("OwnPages.give", give, (user, none) -> ownPages.give(user, none, mail)));
        rows.add(alone("OwnPages.renew", give, (user, none) -> ownPages.renew(user, none)));
        rows.add(alone("OwnPages.end", give, (user, none) -> ownPages.end(user, none, none, 0)));
        rows.add(alone(
                "ParticipantAccounts.invite",
                give,
                (user, none) -> participantAccounts.invite(user, "", "Amina", uuid -> {})));
        rows.add(alone("ParticipantAccounts.renew", give, (user, none) -> participantAccounts.renew(user, none)));
        rows.add(alone(
                "ParticipantAccounts.invitation", give, (user, none) -> participantAccounts.invitation(user, none)));
        rows.add(alone("ParticipantAccounts.known", give, (user, none) -> participantAccounts.known(user, mail)));
        rows.add(alone("ParticipantAccounts.again", give, (user, none) -> {
            participantAccounts.again(user, user.account());
            return true;
        }));
        rows.add(alone("ParticipantAccounts.end", give, (user, none) -> {
            participantAccounts.end(user, account, none);
            return true;
        }));
        rows.add(alone("OwnFile.open", read, (user, none) -> ownFile.open(user)));
        rows.add(alone("OwnFile.details", read, (user, none) -> ownFile.details(user)));
        rows.add(alone("OwnFile.week", read, (user, none) -> ownFile.week(user)));
        rows.add(alone("OwnFile.coach", read, (user, none) -> ownFile.coach(user)));
        rows.add(alone("OwnFile.messages", read, (user, none) -> ownFile.messages(user)));
        rows.add(alone("OwnFile.dutch", read, (user, none) -> ownFile.dutch(user)));
        rows.add(alone("OwnFile.agreements", read, (user, none) -> ownFile.agreements(user)));
        rows.add(alone("OwnFile.done", read, (user, none) -> ownFile.done(user, none, 0)));
        rows.add(alone("OwnFile.steps", read, (user, none) -> ownFile.steps(user)));
        rows.add(alone("OwnFile.sheet", read, (user, none) -> ownFile.sheet(user)));
        rows.add(alone("OwnFile.looks", read, (user, none) -> ownFile.looks(user, 0)));
        rows.add(alone("OwnQuestions.asked", read, (user, none) -> ownQuestions.asked(user)));
        rows.add(alone(
                "OwnQuestions.answer", read, (user, none) -> ownQuestions.answer(user, "confidence", "3", Map.of())));
        rows.add(alone("CoachingService.keptOwn", read, (user, none) -> coaching.keptOwn(user, nobody, none, none, 0)));
        rows.add(alone("CourseService.answeredOwn", read, (user, none) -> course.answeredOwn(user, nobody)));
        rows.add(alone("CourseService.answerOwn", read, (user, none) -> {
            try {
                return course.answerOwn(user, nobody, none, 1, null);
            } catch (IllegalArgumentException noSuchMonth) {
                return true;
            }
        }));
    }

    /** What signals are about is another test's. */
    private void signals(List<Row> rows) {
        var read = Permission.READ_PEOPLE;
        var write = Permission.WRITE_COHORTS;
        var day = LocalDate.of(2999, 1, 1);
        var rule = new SignalRule(
                "nothing",
                SignalRule.Unit.DAYS,
                true,
                1,
                SignalRule.Urgency.NOW,
                null,
                1,
                day,
                "why",
                SignalRule.Mark.ASSUMPTION,
                true,
                0);
        rows.add(alone("SignalService.isFor", read, (user, none) -> signals.isFor(user) ? true : denied()));
        rows.add(alone("SignalService.open", read, (user, none) -> signals.open(user, true)));
        rows.add(alone("SignalService.again", read, (user, none) -> signals.again(user, true)));
        rows.add(alone("SignalService.ofPerson", read, (user, none) -> signals.ofPerson(user, none)));
        rows.add(alone("SignalService.ofCohort", read, (user, none) -> signals.ofCohort(user, none)));
        rows.add(alone("SignalService.take", read, (user, none) -> signals.take(user, none, 0)));
        rows.add(alone(
                "SignalService.snooze",
                read,
                (user, none) -> signals.snooze(user, none, 0, signals.today().plusDays(7), "why")));
        rows.add(alone("SignalService.solve", read, (user, none) -> signals.solve(user, none, 0, "how")));
        rows.add(alone("SignalService.reopen", read, (user, none) -> signals.reopen(user, none, 0)));
        rows.add(alone("SignalService.lookedAt", read, (user, none) -> signals.lookedAt(user)));
        rows.add(alone("SignalService.lookNow", read, (user, none) -> {
            signals.lookNow(user);
            return true;
        }));
        rows.add(alone("SignalService.catchUp", read, (user, none) -> {
            signals.catchUp(user);
            return true;
        }));
        rows.add(alone("SignalService.rules", write, (user, none) -> signals.rules(user)));
        rows.add(alone("SignalService.setRule", write, (user, none) -> signals.setRule(user, rule)));
        rows.add(alone("SignalService.unsetRule", write, (user, none) -> signals.unsetRule(user, "nothing", 1)));
    }

    /** Which group is within whose reach is another test's: here nobody has one. */
    private void lessons(List<Row> rows) {
        var plan = Permission.PLAN_LESSONS;
        var giving = Set.of(Permission.PLAN_LESSONS, Permission.TEACH);
        var reading = Set.of(Permission.PLAN_LESSONS, Permission.TEACH, Permission.READ_LANGUAGE);
        var day = LocalDate.of(2026, 9, 7);
        var data = new GroupData("Group", Set.of(Ledger.NT2), null, null, "", "", 10, null, null);
        var series = new SeriesData(Set.of(DayOfWeek.MONDAY), 540, 720, day, day, true, "", "");
        var change = new LessonChange(day, 540, 720, "", "", "ill");
        rows.add(anyOf("LessonService.ofCohort", reading, (user, none) -> lessons.ofCohort(user, none)));
        rows.add(alone("LessonService.taught", Permission.TEACH, (user, none) -> lessons.taught(user)));
        rows.add(anyOf("LessonService.open", reading, (user, none) -> lessons.open(user, none)));
        rows.add(anyOf("LessonService.find", reading, (user, none) -> lessons.find(user, none)));
        rows.add(alone("LessonService.teachers", plan, (user, none) -> lessons.teachers(user, none)));
        rows.add(alone("LessonService.blocks", plan, (user, none) -> lessons.blocks(user, none)));
        rows.add(alone("LessonService.create", plan, (user, none) -> lessons.create(user, none, data, List.of(), day)));
        rows.add(alone("LessonService.change", plan, (user, none) -> lessons.change(user, none, 0, data)));
        rows.add(anyOf("LessonService.members", reading, (user, none) -> lessons.members(user, none)));
        rows.add(alone("LessonService.possible", plan, (user, none) -> lessons.possible(user, none, null)));
        rows.add(alone("LessonService.addPeople", plan, (user, none) -> lessons.addPeople(user, none, List.of(), day)));
        rows.add(alone("LessonService.endPerson", plan, (user, none) -> lessons.endPerson(user, none, none, 0, day)));
        rows.add(alone("LessonService.look", plan, (user, none) -> lessons.look(user, none, series)));
        rows.add(anyOf("LessonService.series", reading, (user, none) -> lessons.series(user, none)));
        rows.add(alone("LessonService.addSeries", plan, (user, none) -> lessons.addSeries(user, none, series)));
        rows.add(alone("LessonService.endSeries", plan, (user, none) -> lessons.endSeries(user, none, none, 0, day)));
        rows.add(anyOf("LessonService.lessons", reading, (user, none) -> lessons.lessons(user, none, day, day)));
        rows.add(anyOf("LessonService.addLesson", giving, (user, none) -> lessons.addLesson(user, none, change)));
        rows.add(anyOf("LessonService.move", giving, (user, none) -> lessons.move(user, none, 0, change)));
        rows.add(anyOf("LessonService.callOff", giving, (user, none) -> lessons.callOff(user, none, 0, "ill")));
        rows.add(anyOf("LessonService.callOn", giving, (user, none) -> lessons.callOn(user, none, 0)));
        rows.add(alone("PersonLessons.of", Permission.READ_LANGUAGE, (user, none) -> personLessons.of(user, none)));
        rows.add(anyOf("AttendanceService.open", reading, (user, none) -> attendance.open(user, none)));
        rows.add(anyOf("AttendanceService.enter", giving, (user, none) -> attendance.enter(user, none, List.of())));
        rows.add(anyOf("AttendanceService.history", reading, (user, none) -> attendance.history(user, none)));
        rows.add(anyOf(
                "AttendanceImports.into", giving, (user, none) -> brought.into(user, none, java.util.Locale.ROOT)));
        rows.add(anyOf("AttendanceImports.levelsOf", giving, (user, none) -> brought.levelsOf(user, none)));
        rows.add(anyOf("AttendanceService.latest", reading, (user, none) -> attendance.latest(user, none, day, day)));
        rows.add(anyOf("AttendanceService.ofGroup", reading, (user, none) -> attendance.ofGroup(user, none, day, day)));
    }

    /** Screening is the own organisation's; who sees which sheet is another test's. */
    /** Whose teams and whose words, AgreementServiceTest and TradeWordServiceTest say. */
    private void workLanguage(List<Row> rows) {
        var keep = Permission.KEEP_WORK_LANGUAGE;
        var plan = Permission.WRITE_LANGUAGE;
        var read = Permission.READ_WORKPLACES;
        var writing = Set.of(Permission.WRITE_WORKPLACES, Permission.WRITE_LANGUAGE);
        var day = LocalDate.of(2026, 9, 1);
        var team = new TeamData(UUID.randomUUID(), "Ploeg");
        var data = new AgreementData("buddy", "", "", Side.EMPLOYER, "", day, null, null);
        var word = new WordData("de kabel", "", "", "", false);
        var kept = new TradeWord(UUID.randomUUID(), 0, word, false);
        rows.add(alone("AgreementService.kinds", keep, (user, none) -> agreements.kinds(user)));
        rows.add(alone("AgreementService.ownTitles", plan, (user, none) -> agreements.ownTitles(user)));
        rows.add(about("AgreementService.places", plan, (user, uuid) -> {
            agreements.places(user, cohortOf(uuid));
            return cohorts.again(user, cohortOf(uuid));
        }));
        rows.add(about("AgreementService.ofCohort", keep, (user, uuid) -> {
            agreements.ofCohort(user, cohortOf(uuid));
            return cohorts.again(user, cohortOf(uuid));
        }));
        rows.add(
                alone("AgreementService.ofEmployer", keep, (user, none) -> agreements.ofEmployer(user, List.of(), "")));
        rows.add(alone("AgreementService.team", keep, (user, none) -> agreements.team(user, none)));
        rows.add(about(
                "AgreementService.saveTeam",
                plan,
                (user, uuid) -> agreements.saveTeam(user, cohortOf(uuid), null, 0, team)));
        rows.add(alone("AgreementService.removeTeam", plan, (user, none) -> agreements.removeTeam(user, none)));
        rows.add(alone("AgreementService.restoreTeam", plan, (user, none) -> agreements.restoreTeam(user, none)));
        rows.add(alone("AgreementService.add", plan, (user, none) -> agreements.add(user, none, data)));
        rows.add(alone("AgreementService.change", plan, (user, none) -> agreements.change(user, none, 0, data)));
        rows.add(alone("AgreementService.remove", plan, (user, none) -> agreements.remove(user, none)));
        rows.add(alone("AgreementService.restore", plan, (user, none) -> agreements.restore(user, none)));
        rows.add(alone(
                "AgreementService.say", keep, (user, none) -> agreements.say(user, none, day, 0, new Said.Done())));
        rows.add(alone("TradeWordService.lists", read, (user, none) -> tradeWords.lists(user)));
        rows.add(alone("TradeWordService.words", read, (user, none) -> tradeWords.words(user, none)));
        rows.add(alone("TradeWordService.counts", read, (user, none) -> tradeWords.counts(user, List.of(none))));
        rows.add(alone("TradeWordService.ofTeam", keep, (user, none) -> tradeWords.ofTeam(user, none)));
        rows.add(anyOf("TradeWordService.add", writing, (user, none) -> tradeWords.add(user, none, word)));
        rows.add(anyOf("TradeWordService.change", writing, (user, none) -> tradeWords.change(user, none, 0, word)));
        rows.add(anyOf("TradeWordService.move", writing, (user, none) -> tradeWords.move(user, none, true)));
        rows.add(anyOf("TradeWordService.remove", writing, (user, none) -> tradeWords.remove(user, none)));
        rows.add(anyOf("TradeWordService.restore", writing, (user, none) -> tradeWords.restore(user, none, kept)));
        rows.add(anyOf("TradeWordService.begin", writing, (user, none) -> tradeWords.begin(user, none, "energy")));
        rows.add(anyOf(
                "TradeWordService.take", writing, (user, none) -> tradeWords.take(user, none, List.of(word), false)));
        rows.add(anyOf("TradeWordService.checked", writing, (user, none) -> tradeWords.checked(user, none)));
    }

    private void screening(List<Row> rows) {
        var plan = Permission.PLAN_SCREENING;
        var assess = Permission.ASSESS_CANDIDATES;
        // another's: a plan is not made for it
        var cohort = new Cohort(
                new CohortId(0),
                UUID.randomUUID(),
                0,
                new CohortData("Somewhere", "", YearMonth.of(2026, 9), null, ""),
                CohortState.PLANNED,
                UUID.randomUUID(),
                "",
                1,
                Designs.small(),
                true,
                Instant.EPOCH,
                "",
                partner);
        var week = new AvailableWeek(32, Set.of(DayOfWeek.MONDAY), 10, true, List.of());
        var barrier =
                new Barrier(UUID.randomUUID(), new Barrier.Data(Barrier.Kind.TRAVEL, "A bicycle", "", null, null));
        rows.add(alone("LanguageResults.of", Permission.READ_COHORTS, (user, _) -> languageResults.of(user, cohort)));
        rows.add(alone("ScreeningPlans.of", plan, (user, none) -> screeningPlans.of(user, cohort)));
        rows.add(alone("ScreeningPlans.functions", plan, (user, none) -> screeningPlans.functions(user, cohort)));
        rows.add(alone("ScreeningPlans.colleagues", plan, (user, none) -> screeningPlans.colleagues(user)));
        rows.add(alone(
                "ScreeningPlans.create", plan, (user, none) -> screeningPlans.create(user, cohort, null, List.of())));
        rows.add(alone(
                "ScreeningPlans.saveCriteria",
                plan,
                (user, none) -> screeningPlans.saveCriteria(user, none, 0, List.of())));
        rows.add(alone(
                "ScreeningPlans.saveAssessors",
                plan,
                (user, none) -> screeningPlans.saveAssessors(user, none, 0, Set.of())));
        rows.add(alone("ScreeningPlans.saveRate", plan, (user, none) -> screeningPlans.saveRate(user, none, 0, 1L)));
        rows.add(alone("ScreeningPlans.open", plan, (user, none) -> screeningPlans.open(user, none, 0)));
        rows.add(alone("ScreeningPlans.close", plan, (user, none) -> screeningPlans.close(user, none, 0)));
        rows.add(alone("ScreeningPlans.replacements", plan, (user, none) -> screeningPlans.replacements(user, none)));
        rows.add(alone(
                "ScreeningPlans.replace",
                plan,
                (user, none) -> screeningPlans.replace(user, none, 0, none, none, "x")));
        rows.add(alone("ScreeningPlans.enter", plan, (user, none) -> screeningPlans.enter(user, cohort, none, "x")));
        rows.add(alone("Assessments.list", assess, (user, none) -> assessments.list(user)));
        rows.add(alone("Assessments.open", assess, (user, none) -> assessments.open(user, none)));
        rows.add(alone("Assessments.answer", assess, (user, none) -> assessments.answer(user, none, none, 3, "")));
        rows.add(alone("Assessments.handIn", assess, (user, none) -> assessments.handIn(user, none)));
        rows.add(alone("Screenings.list", plan, (user, none) -> screenings.list(user, none)));
        rows.add(alone("Screenings.ofCriterion", plan, (user, none) -> screenings.ofCriterion(user, none, none)));
        rows.add(alone("Screenings.record", plan, (user, none) -> screenings.record(user, none)));
        rows.add(alone("Screenings.open", plan, (user, none) -> screenings.open(user, none)));
        rows.add(alone("Screenings.forms", plan, (user, none) -> screenings.forms(user, none)));
        rows.add(alone("Screenings.write", plan, (user, none) -> screenings.write(user, none, none, none, "x")));
        rows.add(alone("Screenings.agree", plan, (user, none) -> screenings.agree(user, none, none, 3, "x")));
        rows.add(alone("Screenings.select", plan, (user, none) -> screenings.select(user, none, 0, "x")));
        rows.add(alone(
                "Screenings.refuse", plan, (user, none) -> screenings.refuse(user, none, 0, ReasonKey.NO_PLACE, "x")));
        rows.add(alone("Screenings.saveBarrier", plan, (user, none) -> screenings.saveBarrier(user, none, barrier)));
        rows.add(alone("Screenings.removeBarrier", plan, (user, none) -> screenings.removeBarrier(user, none, none)));
        rows.add(alone("Screenings.saveWeek", plan, (user, none) -> screenings.saveWeek(user, none, week)));
        rows.add(alone("ScreeningQuality.of", plan, (user, none) -> screeningQuality.of(user, none)));
        rows.add(alone("ScreeningQuality.later", plan, (user, none) -> screeningQuality.later(user)));
        rows.add(alone("ScreeningQuality.figures", plan, (user, none) -> screeningQuality.figures(user, none)));
        rows.add(alone(
                "ScreeningQuality.note",
                plan,
                (user, none) -> screeningQuality.note(user, none, new Experience(1, 2, 3, ""))));
    }

    /** Employers are nobody's but the organisation's own. */
    private void workplaces(List<Row> rows) {
        var read = Permission.READ_WORKPLACES;
        var write = Permission.WRITE_WORKPLACES;
        var data = EmployerData.named("Somewhere", "");
        var function = JobFunctionData.named("Something");
        rows.add(alone("EmployerService.list", read, (user, none) -> employers.list(user)));
        rows.add(alone("EmployerService.choices", read, (user, none) -> employers.choices(user)));
        rows.add(alone("EmployerService.open", read, (user, none) -> employers.open(user, none)));
        rows.add(alone("EmployerService.function", read, (user, none) -> employers.function(user, none)));
        rows.add(alone("EmployerService.create", write, (user, none) -> employers.create(user, data)));
        rows.add(alone("EmployerService.save", write, (user, none) -> employers.save(user, none, 0, data)));
        rows.add(alone("EmployerService.delete", write, (user, none) -> employers.delete(user, none)));
        rows.add(alone("EmployerService.restore", write, (user, none) -> employers.restore(user, none)));
        rows.add(alone(
                "EmployerService.addFunction", write, (user, none) -> employers.addFunction(user, none, function)));
        rows.add(alone(
                "EmployerService.saveFunction",
                write,
                (user, none) -> employers.saveFunction(user, none, 0, function)));
        rows.add(alone("EmployerService.deleteFunction", write, (user, none) -> employers.deleteFunction(user, none)));
        rows.add(
                alone("EmployerService.restoreFunction", write, (user, none) -> employers.restoreFunction(user, none)));
    }

    private void moneySide(List<Row> rows) {
        var read = Permission.READ_TRAJECTORIES;
        rows.add(about("TrajectoryService.base", read, (user, uuid) -> trajectories.base(user, designOf(uuid))));
        rows.add(about("TrajectoryService.about", read, (user, uuid) -> {
            // who somebody is for a trajectory says nothing of one that is not there
            trajectories.about(user, designOf(uuid));
            return trajectories.open(user, designOf(uuid));
        }));
        rows.add(about("DesignWorkbook.write", read, (user, uuid) -> {
            // opened before, in a transaction of its own: what is written leaves its trace alone
            var before = new TransactionTemplate(transactions);
            before.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
            var opened = before.execute(status -> trajectories.open(user, designOf(uuid)));
            var held = opened == null ? null : opened.orElse(null);
            return held == null ? null : designWorkbook.write(user, held, new ByteArrayOutputStream());
        }));
        // the owner's only: no share reaches to it
        rows.add(new Row(
                "TrajectoryCases.open",
                Set.of(Permission.WRITE_CASES, read),
                Set.of(Permission.DELETE_CASES),
                true,
                (user, uuid) -> links.open(user, designOf(uuid))));
        rows.add(about("TrajectoryCases.find", Permission.READ_CASES, (user, uuid) -> {
            links.find(user, designOf(uuid));
            return cases.open(user, uuid);
        }));
        rows.add(alone(
                "TrajectoryService.assemble", read, (user, none) -> trajectories.assemble(user, Designs.small())));
        rows.add(alone("CohortCases.parts", Permission.READ_CASES, (user, none) -> cohortCases.parts(user, none)));
        rows.add(alone("CohortCases.open", Permission.WRITE_CASES, (user, none) -> cohortCases.open(user, none, "")));
        rows.add(alone("CohortCases.learned", Permission.READ_CASES, (user, none) -> cohortCases.learned(user, none)));
        rows.add(alone(
                "CohortCases.takeLearned",
                Permission.WRITE_CASES,
                (user, none) -> cohortCases.takeLearned(user, none, none, "")));
        rows.add(alone(
                "CohortTeaching.taught", Permission.READ_CASES, (user, none) -> cohortTeaching.taught(user, none)));
        rows.add(alone(
                "CohortTeaching.take",
                Permission.WRITE_CASES,
                (user, none) -> cohortTeaching.take(user, none, none, "")));
        rows.add(held("CohortCases.cohortOf", (user, held) -> cohortCases.cohortOf(user, held.stored())));
        rows.add(held("TrajectoryCases.trajectoryOf", (user, held) -> links.trajectoryOf(user, held.stored())));
    }

    private void cohorts(List<Row> rows) {
        var read = Permission.READ_COHORTS;
        var write = Permission.WRITE_COHORTS;
        var share = Permission.SHARE_COHORTS;
        rows.add(alone("CohortService.list", read, (user, none) -> cohorts.list(user)));
        rows.add(alone("CohortService.offers", write, (user, none) -> cohorts.offers(user)));
        rows.add(alone(
                "CohortService.create", write, (user, none) -> cohorts.create(user, none, 1, cohortData("Nieuw"))));
        rows.add(about("CohortService.open", read, (user, uuid) -> cohorts.open(user, cohortOf(uuid))));
        rows.add(about("CohortService.again", read, (user, uuid) -> cohorts.again(user, cohortOf(uuid))));
        rows.add(about("CohortService.scheduled", read, (user, uuid) -> cohorts.scheduled(user, cohortOf(uuid))));
        rows.add(about("CohortService.plan", read, (user, uuid) -> cohorts.plan(user, cohortOf(uuid))));
        rows.add(about("CohortService.about", read, (user, uuid) -> {
            // who somebody is for a cohort says nothing of one that is not there
            cohorts.about(user, cohortOf(uuid), read);
            return cohorts.again(user, cohortOf(uuid));
        }));
        rows.add(about(
                "CohortService.change",
                write,
                (user, uuid) -> cohorts.change(user, cohortOf(uuid), 0, cohortData("Anders"))));
        rows.add(about(
                "CohortService.move",
                write,
                (user, uuid) -> cohorts.move(user, cohortOf(uuid), 0, CohortState.RECRUITING, "begin")));
        rows.add(alone("CohortSharing.partners", share, (user, none) -> cohortSharing.partners(user)));
        rows.add(about("CohortSharing.shares", share, (user, uuid) -> {
            cohortSharing.shares(user, cohortOf(uuid));
            return cohorts.again(user, cohortOf(uuid));
        }));
        rows.add(about("CohortSharing.share", share, (user, uuid) -> {
            var with = cohortSharing.partners(user).stream()
                    .filter(one -> one.name().equals("Netbeheer Waterland"))
                    .findFirst()
                    .orElseThrow();
            return cohortSharing.share(
                    user, cohortOf(uuid), new ShareData(with.uuid(), Role.ANALYST, sharing.today(), null));
        }));
        rows.add(about("CohortSharing.end", share, (user, uuid) -> {
            UUID theirs = cohortSharing.shares(owner, cohortOf(uuid)).stream()
                    .findFirst()
                    .map(nl.duaal.access.Share::uuid)
                    .orElseGet(UUID::randomUUID);
            return cohortSharing.end(user, cohortOf(uuid), theirs, 0);
        }));
    }

    /** A part that is not there is somebody else's change: what matters here is whose the cohort is. */
    private void planning(List<Row> rows) {
        var part = UUID.randomUUID();
        var day = LocalDate.of(2026, 9, 7);
        var place = new Place.Data("Werkgever", null, "", 1, null);
        var partnerData = new CohortPartner.Data("employer", "Werkgever", "", "");
        var task = new CohortTask.Data("Taak", false, "employer", "", day, "");
        rows.add(alone("CohortPlanning.colleagues", Permission.READ_PEOPLE, (user, none) -> planning.colleagues(user)));
        rows.add(planned("addDecision", (user, uuid) -> planning.addDecision(user, uuid, "Doorgaan", day)));
        rows.add(planned("moveMoment", (user, uuid) -> planning.moveMoment(user, uuid, part, 0, day, day)));
        rows.add(planned("decide", (user, uuid) -> planning.decide(user, uuid, part, 0, true, "goed")));
        rows.add(planned("savePlace", (user, uuid) -> planning.savePlace(user, uuid, null, 0, place)));
        rows.add(planned("removePlace", (user, uuid) -> planning.removePlace(user, uuid, part, 0)));
        rows.add(planned("savePartner", (user, uuid) -> planning.savePartner(user, uuid, null, 0, partnerData)));
        rows.add(planned("removePartner", (user, uuid) -> planning.removePartner(user, uuid, part, 0)));
        rows.add(planned("saveGroup", (user, uuid) -> planning.saveGroup(user, uuid, null, 0, "A", null)));
        rows.add(planned("removeGroup", (user, uuid) -> planning.removeGroup(user, uuid, part, 0)));
        rows.add(planned("saveTask", (user, uuid) -> planning.saveTask(user, uuid, null, 0, task)));
        rows.add(planned("finishTask", (user, uuid) -> planning.finishTask(user, uuid, part, 0, true)));
        rows.add(planned("removeTask", (user, uuid) -> planning.removeTask(user, uuid, part, 0)));
    }

    private Row planned(String method, Call call) {
        return about(
                "CohortPlanning." + method, Permission.WRITE_COHORTS, (user, uuid) -> call.by(user, cohortOf(uuid)));
    }

    private void candidates(List<Row> rows) {
        var read = Permission.READ_PEOPLE;
        var write = Permission.WRITE_PEOPLE;
        var nobody = UUID.randomUUID();
        var why = Reason.of("afgesproken");
        rows.add(about("CandidateService.list", read, (user, uuid) -> {
            candidates.list(user, cohortOf(uuid));
            return cohorts.again(user, cohortOf(uuid));
        }));
        rows.add(about("CandidateService.numbered", Permission.READ_COHORTS, (user, uuid) -> {
            candidates.numbered(user, cohortOf(uuid));
            return cohorts.again(user, cohortOf(uuid));
        }));
        rows.add(about("CandidateService.funnel", Permission.READ_COHORTS, (user, uuid) -> {
            candidates.funnel(user, cohortOf(uuid));
            return cohorts.again(user, cohortOf(uuid));
        }));
        rows.add(about("CandidateService.placed", Permission.READ_PLACED, (user, uuid) -> {
            candidates.placed(user, cohortOf(uuid));
            return cohorts.again(user, cohortOf(uuid));
        }));
        rows.add(about(
                "CandidateService.add",
                write,
                (user, uuid) -> candidates.add(user, cohortOf(uuid), List.of(), Candidate.Source.FORM, true)));
        // of whom, CandidateServiceTest says
        rows.add(alone("CandidateService.find", read, (user, none) -> candidates.find(user, none)));
        rows.add(alone("CandidateService.history", read, (user, none) -> candidates.history(user, none)));
        rows.add(alone("CandidateService.ofPerson", read, (user, none) -> candidates.ofPerson(user, new PersonId(0))));
        rows.add(alone(
                "CandidateService.move",
                write,
                (user, none) -> candidates.move(user, none, 0, CandidateState.SCREENING, why)));
        rows.add(alone(
                "CandidateService.moveAll",
                write,
                (user, none) -> candidates.moveAll(user, List.of(), CandidateState.SCREENING, why)));
        rows.add(alone(
                "CandidateService.assignAll",
                write,
                (user, none) -> candidates.assignAll(
                        user,
                        List.of(),
                        new Assignment(Assignment.KEEP, Assignment.KEEP),
                        nl.duaal.tabular.intake.Progress.NONE)));
        rows.add(alone(
                "CandidateService.undoAssign",
                write,
                (user, none) -> candidates.undoAssign(user, List.of(), nl.duaal.tabular.intake.Progress.NONE)));
        rows.add(alone("CandidateService.undo", write, (user, none) -> candidates.undo(user, List.of())));
        rows.add(alone("CandidateService.place", write, (user, none) -> candidates.place(user, none, 0, null)));
        rows.add(alone("CandidateService.assign", write, (user, none) -> candidates.assign(user, none, 0, null, null)));
        var meeting = new Meeting.Data(Meeting.Kind.VISIT, LocalDate.of(2026, 9, 1), "", null, null, "");
        var attempt = new Attempt.Data(
                false, Attempt.Channel.PHONE, LocalDate.of(2026, 9, 1), Attempt.Result.REACHED, null, "");
        var handover = new Handover.Data(LocalDate.of(2026, 9, 1), "", "", "", null);
        rows.add(about("OutreachService.reach", read, (user, uuid) -> outreach.reach(user, cohortOf(uuid))));
        rows.add(about("OutreachService.handovers", read, (user, uuid) -> {
            outreach.handovers(user, cohortOf(uuid));
            return cohorts.again(user, cohortOf(uuid));
        }));
        rows.add(about(
                "OutreachService.saveMeeting",
                write,
                (user, uuid) -> outreach.saveMeeting(user, cohortOf(uuid), null, 0, meeting)));
        rows.add(about(
                "OutreachService.removeMeeting",
                write,
                (user, uuid) -> outreach.removeMeeting(user, cohortOf(uuid), nobody, 0)));
        rows.add(about(
                "OutreachService.saveGuests",
                write,
                (user, uuid) -> outreach.saveGuests(user, cohortOf(uuid), nobody, 0, Map.of())));
        rows.add(alone("OutreachService.contacts", read, (user, none) -> outreach.contacts(user, none)));
        rows.add(about("OutreachService.noteAttempt", write, (user, uuid) -> {
            outreach.noteAttempt(user, cohortOf(uuid), nobody, attempt);
            return cohorts.again(user, cohortOf(uuid));
        }));
        rows.add(about(
                "OutreachService.removeAttempt",
                write,
                (user, uuid) -> outreach.removeAttempt(user, cohortOf(uuid), nobody)));
        rows.add(alone(
                "OutreachService.saveHandover",
                write,
                (user, none) -> outreach.saveHandover(user, none, 0, handover, null)));
    }

    /** Whose language, LanguageTest says. */
    private void language(List<Row> rows) {
        var read = Permission.READ_LANGUAGE;
        var write = Permission.WRITE_LANGUAGE;
        var count = Permission.READ_COHORTS;
        var day = LocalDate.of(2026, 9, 1);
        var level = new Measurement.Data(
                Skill.READING, MeasuredLevel.of(LanguageLevel.A2), Measurement.Instrument.TOA, day, "", "");
        var some = new OwnActivity.Data(ActivityKind.SELF_STUDY, day, 0, 60, 60, Set.of(Ledger.SELF_STUDY), false, "");
        var term = new Integration.Data(IntegrationRoute.B1, true, null, day, null, null);
        var exam = new ExamAttempt.Data("knm", null, day, null, ExamAttempt.Result.OPEN, null, null);
        var nobody = new PersonId(0);
        rows.add(alone("LearningDayService.of", read, (user, none) -> learningDays.of(user, true)));
        rows.add(alone("LevelImports.ofCohort", write, (user, none) -> broughtLevels.ofCohort(user, none)));
        rows.add(alone("LevelImports.measured", read, (user, none) -> broughtLevels.measured(user, none)));
        rows.add(alone("LevelService.open", read, (user, none) -> levels.open(user, none)));
        rows.add(alone("LevelService.levels", read, (user, none) -> levels.levels(user, none)));
        rows.add(alone("LevelService.known", count, (user, none) -> levels.known(user, List.of(nobody))));
        rows.add(alone("LevelService.note", write, (user, none) -> levels.note(user, none, level, false)));
        rows.add(alone(
                "LevelService.correct",
                write,
                (user, none) -> levels.correct(user, none, none, 0, level, "vergist", false)));
        rows.add(alone("LevelService.remove", write, (user, none) -> levels.remove(user, none, none, 0, "vergist")));
        rows.add(alone(
                "LevelService.savePlan", write, (user, none) -> levels.savePlan(user, none, LanguagePlan.UNKNOWN)));
        rows.add(alone("HoursService.of", read, (user, none) -> learned.of(user, none)));
        rows.add(alone("HoursService.known", count, (user, none) -> learned.known(user, List.of(nobody))));
        rows.add(alone("HoursService.note", write, (user, none) -> learned.note(user, none, some, false)));
        rows.add(alone("HoursService.change", write, (user, none) -> learned.change(user, none, none, 0, some, false)));
        rows.add(alone("HoursService.remove", write, (user, none) -> learned.remove(user, none, none, 0)));
        rows.add(alone("IntegrationService.term", read, (user, none) -> terms.term(user, none)));
        rows.add(alone(
                "IntegrationService.known",
                count,
                (user, none) -> terms.known(user, List.of(nobody), new Amounts(List.of()), Map.of())));
        rows.add(alone("IntegrationService.save", write, (user, none) -> terms.save(user, none, 0, term)));
        rows.add(alone("IntegrationService.remove", write, (user, none) -> terms.remove(user, none, 0)));
        rows.add(alone(
                "IntegrationService.extend",
                write,
                (user, none) -> terms.extend(user, none, 6, Integration.Reason.EFFORT, day)));
        rows.add(alone(
                "IntegrationService.removeExtension", write, (user, none) -> terms.removeExtension(user, none, none)));
        rows.add(alone("IntegrationService.exams", read, (user, none) -> terms.exams(user, none)));
        rows.add(
                alone("IntegrationService.saveExam", write, (user, none) -> terms.saveExam(user, none, null, 0, exam)));
        rows.add(alone("IntegrationService.removeExam", write, (user, none) -> terms.removeExam(user, none, none, 0)));
        rows.add(alone("ForecastService.file", read, (user, none) -> forecasts.file(user, none)));
        rows.add(alone("ForecastService.of", read, (user, none) -> forecasts.of(user, none)));
        rows.add(about("ForecastService.people", read, (user, uuid) -> {
            forecasts.people(user, cohortOf(uuid));
            return cohorts.again(user, cohortOf(uuid));
        }));
        rows.add(about("ForecastService.numbers", count, (user, uuid) -> {
            forecasts.numbers(user, cohortOf(uuid));
            return cohorts.again(user, cohortOf(uuid));
        }));
    }

    /** Whose course, CourseBookTest says. */
    /** Whose months, MonthBookTest says. */
    private void actuals(List<Row> rows) {
        var read = Permission.READ_MONTH_BOOK;
        var write = Permission.WRITE_MONTH_BOOK;
        var month = YearMonth.of(2026, 9);
        var booking = new Booking.Data(month, "flow", "", Booking.Kind.INVOICE, "", "", 1, 0, true, false, null);
        var tariff = new Tariff.Data(Quantity.CONTACTS, "flow", month, BigDecimal.ONE, "cao");
        rows.add(alone("MonthBookService.flows", read, (user, none) -> monthBook.flows(user, none)));
        rows.add(alone("MonthBookService.employers", read, (user, none) -> monthBook.employers(user, none)));
        rows.add(alone("MonthBookService.months", read, (user, none) -> monthBook.months(user, none)));
        rows.add(alone("MonthBookService.month", read, (user, none) -> monthBook.month(user, none, month)));
        rows.add(alone("MonthBookService.ledger", read, (user, none) -> monthBook.ledger(user, none)));
        rows.add(alone("MonthBookService.tariffs", read, (user, none) -> monthBook.tariffs(user, none)));
        rows.add(alone("MonthBookService.book", write, (user, none) -> monthBook.book(user, none, booking)));
        rows.add(alone(
                "MonthBookService.change", write, (user, none) -> monthBook.change(user, none, none, 0, booking)));
        rows.add(alone("MonthBookService.remove", write, (user, none) -> monthBook.remove(user, none, none, 0)));
        rows.add(alone("MonthBookService.correctable", write, (user, none) -> monthBook.correctable(user, none, none)));
        rows.add(
                alone("MonthBookService.correct", write, (user, none) -> monthBook.correct(user, none, none, booking)));
        rows.add(alone("MonthBookService.check", write, (user, none) -> monthBook.check(user, none, month)));
        rows.add(alone("MonthBookService.lock", write, (user, none) -> monthBook.lock(user, none, month)));
        rows.add(alone("MonthBookService.reopen", write, (user, none) -> monthBook.reopen(user, none, month, "x")));
        rows.add(alone("MonthBookService.addTariff", write, (user, none) -> monthBook.addTariff(user, none, tariff)));
        rows.add(alone(
                "MonthBookService.removeTariff", write, (user, none) -> monthBook.removeTariff(user, none, none, 0)));
        rows.add(alone("MonthBookService.locked", Permission.READ_CASES, (user, none) -> monthBook.locked(user, none)));
        rows.add(alone("BookingImports.ofCohort", write, (user, none) -> broughtBookings.ofCohort(user, none)));
        var saying = Set.of(write, Permission.KEEP_WORK_FACTS);
        rows.add(anyOf("EstimateService.employers", saying, (user, none) -> outputEstimates.employers(user, none)));
        rows.add(anyOf("EstimateService.of", saying, (user, none) -> outputEstimates.of(user, none)));
        rows.add(anyOf(
                "EstimateService.say",
                saying,
                (user, none) -> outputEstimates.say(user, none, "A", "taken", month, 10)));
        rows.add(alone("LivingCases.open", Permission.READ_CASES, (user, none) -> livingCases.open(user, none)));
        rows.add(alone("LivingCases.again", Permission.READ_CASES, (user, none) -> livingCases.again(user, none)));
        // of what a page holds; none of these cases is a cohort's
        rows.add(alone(
                "LivingCases.happened",
                Permission.READ_CASES,
                (user, none) ->
                        livingCases.happened(user, opened.values().iterator().next())));
        rows.add(about("MonthFacts.began", Permission.READ_COHORTS, (user, uuid) -> {
            monthFacts.began(user, cohortOf(uuid));
            return cohorts.again(user, cohortOf(uuid));
        }));
        rows.add(about("MonthFacts.diplomas", Permission.READ_COHORTS, (user, uuid) -> {
            monthFacts.diplomas(user, cohortOf(uuid));
            return cohorts.again(user, cohortOf(uuid));
        }));
        rows.add(about("ContactMonths.of", Permission.READ_COHORTS, (user, uuid) -> {
            contactMonths.of(user, cohortOf(uuid));
            return cohorts.again(user, cohortOf(uuid));
        }));
        rows.add(about("BuddyMonths.of", Permission.READ_COHORTS, (user, uuid) -> {
            buddyMonths.of(user, cohortOf(uuid));
            return cohorts.again(user, cohortOf(uuid));
        }));
        rows.add(about("TaughtMonths.of", Permission.READ_COHORTS, (user, uuid) -> {
            taughtMonths.of(user, cohortOf(uuid));
            return cohorts.again(user, cohortOf(uuid));
        }));
    }

    private void course(List<Row> rows) {
        var read = Permission.READ_COURSE;
        var write = Permission.WRITE_COURSE;
        var work = Permission.KEEP_WORK_FACTS;
        var day = LocalDate.of(2026, 9, 1);
        var hours = new Fact.Worked(day, day, BigDecimal.ONE);
        rows.add(alone("CourseBook.open", read, (user, none) -> courseBook.open(user, none)));
        rows.add(alone("CourseBook.again", read, (user, none) -> courseBook.again(user, none)));
        rows.add(alone("CourseBook.person", read, (user, none) -> courseBook.person(user, none)));
        rows.add(alone("CourseBook.inCohort", read, (user, none) -> courseBook.inCohort(user, none)));
        rows.add(alone("Competences.open", read, (user, none) -> competences.open(user, none)));
        rows.add(alone(
                "Competences.own",
                Permission.READ_OWN_FILE,
                (user, none) -> competences.own(user, new PersonId(0), "Niemand")));
        rows.add(alone("CourseBook.leavings", read, (user, none) -> courseBook.leavings(user)));
        rows.add(alone("CourseBook.leastWage", read, (user, none) -> courseBook.leastWage(user, courseBook.today())));
        rows.add(alone("CourseBook.note", write, (user, none) -> courseBook.note(user, none, none, hours)));
        rows.add(alone(
                "CourseBook.correct",
                write,
                (user, none) -> courseBook.correct(user, none, none, 0, hours, "vergist")));
        rows.add(alone("CourseBook.remove", write, (user, none) -> courseBook.remove(user, none, none, 0, "vergist")));
        rows.add(alone("CourseBook.undo", write, (user, none) -> courseBook.undo(user, none, none)));
        rows.add(
                anyOf("HoursImports.ofCohort", Set.of(write, work), (user, none) -> broughtHours.ofCohort(user, none)));
        rows.add(about("WorkFacts.open", work, (user, uuid) -> {
            workFacts.open(user, cohortOf(uuid));
            return cohorts.again(user, cohortOf(uuid));
        }));
        rows.add(about("WorkFacts.again", work, (user, uuid) -> {
            workFacts.again(user, cohortOf(uuid));
            return cohorts.again(user, cohortOf(uuid));
        }));
        rows.add(alone("WorkFacts.ending", work, (user, none) -> workFacts.ending(user)));
        rows.add(about("WorkFacts.note", work, (user, uuid) -> {
            workFacts.note(user, cohortOf(uuid), new UUID(0, 1), hours);
            return cohorts.again(user, cohortOf(uuid));
        }));
        rows.add(about("WorkFacts.correct", work, (user, uuid) -> {
            workFacts.correct(user, cohortOf(uuid), new UUID(0, 1), 0, hours, "vergist");
            return cohorts.again(user, cohortOf(uuid));
        }));
        rows.add(about("WorkFacts.remove", work, (user, uuid) -> {
            workFacts.remove(user, cohortOf(uuid), new UUID(0, 1), 0, "vergist");
            return cohorts.again(user, cohortOf(uuid));
        }));
        rows.add(about("WorkFacts.undo", work, (user, uuid) -> {
            workFacts.undo(user, cohortOf(uuid), new UUID(0, 1));
            return cohorts.again(user, cohortOf(uuid));
        }));
        rows.add(about("CourseFacts.months", Permission.READ_COHORTS, (user, uuid) -> {
            courseFacts.months(user, cohortOf(uuid));
            return cohorts.again(user, cohortOf(uuid));
        }));
        rows.add(about("CourseFacts.departures", Permission.READ_COHORTS, (user, uuid) -> {
            courseFacts.departures(user, cohortOf(uuid));
            return cohorts.again(user, cohortOf(uuid));
        }));
    }

    /** Whose points, buddies, answers and reports, InclusionTest says. */
    private void inclusion(List<Row> rows) {
        var keep = Permission.KEEP_INCLUSION;
        var lead = Permission.WRITE_COHORTS;
        var tell = Permission.MAKE_REPORT;
        var hear = Permission.READ_REPORTS;
        var none = new UUID(0, 1);
        var day = LocalDate.of(2026, 9, 1);
        var point = new PointData("buddy", "", PointState.AGREED, "", null, "", "");
        var buddy = new BuddyData(BuddyData.Kind.BUDDY, "Yusuf", day, null);
        var note = new NoteData(day, 30, "Woorden");
        var zeros = List.of(0, 0, 0, 0, 0);
        var sheets = PulseSheets.full(List.of(zeros, zeros, zeros));
        inCohort(rows, "InclusionService.ofCohort", keep, inclusion::ofCohort);
        rows.add(alone("InclusionService.ofEmployer", keep, inclusion::ofEmployer));
        rows.add(alone("InclusionService.ownLate", keep, (user, any) -> inclusion.ownLate(user)));
        inCohort(
                rows,
                "InclusionService.save",
                keep,
                (user, in) -> inclusion.save(user, in, PointScope.TEAM, none, null, 0, point));
        inCohort(
                rows,
                "InclusionService.remove",
                keep,
                (user, in) -> inclusion.remove(user, in, PointScope.TEAM, none, none));
        inCohort(
                rows,
                "InclusionService.restore",
                keep,
                (user, in) -> inclusion.restore(user, in, PointScope.TEAM, none, none));
        inCohort(rows, "BuddyService.open", keep, buddies::open);
        rows.add(alone("BuddyService.ofPerson", Permission.READ_PEOPLE, (user, any) -> buddies.ofPerson(user, any)));
        inCohort(rows, "BuddyService.again", keep, buddies::again);
        inCohort(rows, "BuddyService.save", keep, (user, in) -> buddies.save(user, in, none, null, 0, buddy));
        inCohort(rows, "BuddyService.remove", keep, (user, in) -> buddies.remove(user, in, none, none, 0));
        inCohort(rows, "BuddyService.note", keep, (user, in) -> buddies.note(user, in, none, none, null, 0, note));
        inCohort(
                rows, "BuddyService.removeNote", keep, (user, in) -> buddies.removeNote(user, in, none, none, none, 0));
        inCohort(rows, "PulseService.ofCohort", keep, pulse::ofCohort);
        inCohort(rows, "PulseService.count", keep, (user, in) -> pulse.count(user, in, none, none, sheets));
        inCohort(rows, "PulseService.begin", lead, (user, in) -> pulse.begin(user, in, day));
        inCohort(rows, "PulseService.publish", lead, (user, in) -> pulse.publish(user, in, none, 0));
        inCohort(rows, "RetentionService.ofCohort", Permission.READ_CONTRACTS, stays::ofCohort);
        boards(rows);
        rows.add(alone("ReportService.addressees", tell, (user, uuid) -> reports.addressees(user)));
        rows.add(alone(
                "ReportService.make", tell, (user, uuid) -> reports.make(user, uuid, ReportKind.OTHER, "Iets", false)));
        rows.add(alone("ReportService.read", tell, (user, uuid) -> reports.read(user, "2222-2222-2222-2222")));
        rows.add(alone("ReportService.add", tell, (user, uuid) -> reports.add(user, "2222-2222-2222-2222", "Meer")));
        rows.add(alone("ReportDesk.list", hear, (user, uuid) -> desk.list(user)));
        rows.add(alone("ReportDesk.waiting", hear, (user, uuid) -> desk.waiting(user)));
        rows.add(alone("ReportDesk.open", hear, desk::open));
        rows.add(alone("ReportDesk.again", hear, desk::again));
        rows.add(alone("ReportDesk.answer", hear, (user, uuid) -> desk.answer(user, uuid, 0, "Ja")));
        rows.add(alone("ReportDesk.take", hear, (user, uuid) -> desk.take(user, uuid, 0)));
        rows.add(alone("ReportDesk.close", hear, (user, uuid) -> desk.close(user, uuid, 0, "Dank u.")));
    }

    /** Of whose cohorts, BoardServiceTest says. */
    private void boards(List<Row> rows) {
        var read = Permission.READ_FIGURES;
        var all = BoardFilter.EVERYTHING;
        rows.add(alone("BoardService.open", read, (user, none) -> boards.open(user, all)));
        rows.add(alone("BoardService.again", read, (user, none) -> boards.again(user, all)));
        rows.add(alone("BoardService.openData", read, (user, none) -> boards.openData(user, all)));
        rows.add(alone("BoardService.ofEmployer", read, (user, none) -> boards.ofEmployer(user, none, "Werkgever")));
        rows.add(alone("BoardService.employers", read, (user, none) -> boards.employers(user, none)));
        rows.add(alone("BoardPaybacks.open", Permission.READ_CASES, (user, none) -> boardPaybacks.open(user, none)));
        rows.add(alone("BoardPaybacks.again", Permission.READ_CASES, (user, none) -> boardPaybacks.again(user, none)));
        var everybody = Permission.READ_ALL_PEOPLE;
        rows.add(alone("BoardPeople.moments", everybody, (user, none) -> boardPeople.moments(user)));
        rows.add(alone("BoardPeople.each", everybody, (user, none) -> {
            boardPeople.each(user, all, one -> {});
            return List.of();
        }));
        rows.add(alone("BoardService.own", Permission.KEEP_WORK_FACTS, (user, none) -> boards.own(user)));
    }

    /** A method about a cohort of which it does not matter what it finds. */
    private void inCohort(List<Row> rows, String method, Permission permission, Call call) {
        rows.add(about(method, permission, (user, uuid) -> {
            call.by(user, cohortOf(uuid));
            return cohorts.again(user, cohortOf(uuid));
        }));
    }

    /** Whose outcomes, OutcomeBookTest says. */
    private void outcomes(List<Row> rows) {
        var read = Permission.READ_COURSE;
        var write = Permission.WRITE_COURSE;
        var asked = new Reply.Missing(LocalDate.of(2026, 9, 1), Reply.Source.COACH);
        rows.add(alone("OutcomeBook.of", read, (user, none) -> outcomes.of(user, none)));
        rows.add(alone("OutcomeBook.inCohort", read, (user, none) -> outcomes.inCohort(user, none)));
        rows.add(alone("OutcomeBook.again", read, (user, none) -> outcomes.again(user, none)));
        rows.add(alone("OutcomeBook.note", write, (user, none) -> outcomes.note(user, none, none, 3, asked)));
        rows.add(alone(
                "OutcomeBook.correct", write, (user, none) -> outcomes.correct(user, none, none, 0, asked, "vergist")));
        rows.add(alone("OutcomeBook.remove", write, (user, none) -> outcomes.remove(user, none, none, 0, "vergist")));
        rows.add(alone("OutcomeBook.undo", write, (user, none) -> outcomes.undo(user, none, none)));
        rows.add(about("OutcomeCounts.of", Permission.READ_COHORTS, (user, uuid) -> {
            outcomeCounts.of(user, cohortOf(uuid));
            return cohorts.again(user, cohortOf(uuid));
        }));
    }

    /** Who sees whose marks, ScalingTest says. */
    private void scaling(List<Row> rows) {
        var read = Permission.READ_TRAJECTORIES;
        var limit = new Limit.Data("Plaatsen", 10, "geteld");
        rows.add(about("ScalingService.open", read, (user, uuid) -> scaling.open(user, designOf(uuid))));
        rows.add(about("ScalingService.again", read, (user, uuid) -> scaling.again(user, designOf(uuid))));
        rows.add(about("ScalingService.sizes", read, (user, uuid) -> {
            scaling.sizes(user, designOf(uuid));
            return trajectories.open(user, designOf(uuid));
        }));
        rows.add(about("ScalingService.mark", read, (user, uuid) -> {
            scaling.mark(user, designOf(uuid), "direction", 0, 3, "gezien");
            return trajectories.open(user, designOf(uuid));
        }));
        rows.add(led("ScalingService.begin", (user, uuid) -> scaling.begin(user, uuid)));
        rows.add(led("ScalingService.close", (user, uuid) -> scaling.close(user, uuid, 0)));
        rows.add(led(
                "ScalingService.conclude",
                (user, uuid) -> scaling.conclude(user, uuid, "direction", 0, 3, "besproken")));
        rows.add(led(
                "ScalingService.settle", (user, uuid) -> scaling.settle(user, uuid, "driver", 0, true, "besproken")));
        rows.add(led("ScalingService.saveLimit", (user, uuid) -> scaling.saveLimit(user, uuid, null, 0, limit)));
        rows.add(led("ScalingService.removeLimit", (user, uuid) -> scaling.removeLimit(user, uuid, uuid, 0)));
        rows.add(led("ScalingService.saveLesson", (user, uuid) -> scaling.saveLesson(user, uuid, null, 0, "geleerd")));
        rows.add(led("ScalingService.removeLesson", (user, uuid) -> scaling.removeLesson(user, uuid, uuid, 0)));
        rows.add(alone(
                "TrajectorySizes.of",
                Permission.READ_CASES,
                (user, none) -> trajectorySizes.of(user, none, List.of(10))));
    }

    /** The owner's only: no share reaches to it. */
    private Row led(String method, Call call) {
        return new Row(
                method,
                Set.of(Permission.WRITE_TRAJECTORIES, Permission.READ_TRAJECTORIES),
                Set.of(Permission.DELETE_CASES),
                true,
                (user, uuid) -> {
                    call.by(user, designOf(uuid));
                    return trajectories.open(user, designOf(uuid));
                });
    }

    /** Whose coaching, CoachingTest says. */
    private void coaching(List<Row> rows) {
        var read = Permission.READ_COACHING;
        var write = Permission.WRITE_COACHING;
        var day = LocalDate.of(2026, 9, 1);
        var nobody = new PersonId(0);
        var talk = new Contact.Data(Contact.Kind.TALK, Contact.Channel.VIDEO, day, "", Set.of(), "Kort.", null);
        var owed = new Promise.Data("Bellen", OwedBy.COACH, "", day);
        var goal = new nl.duaal.coaching.plan.Goal.Data("Leren", null, List.of());
        var barrier = new nl.duaal.coaching.plan.Barrier.Data(
                nl.duaal.coaching.plan.Barrier.Category.CARE, "", day, "", null, "", null);
        var offer = new CoachHandover.Offer(new UUID(0, 1), "", day, Set.of());
        var subject = CoachingChange.Subject.GOAL;
        rows.add(alone("CoachingService.open", read, (user, none) -> coaching.open(user, none)));
        rows.add(alone("CoachingService.file", read, (user, none) -> coaching.file(user, none)));
        rows.add(alone("CoachingService.lastChannel", read, (user, none) -> coaching.lastChannel(user)));
        rows.add(alone("CoachingService.openPromises", read, (user, none) -> coaching.openPromises(user)));
        rows.add(alone("CoachingService.contactsSince", read, (user, none) -> coaching.contactsSince(user, day)));
        rows.add(
                alone("CoachingService.note", write, (user, none) -> coaching.note(user, none, talk, List.of(), null)));
        rows.add(alone(
                "CoachingService.correct",
                write,
                (user, none) -> coaching.correct(user, none, none, 0, talk, "vergist")));
        rows.add(alone(
                "CoachingService.remove", write, (user, none) -> coaching.remove(user, none, none, 0, "vergist")));
        var progress = nl.duaal.tabular.intake.Progress.NONE;
        rows.add(alone("ManyContacts.note", write, (user, none) -> manyContacts.note(user, List.of(), talk, progress)));
        rows.add(alone(
                "ManyContacts.takeBack", write, (user, none) -> manyContacts.takeBack(user, List.of(), progress)));
        rows.add(alone("MessageService.of", read, (user, none) -> messages.of(user, none)));
        rows.add(alone("MessageService.reached", read, (user, none) -> messages.reached(user, List.of())));
        rows.add(alone(
                "MessageService.send", write, (user, none) -> messages.send(user, List.of(), "Tot morgen", progress)));
        rows.add(alone("MessageService.takeBack", write, (user, none) -> messages.takeBack(user, List.of())));
        rows.add(alone("CoachingService.promise", write, (user, none) -> coaching.promise(user, none, owed)));
        rows.add(alone(
                "CoachingService.changePromise", write, (user, none) -> coaching.changePromise(user, none, 0, owed)));
        rows.add(alone(
                "CoachingService.closePromise",
                write,
                (user, none) -> coaching.closePromise(user, none, 0, ItemState.DONE, "")));
        rows.add(alone("CoachingHistory.of", read, (user, none) -> coachingHistory.of(user, nobody)));
        rows.add(alone("CoachingHistory.corrected", write, (user, none) -> {
            coachingHistory.corrected(user, nobody, subject, none, "", "", "");
            return true;
        }));
        rows.add(alone("CoachingHistory.removed", write, (user, none) -> {
            try {
                coachingHistory.removed(user, nobody, subject, none, "", "");
                return true;
            } catch (DataIntegrityViolationException noSuchPerson) {
                return true;
            }
        }));
        rows.add(alone("CourseService.of", read, (user, none) -> course.of(user, none)));
        rows.add(
                alone("CourseService.intensitiesOn", read, (user, none) -> course.intensitiesOn(user, day, List.of())));
        rows.add(alone("CourseService.standsOn", write, (user, none) -> {
            try {
                course.standsOn(user, nobody, day, 0);
                return false;
            } catch (IllegalArgumentException noSuchStep) {
                return true;
            }
        }));
        rows.add(alone("CourseService.note", write, (user, none) -> course.note(user, none, day, 3)));
        rows.add(alone("CourseService.removeStep", write, (user, none) -> course.removeStep(user, none, none, 0)));
        rows.add(alone(
                "CourseService.ask",
                write,
                (user, none) -> course.ask(user, none, 0, 0, new Confidence.Data(day, null, null))));
        rows.add(alone("CourseService.needs", write, (user, none) -> course.needs(user, none, Intensity.LIGHT)));
        rows.add(alone("PlanService.of", read, (user, none) -> goals.of(user, none)));
        rows.add(alone("PlanService.openBarriers", read, (user, none) -> goals.openBarriers(user)));
        rows.add(alone(
                "PlanService.saveGoal",
                write,
                (user, none) -> goals.saveGoal(user, none, null, 0, goal, ItemState.OPEN)));
        rows.add(alone("PlanService.removeGoal", write, (user, none) -> goals.removeGoal(user, none, none, 0, "")));
        rows.add(alone(
                "PlanService.saveBarrier",
                write,
                (user, none) -> goals.saveBarrier(user, none, null, 0, barrier, ItemState.OPEN)));
        rows.add(alone(
                "PlanService.removeBarrier", write, (user, none) -> goals.removeBarrier(user, none, none, 0, "")));
        rows.add(alone(
                "CaseloadService.of", read, (user, none) -> caseloads.of(user, new CaseloadService.Whose.Everybody())));
        rows.add(alone("CaseloadService.inCohort", read, (user, none) -> caseloads.inCohort(user, none)));
        rows.add(alone("CaseloadService.known", read, (user, none) -> caseloads.known(user)));
        rows.add(alone("CaseloadService.nextContact", read, (user, none) -> caseloads.nextContact(user, none)));
        rows.add(alone("CaseloadService.loads", read, (user, none) -> caseloads.loads(user)));
        rows.add(alone("CaseloadService.norms", read, (user, none) -> caseloads.norms(user)));
        rows.add(alone("HandoverService.lastDay", read, (user, none) -> coachHandovers.lastDay(user)));
        rows.add(alone("HandoverService.ofPerson", read, (user, none) -> coachHandovers.ofPerson(user, none)));
        rows.add(alone("HandoverService.waiting", read, (user, none) -> coachHandovers.waiting(user)));
        rows.add(alone("HandoverService.running", read, (user, none) -> coachHandovers.running(user)));
        rows.add(alone("HandoverService.offer", write, (user, none) -> coachHandovers.offer(user, none, offer)));
        rows.add(alone(
                "HandoverService.offerAll",
                write,
                (user, none) -> coachHandovers.offerAll(user, List.of(none), offer.to(), "", day)));
        rows.add(
                alone("HandoverService.answer", write, (user, none) -> coachHandovers.answer(user, none, 0, true, "")));
        rows.add(alone("HandoverService.withdraw", write, (user, none) -> coachHandovers.withdraw(user, none, 0)));
        rows.add(alone("CaseloadService.own", read, (user, none) -> caseloads.own(user, List.of())));
        rows.add(alone("CoachingService.ownPromises", read, (user, none) -> coaching.ownPromises(user, List.of())));
        rows.add(alone("DayService.open", read, (user, none) -> days.open(user, new DayService.Whose.Everybody())));
        rows.add(alone("DayService.planned", read, (user, none) -> days.planned(user, 7)));
        rows.add(alone("CalendarService.find", read, (user, none) -> calendars.find(user)));
        rows.add(alone("CalendarService.make", read, (user, none) -> calendars.make(user)));
        rows.add(alone("CalendarService.revoke", read, (user, none) -> calendars.revoke(user)));
        rows.add(alone("DayService.again", read, (user, none) -> days.again(user, new DayService.Whose.Own(Set.of()))));
        rows.add(alone("CoachingWatch.people", read, (user, none) -> watch.people(user)));
        rows.add(alone("CoachingWatch.contactsOverdue", read, (user, none) -> watch.contactsOverdue(user)));
        rows.add(alone("CoachingWatch.promisesOverdue", read, (user, none) -> watch.promisesOverdue(user)));
        rows.add(alone("CoachingWatch.barriersWithoutAction", read, (user, none) -> watch.barriersWithoutAction(user)));
        rows.add(alone("CoachingWatch.handoversWaiting", read, (user, none) -> watch.handoversWaiting(user)));
        rows.add(alone(
                "CoachingWatch.handoversWithoutContact", read, (user, none) -> watch.handoversWithoutContact(user)));
        rows.add(alone("Coaches.lookedAfter", Permission.READ_PEOPLE, (user, none) -> coaches.lookedAfter(user)));
        rows.add(alone("Coaches.own", Permission.READ_PEOPLE, (user, none) -> coaches.own(user, List.of())));
        rows.add(alone("Coaches.mine", Permission.READ_PEOPLE, (user, none) -> coaches.mine(user)));
        rows.add(alone("Coaches.periods", Permission.READ_PEOPLE, (user, none) -> coaches.periods(user, nobody)));
        rows.add(alone(
                "Coaches.takeOver", Permission.WRITE_PEOPLE, (user, none) -> coaches.takeOver(user, nobody, none)));
        var keeping = Set.of(write, Permission.WRITE_LIBRARY);
        var data = new Wording.Data("Thuis", "");
        var topic = new Wording(Wording.Kind.TOPIC, "progress", 7, data, true, true);
        rows.add(alone("WordingService.all", read, (user, none) -> wordings.all(user, Locale.of("nl"))));
        rows.add(new Row(
                "WordingService.add",
                keeping,
                keeping,
                false,
                (user, none) -> wordings.add(user, Wording.Kind.TOPIC, data)));
        rows.add(new Row("WordingService.save", keeping, keeping, false, (user, none) -> wordings.save(user, topic)));
        rows.add(new Row(
                "WordingService.putBack", keeping, keeping, false, (user, none) -> wordings.putBack(user, topic)));
    }

    /** Whose files, PersonServiceTest and CandidateServiceTest say. */
    private void files(List<Row> rows) {
        var read = Permission.READ_PEOPLE;
        var write = Permission.WRITE_PEOPLE;
        var details = PersonDetails.named("Amina", "Verzonnen");
        rows.add(alone("PersonService.open", read, (user, none) -> persons.open(user, none)));
        rows.add(alone("PersonService.row", read, (user, none) -> persons.row(user, none)));
        rows.add(alone("PersonService.search", read, (user, none) -> persons.search(user, "amina")));
        rows.add(alone("PersonService.history", read, (user, none) -> persons.history(user, none)));
        rows.add(alone("PersonService.export", read, (user, none) -> persons.export(user, none)));
        rows.add(alone("PersonService.twins", write, (user, none) -> persons.twins(user, details)));
        rows.add(alone("PersonService.create", write, (user, none) -> persons.create(user, details, true)));
        rows.add(alone(
                "PersonService.createCompared", write, (user, none) -> persons.createCompared(user, List.of(details))));
        rows.add(alone("PersonService.twinIndex", write, (user, none) -> persons.twinIndex(user)));
        rows.add(alone("PersonService.rows", read, (user, none) -> persons.rows(user, List.of(UUID.randomUUID()))));
        rows.add(alone("PersonService.change", write, (user, none) -> persons.change(user, none, 0, details)));
        rows.add(alone(
                "PersonService.capacity", Permission.READ_CAPACITY, (user, none) -> persons.capacity(user, none)));
        rows.add(alone(
                "PersonService.availability",
                Permission.READ_CAPACITY,
                (user, none) -> persons.availability(user, none)));
        rows.add(new Row(
                "PersonService.changeCapacity",
                Set.of(Permission.READ_CAPACITY, write),
                Set.of(write),
                false,
                (user, none) -> persons.changeCapacity(user, none, Capacity.UNKNOWN)));
        rows.add(alone("PersonService.erase", Permission.ERASE_PEOPLE, (user, none) -> persons.erase(user, none)));
    }

    private static CohortData cohortData(String name) {
        return new CohortData(name, "", YearMonth.of(2026, 9), null, "");
    }

    private UUID cohortOf(UUID subject) {
        return groups.getOrDefault(subject, subject);
    }

    private UUID designOf(UUID subject) {
        return beside.getOrDefault(subject, subject);
    }

    private static CaseEdit edit() {
        return new CaseEdit(0, List.of(new CaseEdit.Field.Number("cohort_participants", null, 7.0)));
    }

    private RoleData role() {
        return new RoleData(Role.COACH, sharing.today(), null);
    }

    /** Methods that act for somebody and ask for nothing, each with its reason. */
    private static final Map<String, String> ASKS_FOR_NOTHING = new LinkedHashMap<>(Map.of(
            "Traces.record", "records what a service has allowed",
            "Traces.recordAlone", "records what a service has allowed or refused",
            "Traces.demand", "is what asks",
            "Sharing.on", "says whose a thing is; the room asks with the answer",
            "Sharing.lent", "takes the permission that it is asked with",
            "Sharing.shares", "for a room that has asked",
            "Sharing.partners", "names of organisations, for a room that has asked",
            "TraceReader.historyOf", "for a room that has asked"));

    static {
        ASKS_FOR_NOTHING.put("TraceReader.looks", "for a room that has asked");
        ASKS_FOR_NOTHING.put("PulseQuestionnaire.rounds", "for the own questions, which have asked");
        ASKS_FOR_NOTHING.put("PulseQuestionnaire.keep", "for the own questions, which have asked");
        ASKS_FOR_NOTHING.put("CohortFlows.of", "for the month book, which has asked");
        ASKS_FOR_NOTHING.put("ConfidenceQuestionnaire.rounds", "for the own questions, which have asked");
        ASKS_FOR_NOTHING.put("ConfidenceQuestionnaire.keep", "for the own questions, which have asked");
        ASKS_FOR_NOTHING.put("ExportTraces.record", "records what a service has allowed");
        ASKS_FOR_NOTHING.put("Maker.rows", "offers what a service gives, which asks");
        ASKS_FOR_NOTHING.put("Maker.csv", "offers what a service gives, which asks");
        ASKS_FOR_NOTHING.put("Maker.download", "offers what a service gives, which asks");
        for (String own : List.of(
                "SavedFilters.of",
                "SavedFilters.save",
                "SavedFilters.rename",
                "SavedFilters.remove",
                "SavedFilters.columns",
                "SavedFilters.keepColumns",
                "AccountService.workplaces",
                "Workplaces.of",
                "Drafts.keep",
                "Drafts.of",
                "Drafts.drop",
                "Drafts.dropAll",
                "OidcSignIn.linkedAt",
                "OidcSignIn.wantLink",
                "OpenSessions.own",
                "OpenSessions.endOwn",
                "OpenSessions.endOthers",
                "AccountService.keepLanguage",
                "OwnAccountService.look",
                "OwnAccountService.keepWorkPhone",
                "OwnAccountService.changePassword",
                "OwnAccountService.changeRecoveryCodes",
                "OwnAccountService.changeSecondFactor")) {
            ASKS_FOR_NOTHING.put(own, "about oneself");
        }
        ASKS_FOR_NOTHING.put("OpenSessions.end", "the provider, whose word was checked, asks for it");
        ASKS_FOR_NOTHING.put("DesignFollower.assembled", "for the room of trajectories, which has asked");
        ASKS_FOR_NOTHING.put("DesignFollower.refined", "for the room of trajectories, which has asked");
        ASKS_FOR_NOTHING.put("TrajectoryCases.mayOpen", "says what somebody may");
        ASKS_FOR_NOTHING.put("ScalingService.leads", "says what somebody may");
        ASKS_FOR_NOTHING.put("CohortBaseline.of", "for the room of outcomes, which has asked");
        ASKS_FOR_NOTHING.put("CohortFollower.planned", "for the room of cohorts, which has asked");
        ASKS_FOR_NOTHING.put("DemoCases.fill", "called at the first start of a demonstration only");
        ASKS_FOR_NOTHING.put("DemoEmployers.fill", "called at the first start of a demonstration only");
        for (String holder : List.of(
                "OwnPersonData.of",
                "EntryPersonData.of",
                "OutcomePersonData.of",
                "MessagePersonData.of",
                "SignalPersonData.of",
                "CandidatePersonData.of",
                "OutreachPersonData.of",
                "SignalPersonData.of",
                "ScreeningPersonData.of",
                "LessonPersonData.of",
                "LevelPersonData.of",
                "HoursPersonData.of",
                "IntegrationPersonData.of",
                "CoachingPersonData.of",
                "CoursePersonData.of",
                "BuddyPersonData.of",
                "PulsePersonData.of",
                "PlanPersonData.of",
                "HandoverPersonData.of",
                "OwnPagePersonData.of")) {
            ASKS_FOR_NOTHING.put(holder, "for the room of people, which has asked");
        }
        ASKS_FOR_NOTHING.put("TradeWordService.mayWrite", "says what somebody may");
        ASKS_FOR_NOTHING.put("CandidateCaseload.has", "is part of what the room of people asks");
    }

    private static Object denied() {
        throw new AccessDeniedException("the page itself would not have opened");
    }

    /** A page asks about the case that it holds; one that could not open it has nothing to ask about. */
    private Row held(String method, BiFunction<SignedIn, EvaluatedCase, Object> call) {
        return about(method, Permission.READ_CASES, (user, uuid) -> {
            var held = opened.get(uuid);
            if (held == null) return user.may(Permission.READ_CASES) ? null : denied();
            return gone(user, () -> {
                var answer = call.apply(user, held);
                return answer instanceof Optional<?> found && found.isPresent() ? found : true;
            });
        });
    }

    /** A page that still holds what is not there for its user any more is refused. */
    private static @Nullable Object gone(SignedIn user, Supplier<Object> call) {
        try {
            return call.get();
        } catch (AccessDeniedException refused) {
            if (user.may(Permission.READ_CASES)
                    && String.valueOf(refused.getMessage()).startsWith("no such case")) {
                return null;
            }
            throw refused;
        }
    }

    private Object beginToSearch(SignedIn user, EvaluatedCase held) {
        var goal = Goal.noLoss("employer");
        assertThatThrownBy(() -> {
                    certainty.switching(user, held, goal, (_, _) -> false);
                })
                .satisfies(thrown -> {
                    if (thrown instanceof AccessDeniedException denied) throw denied;
                })
                .isInstanceOf(CancellationException.class);
        return true;
    }

    private static Row about(String method, Permission permission, Call call) {
        return new Row(method, Set.of(permission), Set.of(permission), true, call);
    }

    private static Row alone(String method, Permission permission, Call call) {
        return new Row(method, Set.of(permission), Set.of(permission), false, call);
    }

    private UUID shareOf(UUID uuid) {
        return sharing.shares(owner, uuid).stream()
                .findFirst()
                .map(nl.duaal.access.Share::uuid)
                .orElseGet(UUID::randomUUID);
    }

    /** A scenario that is there, or was deleted; gone with the transaction that asks for it. */
    private UUID scenarioOf(UUID uuid, boolean deleted) {
        UUID scenario = UUID.randomUUID();
        JdbcClient.create(database)
                .sql("INSERT INTO scenario (uuid, organisation_id, case_id, position, name, created_at, created_by_id,"
                        + " changed_at, changed_by_id, deleted_at) SELECT ?, organisation_id, id, 1, 'S', now(6),"
                        + " created_by_id, now(6), created_by_id, if(?, now(6), NULL)"
                        + " FROM cost_benefit_case WHERE uuid = ?")
                .params(scenario.toString(), deleted, uuid.toString())
                .update();
        return scenario;
    }

    private static Simulation drawn(EvaluatedCase held) {
        return ((nl.duaal.engine.Outcome.Ok<Simulation>)
                        Simulation.run(held.evaluation().model(), 2, 1, Progress.NONE, 1))
                .value();
    }

    /** Draws that are kept with a case, or were; gone with the transaction that asks for them. */
    private UUID keptOf(UUID uuid, boolean deleted) {
        UUID one = UUID.randomUUID();
        var held = opened.get(uuid);
        if (held == null) return one;
        String model = ModelFile.write(held.evaluation().model());
        JdbcClient.create(database)
                .sql("INSERT INTO kept_simulation (uuid, organisation_id, case_id, model, model_sha256, engine_version,"
                        + " seed, draws, results, created_at, created_by_id, deleted_at) SELECT ?, organisation_id, id, ?,"
                        + " ?, '1', 1, 2, ?, now(6), created_by_id, if(?, now(6), NULL)"
                        + " FROM cost_benefit_case WHERE uuid = ?")
                .params(
                        one.toString(),
                        model,
                        ModelFile.sha256(model),
                        JsonMapper.shared().writeValueAsString(drawn(held)),
                        deleted,
                        uuid.toString())
                .update();
        return one;
    }

    // ---------------------------------------------------------------------------------------------------------------

    @Test
    void the_table_in_the_code_is_the_one_that_is_written_here() {
        int cells = 0;
        for (Role one : Role.values()) {
            for (Role two : Role.values()) {
                for (Permission permission : Permission.values()) {
                    boolean granted = grants(one, permission) || grants(two, permission);
                    boolean forHost = FOR_HOST.contains(permission);
                    var roles = Set.copyOf(EnumSet.of(one, two));
                    assertThat(as(owner, roles, false).may(permission))
                            .as("%s, %s, %s", one, two, permission)
                            .isEqualTo(granted && !forHost);
                    assertThat(as(owner, roles, true).may(permission))
                            .as("%s, %s, %s, host", one, two, permission)
                            .isEqualTo(granted);
                    cells += 2;
                    for (Role guest : Role.values()) {
                        var user = new SignedIn(owner.account(), "X", partner.organisation(), "Y", roles, true, guest);
                        assertThat(user.may(permission))
                                .as("%s, %s, %s, guest as %s", one, two, permission, guest)
                                .isEqualTo(granted && FOR_SHARED.contains(permission) && grants(guest, permission));
                        cells++;
                    }
                }
            }
        }
        assertThat(Arrays.stream(Role.values()).filter(Role::isForPartners)).containsExactlyElementsOf(OF_PARTNERS);
        assertThat(cells).isEqualTo(11 * 11 * Permission.values().length * 13);
    }

    @Test
    void every_method_that_acts_for_somebody_has_a_row() {
        var known = new TreeSet<String>(ASKS_FOR_NOTHING.keySet());
        rows().forEach(row -> known.add(row.method()));
        var found = new TreeSet<String>();
        for (String name : context.getBeanDefinitionNames()) {
            var type = AopUtils.getTargetClass(context.getBean(name));
            if (!type.getPackageName().startsWith("nl.duaal")
                    || type.getPackageName().endsWith(".ui")) continue;
            for (var method : type.getMethods()) {
                if (!method.getDeclaringClass().getPackageName().startsWith("nl.duaal")) continue;
                if (!Modifier.isPublic(method.getModifiers()) || method.isSynthetic()) continue;
                if (!Arrays.asList(method.getParameterTypes()).contains(SignedIn.class)) continue;
                found.add(type.getSimpleName() + "." + method.getName());
            }
        }
        assertThat(found).as("methods without a row").isSubsetOf(known);
        assertThat(known).as("rows without a method").isSubsetOf(found);
    }

    @Test
    void every_role_on_own_shared_and_other_things_through_every_method() {
        var subjects = subjects();
        var rows = rows();
        var wrong = new ArrayList<String>();
        int cells = 0;
        for (Row row : rows) {
            for (Role role : Role.values()) {
                for (Subject subject : row.aboutOneThing() ? subjects : List.of(subjects.getFirst())) {
                    var user =
                            as(subject.person(), Set.of(role), subject.person().host());
                    var expected = expected(row, role, subject.relation());
                    var outcome = attempt(row, user, subject.uuid());
                    cells++;
                    // what there is to find of nothing does not matter: only whether one is let in
                    if (!row.aboutOneThing() && outcome == Outcome.ABSENT) outcome = Outcome.DONE;
                    if (outcome != expected) {
                        wrong.add("%s by %s on %s: %s, not %s"
                                .formatted(row.method(), role, subject.relation(), outcome, expected));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(cells).isGreaterThan(1_000);
    }

    private static Outcome expected(Row row, Role role, Relation relation) {
        boolean may = row.anyOf()
                ? row.needs().stream().anyMatch(TABLE.get(role)::contains)
                : TABLE.get(role).containsAll(row.needs());
        if (!may) return Outcome.DENIED;
        return switch (relation) {
            case Relation.Own() -> Outcome.DONE;
            case Relation.Other(var why) -> Outcome.ABSENT;
            case Relation.Shared(var as) ->
                FOR_SHARED.containsAll(row.guest()) && TABLE.get(as).containsAll(row.guest())
                        ? Outcome.DONE
                        : Outcome.DENIED;
        };
    }

    private static boolean grants(Role role, Permission permission) {
        return TABLE.get(role).contains(permission);
    }

    private static SignedIn as(SignedIn user, Set<Role> roles, boolean host) {
        return new SignedIn(
                user.account(), user.displayName(), user.organisation(), user.organisationName(), roles, host, null);
    }

    /** Calls it and undoes what it did. */
    private Outcome attempt(Row row, SignedIn user, UUID subject) {
        return new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            try {
                return outcome(row.call().by(user, subject));
            } catch (AccessDeniedException denied) {
                return Outcome.DENIED;
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private static Outcome outcome(@Nullable Object result) {
        boolean absent = switch (result) {
            case null -> true;
            case Boolean done -> !done;
            case Optional<?> found -> found.isEmpty();
            case Collection<?> found -> found.isEmpty();
            case ChangeOutcome.Gone gone -> true;
            case WorkbookOutcome.Gone gone -> true;
            case ScenarioOutcome.Gone gone -> true;
            case ScenarioOutcome.Done done -> false;
            case ScenarioOutcome other -> throw new IllegalStateException(other.toString());
            case SaveOutcome.Gone gone -> true;
            case TrajectoryCases.Found.Gone gone -> true;
            case SaveOutcome.Refused refused -> throw new IllegalStateException(refused.toString());
            case KeepOutcome.Gone gone -> true;
            case KeepOutcome.Kept keptNow -> false;
            case KeepOutcome other -> throw new IllegalStateException(other.toString());
            case EditOutcome.Gone gone -> true;
            case CohortOutcome.Gone gone -> true;
            case AgreementOutcome.Gone gone -> true;
            case NoteOutcome note -> note == NoteOutcome.GONE;
            case ShareOutcome.Outdated outdated -> true;
            case ShareOutcome.Refused(var fault) -> fault == ShareOutcome.Fault.PARTNER;
            default -> false;
        };
        return absent ? Outcome.ABSENT : Outcome.DONE;
    }

    /** One case for each relation. */
    private List<Subject> subjects() {
        var subjects = new ArrayList<Subject>();
        var today = sharing.today();
        // an own case is one that the partner once worked with, so that there is something to end
        UUID own = shared(Role.ANALYST, today.minusDays(9), null);
        opened.put(own, cases.open(owner, own).orElseThrow());
        subjects.add(new Subject(new Relation.Own(), owner, own));
        subjects.add(new Subject(new Relation.Other("never shared"), partner, newCase()));
        subjects.add(new Subject(new Relation.Other("no such case"), partner, UUID.randomUUID()));
        subjects.add(new Subject(
                new Relation.Other("over since today"), partner, shared(Role.EMPLOYER, today.minusDays(9), today)));
        subjects.add(new Subject(
                new Relation.Other("from tomorrow"), partner, shared(Role.EMPLOYER, today.plusDays(1), null)));
        subjects.add(
                new Subject(new Relation.Other("shared with a third"), owner, newCaseOf(GivenUser.employer(accounts))));
        for (Role as : OF_PARTNERS) {
            UUID shared = shared(as, today, null);
            opened.put(shared, cases.open(owner, shared).orElseThrow());
            subjects.add(new Subject(new Relation.Shared(as), partner, shared));
        }
        // a page may stand open longer than what it shows is shared
        for (var subject : subjects) {
            cases.open(owner, subject.uuid()).ifPresent(held -> opened.putIfAbsent(subject.uuid(), held));
        }
        return subjects;
    }

    private UUID newCase() {
        return newCaseOf(owner);
    }

    private UUID newCaseOf(SignedIn maker) {
        UUID uuid = cases.createFromTemplate(maker, "energy-technician");
        var made = trajectories.create(maker, Designs.small());
        beside.put(uuid, ((TrajectoryService.CreateOutcome.Created) made).uuid());
        var coordinator = GivenCohort.as(maker, Role.COORDINATOR);
        groups.put(
                uuid,
                GivenCohort.cohort(cohorts, trajectories, coordinator, GivenUser.administrator(accounts), "Cohort")
                        .uuid());
        return uuid;
    }

    /** A case that is shared in any role: those that see nothing of a case the service would refuse. */
    private UUID shared(Role as, LocalDate from, @Nullable LocalDate until) {
        UUID uuid = newCase();
        share("CASE", uuid, as, from, until);
        share("TRAJECTORY", designOf(uuid), as, from, until);
        share("COHORT", cohortOf(uuid), as, from, until);
        return uuid;
    }

    private void share(String kind, UUID uuid, Role as, LocalDate from, @Nullable LocalDate until) {
        JdbcClient.create(database)
                .sql("INSERT INTO share (uuid, organisation_id, subject_kind, subject_uuid, partner_id, role,"
                        + " valid_from_on, valid_until_on, created_at, created_by_id)"
                        + " VALUES (uuid(), ?, ?, ?, ?, ?, ?, ?, now(6), ?)")
                .params(
                        owner.organisation().value(),
                        kind,
                        uuid.toString(),
                        partner.organisation().value(),
                        as.name(),
                        from,
                        until,
                        owner.account().value())
                .update();
    }
}
