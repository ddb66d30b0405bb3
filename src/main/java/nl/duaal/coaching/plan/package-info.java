/** What somebody works towards, in small steps, and what stands in their way. */
@NullMarked
package nl.duaal.coaching.plan;

import org.jspecify.annotations.NullMarked;
