/** The database as tests use it, and the tests of the database. */
@NullMarked
package nl.duaal.persistence;

import org.jspecify.annotations.NullMarked;
