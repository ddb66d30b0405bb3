package nl.duaal.person;

import java.time.Instant;

/** A change in somebody's file: which field, what it was, what it became, when and by whom. */
public record PersonChange(String field, String was, String became, Instant at, String by) {}
