package nl.duaal.access;

import org.springframework.context.annotation.Import;

/** What services need to leave their traces, without the rest of the application. */
@Import({TraceStore.class, Traces.class, TraceReader.class})
public class JustTraces {}
