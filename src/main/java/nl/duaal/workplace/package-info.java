/** Employers: where people can work and learn, what the work asks, and how it is advertised. */
@NullMarked
package nl.duaal.workplace;

import org.jspecify.annotations.NullMarked;
