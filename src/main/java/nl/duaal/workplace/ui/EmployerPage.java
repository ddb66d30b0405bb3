package nl.duaal.workplace.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.Toast;
import nl.duaal.workplace.Employer;
import nl.duaal.workplace.EmployerData;
import nl.duaal.workplace.EmployerOutcome;
import nl.duaal.workplace.EmployerService;
import nl.duaal.workplace.JobFunction;
import nl.duaal.workplace.JobFunctionData;
import org.jspecify.annotations.Nullable;

/** An employer on an open page: what its parts read, and how they keep a change. */
final class EmployerPage {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final WorkplaceWords words;
    private final EmployerService employers;
    private final SignedIn user;
    private final Clock clock;
    private final Runnable changed;
    private Employer now;
    private @Nullable UUID chosen;
    private Consumer<UUID> whenChosen = uuid -> {};

    EmployerPage(
            WorkplaceWords words,
            EmployerService employers,
            SignedIn user,
            Clock clock,
            Employer opened,
            Runnable changed) {
        this.words = words;
        this.employers = employers;
        this.user = user;
        this.clock = clock;
        this.now = opened;
        this.changed = changed;
    }

    WorkplaceWords words() {
        return words;
    }

    Employer now() {
        return now;
    }

    boolean isOpen() {
        return user.may(Permission.WRITE_WORKPLACES);
    }

    SignedIn user() {
        return user;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    /** The function that is looked at: the chosen one, else the first. */
    Optional<JobFunction> function() {
        return now.functions().stream()
                .filter(one -> one.uuid().equals(chosen))
                .findFirst()
                .or(() -> now.functions().stream().findFirst());
    }

    void choose(UUID function) {
        chosen = function;
        whenChosen.accept(function);
    }

    void onChosen(Consumer<UUID> listener) {
        whenChosen = listener;
    }

    /** Keeps a change of the employer as it is now; what is wrong, if anything. */
    Optional<String> save(UnaryOperator<EmployerData> change) {
        return said(employers.save(user, now.uuid(), now.version(), change.apply(now.data())));
    }

    Optional<String> add(JobFunctionData data) {
        return said(employers.addFunction(user, now.uuid(), data));
    }

    /** Keeps a change of a function as it is now; what is wrong, if anything. */
    Optional<String> save(UUID function, UnaryOperator<JobFunctionData> change) {
        var found = now.functions().stream()
                .filter(one -> one.uuid().equals(function))
                .findFirst();
        if (found.isEmpty()) return Optional.of(words.say("function.gone"));
        return said(employers.saveFunction(
                user, function, found.get().version(), change.apply(found.get().data())));
    }

    /** Keeps a text that stands on the page; who was too late keeps it there, and is told. */
    Optional<String> saveText(JobFunction function, String text) {
        var found = now.functions().stream()
                .filter(one -> one.uuid().equals(function.uuid()))
                .findFirst();
        if (found.isEmpty()) return Optional.of(words.say("function.gone"));
        var data = found.get().data().withVacancyText(text);
        var outcome = employers.saveFunction(user, function.uuid(), found.get().version(), data);
        if (outcome instanceof EmployerOutcome.Outdated(var theirs)) {
            now = theirs;
            return Optional.of(words.say("vacancy.outdated"));
        }
        return said(outcome);
    }

    /** {@link #save(UnaryOperator)} with a way back, for what is taken away. */
    void takeAway(String name, UnaryOperator<EmployerData> change, UnaryOperator<EmployerData> back) {
        tellOrUndo(save(change), name, () -> save(back).ifPresent(Toast::warn));
    }

    /** {@link #save(UUID, UnaryOperator)} with a way back, for what is taken away. */
    void takeAway(
            UUID function, String name, UnaryOperator<JobFunctionData> change, UnaryOperator<JobFunctionData> back) {
        tellOrUndo(save(function, change), name, () -> save(function, back).ifPresent(Toast::warn));
    }

    void delete(JobFunction function) {
        boolean done = employers.deleteFunction(user, function.uuid());
        reload();
        if (!done) {
            Toast.warn(words.say("function.gone"));
            return;
        }
        Toast.undoable(words.say("deleted", function.data().name()), () -> {
            if (!employers.restoreFunction(user, function.uuid())) Toast.warn(words.say("function.gone"));
            reload();
        });
    }

    private void tellOrUndo(Optional<String> problem, String name, Runnable undo) {
        if (problem.isPresent()) Toast.warn(problem.get());
        else Toast.undoable(words.say("deleted", name), undo);
    }

    private void reload() {
        employers.open(user, now.uuid()).ifPresent(found -> now = found);
        changed.run();
    }

    private Optional<String> said(EmployerOutcome outcome) {
        return switch (outcome) {
            case EmployerOutcome.Saved(var saved) -> {
                now = saved;
                changed.run();
                yield Optional.empty();
            }
            case EmployerOutcome.Outdated(var theirs) -> {
                now = theirs;
                changed.run();
                yield Optional.of(words.say("outdated"));
            }
            case EmployerOutcome.NoSuchLocation _ -> Optional.of(words.say("location.gone"));
            case EmployerOutcome.Gone _ -> Optional.of(words.say("gone"));
        };
    }
}
