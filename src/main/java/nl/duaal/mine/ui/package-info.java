/** The participant's own page, and what their coach sees of it. */
@NullMarked
package nl.duaal.mine.ui;

import org.jspecify.annotations.NullMarked;
