/** What is known before a trajectory begins: dated amounts, building blocks, subsidies, rules, evidence and exams. */
@NullMarked
package nl.duaal.library;

import org.jspecify.annotations.NullMarked;
