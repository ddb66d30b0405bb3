/** The living workbook of a cost-benefit model: written so that it recalculates everything itself, and read back. */
@NullMarked
package nl.duaal.workbook;

import org.jspecify.annotations.NullMarked;
