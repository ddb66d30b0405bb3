/** The pages of insight. */
@NullMarked
package nl.duaal.insight.ui;

import org.jspecify.annotations.NullMarked;
