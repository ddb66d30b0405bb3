/** What lessons came to: hours planned, given and followed per group, and the levels that its people gained. */
@NullMarked
package nl.duaal.language.result;

import org.jspecify.annotations.NullMarked;
