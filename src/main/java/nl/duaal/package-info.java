/** Duaal: learn-work trajectories, designed, followed, and counted. */
@NullMarked
package nl.duaal;

import org.jspecify.annotations.NullMarked;
