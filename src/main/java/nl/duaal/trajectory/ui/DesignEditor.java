package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.duaal.access.Permission;
import nl.duaal.access.SharedKind;
import nl.duaal.access.SignedIn;
import nl.duaal.draft.Draft;
import nl.duaal.library.Amounts;
import nl.duaal.library.SchoolHoliday;
import nl.duaal.shell.ConflictScreen;
import nl.duaal.shell.FieldConflict;
import nl.duaal.shell.MoreButton;
import nl.duaal.shell.ShareDialog;
import nl.duaal.shell.Toast;
import nl.duaal.shell.Words;
import nl.duaal.trajectory.OpenTrajectory;
import nl.duaal.trajectory.SaveOutcome;
import nl.duaal.trajectory.TrajectoryAction;
import nl.duaal.trajectory.check.Knowledge;
import nl.duaal.trajectory.design.Block;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.DesignCheck;
import nl.duaal.trajectory.design.DesignEdit;
import nl.duaal.trajectory.design.DesignMerge;
import nl.duaal.trajectory.design.DesignProblem;
import nl.duaal.trajectory.design.Layout;
import nl.duaal.trajectory.design.Phase;
import nl.duaal.trajectory.design.WorkLanguage;
import nl.duaal.trajectory.ui.DesignTabs.Side;
import nl.duaal.trajectory.ui.TimelineFigure.Gesture;
import nl.duaal.trajectory.ui.TimelineFigure.Zoom;
import org.jspecify.annotations.Nullable;

/**
 * One design on the page: its line of time, its money and its forms. Every edit makes another design; one that can be
 * kept is saved at once and shown everywhere, one that cannot stays at its field with the reason.
 */
final class DesignEditor extends Div implements Editing {

    static final String ROW = "row";
    static final String TAB = "tab";
    static final String ZOOM = "zoom";

    private final TrajectoryWords words;
    private final DesignServices services;
    private final SignedIn user;
    private final Amounts amounts;
    private final LocalDate today;
    private final DesignHistory history = new DesignHistory();
    private final DesignHeader header;
    private final OutdatedNotice outdated;
    private final DesignDrafts drafts;
    private final List<SchoolHoliday> holidays;
    private final TimelineFigure timeline;
    private final HolidayLegend legend;
    private final MoneyBar money;
    private final ItemPanel item;
    private final DesignTabs tabs;
    private final Map<Zoom, NativeButton> zooms = new LinkedHashMap<>();
    private final Span announcement = new Span();
    private OpenTrajectory trajectory;
    private Design design;
    private @Nullable OpenTrajectory theirs;
    private String selected = "";
    private Zoom zoom = Zoom.MONTHS;

    DesignEditor(TrajectoryWords words, DesignServices services, SignedIn user, OpenTrajectory opened) {
        this.words = words;
        this.services = services;
        this.user = user;
        this.trajectory = opened;
        this.design = opened.design();
        this.amounts = services.library().amounts(opened.about());
        this.today = services.library().today();
        header = new DesignHeader(words, actions(), this::undo, this::redo, this::delete);
        outdated = new OutdatedNotice(words, this::merge, this::takeTheirs, this::keepMine);
        drafts = new DesignDrafts(words, services, user, opened, () -> design, this::resume);
        holidays = services.library().holidays(opened.about());
        timeline = new TimelineFigure(words);
        legend = new HolidayLegend(words);
        money = new MoneyBar(words);
        item = new ItemPanel(words, this);
        tabs = new DesignTabs(sides(), words.say("tabs.label"), this::chooseTab);
        announcement.addClassName("sr-only");
        announcement.getElement().setAttribute("aria-live", "polite");
        listen();
        build();
    }

    /** One line for each side of a design. */
    private List<Side> sides() {
        return List.of(
                side("item", item),
                side("general", new GeneralPanel(words, this)),
                side("group", new GroupPanel(words, this)),
                side("costs", new CostsPanel(words, this)),
                side(
                        "subsidies",
                        new SubsidyPanel(words, this, services.library().schemes(trajectory.about()))),
                side("tasks", new TaskPanel(words, this, services.library().languageUses(trajectory.about()))),
                side("week", new WeekPanel(words.locale(), this::knowledge)),
                side("rules", new RulesPanel(words.locale(), this::knowledge, this::reason)),
                side("language", new LanguagePanel(words.locale(), this::knowledge, this::speak)),
                side("income", new IncomePanel(words.locale(), this::knowledge)),
                side("partners", new PartnersPanel(words, this)),
                side("versions", new VersionsPanel(words, services.trajectories(), user)));
    }

    private Knowledge knowledge() {
        return new Knowledge(
                amounts,
                services.library().rules(trajectory.about()),
                services.library().schemes(trajectory.about()),
                holidays);
    }

    private void reason(String finding, String why) {
        changeOrTell(
                words.say("did.reason"),
                now -> DesignEdit.of(now, edit -> {
                    var reasons = new TreeMap<>(edit.reasons);
                    if (why.isEmpty()) reasons.remove(finding);
                    else reasons.put(finding, why);
                    edit.reasons = reasons;
                }));
    }

    private void speak(WorkLanguage language) {
        changeOrTell(words.say("did.workLanguage"), now -> DesignEdit.of(now, edit -> edit.workLanguage = language));
    }

    private Side side(String key, DesignPanel panel) {
        return new Side(key, words.say("tabs." + key), panel);
    }

    /** What other rooms do with a trajectory, and the page for the partners. */
    private List<Component> actions() {
        List<Component> all = new ArrayList<>();
        for (TrajectoryAction action : services.actions()) {
            if (!action.isFor(trajectory.about())) continue;
            String label = Words.text(words.locale(), action.label(user, trajectory.uuid()));
            var button = new NativeButton(
                    label,
                    click -> action.run(
                            user,
                            trajectory.uuid(),
                            problems -> Toast.warn(words.say("refused", words.problems(problems, design)))));
            button.addClassName("button");
            button.setId("action-" + action.key());
            all.add(button);
        }
        var summary = new RouterLink(
                words.say("summary.link"),
                SummaryView.class,
                new RouteParameters(
                        TrajectoryView.UUID_PARAMETER, trajectory.uuid().toString()));
        summary.addClassName("button");
        summary.setId("to-summary");
        all.add(summary);
        var excel = new Anchor(
                new DesignDownload(services.workbook(), user, () -> trajectory), words.say("header.toExcel"));
        excel.addClassName("button");
        excel.setId("to-excel");
        excel.getElement().setAttribute("download", true);
        all.add(excel);
        boolean copies = user.may(Permission.WRITE_TRAJECTORIES);
        boolean shares = trajectory.about().may(Permission.SHARE_TRAJECTORIES);
        if (copies || shares) all.add(more(copies, shares));
        return all;
    }

    private MoreButton more(boolean copies, boolean shares) {
        return new MoreButton(words.say("header.more"), actions -> {
            if (copies) {
                actions.add(
                        "copy-trajectory",
                        words.say("header.copy"),
                        () -> TrajectoryCopy.of(
                                        words,
                                        services.trajectories(),
                                        user,
                                        trajectory.uuid(),
                                        trajectory.number(),
                                        design.name())
                                .ifPresent(TrajectoryLinks::open));
            }
            if (shares) {
                actions.add(
                        "share-trajectory",
                        words.say("header.share"),
                        () -> new ShareDialog(
                                        words.locale(),
                                        services.sharing(),
                                        user,
                                        new ShareDialog.Subject(
                                                SharedKind.TRAJECTORY,
                                                trajectory.uuid(),
                                                Permission.READ_TRAJECTORIES,
                                                Permission.WRITE_TRAJECTORIES))
                                .open());
            }
        });
    }

    private void listen() {
        timeline.on("select", gesture -> select(gesture.key()));
        timeline.on("open", gesture -> {
            select(gesture.key());
            item.focus();
        });
        timeline.on("move", gesture -> move(gesture, "did.move", Layout::moved));
        timeline.on("longer", gesture -> move(gesture, "did.longer", Layout::lengthened));
        timeline.on("order", gesture -> move(gesture, "did.order", Layout::reordered));
        timeline.on("delete", gesture -> askToRemove(gesture.key()));
        timeline.on("undo", gesture -> undo());
        timeline.on("redo", gesture -> redo());
    }

    private void build() {
        addClassName("design-editor");
        var tools = new Div();
        tools.addClassNames("design-tools", "no-print");
        if (isOpen()) {
            tools.add(
                    tool(
                            "add-block",
                            "primary",
                            () -> AddDialog.ofBlocks(
                                            words,
                                            this,
                                            services.library().blocks(trajectory.about()),
                                            phaseOfSelected())
                                    .open()),
                    tool(
                            "add-phase",
                            "button",
                            () -> AddDialog.ofPhases(words, this, phaseOfSelected())
                                    .open()));
        }
        var gap = new Span();
        gap.addClassName("gap");
        var zoomGroup = new Div();
        zoomGroup.addClassName("design-zoom");
        zoomGroup.getElement().setAttribute("role", "group");
        zoomGroup.getElement().setAttribute("aria-label", words.say("zoom.label"));
        for (Zoom one : Zoom.values()) {
            var button = new NativeButton(words.say("zoom." + one.key()), click -> chooseZoom(one));
            button.addClassName("button");
            button.setId("zoom-" + one.key());
            zooms.put(one, button);
            zoomGroup.add(button);
        }
        tools.add(gap, zoomGroup);
        var help = new Paragraph(words.say(isOpen() ? "timeline.help" : "timeline.help.reader"));
        help.addClassNames("design-help", "no-print");
        add(header, drafts, outdated, tools, timeline, legend, help, money, tabs, announcement);
    }

    private NativeButton tool(String id, String className, Runnable action) {
        var button = new NativeButton(words.say("tools." + id), click -> action.run());
        button.addClassNames("button", className);
        button.setId(id);
        return button;
    }

    /** Takes what the address says: what is selected, which side is seen, how much of the calendar. */
    void show(QueryParameters query) {
        selected = query.getSingleParameter(ROW).orElse("");
        zoom = query.getSingleParameter(ZOOM)
                .flatMap(text -> java.util.Arrays.stream(Zoom.values())
                        .filter(one -> one.key().equals(text))
                        .findFirst())
                .orElse(Zoom.MONTHS);
        if (!isThere(selected)) {
            selected = design.phases().stream().findFirst().map(Phase::key).orElse("");
        }
        item.select(selected);
        tabs.choose(query.getSingleParameter(TAB).orElse(""));
        showEverything();
        if (isOpen()) drafts.offer();
    }

    OpenTrajectory trajectory() {
        return trajectory;
    }

    @Override
    public Design design() {
        return design;
    }

    @Override
    public boolean isOpen() {
        return trajectory.isOpenForEdits() && trajectory.about().may(Permission.WRITE_TRAJECTORIES);
    }

    @Override
    public Amounts amounts() {
        return amounts;
    }

    @Override
    public List<DesignProblem> change(String what, UnaryOperator<Design> edit) {
        if (!isOpen()) return List.of();
        Design next = edit.apply(design);
        if (next.equals(design)) return List.of();
        var problems = DesignCheck.check(next);
        if (!problems.isEmpty()) return problems;
        history.did(what, design, next);
        become(next);
        return List.of();
    }

    @Override
    public boolean changeOrTell(String what, UnaryOperator<Design> edit) {
        var problems = change(what, edit);
        if (problems.isEmpty()) return true;
        Toast.warn(words.say("refused", words.problems(problems, edit.apply(design))));
        return false;
    }

    private interface Move {
        Design of(Design design, String key, int by);
    }

    private void move(Gesture gesture, String what, Move move) {
        if (!isThere(gesture.key())) return;
        selected = gesture.key();
        item.select(selected);
        if (!changeOrTell(words.say(what, name(gesture.key())), now -> move.of(now, gesture.key(), gesture.by()))) {
            showTimeline();
            return;
        }
        design.block(gesture.key())
                .ifPresent(block ->
                        announcement.setText(block.name() + ", " + words.weeks(block) + ". " + money.announcement()));
    }

    private void become(Design next) {
        design = next;
        if (!isThere(selected)) {
            selected = design.phases().getFirst().key();
            item.select(selected);
        }
        save();
        announcement.setText(money.announcement());
    }

    private void undo() {
        if (isOpen()) history.undo().ifPresent(step -> undone("did.undone", step.what(), step.before()));
    }

    private void redo() {
        if (isOpen()) history.redo().ifPresent(step -> undone("did.redone", step.what(), step.after()));
    }

    private void undone(String key, String what, Design now) {
        become(now);
        announcement.setText(words.say(key, what) + " " + money.announcement());
    }

    /** While two people disagree nothing is stored: what is on the page stays on the page. */
    private void save() {
        if (theirs == null) {
            switch (services.trajectories().save(user, trajectory.uuid(), trajectory.version(), design)) {
                case SaveOutcome.Saved(var now) -> trajectory = now;
                case SaveOutcome.Unreasoned _ -> throw new IllegalStateException("a draft needs no reasons");
                case SaveOutcome.Outdated(var now) -> conflict(now);
                case SaveOutcome.NotNow(var now) -> conflict(now);
                case SaveOutcome.Refused(var problems) ->
                    Toast.warn(words.say("refused", words.problems(problems, design)));
                case SaveOutcome.Gone() -> {
                    Toast.warn(words.say("gone"));
                    TrajectoryLinks.openList();
                    return;
                }
            }
        }
        showEverything();
    }

    private void conflict(OpenTrajectory now) {
        theirs = now;
        outdated.show(now, trajectory.design());
    }

    /** Both together: where only one of them changed something that holds, and for the rest somebody chooses. */
    private void merge() {
        var now = theirs;
        if (now == null) return;
        var merge = DesignMerge.of(trajectory.design(), now.design(), design);
        if (merge.clashes().isEmpty()) {
            lay(now, merge.together(key -> true));
            return;
        }
        new ConflictScreen(
                        words.locale(),
                        now.changedBy(),
                        now.changedAt(),
                        new DesignDifferences(words).conflicts(merge),
                        choices -> lay(
                                now, merge.together(key -> !(choices.get(key) instanceof FieldConflict.Choice.Theirs))),
                        this::takeTheirs)
                .open();
    }

    private void lay(OpenTrajectory now, Design both) {
        var problems = DesignCheck.check(both);
        if (!problems.isEmpty()) {
            Toast.warn(words.say("refused", words.problems(problems, both)));
            return;
        }
        history.did(words.say("did.together", now.changedBy()), design, both);
        settle(now);
        become(both);
    }

    @Override
    public void typing(String place, @Nullable String typed) {
        if (isOpen()) drafts.typing(place, typed, trajectory.version());
    }

    /** Puts what was typed the last time back into its fields, and shows the last of them. */
    private void resume(List<Draft> left) {
        for (Draft draft : left) {
            String[] place = draft.field().split("\\.", 3);
            String tab = switch (place[0]) {
                case "block", "phase" -> "item";
                case "group" -> "group";
                case "costs", "shortage" -> "costs";
                case "subsidy" -> "subsidies";
                case "task" -> "tasks";
                case "partner" -> "partners";
                default -> "general";
            };
            if (tab.equals("item") && place.length > 1 && isThere(place[1])) {
                selected = place[1];
                item.select(selected);
            }
            tabs.choose(tab);
            tabs.show(trajectory, design);
            // it is kept again when it is refused again
            drafts.drop(draft.field());
            tabs.retype(draft.field(), draft.content());
        }
        showTimeline();
        remember();
    }

    /** What was on the page stays in the list of what can be undone. */
    private void takeTheirs() {
        var now = theirs;
        if (now == null) return;
        history.did(words.say("did.theirs", now.changedBy()), design, now.design());
        settle(now);
        design = now.design();
        showEverything();
    }

    private void keepMine() {
        var now = theirs;
        if (now == null) return;
        settle(now);
        save();
    }

    private void settle(OpenTrajectory now) {
        theirs = null;
        trajectory = now;
        outdated.setVisible(false);
    }

    private void showEverything() {
        header.show(trajectory, design, history, isOpen(), theirs == null);
        money.show(services.trajectories().money(user, trajectory.uuid(), design), design);
        showTimeline();
        tabs.show(trajectory, design);
    }

    private void showTimeline() {
        var shown = TimelineFigure.Shown.of(design, holidays);
        timeline.show(shown, selected, zoom, today, isOpen());
        legend.show(shown, isOpen());
        zooms.forEach((one, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(one == zoom)));
    }

    @Override
    public void select(String key) {
        if (!isThere(key) || isGone()) return;
        selected = key;
        item.select(key);
        tabs.choose("item");
        showTimeline();
        tabs.show(trajectory, design);
        remember();
    }

    private boolean isThere(String key) {
        return design.phase(key).isPresent() || design.block(key).isPresent();
    }

    private String phaseOfSelected() {
        return design.block(selected)
                .map(Block::phase)
                .or(() -> Optional.of(selected).filter(key -> design.phase(key).isPresent()))
                .orElse("");
    }

    private String name(String key) {
        return design.block(key)
                .map(Block::name)
                .or(() -> design.phase(key).map(Phase::name))
                .orElse("");
    }

    @Override
    public void askToRemove(String key) {
        if (!isOpen() || !isThere(key)) return;
        int blocks = design.blocksOf(key).size();
        var dialog = new ConfirmDialog();
        dialog.setHeader(words.say("remove.title", name(key)));
        dialog.setText(blocks == 0 ? words.say("remove.text") : words.count("remove.phase", blocks));
        dialog.setCancelable(true);
        dialog.setCancelText(words.say("remove.cancel"));
        dialog.setConfirmText(words.say("remove.confirm"));
        dialog.addConfirmListener(confirm -> {
            changeOrTell(words.say("did.remove", name(key)), now -> Layout.without(now, key));
            timeline.focusRow(selected);
        });
        dialog.addCancelListener(cancel -> timeline.focusRow(key));
        dialog.open();
    }

    private void delete() {
        TrajectoryDeletion.delete(
                words,
                services.trajectories(),
                user,
                trajectory.uuid(),
                design.name(),
                TrajectoryLinks::openList,
                () -> TrajectoryLinks.open(trajectory.uuid()));
    }

    /** Leaves the page when the trajectory is not there any more for who looks at it: deleted, or shared no longer. */
    private boolean isGone() {
        var standing = services.trajectories().standing(user, trajectory.uuid());
        if (standing.isEmpty()) {
            Toast.warn(words.say("gone"));
            TrajectoryLinks.openList();
            return true;
        }
        // another role than the one it was opened in: the page is made anew for it
        boolean other = !standing.get().equals(trajectory.about());
        if (other) TrajectoryLinks.open(trajectory.uuid());
        return other;
    }

    private void chooseTab(String key) {
        if (isGone()) return;
        tabs.choose(key);
        tabs.show(trajectory, design);
        remember();
    }

    private void chooseZoom(Zoom chosen) {
        zoom = chosen;
        showTimeline();
        remember();
    }

    /** The address says what is seen, so that it can be shared and comes back with the page. */
    private void remember() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(ROW, selected);
        parameters.put(TAB, tabs.key());
        parameters.put(ZOOM, zoom.key());
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(
                        null, new Location("trajectories/" + trajectory.uuid(), QueryParameters.simple(parameters))));
    }
}
