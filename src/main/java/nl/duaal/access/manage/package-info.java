/** What administrators look after: organisations, the accounts that work for them, and who has which role. */
@NullMarked
package nl.duaal.access.manage;

import org.jspecify.annotations.NullMarked;
