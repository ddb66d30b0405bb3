/** Somebody's language on a page of its own, in their file, and on the page of a cohort. */
@NullMarked
package nl.duaal.language.ui;

import org.jspecify.annotations.NullMarked;
