/** Growing on screen and on paper. */
@NullMarked
package nl.duaal.insight.scaling.ui;

import org.jspecify.annotations.NullMarked;
