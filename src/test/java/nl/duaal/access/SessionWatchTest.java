package nl.duaal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.util.UriComponentsBuilder;

class SessionWatchTest {

    private static final SessionLimits LIMITS =
            new SessionLimits(Duration.ofMinutes(15), Duration.ofHours(8), Duration.ofMinutes(2), false);

    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private final SessionWatch watch = new SessionWatch(LIMITS, new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    private final MockHttpSession session = new MockHttpSession();

    SessionWatchTest() {
        session.setAttribute("SPRING_SECURITY_CONTEXT", "somebody");
    }

    @Test
    void heartbeats_polls_and_questions_do_not_keep_it() throws Exception {
        ask("GET", "/cases", "text/html");
        for (int minute = 1; minute <= 14; minute++) {
            pass(Duration.ofMinutes(1));
            ask("POST", "/", "*/*");
            ask("GET", "/session/left", "application/json");
            ask("POST", "/?v-r=heartbeat&v-uiId=0", "*/*");
            // a browser's web socket names no type; what stands in for it where there is none may
            ask("GET", "/VAADIN/push?v-r=push&v-uiId=0", null);
            ask("GET", "/VAADIN/push?v-r=push&v-uiId=0&X-Atmosphere-Transport=long-polling", "text/html,*/*");
            assertThat(session.isInvalid()).isFalse();
        }
        pass(Duration.ofMinutes(1));
        var next = ask("POST", "/", "*/*");
        assertThat(session.isInvalid()).isTrue();
        assertThat(SessionWatch.tookTooLong(next)).isTrue();
        assertThat(SessionWatch.tookTooLong(next)).isFalse();
    }

    @Test
    void a_key_a_click_or_a_new_page_keeps_it() throws Exception {
        ask("GET", "/cases", "text/html");
        pass(Duration.ofMinutes(14));
        ask("POST", "/session/alive", "application/json");
        pass(Duration.ofMinutes(14));
        ask("GET", "/cases/new", "text/html");
        pass(Duration.ofMinutes(14));
        assertThat(left().getContentAsString()).isEqualTo("{\"idle\":60000,\"total\":26280000}");
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void it_ends_after_eight_hours_whatever_one_does() throws Exception {
        for (int minute = 0; minute < 8 * 60; minute += 10) {
            ask("POST", "/session/alive", "application/json");
            assertThat(session.isInvalid()).isFalse();
            pass(Duration.ofMinutes(10));
        }
        ask("POST", "/session/alive", "application/json");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void who_is_not_signed_in_is_told_so() throws Exception {
        session.removeAttribute("SPRING_SECURITY_CONTEXT");
        assertThat(left().getStatus()).isEqualTo(401);
    }

    @Test
    void limits_that_contradict_each_other_are_refused() {
        var minute = Duration.ofMinutes(1);
        assertThatThrownBy(() -> new SessionLimits(minute, minute, minute, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SessionLimits(minute.multipliedBy(3), minute, Duration.ofSeconds(9), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private MockHttpServletResponse left() throws Exception {
        var request = new MockHttpServletRequest("GET", "/session/left");
        request.setSession(session);
        var response = new MockHttpServletResponse();
        watch.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private HttpSession ask(String method, String path, @Nullable String accepted) throws Exception {
        var address = UriComponentsBuilder.fromUriString(path).build();
        var request = new MockHttpServletRequest(method, address.getPath());
        address.getQueryParams().toSingleValueMap().forEach(request::setParameter);
        if (accepted != null) request.addHeader("Accept", accepted);
        request.setSession(session);
        watch.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return request.getSession(true);
    }
}
