/** How people are doing months after the start, who did not answer, and what would have happened anyway. */
@NullMarked
package nl.duaal.outcome;

import org.jspecify.annotations.NullMarked;
