/** The frame around the views: layout, menu, errors, language, theme, and the widgets that many views use. */
@NullMarked
package nl.duaal.shell;

import org.jspecify.annotations.NullMarked;
