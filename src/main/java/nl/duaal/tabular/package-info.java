/** Tables in and out, as files that other programs open. */
@NullMarked
package nl.duaal.tabular;

import org.jspecify.annotations.NullMarked;
