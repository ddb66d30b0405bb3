/** Designs of trajectories: made, edited, proposed, published and compared, and turned into the model of their money. */
@NullMarked
package nl.duaal.trajectory;

import org.jspecify.annotations.NullMarked;
