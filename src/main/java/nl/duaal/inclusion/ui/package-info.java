/** Pages of inclusion on the work floor, and what it adds to those of cohorts and employers. */
@NullMarked
package nl.duaal.inclusion.ui;

import org.jspecify.annotations.NullMarked;
