package nl.duaal.access.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import nl.duaal.access.local.AttemptStore.Count;
import nl.duaal.shared.id.AccountId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes guessing slow, and locks nobody out: after some failures the next attempt must wait, each time longer, never
 * longer than a quarter of an hour; the right password works as soon as the wait is over.
 *
 * <p>An attempt counts as a failure before anything is compared, and is taken back when it succeeds. So many attempts
 * at one moment get no further than the same number one after another.
 *
 * @see "decision 0032: local accounts"
 */
@Service
public class SlowDown {

    private static final Logger LOG = LoggerFactory.getLogger(SlowDown.class);

    /** The longest wait. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    private static final Duration DAY = Duration.ofDays(1);
    private static final int CLEAN_EVERY = 500;
    private static final int TRIES = 3;

    /** What attempts are counted for, in the order in which rows are locked. */
    enum Kind {
        /** A name that somebody signs in with, whether there is such an account or not: three at once. */
        ACCOUNT(3, Duration.ofMinutes(1), 4, DAY, 5),
        /** The second step of one account, counted apart: whoever gets there knows the password. */
        CODE(3, Duration.ofMinutes(1), 4, DAY, 5),
        /** A whole office may be behind one address, so it forgets a failure a minute. */
        ADDRESS(20, Duration.ofSeconds(10), 2, Duration.ofMinutes(1), 20),
        /** Everybody together is watched and never slowed: a hundred failures in a quarter of an hour is a peak. */
        EVERYBODY(Integer.MAX_VALUE, Duration.ZERO, 1, Duration.ofSeconds(9), 100);

        private final int free;
        private final Duration first;
        private final int factor;
        private final Duration forgetsOneIn;
        private final int peak;

        Kind(int free, Duration first, int factor, Duration forgetsOneIn, int peak) {
            this.free = free;
            this.first = first;
            this.factor = factor;
            this.forgetsOneIn = forgetsOneIn;
            this.peak = peak;
        }

        /** How long to wait after so many failures. */
        Duration waitAfter(int failures) {
            if (failures < free) return Duration.ZERO;
            double times = Math.pow(factor, Math.min(failures - free, 20));
            double seconds = Math.min(first.toSeconds() * times, LONGEST.toSeconds());
            return Duration.ofSeconds((long) seconds);
        }

        /** Whether so many failures are told of: the first peak, and each time twice as many. */
        boolean isPeak(int failures) {
            return failures >= peak && failures % peak == 0 && Integer.bitCount(failures / peak) == 1;
        }

        private Count after(Count before, Instant now) {
            long forgotten = Duration.between(before.since(), now).dividedBy(forgetsOneIn);
            if (forgotten >= before.failures()) return new Count(0, now, before.open());
            if (forgotten <= 0) return before;
            // an account forgets everything after a quiet day, an address bit by bit
            if (forgetsOneIn.equals(DAY)) return new Count(0, now, before.open());
            return new Count(
                    before.failures() - (int) forgotten,
                    before.since().plus(forgetsOneIn.multipliedBy(forgotten)),
                    before.open());
        }
    }

    private record Key(Kind kind, String subject) {}

    private final AttemptStore store;
    private final InstallationSecret secret;
    private final Clock clock;
    private final TransactionTemplate alone;
    private final AtomicInteger turns = new AtomicInteger();

    SlowDown(AttemptStore store, InstallationSecret secret, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.secret = secret;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    /** Whether an attempt may be made. */
    public sealed interface Turn {

        /** It may; say afterwards how it went. */
        final class Granted implements Turn {

            private final SlowDown slowDown;
            private final List<Key> keys;
            private final List<Integer> failures;

            private Granted(SlowDown slowDown, List<Key> keys, List<Integer> failures) {
                this.slowDown = slowDown;
                this.keys = keys;
                this.failures = failures;
            }

            /** It was right after all. */
            public void succeeded() {
                slowDown.takeBack(keys);
            }

            /**
             * It was wrong.
             *
             * @param account whose it was, if anybody's
             * @return how many failures there are for this account, when that is worth an alarm; otherwise 0
             */
            public int failed(@Nullable AccountId account) {
                return slowDown.tell(keys, failures, account);
            }
        }

        /** It may not, for so long. */
        record MustWait(Duration left) implements Turn {

            /** In whole minutes, rounded up. */
            public long minutes() {
                return Math.max(1, (left.toSeconds() + 59) / 60);
            }
        }
    }

    /**
     * Asks for a turn to try a password.
     *
     * @param loginName whatever was typed
     */
    public Turn password(String loginName, @Nullable String address) {
        return ask(Kind.ACCOUNT, loginName.strip().toLowerCase(Locale.ROOT), address);
    }

    /** Asks for a turn to try a code, of the telephone or a recovery code. */
    public Turn code(AccountId account, @Nullable String address) {
        return ask(Kind.CODE, String.valueOf(account.value()), address);
    }

    private Turn ask(Kind kind, String subject, @Nullable String address) {
        var keys = new ArrayList<Key>();
        keys.add(new Key(kind, secret.hash(kind + " " + subject)));
        if (address != null) keys.add(new Key(Kind.ADDRESS, secret.hash(Kind.ADDRESS + " " + network(address))));
        keys.add(new Key(Kind.EVERYBODY, "0".repeat(64)));
        for (int tried = 1; ; tried++) {
            try {
                var turn = alone.execute(status -> ask(keys));
                if (turns.incrementAndGet() % CLEAN_EVERY == 0) clean();
                return turn;
            } catch (ConcurrencyFailureException others) {
                if (tried == TRIES) throw others;
            }
        }
    }

    private Turn ask(List<Key> keys) {
        var now = clock.instant();
        var counts = new ArrayList<Count>();
        var open = now;
        for (var key : keys) {
            var count = key.kind().after(store.lock(key.kind().name(), key.subject(), now), now);
            if (count.open().isAfter(open)) open = count.open();
            counts.add(count);
        }
        if (open.isAfter(now)) return new Turn.MustWait(Duration.between(now, open));
        var failures = new ArrayList<Integer>();
        for (int i = 0; i < keys.size(); i++) {
            var key = keys.get(i);
            int failed = counts.get(i).failures() + 1;
            // an account counts a quiet day from its last failure
            var since =
                    key.kind().forgetsOneIn.equals(DAY) ? now : counts.get(i).since();
            store.update(
                    key.kind().name(),
                    key.subject(),
                    new Count(failed, since, now.plus(key.kind().waitAfter(failed))));
            failures.add(failed);
        }
        return new Turn.Granted(this, List.copyOf(keys), List.copyOf(failures));
    }

    private void takeBack(List<Key> keys) {
        alone.executeWithoutResult(status -> {
            var now = clock.instant();
            for (var key : keys) {
                var count = store.lock(key.kind().name(), key.subject(), now);
                boolean forgets = key.kind() == Kind.ACCOUNT || key.kind() == Kind.CODE;
                int failures = forgets ? 0 : Math.max(0, count.failures() - 1);
                store.update(key.kind().name(), key.subject(), new Count(failures, count.since(), now));
            }
        });
    }

    private int tell(List<Key> keys, List<Integer> failures, @Nullable AccountId account) {
        int alarming = 0;
        for (int i = 0; i < keys.size(); i++) {
            int failed = failures.get(i);
            var kind = keys.get(i).kind();
            if (!kind.isPeak(failed)) continue;
            switch (kind) {
                case ACCOUNT, CODE -> {
                    if (account != null) alarming = failed;
                    LOG.warn(
                            "sign-in peak: {} failures in a row, {} of {}",
                            failed,
                            kind == Kind.CODE ? "codes" : "passwords",
                            account == null ? "a name that is nobody's" : "account " + account.value());
                }
                case ADDRESS -> LOG.warn("sign-in peak: {} failures from one address", failed);
                case EVERYBODY -> LOG.warn("sign-in peak: {} failures altogether in a quarter of an hour", failed);
            }
        }
        return alarming;
    }

    private void clean() {
        alone.executeWithoutResult(status -> store.deleteBefore(clock.instant().minus(DAY.plusHours(1))));
    }

    /** Of an address of version 6 only the network: a home has more of them than there are passwords. */
    static String network(String address) {
        if (!address.contains(":")) return address;
        try {
            var bytes = java.net.InetAddress.ofLiteral(address.split("%", 2)[0]).getAddress();
            return bytes.length == 16 ? java.util.HexFormat.of().formatHex(bytes, 0, 8) : address;
        } catch (IllegalArgumentException notOne) {
            return address;
        }
    }
}
