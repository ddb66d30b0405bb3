package nl.duaal.access.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** The secret of RFC 6238, appendix B; its codes have eight digits, of which ours are the last six. */
    private static final Totp.Secret RFC = new Totp.Secret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);

    @ParameterizedTest
    @CsvSource({
        "59,          287082",
        "1111111109,  081804",
        "1111111111,  050471",
        "1234567890,  005924",
        "2000000000,  279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_standard(long seconds, String code) {
        assertThat(RFC.code(Instant.ofEpochSecond(seconds))).isEqualTo(code);
    }

    @Test
    void a_clock_may_be_half_a_minute_off_and_no_more() {
        assertThat(RFC.fits("081804", NOW)).isTrue();
        assertThat(RFC.fits("081 804", NOW)).isTrue();
        assertThat(RFC.fits("081804", NOW.plusSeconds(30))).isTrue();
        assertThat(RFC.fits("081804", NOW.minusSeconds(30))).isTrue();
        assertThat(RFC.fits("081804", NOW.plusSeconds(61))).isFalse();
        assertThat(RFC.fits("081804", NOW.minusSeconds(61))).isFalse();
        assertThat(RFC.fits("081805", NOW)).isFalse();
        assertThat(RFC.fits("", NOW)).isFalse();
        assertThat(RFC.fits("0818041", NOW)).isFalse();
    }

    @Test
    void a_code_is_good_once_and_none_before_it_is_good_again() {
        long step = Totp.stepAt(NOW);
        assertThat(Totp.step(RFC, "081804", NOW, step - 1)).hasValue(step);
        assertThat(Totp.step(RFC, "081804", NOW, step)).isEmpty();
        assertThat(Totp.step(RFC, "081804", NOW, step + 1)).isEmpty();
    }

    @Test
    void a_telephone_reads_the_same_secret() {
        assertThat(RFC.text()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(RFC.address("ans@testdam.nl"))
                .isEqualTo("otpauth://totp/Duaal:ans%40testdam.nl?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Duaal&algorithm=SHA1&digits=6&period=30");
        assertThat(QrCode.svg(RFC.address("ans@testdam.nl"))).startsWith("<svg").doesNotContain("script");
    }
}
