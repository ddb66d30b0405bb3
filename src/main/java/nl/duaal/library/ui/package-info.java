/** The screens of the library. */
@NullMarked
package nl.duaal.library.ui;

import org.jspecify.annotations.NullMarked;
