package nl.duaal.access.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import nl.duaal.WholeApplication;
import nl.duaal.access.WebClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures whether the time of an answer tells that there is an account. Not part of the tests, since it measures:
 * {@code ./duaal test -Dtest=SignInTimes}; {@code -Dduaal.pairs=2000} is the default.
 */
@WholeApplication
class SignInTimes {

    private static final int WARM_UP = 50;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate db;

    @Test
    void a_wrong_password_takes_as_long_for_a_name_that_nobody_has() {
        int pairs = Integer.getInteger("duaal.pairs", 2000);
        var client = new WebClient("http://localhost:" + port);
        var known = new double[pairs];
        var unknown = new double[pairs];
        for (int i = -WARM_UP; i < pairs; i++) {
            db.update("DELETE FROM sign_in_attempt");
            // each first as often as the other
            double one = i % 2 == 0 ? time(client, "coordinator") : time(client, "nobody-has-it");
            double other = i % 2 == 0 ? time(client, "nobody-has-it") : time(client, "coordinator");
            if (i < 0) continue;
            known[i] = i % 2 == 0 ? one : other;
            unknown[i] = i % 2 == 0 ? other : one;
        }
        Arrays.sort(known);
        Arrays.sort(unknown);
        System.out.printf("%d pairs; milliseconds%n", pairs);
        for (int percent : new int[] {5, 25, 50, 75, 95}) {
            int at = percent * (pairs - 1) / 100;
            System.out.printf(
                    "p%-2d  known %7.2f  unknown %7.2f  difference %6.2f%n",
                    percent, known[at], unknown[at], known[at] - unknown[at]);
        }
        int p95 = 95 * (pairs - 1) / 100;
        assertThat(Math.abs(known[p95] - unknown[p95])).isLessThan(5);
    }

    private static double time(WebClient client, String name) {
        var token = client.token();
        long before = System.nanoTime();
        var answer = client.postSignIn(name, "wrong password here", token);
        double took = (System.nanoTime() - before) / 1e6;
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login?error");
        return took;
    }
}
