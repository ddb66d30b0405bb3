/**
 * One person per municipality: names, contact, languages, availability; who may see which of these; and what every
 * room that holds something of a person owes to that person.
 */
@NullMarked
package nl.duaal.person;

import org.jspecify.annotations.NullMarked;
