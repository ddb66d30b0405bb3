package nl.duaal.access.manage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.RightsChanged;
import nl.duaal.access.Role;
import nl.duaal.access.SessionEnd;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.access.session.OpenSessions;
import nl.duaal.shared.DemoMode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts that work for an organisation: who has which role from when until when, and whether they may come in.
 *
 * <p>Everything is about the organisation of the user; {@link OrganisationService#lookAfter} says who may do it for
 * another one. Everything throws {@link org.springframework.security.access.AccessDeniedException} for those without
 * {@link Permission#MANAGE_USERS}.
 */
@Service
public class PeopleService {

    private final PeopleStore store;
    private final OpenSessions sessions;
    private final Traces traces;
    private final DemoMode demoMode;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PeopleService(
            PeopleStore store,
            OpenSessions sessions,
            Traces traces,
            DemoMode demoMode,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sessions = sessions;
        this.traces = traces;
        this.demoMode = demoMode;
        this.clock = clock;
        this.events = events;
    }

    /** Every account that has, had or will have a role, by name. */
    @Transactional(readOnly = true)
    public List<ManagedAccount> list(SignedIn by) {
        traces.demand(by, Permission.MANAGE_USERS);
        return store.list(by.organisation());
    }

    /** One account, if it ever had a role here. */
    @Transactional(readOnly = true)
    public Optional<ManagedAccount> find(SignedIn by, UUID account) {
        traces.demand(by, Permission.MANAGE_USERS);
        return store.find(by.organisation(), account).map(PeopleStore.Found::account);
    }

    /** Gives a role, from a day on. */
    @Transactional
    public AccountOutcome give(SignedIn by, UUID account, RoleData data) {
        traces.demand(by, Permission.MANAGE_USERS);
        store.lock(by.organisation());
        var found = store.find(by.organisation(), account).orElse(null);
        return found == null ? new AccountOutcome.Missing() : give(by, found, data);
    }

    /**
     * Gives a role to somebody who has an account at another organisation.
     *
     * @param loginName the whole name they sign in with: accounts of others cannot be looked through
     */
    @Transactional
    public AccountOutcome giveTo(SignedIn by, String loginName, RoleData data) {
        traces.demand(by, Permission.MANAGE_USERS);
        store.lock(by.organisation());
        var id = store.byLoginName(loginName.strip().toLowerCase(Locale.ROOT), demoMode.demo())
                .orElse(null);
        if (id == null) return new AccountOutcome.Missing();
        var uuid = store.uuid(id).orElseThrow();
        var known = store.find(by.organisation(), uuid);
        if (known.isPresent()) return give(by, known.get(), data);
        if (!isPeriod(data)) return new AccountOutcome.Refused(AccountOutcome.Fault.UNTIL);
        store.give(by.organisation(), id, data);
        return given(by, uuid, data);
    }

    private AccountOutcome give(SignedIn by, PeopleStore.Found found, RoleData data) {
        if (!isPeriod(data)) return new AccountOutcome.Refused(AccountOutcome.Fault.UNTIL);
        var same = found.account().roles().stream()
                .filter(held -> held.role() == data.role())
                .toList();
        if (same.stream().anyMatch(held -> overlap(held, data))) {
            return new AccountOutcome.Refused(AccountOutcome.Fault.OVERLAP);
        }
        if (same.stream().anyMatch(held -> held.from().equals(data.from()))) {
            store.revive(by.organisation(), found.id(), data);
        } else {
            store.give(by.organisation(), found.id(), data);
        }
        return given(by, found.account().uuid(), data);
    }

    private AccountOutcome given(SignedIn by, UUID account, RoleData data) {
        traces.record(
                by, Action.ROLE_GIVEN, account, TraceResult.DONE, details(data.role(), data.from(), data.until()));
        return new AccountOutcome.Done(now(by, account));
    }

    /**
     * Ends a role today, at once; one that had not begun never holds. Sessions in which it was used are over.
     *
     * @param from    the day on which it began, which tells it from an earlier period
     * @param version of the role, as it was when the user began
     */
    @Transactional
    public AccountOutcome end(SignedIn by, UUID account, Role role, LocalDate from, long version) {
        traces.demand(by, Permission.MANAGE_USERS);
        store.lock(by.organisation());
        var found = store.find(by.organisation(), account).orElse(null);
        if (found == null) return new AccountOutcome.Missing();
        var held = found.account().roles().stream()
                .filter(one -> one.role() == role && one.from().equals(from))
                .findFirst()
                .orElse(null);
        if (held == null) return new AccountOutcome.Missing();
        if (role == Role.ADMINISTRATOR && held.holdsOn(today())) {
            var fault = closesOut(by, found);
            if (fault != null) return refuse(by, Action.ROLE_ENDED, account, fault);
        }
        var until = held.from().isAfter(today()) ? held.from() : today();
        boolean ended = !held.isOverOn(today()) && store.end(by.organisation(), found.id(), held, version, until);
        var details = details(role, from, until);
        traces.record(by, Action.ROLE_ENDED, account, ended ? TraceResult.DONE : TraceResult.OUTDATED, details);
        if (!ended) return new AccountOutcome.Outdated(now(by, account));
        events.publishEvent(new RightsChanged(found.id(), by.organisation()));
        return new AccountOutcome.Done(now(by, account));
    }

    /**
     * Closes an account, which ends its sessions at once, or opens it again.
     *
     * @param version of the account, as it was when the user began
     */
    @Transactional
    public AccountOutcome enable(SignedIn by, UUID account, long version, boolean enabled) {
        traces.demand(by, Permission.MANAGE_USERS);
        store.lock(by.organisation());
        var found = store.find(by.organisation(), account).orElse(null);
        if (found == null) return new AccountOutcome.Missing();
        var action = enabled ? Action.ACCOUNT_OPENED : Action.ACCOUNT_CLOSED;
        if (!by.may(Permission.MANAGE_ORGANISATIONS) && store.worksElsewhere(by.organisation(), found.id(), today())) {
            return refuse(by, action, account, AccountOutcome.Fault.ELSEWHERE);
        }
        if (!enabled) {
            if (found.id().equals(by.account())) return refuse(by, action, account, AccountOutcome.Fault.ONESELF);
            boolean administers = found.account().rolesOn(today()).contains(Role.ADMINISTRATOR);
            var fault = administers ? closesOut(by, found) : null;
            if (fault != null) return refuse(by, action, account, fault);
        }
        boolean done = store.enable(found.id(), version, enabled);
        traces.record(by, action, account, done ? TraceResult.DONE : TraceResult.OUTDATED, TraceDetails.none());
        if (!done) return new AccountOutcome.Outdated(now(by, account));
        events.publishEvent(new RightsChanged(found.id(), null, SessionEnd.Reason.ACCOUNT_CLOSED));
        return new AccountOutcome.Done(now(by, account));
    }

    /** In how many places an account works for the organisation now. */
    @Transactional(readOnly = true)
    public int openSessions(SignedIn by, UUID account) {
        traces.demand(by, Permission.MANAGE_USERS);
        return store.find(by.organisation(), account)
                .map(found -> sessions.count(by, found.id()))
                .orElse(0);
    }

    /** Ends every session in which an account works for the organisation; how many there were. */
    @Transactional(readOnly = true)
    public int endSessions(SignedIn by, UUID account) {
        traces.demand(by, Permission.MANAGE_USERS);
        return store.find(by.organisation(), account)
                .map(found -> sessions.endAll(by, found.id()))
                .orElse(0);
    }

    /** Everything for the matrix of authorisations, which is then downloaded: that leaves a trace. */
    @Transactional
    public List<ManagedAccount> download(SignedIn by) {
        traces.demand(by, Permission.MANAGE_USERS);
        var all = store.list(by.organisation());
        traces.record(by, Action.AUTHORISATIONS_DOWNLOADED, null);
        return all;
    }

    /** What a role may do in this organisation, as the table of permissions says. */
    @Transactional(readOnly = true)
    public Set<Permission> granted(SignedIn by, Role role) {
        traces.demand(by, Permission.MANAGE_USERS);
        boolean host = store.isHost(by.organisation());
        return Arrays.stream(Permission.values())
                .filter(permission -> permission.isGrantedTo(role) && (host || !permission.isForHost()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    /** The day it is, in the Netherlands. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(AccountService.ZONE));
    }

    /** The moment it is. */
    public Instant moment() {
        return clock.instant();
    }

    /** Why an administrator cannot go, if that is so. */
    private AccountOutcome.@Nullable Fault closesOut(SignedIn by, PeopleStore.Found found) {
        boolean others = store.hasOtherAdministrator(by.organisation(), found.id(), today());
        // who runs the installation may leave another organisation without, and looks after it then
        if (!others && !isLookedAfter(by, found)) return AccountOutcome.Fault.LAST_ADMINISTRATOR;
        return found.id().equals(by.account()) ? AccountOutcome.Fault.ONESELF : null;
    }

    /** Whether an administrator of the installation does this for an organisation that is not their own. */
    private boolean isLookedAfter(SignedIn by, PeopleStore.Found found) {
        return by.may(Permission.MANAGE_ORGANISATIONS)
                && !store.isHost(by.organisation())
                && !found.id().equals(by.account());
    }

    private AccountOutcome refuse(SignedIn by, Action action, UUID account, AccountOutcome.Fault fault) {
        traces.record(by, action, account, TraceResult.REFUSED, TraceDetails.of("reason", fault.name()));
        return new AccountOutcome.Refused(fault);
    }

    private ManagedAccount now(SignedIn by, UUID account) {
        return store.find(by.organisation(), account).orElseThrow().account();
    }

    private boolean isPeriod(RoleData data) {
        var until = data.until();
        return until == null || (until.isAfter(data.from()) && until.isAfter(today()));
    }

    private static boolean overlap(HeldRole held, RoleData data) {
        var heldUntil = held.until();
        var until = data.until();
        // one that ends on the day of its beginning never held
        if (heldUntil != null && !heldUntil.isAfter(held.from())) return false;
        return (until == null || held.from().isBefore(until))
                && (heldUntil == null || data.from().isBefore(heldUntil));
    }

    private static TraceDetails details(Role role, LocalDate from, @Nullable LocalDate until) {
        return TraceDetails.of("role", role.name())
                .and("since", from.toString())
                .and("until", until == null ? "" : until.toString());
    }
}
