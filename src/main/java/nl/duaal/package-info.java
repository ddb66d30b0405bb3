/** Duaal: learn-work trajectories for status holders, designed, followed, and counted. */
@NullMarked
package nl.duaal;

import org.jspecify.annotations.NullMarked;
