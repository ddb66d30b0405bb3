/** The check of a vacancy text: fixed words and simple counts, each finding with its place, reason and suggestion. */
@NullMarked
package nl.duaal.workplace.vacancy;

import org.jspecify.annotations.NullMarked;
