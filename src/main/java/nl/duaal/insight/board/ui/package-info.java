/** The pages of figures over cohorts. */
@NullMarked
package nl.duaal.insight.board.ui;

import org.jspecify.annotations.NullMarked;
