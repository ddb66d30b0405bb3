/** Which sessions are open, that they end when they must, and why they ended. */
@NullMarked
package nl.duaal.access.session;

import org.jspecify.annotations.NullMarked;
