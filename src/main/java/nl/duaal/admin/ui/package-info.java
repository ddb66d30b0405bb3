/** The pages of those who look after an organisation. */
@NullMarked
package nl.duaal.admin.ui;

import org.jspecify.annotations.NullMarked;
