/** Tests of the whole: the launcher, the architecture, the application. */
@NullMarked
package nl.duaal;

import org.jspecify.annotations.NullMarked;
