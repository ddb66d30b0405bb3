/** Who stands beside somebody at work, and what they did together. */
@NullMarked
package nl.duaal.inclusion.buddy;

import org.jspecify.annotations.NullMarked;
