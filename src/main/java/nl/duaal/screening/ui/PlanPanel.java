package nl.duaal.screening.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.Colleague;
import nl.duaal.cohort.ui.TabState;
import nl.duaal.draft.DraftSubject;
import nl.duaal.screening.Criterion;
import nl.duaal.screening.FormRow;
import nl.duaal.screening.PlainText;
import nl.duaal.screening.Plan;
import nl.duaal.screening.ScreeningOutcome;
import nl.duaal.screening.ScreeningPlans;
import nl.duaal.screening.ScreeningQuality;
import nl.duaal.screening.ScreeningRecord;
import nl.duaal.screening.Screenings;
import nl.duaal.screening.SubjectRow;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RecordList;
import nl.duaal.shell.TableDownload;
import nl.duaal.shell.TextTable;
import nl.duaal.shell.Toast;
import nl.duaal.workplace.EmployerService;
import nl.duaal.workplace.WorkplaceRow;
import org.jspecify.annotations.Nullable;

/** The plan of a cohort's screening: its criteria and assessors, then who is in it, by number. */
class PlanPanel extends Div {

    private static final String CRITERION = "criterion";

    /** What it asks. */
    record Services(
            ScreeningPlans plans,
            Screenings screenings,
            ScreeningQuality quality,
            EmployerService employers,
            TableDownload.Maker downloads) {}

    private final transient ScreeningWords words;
    private final transient Services services;
    private final transient SignedIn user;
    private final transient Cohort cohort;
    private final transient TabState state;
    private long version;

    PlanPanel(ScreeningWords words, Services services, SignedIn user, Cohort cohort, TabState state) {
        this.words = words;
        this.services = services;
        this.user = user;
        this.cohort = cohort;
        this.state = state;
        addClassName("screening");
        setId("screening-plan");
        show();
    }

    private void show() {
        removeAll();
        var found = services.plans().of(user, cohort);
        if (found.isEmpty()) {
            begin();
            return;
        }
        var plan = found.get();
        version = plan.version();
        var intro = new Paragraph(words.say(
                "plan.state." + plan.state(),
                plan.functionName().isBlank() ? words.say("plan.noFunction") : plan.functionName()));
        intro.addClassName("notice");
        add(intro);
        if (plan.madeUp()) {
            var madeUp = new Paragraph(words.say("plan.madeUp"));
            madeUp.addClassNames("small", "muted");
            add(madeUp);
        }
        if (plan.state() != Plan.State.DRAFT) add(people(plan));
        add(criteria(plan), assessors(plan), rate(plan));
        if (plan.state() == Plan.State.DRAFT) {
            add(opening(plan));
            return;
        }
        add(ofCriterion(plan));
        add(new QualitySection(words, services.quality(), user, plan, this::show));
        if (plan.state() == Plan.State.OPEN) {
            var close = new NativeButton(
                    words.say("plan.close"), click -> done(services.plans().close(user, plan.uuid(), version)));
            close.addClassName("button");
            close.setId("close-screening");
            add(close);
        }
    }

    /** What is missing stands beside the button, until something of the plan changes. */
    private Div opening(Plan plan) {
        var problem = new Paragraph();
        problem.setId("open-problem");
        problem.addClassNames("notice", "warn");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var open = new NativeButton(words.say("plan.open"), click -> {
            var outcome = services.plans().open(user, plan.uuid(), version);
            if (outcome instanceof ScreeningOutcome.Refused) {
                problem.setText(words.outcome(outcome));
                problem.setVisible(true);
            } else {
                done(outcome);
            }
        });
        open.addClassNames("button", "primary");
        open.setId("open-screening");
        return new Div(problem, open);
    }

    private void done(ScreeningOutcome outcome) {
        if (!(outcome instanceof ScreeningOutcome.Done)) Toast.warn(words.outcome(outcome));
        show();
    }

    // ---- before there is a plan

    private void begin() {
        var box = new Div(new H2(words.say("begin.title")), new Paragraph(words.say("begin.text")));
        box.addClassName("screening-begin");
        var function = new Select<WorkplaceRow>();
        function.setLabel(words.say("begin.function"));
        function.setId("screening-function");
        function.addClassName("screening-function");
        var own = services.plans().functions(user, cohort);
        var choices = services.employers().choices(user).stream()
                .sorted(Comparator.comparing(row -> !own.contains(row.function())))
                .toList();
        function.setItems(choices);
        function.setItemLabelGenerator(row -> row == null
                ? words.say("begin.noFunction")
                : words.say(
                        own.contains(row.function()) ? "begin.ofPlace" : "begin.other",
                        row.employerName(),
                        row.functionName()));
        function.setEmptySelectionCaption(words.say("begin.noFunction"));
        function.setEmptySelectionAllowed(true);
        if (own.size() == 1
                && !choices.isEmpty()
                && own.contains(choices.getFirst().function())) {
            function.setValue(choices.getFirst());
        }
        var make = new NativeButton(words.say("begin.make"), click -> {
            var chosen = function.getValue();
            var found = chosen == null
                    ? Optional.<nl.duaal.workplace.JobFunction>empty()
                    : services.employers().function(user, chosen.function());
            services.plans().create(user, cohort, found.orElse(null), Proposals.of(words, found.orElse(null)));
            show();
        });
        make.addClassNames("button", "primary");
        make.setId("make-screening");
        box.add(function, make);
        add(box);
    }

    // ---- criteria

    private RecordList criteria(Plan plan) {
        var list = new RecordList(words.say("criterion.title"), words.say("criterion.none"));
        list.setId("screening-criteria");
        boolean draft = plan.state() == Plan.State.DRAFT;
        if (draft) list.adding("add-criterion", words.say("criterion.add"), () -> criterion(plan, null));
        for (int i = 0; i < plan.criteria().size(); i++) {
            var one = plan.criteria().get(i);
            int position = i;
            var lines = new ArrayList<String>();
            lines.add(words.of("kind", one.kind()) + " · " + words.of("method", one.method()));
            lines.add(one.question());
            var name = new Div(one.name());
            name.addClassName("record-name");
            var text = new Div(name);
            lines.forEach(line -> {
                var below = new Div(line);
                below.addClassNames("small", "muted");
                text.add(below);
            });
            if (!one.isYesOrNo()) text.add(anchors(one));
            list.item(text, "criterion-" + position, draft ? acts(plan, one, position) : List.of());
        }
        return list;
    }

    private static Div anchors(Criterion one) {
        var anchors = new Div();
        anchors.addClassNames("small", "anchors");
        for (int i = 0; i < Criterion.ANSWERS; i++) {
            if (!one.anchors().get(i).isBlank())
                anchors.add(new Span((i + 1) + " " + one.anchors().get(i)));
        }
        return anchors;
    }

    private List<RecordList.Act> acts(Plan plan, Criterion one, int position) {
        var acts = new ArrayList<RecordList.Act>();
        if (position > 0) {
            acts.add(new RecordList.Act(
                    "up-criterion-" + position,
                    words.say("criterion.up", one.name()),
                    VaadinIcon.ARROW_UP,
                    () -> done(edit(plan, all -> Collections.swap(all, position, position - 1)))));
        }
        acts.addAll(RecordList.changeAndRemove(
                words.locale(),
                "criterion-" + position,
                one.name(),
                () -> criterion(plan, one),
                () -> done(edit(plan, all -> all.removeIf(some -> some.uuid().equals(one.uuid()))))));
        return acts;
    }

    private ScreeningOutcome edit(Plan plan, Consumer<List<Criterion>> edit) {
        var all = new ArrayList<>(plan.criteria());
        edit.accept(all);
        return services.plans().saveCriteria(user, plan.uuid(), version, all);
    }

    private void criterion(Plan plan, @Nullable Criterion one) {
        var form = new FormDialog(words.locale(), words.say("criterion.one"), "save-criterion");
        form.keepTyped(
                user,
                new DraftSubject("SCREENING_PLAN", plan.uuid()),
                "criterion" + (one == null ? "" : "-" + one.uuid()));
        var name = form.text(
                "criterion-name",
                words.say("criterion.name"),
                one == null ? "" : one.name(),
                Criterion.NAME_MAX_LENGTH,
                true);
        var kind = form.choice(
                "criterion-kind",
                words.say("criterion.kind"),
                List.of(Criterion.Kind.values()),
                some -> words.of("kind", some),
                one == null ? Criterion.Kind.ESSENTIAL : one.kind(),
                true);
        var method = form.choice(
                "criterion-method",
                words.say("criterion.method"),
                List.of(Criterion.Method.values()),
                some -> words.of("method", some),
                one == null ? Criterion.Method.INTERVIEW : one.method(),
                true);
        var question = form.area(
                "criterion-question",
                words.say("criterion.question"),
                one == null ? "" : one.question(),
                Criterion.QUESTION_MAX_LENGTH,
                true);
        form.words(words.say("criterion.anchors"));
        var usual = one == null ? Proposals.anchors(words, Criterion.Kind.ESSENTIAL) : one.anchors();
        var anchors = new ArrayList<com.vaadin.flow.component.textfield.TextField>();
        for (int i = 0; i < Criterion.ANSWERS; i++) {
            anchors.add(form.text(
                    "criterion-anchor-" + (i + 1),
                    words.say("criterion.anchor", i + 1),
                    usual.get(i),
                    Criterion.ANCHOR_MAX_LENGTH,
                    true));
        }
        form.open(() -> {
            var criterion = new Criterion(
                    one == null ? UUID.randomUUID() : one.uuid(),
                    name.getValue().strip(),
                    kind.getValue(),
                    method.getValue(),
                    question.getValue().strip(),
                    anchors.stream().map(field -> field.getValue().strip()).toList());
            var outcome = edit(plan, all -> {
                all.replaceAll(some -> some.uuid().equals(criterion.uuid()) ? criterion : some);
                if (one == null) all.add(criterion);
            });
            if (!(outcome instanceof ScreeningOutcome.Done)) return Optional.of(words.outcome(outcome));
            show();
            return Optional.empty();
        });
    }

    // ---- assessors and what an hour costs

    private Div assessors(Plan plan) {
        var head = new H2(words.say("assessor.title"));
        if (plan.state() != Plan.State.DRAFT) {
            return new AssessorsPart(words, services.plans(), user, plan, this::show);
        }
        var choice = new CheckboxGroup<Colleague>();
        choice.setLabel(words.say("assessor.choose", Plan.LEAST_ASSESSORS));
        choice.setId("screening-assessors");
        var colleagues = services.plans().colleagues(user);
        choice.setItems(colleagues);
        choice.setItemLabelGenerator(Colleague::name);
        choice.select(colleagues.stream().filter(plan.assessors()::contains).toList());
        choice.addValueChangeListener(change -> {
            if (!change.isFromClient()) return;
            var outcome = services.plans()
                    .saveAssessors(
                            user,
                            plan.uuid(),
                            version,
                            change.getValue().stream().map(Colleague::account).collect(Collectors.toSet()));
            // whoever ticks the next box at once must not find it gone
            if (outcome instanceof ScreeningOutcome.Done) version++;
            else done(outcome);
        });
        return new Div(head, choice);
    }

    private Div rate(Plan plan) {
        Long cents = plan.hourRateCents();
        var text = new Span(
                cents == null
                        ? words.say("rate.none")
                        : words.say("rate", words.figures().euro(cents / 100.0)));
        var change = new NativeButton(words.say("rate.change"), click -> {
            var form = new FormDialog(words.locale(), words.say("rate.title"), "save-rate");
            var euros = form.whole(
                    "rate-euros", words.say("rate.field"), cents == null ? 0 : (int) (cents / 100), 0, 10_000);
            form.open(() -> {
                var outcome = services.plans().saveRate(user, plan.uuid(), version, FormDialog.whole(euros) * 100L);
                if (!(outcome instanceof ScreeningOutcome.Done)) return Optional.of(words.outcome(outcome));
                show();
                return Optional.empty();
            });
        });
        change.addClassName("link");
        change.setId("change-rate");
        var line = new Div(text, new Span(" "), change);
        line.addClassName("muted");
        return line;
    }

    // ---- who is in it

    private Div people(Plan plan) {
        var head = new Header(new H2(words.say("people.title")));
        head.addClassName("section-head");
        if (plan.state() == Plan.State.OPEN) {
            var enter = new NativeButton(words.say("people.enter"), click -> {
                int entered = services.plans().enter(user, cohort, plan.uuid(), words.say("people.enter.why"));
                Toast.show(words.count("people.entered", entered));
                state.refresh();
                show();
            });
            enter.addClassName("button");
            enter.setId("enter-candidates");
            head.add(enter);
            if (plan.criteria().stream().anyMatch(one -> one.method() == Criterion.Method.FORM)) {
                var write = new NativeButton(words.say("forms.write"), click -> chooseForm(plan));
                write.addClassName("button");
                write.setId("write-forms");
                head.add(write);
            }
        }
        var rows = services.screenings().list(user, plan.uuid());
        var box = new Div(head);
        box.setId("screening-people");
        if (rows.isEmpty()) {
            var none = new Paragraph(words.say("people.none"));
            none.addClassName("muted");
            box.add(none);
            return box;
        }
        var list = new RecordList("", "");
        list.getChildren().findFirst().ifPresent(title -> title.setVisible(false));
        for (var row : rows) list.item(person(row), "subject-" + row.number(), List.of());
        var out = new Anchor(
                services.downloads()
                        .download(
                                user,
                                words.locale(),
                                "screeningRecord",
                                words.say("table.fileName"),
                                () -> taken(plan, services.screenings().record(user, plan.uuid()))),
                words.say("table.toExcel"));
        out.setId("export-screening");
        out.addClassName("no-print");
        box.add(list, out);
        return box;
    }

    private TableDownload.Content taken(Plan plan, List<ScreeningRecord> records) {
        long unfinished = records.stream()
                .filter(one ->
                        one.lines().stream().anyMatch(line -> line.found().isEmpty()))
                .count();
        var leftOut = unfinished == 0 ? List.<String>of() : List.of(words.count("table.unfinished", (int) unfinished));
        return new TableDownload.Content(
                new ScreeningTables(words).record(records),
                List.of(words.say(
                        "table.filter", cohort.data().name(), plan.criteria().size())),
                leftOut);
    }

    /** Whose form is written down: by name, since who writes it knows who it is, and not under which number. */
    private void chooseForm(Plan plan) {
        var form = new FormDialog(words.locale(), words.say("forms.write"), "choose-form");
        form.words(words.say("forms.how"));
        var open = services.screenings().forms(user, plan.uuid()).stream()
                .filter(FormRow::open)
                .toList();
        if (open.isEmpty()) form.words(words.say("forms.none"));
        var who = form.choice("form-candidate", words.say("forms.who"), open, FormRow::name, null, true);
        form.setKeepText(words.say("forms.next"));
        form.open(() -> {
            write(plan, who.getValue());
            return Optional.empty();
        });
    }

    private void write(Plan plan, FormRow row) {
        var form = new FormDialog(words.locale(), row.name(), "save-form");
        form.keepTyped(user, new DraftSubject("CANDIDATE", row.candidate()), "form-" + plan.uuid());
        form.words(words.say("forms.leftOut"));
        var fields = new LinkedHashMap<UUID, TextArea>();
        for (var criterion : plan.criteria()) {
            if (criterion.method() != Criterion.Method.FORM) continue;
            String before = row.written().getOrDefault(criterion.uuid(), "");
            var field =
                    form.area("form-" + fields.size(), criterion.question(), before, FormRow.TEXT_MAX_LENGTH, false);
            field.setHelperText(WrittenField.warning(words, PlainText.warnings(before)));
            field.addValueChangeListener(
                    change -> field.setHelperText(WrittenField.warning(words, PlainText.warnings(change.getValue()))));
            fields.put(criterion.uuid(), field);
        }
        form.open(() -> {
            for (var field : fields.entrySet()) {
                var outcome = services.screenings()
                        .write(
                                user,
                                plan.uuid(),
                                row.candidate(),
                                field.getKey(),
                                field.getValue().getValue());
                if (!(outcome instanceof ScreeningOutcome.Done)) return Optional.of(words.outcome(outcome));
            }
            Toast.show(words.say("forms.saved"));
            return Optional.empty();
        });
    }

    private Div person(SubjectRow row) {
        String number = words.say("number", Integer.toString(row.number()));
        String name = row.name();
        var link = new RouterLink(
                name == null ? number : name,
                ProfileView.class,
                new RouteParameters(
                        new RouteParam(SheetView.UUID_PARAMETER, row.uuid().toString())));
        link.addClassName("screening-link");
        var decision = row.decision();
        String how = switch (row.step()) {
            case NUMBER, MEETING -> words.say("people.in", row.handedIn(), row.needed());
            case NUMBER_AGREE, MEETING_AGREE, DECIDE -> words.say("people.agreed", row.agreed(), row.criteria());
            case DONE -> decision == null ? "" : words.of("outcome", decision);
        };
        var below = new Div((name == null ? "" : number + " · ") + words.of("step", row.step()) + " · " + how);
        below.addClassNames("small", "muted");
        return new Div(link, below);
    }

    // ---- one criterion, everybody

    private Div ofCriterion(Plan plan) {
        var box = new Div(new H2(words.say("byCriterion.title")));
        box.setId("by-criterion");
        var choice = new Select<Criterion>();
        choice.setLabel(words.say("byCriterion.choose"));
        choice.setId("choose-criterion");
        choice.setItems(plan.criteria());
        choice.setItemLabelGenerator(Criterion::name);
        var table = new TextTable();
        choice.addValueChangeListener(change -> {
            var chosen = change.getValue();
            if (change.isFromClient())
                state.remember(Map.of(CRITERION, chosen.uuid().toString()));
            show(plan, chosen, table);
        });
        box.add(choice, table);
        plan.criteria().stream()
                .filter(one -> one.uuid().toString().equals(state.get(CRITERION)))
                .findFirst()
                .or(() -> plan.criteria().stream().findFirst())
                .ifPresent(choice::setValue);
        return box;
    }

    private void show(Plan plan, Criterion criterion, TextTable table) {
        var rows = new ArrayList<List<String>>();
        for (var row : services.screenings().ofCriterion(user, plan.uuid(), criterion.uuid())) {
            var agreed = row.agreed();
            rows.add(List.of(
                    words.say("number", Integer.toString(row.number())),
                    row.found().isEmpty()
                            ? words.say("byCriterion.notIn")
                            : row.found().stream()
                                    .map(found -> words.answer(criterion, found.answer()))
                                    .collect(Collectors.joining(" / ")),
                    agreed == null ? "–" : words.answer(criterion, agreed.answer())));
        }
        table.show(new TextTable.Content(
                criterion.name(),
                List.of(
                        words.say("byCriterion.column.number"),
                        words.say("byCriterion.column.found"),
                        words.say("byCriterion.column.agreed")),
                rows));
    }
}
