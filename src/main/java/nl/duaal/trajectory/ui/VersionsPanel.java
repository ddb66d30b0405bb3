package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.List;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.TextTable;
import nl.duaal.shell.Toast;
import nl.duaal.trajectory.OpenTrajectory;
import nl.duaal.trajectory.SaveOutcome;
import nl.duaal.trajectory.TrajectoryService;
import nl.duaal.trajectory.VersionRow;
import nl.duaal.trajectory.design.Design;
import org.jspecify.annotations.Nullable;

/** Every version of a design: who did what to it, what can be done with the newest, and two beside each other. */
final class VersionsPanel implements DesignPanel {

    private final TrajectoryWords words;
    private final TrajectoryService trajectories;
    private final SignedIn user;
    private final Div root = new Div();

    VersionsPanel(TrajectoryWords words, TrajectoryService trajectories, SignedIn user) {
        this.words = words;
        this.trajectories = trajectories;
        this.user = user;
        root.addClassName("versions");
    }

    @Override
    public Component component() {
        return root;
    }

    @Override
    public void show(OpenTrajectory trajectory, Design design) {
        root.removeAll();
        var versions = trajectories.versions(user, trajectory.uuid());
        root.add(new H2(words.say("versions.title")), actions(trajectory), table(versions));
        if (versions.size() > 1) root.add(comparison(trajectory, versions));
        if (user.may(Permission.WRITE_TRAJECTORIES)) root.add(copy(trajectory, design, versions));
    }

    /** Any version, also one that is agreed and never changes, as the first draft of another trajectory. */
    private Div copy(OpenTrajectory trajectory, Design design, List<VersionRow> versions) {
        var which = new Select<Integer>();
        which.setId("copy-which");
        which.setLabel(words.say("versions.copy.which"));
        which.setItems(versions.stream().map(VersionRow::number).toList());
        which.setItemLabelGenerator(number -> words.say("versions.number", number));
        which.setValue(versions.getFirst().number());
        var copy = new NativeButton(
                words.say("versions.copy.do"),
                click -> TrajectoryCopy.of(
                                words, trajectories, user, trajectory.uuid(), which.getValue(), design.name())
                        .ifPresent(TrajectoryLinks::open));
        copy.addClassName("button");
        copy.setId("copy-version");
        var bar = new Div(which, copy);
        bar.addClassName("compare-bar");
        var part = new Div(new H2(words.say("versions.copy")), new Paragraph(words.say("versions.copy.text")), bar);
        part.addClassName("no-print");
        return part;
    }

    private Div actions(OpenTrajectory trajectory) {
        var actions = new Div();
        actions.addClassNames("version-actions", "no-print");
        var about = trajectory.about();
        boolean writes = about.may(Permission.WRITE_TRAJECTORIES);
        boolean publishes = about.may(Permission.PUBLISH_TRAJECTORIES);
        switch (trajectory.state()) {
            case DRAFT -> {
                if (writes) actions.add(action(trajectory, "propose", trajectories::propose));
            }
            case PROPOSED -> {
                if (publishes) {
                    var publish = action(trajectory, "publish", trajectories::publish);
                    boolean own = trajectory.row().isProposedBy(user.account());
                    if (own) {
                        publish.setEnabled(false);
                        actions.add(publish, new Paragraph(words.say("versions.notOwn")));
                    } else actions.add(publish);
                    actions.add(action(trajectory, "withdraw", trajectories::withdraw));
                }
                if (writes) actions.add(action(trajectory, "sendBack", trajectories::sendBack));
            }
            case PUBLISHED -> {
                if (writes) actions.add(action(trajectory, "next", trajectories::nextVersion));
                if (publishes) actions.add(action(trajectory, "withdraw", trajectories::withdraw));
            }
            case WITHDRAWN -> {
                if (writes) actions.add(action(trajectory, "next", trajectories::nextVersion));
            }
        }
        return actions;
    }

    private interface Step {
        SaveOutcome of(SignedIn user, java.util.UUID uuid, long version);
    }

    private NativeButton action(OpenTrajectory trajectory, String what, Step step) {
        var button = new NativeButton(
                words.say("versions." + what),
                click -> done(step.of(user, trajectory.uuid(), trajectory.version()), trajectory));
        button.addClassName("button");
        button.setId("version-" + what);
        return button;
    }

    private void done(SaveOutcome outcome, OpenTrajectory before) {
        switch (outcome) {
            case SaveOutcome.Saved(var now) -> TrajectoryLinks.open(now.uuid());
            case SaveOutcome.Refused(var problems) ->
                Toast.warn(words.say("refused", words.problems(problems, before.design())));
            case SaveOutcome.Unreasoned(var findings) ->
                Toast.warn(words.say("versions.unreasoned", String.valueOf(findings.size())));
            case SaveOutcome.Outdated(var now) -> {
                Toast.warn(words.say("versions.outdated", now.changedBy()));
                TrajectoryLinks.open(now.uuid());
            }
            case SaveOutcome.NotNow(var now) ->
                Toast.warn(words.say(now.row().proposedBy() != null ? "versions.notOwn" : "versions.notNow"));
            case SaveOutcome.Gone() -> {
                Toast.warn(words.say("gone"));
                TrajectoryLinks.openList();
            }
        }
    }

    private TextTable table(List<VersionRow> versions) {
        return new TextTable(new TextTable.Content(
                words.say("versions.title"),
                List.of("number", "state", "made", "proposed", "published", "withdrawn").stream()
                        .map(column -> words.say("versions.column." + column))
                        .toList(),
                versions.stream()
                        .map(row -> List.of(
                                String.valueOf(row.number()),
                                words.of("state", row.state()),
                                when(row.createdAt(), row.createdBy()),
                                when(row.proposedAt(), row.proposedBy()),
                                when(row.publishedAt(), row.publishedBy()),
                                when(row.withdrawnAt(), row.withdrawnBy())))
                        .toList()));
    }

    private String when(@Nullable Instant at, @Nullable String who) {
        return at == null || who == null ? "–" : words.figures().dateTime(at) + ", " + who;
    }

    private Div comparison(OpenTrajectory trajectory, List<VersionRow> versions) {
        var before = choice("before", versions, versions.get(1).number());
        var after = choice("after", versions, versions.getFirst().number());
        var result = new Div();
        result.setId("comparison");
        Runnable show = () -> {
            result.removeAll();
            var first = trajectories.open(user, trajectory.uuid(), before.getValue());
            var second = trajectories.open(user, trajectory.uuid(), after.getValue());
            if (first.isEmpty() || second.isEmpty()) return;
            result.add(new ComparisonTables(
                    words,
                    first.get(),
                    second.get(),
                    trajectories.money(user, trajectory.uuid(), first.get().design()),
                    trajectories.money(user, trajectory.uuid(), second.get().design())));
        };
        var compare = new NativeButton(words.say("versions.compare"), click -> show.run());
        compare.addClassName("button");
        compare.setId("compare");
        var bar = new Div(before, after, compare);
        bar.addClassNames("compare-bar", "no-print");
        return new Div(new H2(words.say("versions.compare.title")), bar, result);
    }

    private Select<Integer> choice(String which, List<VersionRow> versions, int chosen) {
        var select = new Select<Integer>();
        select.setId("compare-" + which);
        select.setLabel(words.say("versions.compare." + which));
        select.setItems(versions.stream().map(VersionRow::number).toList());
        select.setItemLabelGenerator(number -> words.say("versions.number", number));
        select.setValue(chosen);
        return select;
    }
}
