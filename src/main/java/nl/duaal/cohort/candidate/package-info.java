/** People in a cohort, from putting forward to durable work: where they are, on whose place, and why. */
@NullMarked
package nl.duaal.cohort.candidate;

import org.jspecify.annotations.NullMarked;
