/** What comes of everything together: what needs attention today. */
@NullMarked
package nl.duaal.insight;

import org.jspecify.annotations.NullMarked;
