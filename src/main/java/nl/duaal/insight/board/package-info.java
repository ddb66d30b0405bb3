/** Figures over cohorts: how far people come, who stays, what it costs and when it is paid back; never who. */
@NullMarked
package nl.duaal.insight.board;

import org.jspecify.annotations.NullMarked;
