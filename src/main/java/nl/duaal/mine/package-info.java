/** What somebody sees of the file that is about themselves, and answers to questions on it. */
@NullMarked
package nl.duaal.mine;

import org.jspecify.annotations.NullMarked;
