/** The list of cases and the page of one case. */
@NullMarked
package nl.duaal.costbenefit.ui;

import org.jspecify.annotations.NullMarked;
