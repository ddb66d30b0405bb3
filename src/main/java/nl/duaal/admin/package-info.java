/** Looking after an organisation: who did what in it. */
@NullMarked
package nl.duaal.admin;

import org.jspecify.annotations.NullMarked;
