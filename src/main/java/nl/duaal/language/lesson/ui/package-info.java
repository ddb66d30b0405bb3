/** Pages about lessons: own groups, one group, who was at a lesson. */
@NullMarked
package nl.duaal.language.lesson.ui;

import org.jspecify.annotations.NullMarked;
