/** How rooms reach the database. */
@NullMarked
package nl.duaal.persistence;

import org.jspecify.annotations.NullMarked;
