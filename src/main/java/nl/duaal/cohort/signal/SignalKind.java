package nl.duaal.cohort.signal;

import nl.duaal.access.Permission;

/**
 * A kind of signal.
 *
 * @param key         as in the rules; its sentence is {@code signal.sign.<key>}
 * @param aboutPeople whether it is about somebody; else it is about a cohort or a part of one
 * @param needs       what somebody must be allowed to see
 */
public record SignalKind(String key, boolean aboutPeople, Permission needs) {}
