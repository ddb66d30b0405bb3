/** The sign-in page. */
@NullMarked
package nl.duaal.access.ui;

import org.jspecify.annotations.NullMarked;
