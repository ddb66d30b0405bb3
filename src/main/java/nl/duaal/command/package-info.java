/** The command {@code ./duaal calculate}: models in, figures out, without server or database. */
@NullMarked
package nl.duaal.command;

import org.jspecify.annotations.NullMarked;
