/** What was really done and paid for a cohort, month by month, until each month is locked. */
@NullMarked
package nl.duaal.actuals;

import org.jspecify.annotations.NullMarked;
