/** What people were typing and had not saved yet: kept on the server, offered again after a crash or a time-out. */
@NullMarked
package nl.duaal.draft;

import org.jspecify.annotations.NullMarked;
