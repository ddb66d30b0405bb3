/** The living workbook of a model: write it, read it back. */
@NullMarked
package nl.duaal.workbook;

import org.jspecify.annotations.NullMarked;
