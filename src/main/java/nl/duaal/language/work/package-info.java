/** Language at work: what teams agreed on and what came of it, and the words of a trade for each function. */
@NullMarked
package nl.duaal.language.work;

import org.jspecify.annotations.NullMarked;
