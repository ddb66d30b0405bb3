package nl.duaal.language.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.workplace.EmployerData;
import nl.duaal.workplace.EmployerOutcome;
import nl.duaal.workplace.EmployerService;
import nl.duaal.workplace.JobFunctionData;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Words of a trade on a real MariaDB. */
@WholeApplication
class TradeWordServiceTest {

    @Autowired
    private TradeWordService service;

    @Autowired
    private EmployerService employers;

    @Autowired
    private AccountService accounts;

    @Autowired
    private DSLContext db;

    private SignedIn maker;
    private SignedIn coach;
    private UUID function;

    @BeforeEach
    void given() {
        UUID municipality = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        maker = user(municipality, Role.COORDINATOR);
        coach = user(municipality, Role.COACH);
        UUID employer = employers.create(maker, EmployerData.named("Netwerk", ""));
        function = ((EmployerOutcome.Saved) employers.addFunction(maker, employer, JobFunctionData.named("Monteur")))
                .now()
                .functions()
                .getFirst()
                .uuid();
    }

    private SignedIn user(UUID organisation, Role role) {
        return GivenAccount.signedIn(accounts, GivenAccount.with(db, organisation, role));
    }

    private static WordData word(String word, String theme, boolean safety) {
        return new WordData(word, "uitleg", "zin", theme, safety);
    }

    private UUID add(WordData data) {
        return ((WordOutcome.Done) service.add(maker, function, data)).uuid();
    }

    private TradeWords words() {
        return service.words(maker, function).orElseThrow();
    }

    private List<String> inOrder() {
        return words().inOrder().stream().map(one -> one.data().word()).toList();
    }

    private TradeWord find(UUID word) {
        return words().words().stream()
                .filter(one -> one.uuid().equals(word))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_safety_depends_on_comes_first_and_themes_stand_together() {
        add(word("de schop", "Gereedschap", false));
        add(word("de kabel", "Net", false));
        add(word("de spanning", "Veiligheid", true));
        add(word("de tang", "Gereedschap", false));
        add(word("aarden", "Net", true));
        assertThat(inOrder()).containsExactly("de spanning", "aarden", "de schop", "de tang", "de kabel");
        assertThat(words().parts()).extracting(TradeWords.Part::theme).containsExactly(null, "Gereedschap", "Net");
    }

    @Test
    void a_word_moves_among_those_with_which_it_stands_and_no_further() {
        add(word("de schop", "Gereedschap", false));
        UUID tang = add(word("de tang", "Gereedschap", false));
        add(word("de kabel", "Net", false));
        service.move(coach, tang, true);
        assertThat(inOrder()).containsExactly("de tang", "de schop", "de kabel");
        service.move(coach, tang, true);
        assertThat(inOrder()).containsExactly("de tang", "de schop", "de kabel");
        service.move(coach, tang, false);
        service.move(coach, tang, false);
        assertThat(inOrder()).containsExactly("de schop", "de tang", "de kabel");
    }

    @Test
    void a_word_stands_in_a_list_once_whatever_its_capitals() {
        add(word("de kabel", "", false));
        UUID mof = add(word("de mof", "", false));
        var twice = new WordOutcome.Refused(WordOutcome.Fault.TWICE);
        assertThat(service.add(maker, function, word("De Kabel", "", false))).isEqualTo(twice);
        assertThat(service.change(maker, mof, 0, word("DE KABEL", "", false))).isEqualTo(twice);
        // its own capitals may change, and an accent makes another word
        assertThat(service.change(maker, mof, 0, word("De Mof", "", false))).isInstanceOf(WordOutcome.Done.class);
        assertThat(service.add(maker, function, word("de mòf", "", false))).isInstanceOf(WordOutcome.Done.class);
    }

    @Test
    void who_was_too_late_hears_how_it_is_now() {
        UUID mof = add(word("de mof", "", false));
        service.change(maker, mof, 0, word("de mof", "Net", false));
        var outcome = service.change(coach, mof, 0, word("de lasmof", "", false));
        assertThat(outcome).isInstanceOfSatisfying(WordOutcome.Outdated.class, outdated -> {
            assertThat(outdated.now().data().theme()).isEqualTo("Net");
            assertThat(outdated.now().version()).isEqualTo(1);
        });
        assertThat(find(mof).data().word()).isEqualTo("de mof");
    }

    @Test
    void a_list_to_begin_with_is_marked_until_it_was_gone_through() {
        add(word("De Spanning", "", true));
        assertThat(service.begin(maker, function, "energy")).isEqualTo(new WordOutcome.Taken(19, 0, 0));
        assertThat(words().words()).hasSize(20);
        assertThat(words().starters()).isEqualTo(19);
        var one =
                words().words().stream().filter(TradeWord::starter).findFirst().orElseThrow();
        service.change(coach, one.uuid(), one.version(), word(one.data().word(), "Anders", true));
        assertThat(words().starters()).isEqualTo(18);
        service.checked(maker, function);
        assertThat(words().starters()).isZero();
        assertThat(service.begin(maker, function, "energy")).isEqualTo(new WordOutcome.Taken(0, 0, 0));
    }

    @Test
    void every_list_to_begin_with_has_fifteen_to_twenty_five_words_that_say_what_they_mean() {
        assertThat(service.lists(maker))
                .extracting(TradeList::key)
                .containsExactly("energy", "rail", "care", "transport");
        for (var list : service.lists(maker)) {
            assertThat(list.words()).as(list.key()).isBetween(15, 25);
            service.begin(maker, function, list.key());
        }
        assertThat(words().words()).hasSize(79).allSatisfy(one -> {
            assertThat(one.data().meaning()).isNotEmpty();
            assertThat(one.data().example()).isNotEmpty();
            assertThat(one.data().theme()).isNotEmpty();
        });
        assertThat(words().parts().getFirst().words()).hasSize(30);
    }

    @Test
    void rows_are_taken_over_all_together_and_what_is_there_gets_the_new_text() {
        add(word("de kabel", "", false));
        add(word("de mof", "", false));
        var rows = List.of(word("de mof", "", false), word("De Kabel", "Net", true), word("de schop", "", false));
        var planned = new WordOutcome.Taken(1, 1, 1);
        assertThat(service.take(coach, function, rows, true)).isEqualTo(planned);
        assertThat(words().words()).hasSize(2);
        assertThat(service.take(coach, function, rows, false)).isEqualTo(planned);
        assertThat(inOrder()).containsExactly("De Kabel", "de mof", "de schop");
        assertThat(service.take(coach, function, rows, false)).isEqualTo(new WordOutcome.Taken(0, 0, 3));
    }

    @Test
    void a_list_has_an_end() {
        var many = java.util.stream.IntStream.rangeClosed(1, TradeWords.MOST)
                .mapToObj(i -> word("woord " + i, "", false))
                .toList();
        assertThat(service.take(maker, function, many, false)).isEqualTo(new WordOutcome.Taken(200, 0, 0));
        var full = new WordOutcome.Refused(WordOutcome.Fault.MANY);
        assertThat(service.add(maker, function, word("nog een", "", false))).isEqualTo(full);
        assertThat(service.take(maker, function, List.of(word("nog een", "", false)), false))
                .isEqualTo(full);
    }

    @Test
    void a_word_that_is_taken_away_can_be_brought_back() {
        add(word("de kabel", "", false));
        UUID mof = add(word("de mof", "", false));
        var before = find(mof);
        service.remove(maker, mof);
        assertThat(inOrder()).containsExactly("de kabel");
        service.restore(maker, function, before);
        assertThat(inOrder()).containsExactly("de kabel", "de mof");
    }

    @Test
    void another_organisation_has_no_such_words() {
        UUID mof = add(word("de mof", "", false));
        var other = user(GivenAccount.organisation(db, OrganisationKind.EMPLOYER), Role.EMPLOYER);
        assertThat(service.words(other, function)).isEmpty();
        assertThat(service.counts(other, List.of(function))).isEmpty();
        assertThat(service.add(other, function, word("x", "", false))).isInstanceOf(WordOutcome.Gone.class);
        assertThat(service.change(other, mof, 0, word("x", "", false))).isInstanceOf(WordOutcome.Gone.class);
        assertThat(service.remove(other, mof)).isInstanceOf(WordOutcome.Gone.class);
        assertThat(service.begin(other, function, "care")).isInstanceOf(WordOutcome.Gone.class);
    }

    @Test
    void who_teaches_reads_words_and_changes_none() {
        UUID mof = add(word("de mof", "", false));
        var trainer = new SignedIn(
                maker.account(),
                "Praktijkopleider",
                maker.organisation(),
                maker.organisationName(),
                Role.WORKPLACE_TRAINER);
        assertThat(service.words(trainer, function)).isPresent();
        assertThatThrownBy(() -> service.remove(trainer, mof)).isInstanceOf(AccessDeniedException.class);
        assertThat(TradeWordService.mayWrite(trainer)).isFalse();
        assertThat(TradeWordService.mayWrite(coach)).isTrue();
    }
}
