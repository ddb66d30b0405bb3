/** Pages of the month book. */
@NullMarked
package nl.duaal.actuals.ui;

import org.jspecify.annotations.NullMarked;
