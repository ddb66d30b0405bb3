/** The course of people on screen and on paper. */
@NullMarked
package nl.duaal.course.ui;

import org.jspecify.annotations.NullMarked;
