/** Outcomes in somebody's file and on a cohort's page. */
@NullMarked
package nl.duaal.outcome.ui;

import org.jspecify.annotations.NullMarked;
