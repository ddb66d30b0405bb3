/** Keys, one type for each kind of thing. */
@NullMarked
package nl.duaal.shared.id;

import org.jspecify.annotations.NullMarked;
