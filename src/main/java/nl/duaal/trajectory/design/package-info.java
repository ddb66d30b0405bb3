/** The design of a trajectory as one value: phases, blocks, week, partners, money; checked and turned into a model. */
@NullMarked
package nl.duaal.trajectory.design;

import org.jspecify.annotations.NullMarked;
