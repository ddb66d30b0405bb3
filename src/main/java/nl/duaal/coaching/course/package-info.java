/** How somebody does through time: the ladder of participation, self-confidence, how much attention they need. */
@NullMarked
package nl.duaal.coaching.course;

import org.jspecify.annotations.NullMarked;
