/** Organisations, the people who sign in, and what they may do. */
@NullMarked
package nl.duaal.access;

import org.jspecify.annotations.NullMarked;
