package nl.duaal.inclusion.report;

import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.local.InstallationSecret;
import nl.duaal.inclusion.report.ReportStore.Stored;
import nl.duaal.shared.id.OrganisationId;
import org.springframework.stereotype.Component;

/** Seals what is told and opens it again. Callers have asked who may. */
@Component
class Reports {

    private final ReportStore store;
    private final InstallationSecret secret;

    Reports(ReportStore store, InstallationSecret secret) {
        this.store = store;
        this.secret = secret;
    }

    String sealed(UUID report, String what, String text) {
        return secret.seal(text, owner(report, what));
    }

    String fingerprint(String code) {
        return secret.fingerprint(code);
    }

    /** A report, without what was said in it. */
    Report head(Stored one) {
        return report(one, java.util.List.of());
    }

    Report whole(OrganisationId organisation, Stored one) {
        return report(
                one,
                store.said(organisation, one.id()).stream()
                        .map(said -> new Report.Said(
                                said.byReader(),
                                said.author(),
                                said.on(),
                                secret.unseal(said.text(), owner(one.uuid(), "text"))
                                        .orElse("")))
                        .toList());
    }

    private Report report(Stored one, java.util.List<Report.Said> said) {
        var kind = opened(one.uuid(), "kind", one.kind());
        var reporter = opened(one.uuid(), "reporter", one.reporter());
        return new Report(
                one.uuid(),
                one.version(),
                one.state(),
                kind.map(ReportKind::valueOf).orElse(ReportKind.OTHER),
                reporter.orElse(""),
                one.madeOn(),
                kind.isPresent() && reporter.isPresent(),
                said);
    }

    private Optional<String> opened(UUID report, String what, String sealed) {
        return secret.unseal(sealed, owner(report, what));
    }

    private static String owner(UUID report, String what) {
        return "report " + report + " " + what;
    }

    /** Text that fits. */
    static String checked(String text) {
        String bare = text.strip();
        if (bare.isEmpty() || bare.length() > Report.TEXT_MAX_LENGTH) {
            throw new IllegalArgumentException("text: 1 to " + Report.TEXT_MAX_LENGTH + " characters");
        }
        return bare;
    }
}
