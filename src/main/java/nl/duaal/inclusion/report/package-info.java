/** What people tell a confidential person, who alone reads it. */
@NullMarked
package nl.duaal.inclusion.report;

import org.jspecify.annotations.NullMarked;
