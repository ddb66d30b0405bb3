/** The pages on which trajectories are designed. */
@NullMarked
package nl.duaal.trajectory.ui;

import org.jspecify.annotations.NullMarked;
