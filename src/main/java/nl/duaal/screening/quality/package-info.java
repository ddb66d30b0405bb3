/** How well the instrument of a screening works, for groups only: never about a person. */
@NullMarked
package nl.duaal.screening.quality;

import org.jspecify.annotations.NullMarked;
