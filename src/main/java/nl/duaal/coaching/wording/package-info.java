/** Topics of contacts and ready-made texts: standard ones, and what an organisation makes of them. */
@NullMarked
package nl.duaal.coaching.wording;

import org.jspecify.annotations.NullMarked;
