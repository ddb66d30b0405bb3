/** The language line of people in a cohort: levels, hours, exams, terms, and what may be expected of them. */
@NullMarked
package nl.duaal.language;

import org.jspecify.annotations.NullMarked;
