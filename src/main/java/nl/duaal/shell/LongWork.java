package nl.duaal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.communication.PushMode;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import nl.duaal.shared.Job;
import nl.duaal.shared.Jobs;
import org.jspecify.annotations.Nullable;

/**
 * Long work that a part of a page waits for: one at a time, the newest. It ends when that part leaves the page. The
 * page hears of it by push, which only pages with long work have.
 *
 * @param <T> what comes of it
 */
public final class LongWork<T> {

    private final Jobs jobs;
    private final Object user;
    private final Component owner;
    private final IntConsumer waits;
    private final DoubleConsumer at;
    private final Consumer<T> done;
    private final Runnable failed;
    private @Nullable Job current;

    /**
     * @param user   whose work it is: people take turns
     * @param owner  the part of the page that waits
     * @param waits  is told how many others go first, when that takes a while
     * @param at     is told how much is done, 0 to 1, at most once a second
     * @param done   is given what came of it
     * @param failed is told that nothing came of it, by a mistake of ours
     */
    public LongWork(
            Jobs jobs,
            Object user,
            Component owner,
            IntConsumer waits,
            DoubleConsumer at,
            Consumer<T> done,
            Runnable failed) {
        this.jobs = jobs;
        this.user = user;
        this.owner = owner;
        this.waits = waits;
        this.at = at;
        this.done = done;
        this.failed = failed;
        owner.addDetachListener(detach -> cancel());
    }

    /** Begins, and drops what was under way; the owner has to be on a page. */
    public void start(Jobs.Work<T> work) {
        cancel();
        UI ui = owner.getUI().orElseThrow(() -> new IllegalStateException("owner: on a page"));
        ui.getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
        // the session is locked here, so the job is known before anything of it can be shown
        var news = new News(ui);
        current = jobs.start(user, work, news);
        news.job = current;
    }

    /** Ends it; nothing more is heard of it. */
    public void cancel() {
        if (current != null) current.cancel();
        current = null;
    }

    /** Brings what the job tells into the page, as long as the page waits for that job. */
    private final class News implements Jobs.Listener<T> {

        private final UI ui;
        private volatile @Nullable Job job;

        News(UI ui) {
            this.ui = ui;
        }

        @Override
        public void at(double share) {
            show(() -> at.accept(share));
        }

        @Override
        public void waits(int others) {
            show(() -> waits.accept(others));
        }

        @Override
        public void done(T result) {
            show(() -> {
                current = null;
                done.accept(result);
            });
        }

        @Override
        public void failed() {
            show(() -> {
                current = null;
                failed.run();
            });
        }

        private void show(Runnable change) {
            try {
                ui.access(() -> {
                    if (current != null && current == job) change.run();
                });
            } catch (UIDetachedException pageIsGone) {
                // nobody waits any more
            }
        }
    }
}
