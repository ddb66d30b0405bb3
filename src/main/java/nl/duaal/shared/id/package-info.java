/** Typed ids: one line each, so that an id of one thing is never passed for an id of another. */
@NullMarked
package nl.duaal.shared.id;

import org.jspecify.annotations.NullMarked;
