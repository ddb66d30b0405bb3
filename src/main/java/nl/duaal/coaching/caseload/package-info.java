/** Whom a coach looks after and how much work that is; handing somebody over to another coach. */
@NullMarked
package nl.duaal.coaching.caseload;

import org.jspecify.annotations.NullMarked;
