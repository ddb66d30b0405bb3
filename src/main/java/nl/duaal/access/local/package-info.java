/** Accounts of Duaal itself: passwords, codes from a telephone, recovery codes, invitations, and slow guessing. */
@NullMarked
package nl.duaal.access.local;

import org.jspecify.annotations.NullMarked;
