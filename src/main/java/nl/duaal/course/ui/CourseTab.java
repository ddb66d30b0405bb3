package nl.duaal.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.ui.CohortTab;
import nl.duaal.cohort.ui.TabState;
import nl.duaal.course.CohortCourse;
import nl.duaal.course.Entry;
import nl.duaal.course.Fact;
import nl.duaal.person.ui.PersonLinks;
import nl.duaal.shell.CardTable;

/** How far everybody of a cohort really is, on the cohort's page, with all facts to take along. */
@org.springframework.stereotype.Component
class CourseTab implements CohortTab {

    static final String KEY = "course";

    private final CourseServices services;

    CourseTab(CourseServices services) {
        this.services = services;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String labelKey() {
        return "course.title";
    }

    @Override
    public int order() {
        return 280;
    }

    @Override
    public boolean isFor(SignedIn about, Cohort cohort) {
        return !about.isGuest() && about.may(Permission.READ_COURSE);
    }

    @Override
    public Component content(SignedIn user, Cohort cohort, TabState state) {
        var words = new CourseWords(UI.getCurrentOrThrow().getLocale());
        var content = new Div();
        content.setId("cohort-course");
        content.addClassName("course");
        var people = services.course().inCohort(user, cohort.uuid());
        if (people.isEmpty()) {
            var none = new Paragraph(words.say("inCohort.none"));
            none.addClassName("muted");
            content.add(none);
            return content;
        }
        if (cohort.about().may(Permission.WRITE_COURSE)) content.add(HoursImportView.way(words, cohort.uuid()));
        content.add(table(words, people), downloads(words, user, cohort));
        return content;
    }

    private CardTable table(CourseWords words, List<CohortCourse> people) {
        var today = services.course().today();
        var last = YearMonth.from(today).minusMonths(1);
        var table = new CardTable(
                words.say("title"),
                words.say("column.name"),
                words.say("column.state"),
                words.say("column.phase"),
                words.say("column.hoursIn", words.figures().month(last)),
                words.say("column.away"),
                words.say("column.contract"));
        for (var one : people) {
            table.row(
                    PersonLinks.link(one.person().uuid(), one.person().fullName()),
                    CardTable.text(words.state(one.state())),
                    CardTable.text(phase(words, one, today)),
                    CardTable.text(hours(words, one, last)),
                    CardTable.text(away(words, one, today)),
                    CardTable.text(contract(words, one, today)));
        }
        return table;
    }

    private static <F extends Fact> Optional<F> latest(CohortCourse one, Class<F> kind, LocalDate today) {
        return one.entries().stream()
                .map(Entry::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(fact -> !fact.from().isAfter(today))
                .findFirst();
    }

    private static String phase(CourseWords words, CohortCourse one, LocalDate today) {
        return latest(one, Fact.Phase.class, today)
                .map(fact -> words.phase(fact.key(), one.phases()) + ", "
                        + words.lines(fact, one.phases(), List.of()).getFirst())
                .orElse("–");
    }

    /** Hours over days that all lie in the month. */
    private static String hours(CourseWords words, CohortCourse one, YearMonth month) {
        var hours = one.entries().stream()
                .map(Entry::fact)
                .filter(Fact.Worked.class::isInstance)
                .map(Fact.Worked.class::cast)
                .flatMap(fact -> fact.perMonth().entrySet().stream())
                .filter(part -> part.getKey().equals(month))
                .map(java.util.Map.Entry::getValue)
                .reduce(BigDecimal::add);
        return hours.map(words::hours).orElse("–");
    }

    private static String away(CourseWords words, CohortCourse one, LocalDate today) {
        return one.entries().stream()
                .map(Entry::fact)
                .filter(Fact.Absence.class::isInstance)
                .map(Fact.Absence.class::cast)
                .filter(fact -> !fact.from().isAfter(today)
                        && (fact.until() == null || !fact.until().isBefore(today)))
                .findFirst()
                .map(fact -> words.say("away.since", words.date(fact.from()), fact.percent()))
                .orElse("–");
    }

    private static String contract(CourseWords words, CohortCourse one, LocalDate today) {
        return latest(one, Fact.Contract.class, today)
                .map(fact -> fact.until() == null
                        ? words.of("contract", fact.form())
                        : words.say("contract.until", words.of("contract", fact.form()), words.date(fact.until())))
                .orElse("–");
    }

    private Div downloads(CourseWords words, SignedIn user, Cohort cohort) {
        var list = new UnorderedList();
        list.addClassName("course-downloads");
        for (var kind : Fact.Kind.values()) {
            if (kind == Fact.Kind.PERMIT) continue;
            var out = new Anchor(
                    services.downloads()
                            .download(
                                    user,
                                    words.locale(),
                                    "course" + kind,
                                    words.say("export.fileName." + kind),
                                    List.of(cohort.data().name()),
                                    () -> new CourseTables(
                                                    words, services.course().leavings(user))
                                            .of(kind, services.course().inCohort(user, cohort.uuid()))),
                    words.of("kind", kind));
            out.setId("export-course-" + kind);
            list.add(new ListItem(out));
        }
        var part = new Div(new H2(words.say("export.title")), list);
        part.addClassName("no-print");
        return part;
    }
}
