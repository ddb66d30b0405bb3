package nl.duaal.inclusion.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A closed report is kept for as long as the library says, and no longer. */
@WholeApplication
class ReportRetentionTest {

    @Autowired
    private ReportRetention retention;

    @Autowired
    private ReportService reports;

    @Autowired
    private ReportDesk desk;

    @Autowired
    private AccountService accounts;

    @Autowired
    private DSLContext db;

    @Autowired
    private JdbcClient sql;

    @Test
    void a_report_goes_two_years_after_it_was_closed_and_an_open_one_stays() {
        UUID municipality = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        var reader = GivenAccount.signedIn(accounts, GivenAccount.with(db, municipality, Role.CONFIDENTIAL_PERSON));
        reports.make(reader, municipality, ReportKind.OTHER, "Blijft open", false);
        reports.make(reader, municipality, ReportKind.OTHER, "Wordt gesloten", false);
        var closed = desk.list(reader).getFirst();
        desk.close(reader, closed.uuid(), closed.version(), "Dank u.");
        sql.sql("UPDATE confidential_report SET closed_on = '2026-01-31' WHERE uuid = ?")
                .param(closed.uuid().toString())
                .update();
        retention.removeOn(LocalDate.of(2028, 1, 31));
        assertThat(desk.list(reader)).hasSize(2);
        retention.removeOn(LocalDate.of(2028, 2, 1));
        assertThat(desk.list(reader)).extracting(Report::state).containsExactly(ReportState.NEW);
    }
}
