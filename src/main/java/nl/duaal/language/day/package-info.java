/** What of lessons and exams lies ahead of people whom somebody looks after. */
@NullMarked
package nl.duaal.language.day;

import org.jspecify.annotations.NullMarked;
