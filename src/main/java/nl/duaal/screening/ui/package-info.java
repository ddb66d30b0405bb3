/** The screens of screening: the plan in a cohort, the work list of an assessor, the sheet, and one candidate. */
@NullMarked
package nl.duaal.screening.ui;

import org.jspecify.annotations.NullMarked;
