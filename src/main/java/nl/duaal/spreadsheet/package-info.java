/** Spreadsheet files as such: opening one that may be hostile, and texts that stay texts in a cell. */
@NullMarked
package nl.duaal.spreadsheet;

import org.jspecify.annotations.NullMarked;
