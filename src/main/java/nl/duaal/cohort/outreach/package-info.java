/** Reaching people for a cohort: meetings, attempts, first talks; and handing them over to an employer. */
@NullMarked
package nl.duaal.cohort.outreach;

import org.jspecify.annotations.NullMarked;
