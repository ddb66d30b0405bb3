package nl.duaal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.duaal.access.SignedIn;
import nl.duaal.shared.Jobs;
import nl.duaal.tabular.intake.Progress;

/**
 * Something that is done with many things at once. With a few it is done while the user waits; with many it is work that
 * shows how far it is and that can be stopped, after which nothing was done.
 */
public final class BulkWork extends Div {

    /** From so many on it is work that somebody waits for. */
    public static final int MANY = 20;

    /**
     * What the page does and says.
     *
     * @param busy      what is going on, for whoever cannot see the bar
     * @param failed    said when nothing came of it by a mistake of ours
     * @param cancelled said when the user stopped it
     * @param again     shows the page anew after either
     */
    public record Page(String busy, String failed, String cancelled, Runnable again) {}

    private final transient Jobs jobs;
    private final SignedIn user;
    private final transient Page page;
    private final Component acts;
    private final WorkProgress progress;
    private transient Runnable stop = () -> {};

    /**
     * @param acts what cannot be used meanwhile
     */
    public BulkWork(Locale locale, Jobs jobs, SignedIn user, Component acts, Page page) {
        this.jobs = jobs;
        this.user = user;
        this.acts = acts;
        this.page = page;
        this.progress = new WorkProgress(locale, "bulk", page.busy(), this::cancel);
        addClassName("bulk-work");
        add(progress);
    }

    /** Does it, and tells what came of it. */
    public <T> void run(int count, Function<Progress, T> work, Consumer<T> done) {
        if (count < MANY) {
            done.accept(work.apply(Progress.NONE));
            return;
        }
        acts.getElement().setEnabled(false);
        progress.at(0);
        var waited = new LongWork<T>(
                jobs,
                user.account(),
                this,
                progress::waits,
                progress::at,
                result -> {
                    ready();
                    done.accept(result);
                },
                () -> {
                    ready();
                    page.again().run();
                    Toast.warn(page.failed());
                });
        stop = waited::cancel;
        Jobs.Work<T> job = one -> work.apply(Progress.of(one));
        waited.start(job);
    }

    private void cancel() {
        stop.run();
        ready();
        page.again().run();
        Toast.show(page.cancelled());
    }

    private void ready() {
        progress.setVisible(false);
        acts.getElement().setEnabled(true);
        stop = () -> {};
    }
}
