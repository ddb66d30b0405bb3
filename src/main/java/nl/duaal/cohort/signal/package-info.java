/** What needs attention: found once, taken up, put off with a reason or solved, and gone when it is not so any more. */
@NullMarked
package nl.duaal.cohort.signal;

import org.jspecify.annotations.NullMarked;
