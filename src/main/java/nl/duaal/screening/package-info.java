/** Fair screening of a cohort's candidates: fixed criteria, judged by people independently of each other. */
@NullMarked
package nl.duaal.screening;

import org.jspecify.annotations.NullMarked;
