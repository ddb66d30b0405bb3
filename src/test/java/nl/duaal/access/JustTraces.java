package nl.duaal.access;

import nl.duaal.shared.DemoMode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What services need to know who may do what and to leave their traces, without the rest of the application. */
@Import({TraceStore.class, Traces.class, TraceReader.class, ShareStore.class, Sharing.class})
public class JustTraces {

    @Bean
    DemoMode demoMode() {
        return new DemoMode(false);
    }
}
