/** Lessons of a group: planned, given, and who was there. */
@NullMarked
package nl.duaal.language.lesson;

import org.jspecify.annotations.NullMarked;
