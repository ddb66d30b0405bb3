package nl.duaal.access.local;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.Role;
import nl.duaal.access.SessionEnd;
import nl.duaal.access.SignInChanged;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.access.local.InvitationStore.Kept;
import nl.duaal.access.local.LocalAccountStore.Credentials;
import nl.duaal.access.local.WelcomeData.Field;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** For whoever opens a link: nobody is signed in, the link itself is what gives the right. */
@Service
public class WelcomeService {

    private final InvitationStore store;
    private final LocalAccountStore accounts;
    private final FirstAdministrator firstAdministrator;
    private final SecondFactor secondFactor;
    private final SlowDown slowDown;
    private final AccountService accountService;
    private final PasswordEncoder encoder;
    private final Traces traces;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    WelcomeService(
            InvitationStore store,
            LocalAccountStore accounts,
            FirstAdministrator firstAdministrator,
            SecondFactor secondFactor,
            SlowDown slowDown,
            AccountService accountService,
            PasswordEncoder encoder,
            Traces traces,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.accounts = accounts;
        this.firstAdministrator = firstAdministrator;
        this.secondFactor = secondFactor;
        this.slowDown = slowDown;
        this.accountService = accountService;
        this.encoder = encoder;
        this.traces = traces;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What a link is good for; nothing when it is used, taken back, expired, or never was one. */
    public Optional<Welcome> open(String token) {
        return transaction.execute(status -> {
            if (firstAdministrator.isWaitingFor(token)) {
                return accounts.hasAccounts() ? Optional.empty() : Optional.of(new Welcome.FirstStart());
            }
            return store.find(LinkToken.hash(token)).filter(this::isOpen).map(this::welcome);
        });
    }

    private boolean isOpen(Kept invitation) {
        return invitation.state(clock.instant()) == Invitation.State.OPEN;
    }

    private Welcome welcome(Kept invitation) {
        var organisation = accounts.organisationName(invitation.organisation());
        return switch (invitation.kind()) {
            case ACCOUNT ->
                new Welcome.NewAccount(organisation, invitation.roles(), invitation.email(), invitation.displayName());
            case PASSWORD -> new Welcome.NewPassword(organisation, invitation.email(), invitation.displayName());
            case EVERYTHING -> new Welcome.NewEverything(organisation, invitation.email(), invitation.displayName());
        };
    }

    /**
     * Makes the account, or gives it what is new, and uses the link up.
     *
     * @param address where the request comes from
     */
    public WelcomeOutcome accept(String token, WelcomeData data, @Nullable String address) {
        var welcome = open(token).orElse(null);
        if (welcome == null) return new WelcomeOutcome.Gone();
        var problems = problems(welcome, data);
        if (!problems.isEmpty()) return new WelcomeOutcome.Refused(problems);
        if (welcome instanceof Welcome.NewPassword) return acceptWithFactor(token, data, address);
        var step = Totp.step(data.secret(), data.code(), clock.instant(), Long.MIN_VALUE);
        if (step.isEmpty()) return wrongCode();
        var hash = hash(data.password());
        WelcomeOutcome outcome = transaction.execute(status -> welcome instanceof Welcome.FirstStart
                ? start(token, data, hash, step.getAsLong())
                : accept(token, data, hash, step.getAsLong()));
        return outcome;
    }

    private WelcomeOutcome start(String token, WelcomeData data, String hash, long step) {
        synchronized (firstAdministrator) {
            if (!firstAdministrator.isWaitingFor(token) || accounts.hasAccounts()) return new WelcomeOutcome.Gone();
            var organisation = accounts.insertHost(data.organisation().strip(), data.kind());
            var done = makeAccount(
                    InvitationService.email(data.email()),
                    data,
                    organisation,
                    Set.of(Role.ADMINISTRATOR),
                    hash,
                    step,
                    "FIRST_START");
            firstAdministrator.isThere();
            return done;
        }
    }

    private WelcomeOutcome accept(String token, WelcomeData data, String hash, long step) {
        var invitation = store.lock(LinkToken.hash(token)).filter(this::isOpen).orElse(null);
        if (invitation == null) return new WelcomeOutcome.Gone();
        if (invitation.kind() == Invitation.Kind.ACCOUNT) {
            if (accounts.hasAccount(invitation.email())) return new WelcomeOutcome.Gone();
            var done = makeAccount(
                    invitation.email(), data, invitation.organisation(), invitation.roles(), hash, step, "ACCOUNT");
            var account = existing(invitation.email()).id();
            store.accept(invitation, account, clock.instant());
            events.publishEvent(new InvitationAccepted(invitation.uuid(), invitation.organisation(), account));
            return done;
        }
        var account = existing(invitation);
        accounts.updatePassword(account.id(), hash, clock.instant());
        secondFactor.replace(account, data.secret(), step);
        var codes = secondFactor.replaceRecoveryCodes(account.id());
        store.accept(invitation, account.id(), clock.instant());
        trace(account.loginName(), Action.PASSWORD_CHANGED, "EVERYTHING");
        trace(account.loginName(), Action.SECOND_FACTOR_CHANGED, "EVERYTHING");
        events.publishEvent(new SignInChanged(account.id(), SessionEnd.Reason.PASSWORD_CHANGED));
        return new WelcomeOutcome.Done(account.loginName(), codes);
    }

    private WelcomeOutcome acceptWithFactor(String token, WelcomeData data, @Nullable String address) {
        Optional<Kept> found = transaction.execute(status -> store.find(LinkToken.hash(token)));
        AccountId id = found.map(Kept::account).orElse(null);
        if (id == null) return new WelcomeOutcome.Gone();
        var hash = hash(data.password());
        return switch (slowDown.code(id, address)) {
            case SlowDown.Turn.MustWait wait -> new WelcomeOutcome.MustWait(wait.minutes());
            case SlowDown.Turn.Granted turn -> {
                WelcomeOutcome outcome = transaction.execute(status -> {
                    var invitation = store.lock(LinkToken.hash(token))
                            .filter(this::isOpen)
                            .orElse(null);
                    if (invitation == null) return new WelcomeOutcome.Gone();
                    if (secondFactor.use(id, data.code()).isEmpty()) return wrongCode();
                    var account = existing(invitation);
                    accounts.updatePassword(id, hash, clock.instant());
                    store.accept(invitation, id, clock.instant());
                    trace(account.loginName(), Action.PASSWORD_CHANGED, "PASSWORD");
                    events.publishEvent(new SignInChanged(id, SessionEnd.Reason.PASSWORD_CHANGED));
                    return new WelcomeOutcome.Done(account.loginName(), List.of());
                });
                if (outcome instanceof WelcomeOutcome.Done) turn.succeeded();
                else turn.failed(id);
                yield outcome;
            }
        };
    }

    private WelcomeOutcome.Done makeAccount(
            String email,
            WelcomeData data,
            OrganisationId organisation,
            Set<Role> roles,
            String hash,
            long step,
            String link) {
        var id = accounts.insert(
                email, data.displayName().strip(), hash, clock.instant(), accounts.isDemo(organisation));
        accounts.insertMemberships(id, organisation, roles, LocalDate.now(clock.withZone(AccountService.ZONE)));
        secondFactor.replace(existing(email), data.secret(), step);
        var codes = secondFactor.replaceRecoveryCodes(id);
        trace(email, Action.ACCOUNT_MADE, link);
        return new WelcomeOutcome.Done(email, codes);
    }

    private Credentials existing(String email) {
        return accounts.find(email).orElseThrow(() -> new IllegalStateException("the account is there"));
    }

    private Credentials existing(Kept invitation) {
        var account = invitation.account();
        if (account == null) throw new IllegalStateException("a link of this kind has an account");
        return accounts.find(account).orElseThrow(() -> new IllegalStateException("the account is there"));
    }

    private void trace(String loginName, Action action, String link) {
        accountService
                .signedIn(loginName)
                .ifPresent(by -> traces.record(by, action, null, TraceResult.DONE, TraceDetails.of("link", link)));
    }

    private static Map<Field, String> problems(Welcome welcome, WelcomeData data) {
        var problems = new EnumMap<Field, String>(Field.class);
        String organisation = "";
        String email = "";
        switch (welcome) {
            case Welcome.FirstStart first -> {
                organisation = data.organisation();
                email = data.email();
                if (organisation.isBlank() || organisation.strip().length() > WelcomeData.ORGANISATION_MAX_LENGTH)
                    problems.put(Field.ORGANISATION, "access.welcome.problem.organisation");
                if (!InvitationService.isEmail(InvitationService.email(email)))
                    problems.put(Field.EMAIL, "access.welcome.problem.email");
                name(data, problems);
            }
            case Welcome.NewAccount account -> {
                organisation = account.organisation();
                email = account.email();
                name(data, problems);
            }
            case Welcome.NewPassword account -> {
                organisation = account.organisation();
                email = account.email();
            }
            case Welcome.NewEverything account -> {
                organisation = account.organisation();
                email = account.email();
            }
        }
        PasswordRules.check(data.password(), organisation, email, data.displayName())
                .ifPresent(problem -> problems.put(Field.PASSWORD, "access.password." + problem.key()));
        if (data.code().isBlank()) problems.put(Field.CODE, "access.code.required");
        return problems;
    }

    private static void name(WelcomeData data, Map<Field, String> problems) {
        if (!InvitationService.isName(data.displayName())) problems.put(Field.NAME, "access.welcome.problem.name");
    }

    private static WelcomeOutcome wrongCode() {
        return new WelcomeOutcome.Refused(Map.of(Field.CODE, "access.code.wrong"));
    }

    private String hash(String password) {
        var hash = encoder.encode(PasswordRules.normal(password));
        if (hash == null) throw new IllegalStateException("a password has a hash");
        return hash;
    }
}
