/** Three questions about the floor, shown for groups of which nobody can be told apart. */
@NullMarked
package nl.duaal.inclusion.pulse;

import org.jspecify.annotations.NullMarked;
