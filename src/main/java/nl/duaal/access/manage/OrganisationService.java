package nl.duaal.access.manage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.RightsChanged;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.shared.DemoMode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organisations of the installation, for the administrators of the one that runs it. What they do stands in the
 * traces of their own organisation and in those of the one it is about.
 *
 * <p>Everything throws {@link org.springframework.security.access.AccessDeniedException} for those without {@link
 * Permission#MANAGE_ORGANISATIONS}.
 */
@Service
public class OrganisationService {

    /** A labour-market region. */
    public record Region(String key, String name) {}

    private final OrganisationStore store;
    private final Traces traces;
    private final DemoMode demoMode;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OrganisationService(
            OrganisationStore store, Traces traces, DemoMode demoMode, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.traces = traces;
        this.demoMode = demoMode;
        this.clock = clock;
        this.events = events;
    }

    /** Every organisation by name, those that are archived too. */
    @Transactional(readOnly = true)
    public List<OrganisationRow> list(SignedIn user) {
        traces.demand(user, Permission.MANAGE_ORGANISATIONS);
        return store.list(today());
    }

    /** Every labour-market region by name. */
    @Transactional(readOnly = true)
    public List<Region> regions(SignedIn user) {
        traces.demand(user, Permission.MANAGE_ORGANISATIONS);
        return store.regions();
    }

    /** One organisation. */
    @Transactional(readOnly = true)
    public Optional<Organisation> find(SignedIn user, UUID uuid) {
        traces.demand(user, Permission.MANAGE_ORGANISATIONS);
        return store.find(uuid).map(OrganisationStore.Found::organisation);
    }

    /**
     * The same administrator, about the people of another organisation: everything that asks for users is then about
     * that organisation, and leaves its traces there. Call it once for each opening of a page.
     */
    @Transactional
    public Optional<SignedIn> lookAfter(SignedIn user, UUID uuid) {
        traces.demand(user, Permission.MANAGE_ORGANISATIONS);
        var found = store.find(uuid);
        found.filter(one -> !one.id().equals(user.organisation()))
                .ifPresent(one -> record(user, one, Action.ORGANISATION_LOOKED_AFTER, TraceDetails.none()));
        return found.map(one -> within(user, one));
    }

    /**
     * Makes an organisation.
     *
     * @param sure whether the user knows that another one has this name
     */
    @Transactional
    public OrganisationOutcome create(SignedIn user, OrganisationData data, boolean sure) {
        traces.demand(user, Permission.MANAGE_ORGANISATIONS);
        if (!sure && store.isTaken(data.name(), null)) return new OrganisationOutcome.SameName(data.name());
        var made = store.find(store.insert(data, demoMode.demo())).orElseThrow();
        record(user, made, Action.ORGANISATION_CREATED, details(data));
        return new OrganisationOutcome.Done(made.organisation());
    }

    /**
     * Changes name, kind and regions.
     *
     * @param version as it was when the user began
     * @param sure    whether the user knows that another one has this name
     */
    @Transactional
    public OrganisationOutcome change(SignedIn user, UUID uuid, long version, OrganisationData data, boolean sure) {
        traces.demand(user, Permission.MANAGE_ORGANISATIONS);
        var found = store.find(uuid).orElse(null);
        if (found == null) return new OrganisationOutcome.Missing();
        if (!sure && store.isTaken(data.name(), uuid)) return new OrganisationOutcome.SameName(data.name());
        boolean changed = store.change(found.id(), version, data);
        return outcome(user, found, changed, Action.ORGANISATION_CHANGED, details(data));
    }

    /**
     * Ends the work of an organisation: nobody signs in for it, those who did are out at once, and what it shared is
     * not shared any more. Nothing is lost; {@link #bringBack} undoes it.
     */
    @Transactional
    public OrganisationOutcome archive(SignedIn user, UUID uuid, long version) {
        traces.demand(user, Permission.MANAGE_ORGANISATIONS);
        var found = store.find(uuid).orElse(null);
        if (found == null) return new OrganisationOutcome.Missing();
        if (found.organisation().host()) return new OrganisationOutcome.IsHost();
        boolean archived = store.archive(found.id(), version, today());
        if (archived) events.publishEvent(new RightsChanged(null, found.id()));
        return outcome(user, found, archived, Action.ORGANISATION_ARCHIVED, TraceDetails.none());
    }

    /** Lets an organisation that was archived work again. */
    @Transactional
    public OrganisationOutcome bringBack(SignedIn user, UUID uuid, long version) {
        traces.demand(user, Permission.MANAGE_ORGANISATIONS);
        var found = store.find(uuid).orElse(null);
        if (found == null) return new OrganisationOutcome.Missing();
        boolean back = store.archive(found.id(), version, null);
        if (back) events.publishEvent(new RightsChanged(null, found.id()));
        return outcome(user, found, back, Action.ORGANISATION_BROUGHT_BACK, TraceDetails.none());
    }

    private OrganisationOutcome outcome(
            SignedIn user, OrganisationStore.Found before, boolean done, Action action, TraceDetails details) {
        var now = store.find(before.organisation().uuid()).orElseThrow();
        if (done) {
            record(user, now, action, details);
            return new OrganisationOutcome.Done(now.organisation());
        }
        traces.record(user, action, before.organisation().uuid(), TraceResult.OUTDATED, details);
        return new OrganisationOutcome.Outdated(now.organisation());
    }

    /** In the chain of the organisation it is about, and in the own one. */
    private void record(SignedIn user, OrganisationStore.Found about, Action action, TraceDetails details) {
        UUID subject = about.organisation().uuid();
        // always in the same order of organisations, or two administrators could wait for each other
        var own = user.organisation();
        var chains = own.equals(about.id())
                ? List.of(user)
                : own.value() < about.id().value()
                        ? List.of(user, within(user, about))
                        : List.of(within(user, about), user);
        chains.forEach(as -> traces.record(as, action, subject, TraceResult.DONE, details));
    }

    private static SignedIn within(SignedIn user, OrganisationStore.Found organisation) {
        return new SignedIn(
                user.account(),
                user.displayName(),
                organisation.id(),
                organisation.organisation().data().name(),
                user.roles(),
                user.host(),
                null);
    }

    private static TraceDetails details(OrganisationData data) {
        return TraceDetails.of("kind", data.kind().name())
                .and(
                        "regions",
                        String.join("+", data.regions().stream().sorted().toList()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(AccountService.ZONE));
    }
}
