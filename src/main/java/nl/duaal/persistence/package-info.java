/** The database: the embedded server, the connections, types between table and code, and the scope of an organisation. */
@NullMarked
package nl.duaal.persistence;

import org.jspecify.annotations.NullMarked;
