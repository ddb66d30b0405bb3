/** What a design comes to: its week, its hours, the rules it keeps, its Dutch, its capacity, the income in each step. */
@NullMarked
package nl.duaal.trajectory.check;

import org.jspecify.annotations.NullMarked;
