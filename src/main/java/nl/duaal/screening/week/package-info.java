/** Whether the week of a design can be done by somebody: hours, days, travel, care. */
@NullMarked
package nl.duaal.screening.week;

import org.jspecify.annotations.NullMarked;
