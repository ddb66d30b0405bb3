/** Agreements of teams and words of a trade on pages and on paper. */
@NullMarked
package nl.duaal.language.work.ui;

import org.jspecify.annotations.NullMarked;
