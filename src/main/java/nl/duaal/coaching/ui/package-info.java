/** Pages of coaching. */
@NullMarked
package nl.duaal.coaching.ui;

import org.jspecify.annotations.NullMarked;
