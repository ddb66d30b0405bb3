/** Contacts of a coach with somebody: what was said in short, what was agreed, and what became of it. */
@NullMarked
package nl.duaal.coaching;

import org.jspecify.annotations.NullMarked;
