package nl.duaal.access.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.duaal.access.local.PasswordRules.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kort                             | TOO_SHORT",
                "elf tekens!                      | TOO_SHORT",
                "123456789012                     | KNOWN",
                "1234567890123                    | KNOWN",
                "Q1w2e3r4t5y6                     | KNOWN",
                "PASSWORD1234                     | KNOWN",
                "!!password!!!                    | KNOWN",
                "wachtwoord2026                   | KNOWN",
                "Welkom123456                     | KNOWN",
                "abcabcabcabc                     | KNOWN",
                "aaaaaaaaaaaaaaa                  | KNOWN",
                "ababbaabbaba                     | TOO_FEW",
                "duaal-november-2026              | ABOUT_YOU",
                "ans.jansen@testdam               | ABOUT_YOU",
                "GemeenteTestdam1!                | ABOUT_YOU",
                "vier gele fietsen zingen         | ",
                "kx7#mQ2vLp9!                     | ",
                "82604917536281                   | ",
                "爱爱情情水火土木金日月星          | ",
                "monkey8492716350x                | ",
                "correct paard duaal batterij     | "
            })
    void a_password_is_long_and_nothing_that_anybody_would_guess(String password, @Nullable Problem problem) {
        assertThat(PasswordRules.check(password.strip(), "Ans Jansen", "ans.jansen@testdam.nl", "Gemeente Testdam"))
                .isEqualTo(Optional.ofNullable(problem));
    }

    @Test
    void it_may_be_very_long_with_spaces_at_its_ends() {
        assertThat(PasswordRules.check(" " + "zo lang als u wilt, ".repeat(7))).isEmpty();
        assertThat(PasswordRules.check("zo lang als u wilt, ".repeat(11))).contains(Problem.TOO_LONG);
    }

    @Test
    void an_accent_is_the_same_however_it_is_typed() {
        assertThat(PasswordRules.normal("café")).isEqualTo(PasswordRules.normal("cafe\u0301"));
    }

    @Test
    void the_list_holds_more_than_three_thousand_that_are_long_enough() {
        assertThat(KnownPasswords.sizeOfLongOnes()).isEqualTo(4362);
        assertThat(KnownPasswords.size()).isEqualTo(10362);
    }
}
