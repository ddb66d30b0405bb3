/** The screens of employers, their functions and vacancy texts. */
@NullMarked
package nl.duaal.workplace.ui;

import org.jspecify.annotations.NullMarked;
