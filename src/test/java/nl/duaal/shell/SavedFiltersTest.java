package nl.duaal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.SavedFilters.Outcome;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody wants to see in a list, on a real MariaDB. */
@WholeApplication
class SavedFiltersTest {

    private static final String PAGE = "candidates";

    @Autowired
    private SavedFilters filters;

    @Autowired
    private AccountService accounts;

    @Autowired
    private DSLContext db;

    private SignedIn one;
    private SignedIn colleague;

    @BeforeEach
    void newOrganisation() {
        var organisation = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        one = GivenAccount.signedIn(accounts, GivenAccount.with(db, organisation, Role.COORDINATOR));
        colleague = GivenAccount.signedIn(accounts, GivenAccount.with(db, organisation, Role.COORDINATOR));
    }

    @Test
    void a_filter_comes_back_as_it_was_kept_by_name() {
        var parts = Map.of("state", "SELECTED", "place", "a=b&c d/é");
        assertThat(filters.save(one, PAGE, " Wachten ", parts)).isEqualTo(Outcome.DONE);
        assertThat(filters.save(one, PAGE, "Alles", Map.of())).isEqualTo(Outcome.DONE);
        assertThat(filters.of(one, PAGE)).extracting(SavedFilter::name).containsExactly("Alles", "Wachten");
        assertThat(filters.of(one, PAGE)).extracting(SavedFilter::parts).containsExactly(Map.of(), parts);
        assertThat(filters.of(one, "other")).isEmpty();
    }

    @Test
    void a_name_is_there_once_and_can_be_changed() {
        filters.save(one, PAGE, "Wachten", Map.of());
        filters.save(one, PAGE, "Alles", Map.of());
        assertThat(filters.save(one, PAGE, "wachten", Map.of())).isEqualTo(Outcome.NAME_TAKEN);
        var all = filters.of(one, PAGE).getFirst();
        assertThat(filters.rename(one, PAGE, all.uuid(), all.version(), "Wachten"))
                .isEqualTo(Outcome.NAME_TAKEN);
        assertThat(filters.rename(one, PAGE, all.uuid(), all.version(), "ALLES"))
                .isEqualTo(Outcome.DONE);
        assertThat(filters.rename(one, PAGE, all.uuid(), all.version(), "Iedereen"))
                .isEqualTo(Outcome.GONE);
        assertThatThrownBy(() -> filters.save(one, PAGE, "  ", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void filters_and_columns_are_of_one_account_only() {
        filters.save(one, PAGE, "Wachten", Map.of("state", "RESERVE"));
        filters.keepColumns(one, PAGE, List.of("state", "town"));
        UUID mine = filters.of(one, PAGE).getFirst().uuid();
        assertThat(filters.of(colleague, PAGE)).isEmpty();
        assertThat(filters.columns(colleague, PAGE)).isEmpty();
        assertThat(filters.rename(colleague, PAGE, mine, 0, "Van mij")).isEqualTo(Outcome.GONE);
        assertThat(filters.remove(colleague, mine)).isEqualTo(Outcome.GONE);
        assertThat(filters.save(colleague, PAGE, "Wachten", Map.of())).isEqualTo(Outcome.DONE);
        assertThat(filters.remove(one, mine)).isEqualTo(Outcome.DONE);
        assertThat(filters.of(one, PAGE)).isEmpty();
    }

    @Test
    void columns_are_remembered_also_when_none_are_wanted() {
        assertThat(filters.columns(one, PAGE)).isEmpty();
        filters.keepColumns(one, PAGE, List.of("state", "town"));
        filters.keepColumns(one, PAGE, List.of("town"));
        assertThat(filters.columns(one, PAGE)).contains(List.of("town"));
        filters.keepColumns(one, PAGE, List.of());
        assertThat(filters.columns(one, PAGE)).contains(List.of());
    }

    @Test
    void there_are_not_more_than_somebody_finds_back() {
        for (int i = 0; i < SavedFilters.MOST; i++) filters.save(one, PAGE, "Filter " + i, Map.of());
        assertThat(filters.save(one, PAGE, "Nog een", Map.of())).isEqualTo(Outcome.TOO_MANY);
    }
}
