/** Messages of coaches to people, to be read on their own page. */
@NullMarked
package nl.duaal.coaching.message;

import org.jspecify.annotations.NullMarked;
