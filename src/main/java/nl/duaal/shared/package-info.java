/** Small things that every room may use. */
@NullMarked
package nl.duaal.shared;

import org.jspecify.annotations.NullMarked;
