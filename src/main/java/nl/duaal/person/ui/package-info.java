/** The file of a person on the page, and the parts that other rooms show of it. */
@NullMarked
package nl.duaal.person.ui;

import org.jspecify.annotations.NullMarked;
