/** Planned contacts in the calendar of somebody's own: days and initials, and nothing else. */
@NullMarked
package nl.duaal.coaching.calendar;

import org.jspecify.annotations.NullMarked;
