/** What the demonstration shows of inclusion. */
@NullMarked
package nl.duaal.inclusion.demo;

import org.jspecify.annotations.NullMarked;
