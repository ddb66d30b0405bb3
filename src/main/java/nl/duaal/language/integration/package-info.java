/** The integration term of those who have one: its days, what its route asks, and the exams. */
@NullMarked
package nl.duaal.language.integration;

import org.jspecify.annotations.NullMarked;
