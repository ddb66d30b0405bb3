/**
 * Tables in and out, as files that other programs open: read from whatever people have, refused with a reason where it
 * may do harm, and written so that a text never becomes a formula.
 */
@NullMarked
package nl.duaal.tabular;

import org.jspecify.annotations.NullMarked;
