package nl.duaal.language.work;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SharedKind;
import nl.duaal.access.Sharing;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Words of a trade, kept for each function of the organisation's employers. Nothing is kept of who knows them.
 *
 * @see "decision 0080: language at work"
 */
@Service
public class TradeWordService {

    private final TradeWordStore store;
    private final AgreementService agreements;
    private final AgreementStore teams;
    private final Sharing sharing;
    private final Traces traces;
    private final Clock clock;

    TradeWordService(
            TradeWordStore store,
            AgreementService agreements,
            AgreementStore teams,
            Sharing sharing,
            Traces traces,
            Clock clock) {
        this.store = store;
        this.agreements = agreements;
        this.teams = teams;
        this.sharing = sharing;
        this.traces = traces;
        this.clock = clock;
    }

    /** Whether somebody may change words: those who keep functions, and those who look after people's language. */
    public static boolean mayWrite(SignedIn user) {
        return user.may(Permission.READ_WORKPLACES)
                && (user.may(Permission.WRITE_WORKPLACES) || user.may(Permission.WRITE_LANGUAGE));
    }

    private void demandWriting(SignedIn user) {
        traces.demand(user, Permission.READ_WORKPLACES);
        if (!user.may(Permission.WRITE_LANGUAGE)) traces.demand(user, Permission.WRITE_WORKPLACES);
    }

    /** Lists to begin with. */
    @Transactional(readOnly = true)
    public List<TradeList> lists(SignedIn user) {
        traces.demand(user, Permission.READ_WORKPLACES);
        return store.lists();
    }

    /** The words of a function; none when the organisation has no such function. */
    @Transactional(readOnly = true)
    public Optional<TradeWords> words(SignedIn user, UUID function) {
        traces.demand(user, Permission.READ_WORKPLACES);
        return store.function(user.organisation(), function).map(found -> words(user, found));
    }

    /** How many words these functions have; those that are not there are passed over. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> counts(SignedIn user, Collection<UUID> functions) {
        traces.demand(user, Permission.READ_WORKPLACES);
        var counts = new HashMap<UUID, Integer>();
        store.functions(user.organisation(), functions).forEach((uuid, one) -> counts.put(uuid, one.words()));
        return counts;
    }

    /** The words of the function at which a team works, for whoever sees the team; none where it has no function. */
    @Transactional(readOnly = true)
    public Optional<TradeWords> ofTeam(SignedIn user, UUID team) {
        // asks for the permission, and whether the team is within reach
        var seen = agreements.team(user, team).orElse(null);
        if (seen == null || seen.function() == null) return Optional.empty();
        var owner = teams.team(user.organisation(), team).isPresent() ? user : lender(user, seen);
        if (owner == null) return Optional.empty();
        return store.function(owner.organisation(), seen.function()).map(found -> words(owner, found));
    }

    private @Nullable SignedIn lender(SignedIn user, Team team) {
        return sharing.lent(user, SharedKind.COHORT, Permission.KEEP_WORK_LANGUAGE).stream()
                .filter(lent -> lent.subjects().contains(team.cohort()))
                .map(Sharing.Lent::user)
                .findFirst()
                .orElse(null);
    }

    private TradeWords words(SignedIn about, TradeWordStore.StoredFunction found) {
        return new TradeWords(
                found.uuid(),
                found.name(),
                found.employerUuid(),
                found.employer(),
                store.words(about.organisation(), found.id()).stream()
                        .map(TradeWordStore.StoredWord::word)
                        .toList());
    }

    /** Adds a word at the end. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public WordOutcome add(SignedIn user, UUID function, WordData data) {
        demandWriting(user);
        var found = locked(user, function);
        if (found == null) return new WordOutcome.Gone();
        var words = store.words(user.organisation(), found.id());
        if (words.size() >= TradeWords.MOST) return new WordOutcome.Refused(WordOutcome.Fault.MANY);
        if (alike(words, data.word(), null) != null) return new WordOutcome.Refused(WordOutcome.Fault.TWICE);
        UUID uuid = UUID.randomUUID();
        store.insert(user, found.id(), uuid, store.end(user.organisation(), found.id()), data, false, now());
        return kept(user, function, uuid);
    }

    /** Keeps other data of a word; a word of a list to begin with that is changed counts as gone through. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public WordOutcome change(SignedIn user, UUID word, long version, WordData data) {
        demandWriting(user);
        UUID function = functionOf(user, word);
        var found = function == null ? null : locked(user, function);
        if (function == null || found == null) return new WordOutcome.Gone();
        var words = store.words(user.organisation(), found.id());
        var before = stored(words, word);
        if (before == null) return new WordOutcome.Gone();
        if (alike(words, data.word(), word) != null) return new WordOutcome.Refused(WordOutcome.Fault.TWICE);
        if (before.word().version() == version && before.word().data().equals(data)) return new WordOutcome.Done(word);
        if (!store.update(user, before, version, data, false, now())) {
            record(user, function, word, TraceResult.OUTDATED);
            return new WordOutcome.Outdated(before.word());
        }
        return kept(user, function, word);
    }

    /** Moves a word one place up or down among those with which it stands; nothing happens at the edge. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public WordOutcome move(SignedIn user, UUID word, boolean up) {
        demandWriting(user);
        UUID function = functionOf(user, word);
        var found = function == null ? null : locked(user, function);
        if (function == null || found == null) return new WordOutcome.Gone();
        var words = store.words(user.organisation(), found.id());
        var one = stored(words, word);
        if (one == null) return new WordOutcome.Gone();
        var beside = words.stream()
                .filter(other ->
                        other.word().data().safety() == one.word().data().safety())
                .filter(other -> one.word().data().safety()
                        || other.word().data().theme().equals(one.word().data().theme()))
                .toList();
        int to = beside.indexOf(one) + (up ? -1 : 1);
        if (to < 0 || to >= beside.size()) return new WordOutcome.Done(word);
        var other = beside.get(to);
        store.place(user, one.id(), other.position());
        store.place(user, other.id(), one.position());
        return kept(user, function, word);
    }

    /** Takes a word away; {@link #restore} brings it back. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public WordOutcome remove(SignedIn user, UUID word) {
        demandWriting(user);
        UUID function = functionOf(user, word);
        var found = function == null ? null : locked(user, function);
        if (function == null || found == null) return new WordOutcome.Gone();
        var before = stored(store.words(user.organisation(), found.id()), word);
        if (before == null) return new WordOutcome.Gone();
        store.delete(user, before.id());
        return kept(user, function, word);
    }

    /**
     * Brings back a word that was taken away a moment ago, to the end of those with which it stood.
     *
     * @param word as it was
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public WordOutcome restore(SignedIn user, UUID function, TradeWord word) {
        demandWriting(user);
        var found = locked(user, function);
        if (found == null) return new WordOutcome.Gone();
        var words = store.words(user.organisation(), found.id());
        if (alike(words, word.data().word(), null) != null) {
            return new WordOutcome.Refused(WordOutcome.Fault.TWICE);
        }
        int end = store.end(user.organisation(), found.id());
        UUID uuid = UUID.randomUUID();
        store.insert(user, found.id(), uuid, end, word.data(), word.starter(), now());
        return kept(user, function, uuid);
    }

    /** Takes over a list to begin with: words that the function does not have yet. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public WordOutcome begin(SignedIn user, UUID function, String list) {
        demandWriting(user);
        var found = locked(user, function);
        if (found == null) return new WordOutcome.Gone();
        return taken(user, found, store.listed(list), true);
    }

    /**
     * Takes over many words, all together or none: those that the function has already get the other data.
     *
     * @param words each another word
     * @param look  only says what would come of it
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public WordOutcome take(SignedIn user, UUID function, List<WordData> words, boolean look) {
        demandWriting(user);
        var found = locked(user, function);
        if (found == null) return new WordOutcome.Gone();
        var planned = plan(store.words(user.organisation(), found.id()), words);
        if (look && planned instanceof WordOutcome.Taken) return planned;
        return planned instanceof WordOutcome.Refused ? planned : taken(user, found, words, false);
    }

    private static WordOutcome plan(List<TradeWordStore.StoredWord> there, List<WordData> words) {
        int added = 0;
        int changed = 0;
        for (var one : words) {
            var before = alike(there, one.word(), null);
            if (before == null) added++;
            else if (!before.word().data().equals(one)) changed++;
        }
        if (there.size() + added > TradeWords.MOST) return new WordOutcome.Refused(WordOutcome.Fault.MANY);
        return new WordOutcome.Taken(added, changed, words.size() - added - changed);
    }

    private WordOutcome taken(
            SignedIn user, TradeWordStore.StoredFunction function, List<WordData> words, boolean starter) {
        var there = new ArrayList<>(store.words(user.organisation(), function.id()));
        var fresh = starter
                ? words.stream()
                        .filter(one -> alike(there, one.word(), null) == null)
                        .toList()
                : words;
        var planned = plan(there, fresh);
        if (planned instanceof WordOutcome.Refused) return planned;
        int position = store.end(user.organisation(), function.id());
        var at = now();
        for (var one : fresh) {
            var before = alike(there, one.word(), null);
            if (before == null) {
                store.insert(user, function.id(), UUID.randomUUID(), position++, one, starter, at);
            } else if (!before.word().data().equals(one)) {
                store.update(user, before, before.word().version(), one, false, at);
            }
        }
        traces.record(
                user,
                Action.TRADE_WORDS_CHANGED,
                function.employerUuid(),
                TraceResult.DONE,
                TraceDetails.of("function", function.uuid().toString()).and("count", Integer.toString(fresh.size())));
        return planned;
    }

    /** Says that every word was gone through with the employer. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public WordOutcome checked(SignedIn user, UUID function) {
        demandWriting(user);
        var found = locked(user, function);
        if (found == null) return new WordOutcome.Gone();
        store.checked(user, found.id(), now());
        return kept(user, function, function);
    }

    private TradeWordStore.@Nullable StoredFunction locked(SignedIn user, UUID function) {
        var found = store.function(user.organisation(), function).orElse(null);
        if (found != null) store.lock(user.organisation(), found.id());
        return found;
    }

    private @Nullable UUID functionOf(SignedIn user, UUID word) {
        return store.functionOf(user.organisation(), word).orElse(null);
    }

    private static TradeWordStore.@Nullable StoredWord stored(List<TradeWordStore.StoredWord> words, UUID word) {
        return words.stream()
                .filter(one -> one.word().uuid().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** The same word, whatever its capitals, of another row than this one. */
    private static TradeWordStore.@Nullable StoredWord alike(
            List<TradeWordStore.StoredWord> words, String text, @Nullable UUID but) {
        String small = text.toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(one -> !one.word().uuid().equals(but))
                .filter(one -> one.word().data().word().toLowerCase(Locale.ROOT).equals(small))
                .findFirst()
                .orElse(null);
    }

    private WordOutcome kept(SignedIn user, UUID function, UUID subject) {
        record(user, function, subject, TraceResult.DONE);
        return new WordOutcome.Done(subject);
    }

    private void record(SignedIn user, UUID function, UUID word, TraceResult result) {
        var employer = store.function(user.organisation(), function)
                .map(TradeWordStore.StoredFunction::employerUuid)
                .orElse(null);
        var details = TraceDetails.of("function", function.toString());
        if (!word.equals(function)) details = details.and("word", word.toString());
        traces.record(user, Action.TRADE_WORDS_CHANGED, employer, result, details);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
