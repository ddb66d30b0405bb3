/** What really happens to people between start and end: phases, hours, absence, contracts, certificates, leaving. */
@NullMarked
package nl.duaal.course;

import org.jspecify.annotations.NullMarked;
