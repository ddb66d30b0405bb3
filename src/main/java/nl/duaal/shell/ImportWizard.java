package nl.duaal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.duaal.access.SignedIn;
import nl.duaal.shared.Jobs;
import nl.duaal.shell.ImportState.Step;
import nl.duaal.tabular.intake.ColumnChoice;
import nl.duaal.tabular.intake.ImportKind;
import nl.duaal.tabular.intake.ImportOutcome;
import nl.duaal.tabular.intake.ImportPlan;
import nl.duaal.tabular.intake.ImportService;
import nl.duaal.tabular.intake.Progress;

/**
 * Brings a table in, in four steps: choose a file or paste a block, say which column is what, look at what would happen,
 * and let it happen. Going back loses nothing; nothing is kept before the last step, and then all of it or nothing.
 *
 * @see "decision 0059: one way in for every import"
 */
public final class ImportWizard extends Div {

    /** What every wizard needs; a bean. */
    @org.springframework.stereotype.Component
    public record Services(ImportService imports, Jobs jobs) {}

    private final transient Services services;
    private final SignedIn user;
    private final transient ImportKind kind;
    private final transient Supplier<Anchor> onward;
    private final transient Consumer<String> moved;
    private final ImportWords words;
    private final transient ImportFiles files;
    private final OrderedList steps = new OrderedList();
    private final H2 title = new H2();
    private final Paragraph problem = new Paragraph();
    private final Div content = new Div();
    private final WorkProgress progress;
    private final transient LongWork<ImportPlan> looking;
    private final transient LongWork<ImportOutcome> keeping;
    private ImportState state;
    private Step step = Step.CHOOSE;
    private boolean remembered;

    /**
     * @param onward where to go after the import
     * @param moved  is told the name of every step that the user goes to, for the address
     */
    public ImportWizard(
            Services services, SignedIn user, ImportKind kind, Supplier<Anchor> onward, Consumer<String> moved) {
        this.services = services;
        this.user = user;
        this.kind = kind;
        this.onward = onward;
        this.moved = moved;
        this.words = new ImportWords(getLocale(), kind);
        this.files = new ImportFiles(words, kind);
        this.state = new ImportState(kind);
        addClassName("import-wizard");
        steps.addClassName("import-steps");
        steps.getElement().setAttribute("aria-label", words.say("steps"));
        title.getElement().setAttribute("tabindex", "-1");
        title.setId("import-step");
        problem.addClassNames("notice", "warn");
        problem.getElement().setAttribute("role", "alert");
        problem.setId("import-problem");
        progress = new WorkProgress(words.locale(), "import", words.say("busy"), this::cancel);
        looking = new LongWork<>(
                services.jobs, user.account(), this, progress::waits, progress::at, this::looked, this::failed);
        keeping = new LongWork<>(
                services.jobs, user.account(), this, progress::waits, progress::at, this::kept, this::failed);
        add(steps, title, problem, progress, content);
        draw();
    }

    /** Goes to a step, as an address names it, as far as what is chosen allows. */
    public void show(String name) {
        var wanted = state.reachable(Step.of(name));
        if (wanted == step) return;
        cancelWork();
        step = wanted;
        draw();
    }

    private void go(Step wanted) {
        cancelWork();
        step = state.reachable(wanted);
        moved.accept(step.key());
        draw();
        title.getElement().callJsFunction("focus");
    }

    private void cancelWork() {
        looking.cancel();
        keeping.cancel();
    }

    private void draw() {
        say("");
        progress.setVisible(false);
        steps.removeAll();
        for (var one : Step.values()) {
            var item = new ListItem(words.say("step." + one.key()));
            if (one == step) item.getElement().setAttribute("aria-current", "step");
            if (one.compareTo(step) < 0) item.addClassName("past");
            steps.add(item);
        }
        title.setText(words.say("title." + step.key()));
        switch (step) {
            case CHOOSE -> put(new ImportChooseStep(words, state, files, user, this::read));
            case COLUMNS ->
                put(new ImportColumnsStep(words, state, remembered, () -> go(Step.CHOOSE), () -> go(Step.LOOK)));
            case LOOK -> look();
            case DONE -> done();
        }
    }

    private void put(Component part) {
        content.removeAll();
        content.add(part);
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
    }

    /** A sheet is there: what somebody chose for such heads before goes before what the heads say. */
    private void read() {
        var guess = state.columns();
        var before = services.imports.remembered(user, kind, ColumnChoice.fingerprint(state.sheet(), guess.headRow()));
        var known = kind.fields().stream().map(field -> field.key()).toList();
        remembered = before.isPresent()
                && before.get().size() == guess.fields().size()
                && before.get().stream().allMatch(field -> field.isEmpty() || known.contains(field));
        if (remembered) state.columns(new ColumnChoice(guess.headRow(), before.get()));
        go(Step.COLUMNS);
    }

    private void look() {
        var plan = state.plan();
        if (plan != null) {
            showLook(plan);
            return;
        }
        content.removeAll();
        var request = state.request(words.options());
        Runnable start = () -> looking.start(job -> services.imports.plan(user, request, Progress.of(job)));
        if (isAttached()) start.run();
        else
            addAttachListener(attached -> {
                attached.unregisterListener();
                start.run();
            });
    }

    private void looked(ImportPlan plan) {
        progress.setVisible(false);
        state.plan(plan);
        showLook(plan);
    }

    private void showLook(ImportPlan plan) {
        put(new ImportLookStep(
                words,
                state,
                files,
                plan,
                services.imports.earlier(user, kind, state.reading().sha256()),
                () -> go(Step.COLUMNS),
                () -> keep(java.util.Objects.requireNonNull(state.plan()))));
    }

    private void keep(ImportPlan plan) {
        say("");
        busy(true);
        progress.at(0);
        var request = state.request(words.options());
        keeping.start(job -> services.imports.apply(user, request, plan, Progress.of(job)));
    }

    private void busy(boolean busy) {
        content.getChildren().forEach(part -> {
            if (part instanceof ImportLookStep look) look.busy(busy);
        });
    }

    private void kept(ImportOutcome outcome) {
        progress.setVisible(false);
        switch (outcome) {
            case ImportOutcome.Done done -> {
                state.done(done);
                go(Step.DONE);
            }
            case ImportOutcome.MovedOn(var now) -> {
                state.plan(now);
                draw();
                say(words.say("movedOn"));
            }
        }
    }

    private void cancel() {
        boolean wasLooking = state.plan() == null;
        cancelWork();
        progress.setVisible(false);
        if (wasLooking) go(Step.COLUMNS);
        else {
            busy(false);
            say(words.say("cancelled"));
        }
    }

    private void failed() {
        progress.setVisible(false);
        busy(false);
        say(words.say("failed"));
    }

    private void done() {
        var done = state.done();
        if (done == null) throw new IllegalStateException("nothing is done");
        put(new ImportDoneStep(words, state, files, done, onward.get(), () -> undo(done), this::again));
    }

    private void undo(ImportOutcome.Done done) {
        if (services.imports.undo(user, kind, done.kept())) {
            state.done(null);
            go(Step.LOOK);
            Toast.show(words.say("undone"));
        } else {
            say(words.say("notUndone"));
        }
    }

    private void again() {
        state = new ImportState(kind);
        remembered = false;
        go(Step.CHOOSE);
    }
}
