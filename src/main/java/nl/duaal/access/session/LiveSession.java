package nl.duaal.access.session;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import nl.duaal.access.SignedIn;
import org.jspecify.annotations.Nullable;

/** A session of somebody who is signed in; kept in the session itself, so that it is known when that is over. */
final class LiveSession implements HttpSessionBindingListener {

    final UUID uuid = UUID.randomUUID();
    final HttpSession session;
    final Device device;
    final @Nullable String address;
    final Instant since;

    private final Consumer<LiveSession> whenOver;
    private volatile SignedIn user;
    private volatile Instant lastUsed;

    LiveSession(
            HttpSession session,
            SignedIn user,
            Device device,
            @Nullable String address,
            Instant now,
            Consumer<LiveSession> whenOver) {
        this.session = session;
        this.user = user;
        this.device = device;
        this.address = address;
        this.since = now;
        this.lastUsed = now;
        this.whenOver = whenOver;
    }

    SignedIn user() {
        return user;
    }

    /** The same account, possibly for another organisation now. */
    void is(SignedIn user) {
        this.user = user;
    }

    Instant lastUsed() {
        return lastUsed;
    }

    void used(Instant now) {
        lastUsed = now;
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        whenOver.accept(this);
    }
}
