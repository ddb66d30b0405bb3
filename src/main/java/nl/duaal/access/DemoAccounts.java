package nl.duaal.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.duaal.persistence.CannotStart;
import nl.duaal.shared.DemoMode;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The made-up organisations and accounts of a demonstration, made at its first start. Their password is no secret:
 * it stands on the sign-in page. Outside demo mode these accounts cannot sign in, and Duaal does not start on a
 * database that holds them.
 */
@Component
@Order(1)
public class DemoAccounts implements ApplicationRunner {

    /** Shown on the sign-in page and at the start. */
    public static final String PASSWORD = "samen-leren-werken";

    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 1);

    /** The municipality that runs the demonstration. */
    public static final String HOST = "Gemeente Waterstad";

    /** What the sign-in page offers. */
    public record Offered(
            String loginName, String displayName, String organisation, OrganisationKind kind, Role role) {}

    /** Every demo account, in the order in which they are shown. */
    public static final List<Offered> ALL = List.of(
            new Offered("coordinator", "Noor de Wit", HOST, OrganisationKind.MUNICIPALITY, Role.COORDINATOR),
            new Offered("werkgever", "Bram Kuipers", "Netbeheer Waterland", OrganisationKind.EMPLOYER, Role.EMPLOYER),
            new Offered("zorg", "Fatma Yildiz", "Zorggroep De Linde", OrganisationKind.EMPLOYER, Role.EMPLOYER),
            new Offered("analist", "Joris Bakker", HOST, OrganisationKind.MUNICIPALITY, Role.ANALYST),
            new Offered("beheer", "Anouk Smit", HOST, OrganisationKind.MUNICIPALITY, Role.ADMINISTRATOR),
            new Offered("privacy", "Samira Haddad", HOST, OrganisationKind.MUNICIPALITY, Role.PRIVACY_OFFICER),
            new Offered("auditor", "Pieter Vos", HOST, OrganisationKind.MUNICIPALITY, Role.AUDITOR),
            new Offered("teamleider", "Hanna Visser", HOST, OrganisationKind.MUNICIPALITY, Role.COORDINATOR),
            new Offered("coach", "Ruben Bos", HOST, OrganisationKind.MUNICIPALITY, Role.COACH),
            new Offered("deelnemer", "Amina Voorbeeld", HOST, OrganisationKind.MUNICIPALITY, Role.PARTICIPANT),
            new Offered(
                    "taalaanbieder",
                    "Mirjam Voorbeeld",
                    "Taalhuis Waterstad",
                    OrganisationKind.TRAINING_PROVIDER,
                    Role.LANGUAGE_PROVIDER),
            new Offered(
                    "vertrouwenspersoon",
                    "Els Verhoeven",
                    HOST,
                    OrganisationKind.MUNICIPALITY,
                    Role.CONFIDENTIAL_PERSON));

    private final AccountStore store;
    private final PasswordEncoder encoder;
    private final DemoMode demoMode;
    private final List<DemoContent> contents;

    DemoAccounts(
            AccountStore store, PasswordEncoder encoder, DemoMode demoMode, List<DemoContent> contents, Clock clock) {
        this.store = store;
        this.encoder = encoder;
        this.demoMode = demoMode;
        this.contents = contents;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!demoMode.demo()) {
            if (store.hasOrganisations(true) || store.hasDemoAccounts()) {
                throw new CannotStart("This database holds a demonstration, whose password everybody knows; choose an"
                        + " empty database, or start the demonstration with DUAAL_DEMO=true.");
            }
            return;
        }
        if (store.hasOrganisations(false)) {
            throw new CannotStart("Demo mode was asked for, but this database holds real organisations; start without"
                    + " DUAAL_DEMO=true.");
        }
        for (Offered offered : ALL) {
            // A demonstration that was made by an older version gets what came since.
            if (store.hasAccount(offered.loginName())) continue;
            var known = store.findDemoOrganisation(offered.organisation());
            var organisation = known.orElseGet(() -> store.insertDemoOrganisation(
                    offered.organisation(),
                    offered.kind(),
                    offered.organisation().equals(HOST)));
            var account = store.insertDemoAccount(
                    offered.loginName(),
                    offered.displayName(),
                    encoder.encode(PASSWORD),
                    organisation,
                    offered.role(),
                    LONG_AGO);
            var signedIn =
                    new SignedIn(account, offered.displayName(), organisation, offered.organisation(), offered.role());
            if (known.isEmpty()) contents.forEach(content -> content.fill(signedIn));
        }
    }
}
