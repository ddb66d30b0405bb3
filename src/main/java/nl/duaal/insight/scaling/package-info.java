/** Whether a trajectory can grow: what several people think of it and why, what it costs at other sizes, and its lessons. */
@NullMarked
package nl.duaal.insight.scaling;

import org.jspecify.annotations.NullMarked;
