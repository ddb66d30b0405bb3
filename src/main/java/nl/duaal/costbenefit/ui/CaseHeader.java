package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.duaal.access.Permission;
import nl.duaal.access.SharedKind;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.ui.CohortLinks;
import nl.duaal.costbenefit.CaseData;
import nl.duaal.costbenefit.CaseRow;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.costbenefit.CohortCases;
import nl.duaal.costbenefit.EvaluatedCase;
import nl.duaal.costbenefit.TrajectoryCases;
import nl.duaal.shell.CopyName;
import nl.duaal.shell.MoreButton;
import nl.duaal.shell.ShareDialog;
import nl.duaal.shell.Toast;
import nl.duaal.shell.Words;
import nl.duaal.trajectory.ui.TrajectoryLinks;

/** The name of a case, what it is about, when it was saved, and what can be done with it as a whole. */
class CaseHeader extends Header {

    private final CaseWords words;
    private final H1 name = new H1();
    private final Paragraph subline = new Paragraph();
    private final Paragraph note = new Paragraph();
    private final Paragraph standing = new Paragraph();
    private final Paragraph trajectory = new Paragraph();

    CaseHeader(
            CaseWords words,
            CaseServices services,
            SignedIn user,
            Supplier<EvaluatedCase> current,
            Runnable rename,
            Runnable readWorkbook) {
        this.words = words;
        addClassName("page-head");
        subline.addClassName("sub");
        note.addClassNames("sub", "note");
        standing.addClassNames("notice", "standing");
        trajectory.addClassName("sub");
        trajectory.setId("of-trajectory");
        showTrajectory(services.trajectories(), user, current.get());
        showCohort(services.cohorts(), user, current.get());
        var titles = new Div(name, subline, trajectory, standing, note);
        var more = new MoreButton(words.say("case.more"), actions -> {
            var by = current.get().by();
            if (by.may(Permission.WRITE_CASES)) actions.add("rename-case", words.say("case.rename"), rename);
            if (user.may(Permission.WRITE_CASES)) {
                actions.add("copy-case", words.say("case.copy"), () -> copy(services.cases(), user, current));
            }
            if (by.may(Permission.SHARE_CASES)) {
                actions.add(
                        "share-case-open",
                        words.say("case.share"),
                        () -> new ShareDialog(
                                        words.locale(),
                                        services.sharing(),
                                        user,
                                        new ShareDialog.Subject(
                                                SharedKind.CASE,
                                                current.get().stored().uuid(),
                                                Permission.READ_CASES,
                                                Permission.WRITE_CASES))
                                .open());
            }
            actions.add("case-history", words.say("case.history"), () -> {
                var stored = current.get().stored();
                new HistoryDialog(words, stored.base(), services.history().of(user, stored.uuid())).open();
            });
            if (by.may(Permission.WRITE_CASES)) {
                actions.add("read-workbook", words.workbook("title"), readWorkbook);
            }
            if (!by.may(Permission.DELETE_CASES)) return;
            actions.add("delete-case", words.say("case.delete"), () -> {
                var stored = current.get().stored();
                CaseDeletion.delete(
                        words,
                        services.cases(),
                        user,
                        stored.uuid(),
                        stored.data().name(),
                        CaseLinks::openList,
                        () -> CaseLinks.open(stored.uuid()));
            });
        });
        var excel = new Anchor(new WorkbookDownload(services.workbook(), user, current), words.say("case.toExcel"));
        excel.addClassNames("button", "primary");
        excel.setId("to-excel");
        excel.getElement().setAttribute("download", true);
        var actions = new Div(more, excel);
        actions.addClassNames("page-actions", "no-print");
        add(titles, actions);
    }

    void show(EvaluatedCase now) {
        var stored = now.stored();
        var evaluation = now.evaluation();
        name.setText(stored.data().name());
        subline.setText(words.say(
                evaluation.participants() == 1 ? "case.subline.one" : "case.subline",
                words.figures().number(evaluation.participants(), 2),
                words.figures().month(evaluation.model().start()),
                words.horizon(evaluation),
                words.figures().time(stored.changedAt())));
        standing.setText(standing(now));
        standing.setVisible(!standing.getText().isEmpty());
        String text = words.own(stored.data().note());
        note.setText(text);
        note.setVisible(!text.isEmpty());
    }

    /** That it is the money side of a trajectory, with the way there for who may take it. */
    private void showTrajectory(TrajectoryCases trajectories, SignedIn user, EvaluatedCase opened) {
        boolean is = opened.stored().origin().trajectory().isPresent();
        trajectory.setVisible(is);
        if (!is) return;
        trajectories
                .trajectoryOf(user, opened.stored())
                .ifPresentOrElse(
                        row -> {
                            trajectory.add(words.say("case.ofTrajectory") + " ");
                            trajectory.add(TrajectoryLinks.link(row.uuid(), row.name()));
                        },
                        () -> trajectory.setText(words.say("case.ofTrajectory.elsewhere")));
    }

    /** That it is the money side of a cohort, or of one employer in it, with the way there. */
    private void showCohort(CohortCases cohorts, SignedIn user, EvaluatedCase opened) {
        cohorts.cohortOf(user, opened.stored()).ifPresent(cohort -> {
            trajectory.setVisible(true);
            trajectory.add(words.say("case.ofCohort") + " ");
            trajectory.add(CohortLinks.link(cohort.uuid(), cohort.data().name()));
        });
    }

    /** What is out of the ordinary for who looks: that it is another's, or not theirs to change. */
    private String standing(EvaluatedCase now) {
        var by = now.by();
        boolean writes = by.may(Permission.WRITE_CASES);
        var as = by.guestAs();
        if (as == null) return writes ? "" : words.say("case.readOnly");
        return writes
                ? words.say(
                        "case.sharedBy", by.organisationName(), Words.text(words.locale(), "access.role." + as.name()))
                : words.say("case.sharedBy.readOnly", by.organisationName());
    }

    void warn(String message) {
        Toast.warn(message);
    }

    /** The case was deleted by somebody else while it was open. */
    void gone() {
        warn(words.say("case.gone"));
        CaseLinks.openList();
    }

    /** What a copy is called among these. */
    static String copyName(CaseWords words, String name, List<CaseRow> rows) {
        return CopyName.of(
                words.locale(),
                name,
                CaseData.NAME_MAX_LENGTH,
                rows.stream().map(CaseRow::name).collect(Collectors.toSet()));
    }

    private void copy(CaseService cases, SignedIn user, Supplier<EvaluatedCase> current) {
        var stored = current.get().stored();
        cases.copy(user, stored.uuid(), copyName(words, stored.data().name(), cases.list(user)))
                .ifPresentOrElse(CaseLinks::open, this::gone);
    }
}
