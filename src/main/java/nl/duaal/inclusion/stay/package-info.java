/** Who is still there after months, and who grew. */
@NullMarked
package nl.duaal.inclusion.stay;

import org.jspecify.annotations.NullMarked;
