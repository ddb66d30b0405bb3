/** A group that follows a published design: when, where, with whom, and how far its plan is. */
@NullMarked
package nl.duaal.cohort;

import org.jspecify.annotations.NullMarked;
