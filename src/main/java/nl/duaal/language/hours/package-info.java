/** Hours of learning by what they count for: each activity once in the total, and once in each of its ledgers. */
@NullMarked
package nl.duaal.language.hours;

import org.jspecify.annotations.NullMarked;
