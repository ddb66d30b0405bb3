/** What of coaching is late, for everybody at once: for those who say what needs attention. */
@NullMarked
package nl.duaal.coaching.watch;

import org.jspecify.annotations.NullMarked;
