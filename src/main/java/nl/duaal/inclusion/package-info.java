/** What employers and teams do so that people can stay: points with an owner and a day. */
@NullMarked
package nl.duaal.inclusion;

import org.jspecify.annotations.NullMarked;
