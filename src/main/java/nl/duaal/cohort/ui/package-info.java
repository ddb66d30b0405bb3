/** Cohorts on the page: the list, the overview, candidates, plan and reach, and where other rooms plug in. */
@NullMarked
package nl.duaal.cohort.ui;

import org.jspecify.annotations.NullMarked;
