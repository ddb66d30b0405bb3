/** When somebody is likely to have the Dutch that work and law ask, how sure that is, and what would mend it. */
@NullMarked
package nl.duaal.language.forecast;

import org.jspecify.annotations.NullMarked;
