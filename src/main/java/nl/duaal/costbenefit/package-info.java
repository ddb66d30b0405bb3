/** Cost-benefit cases: a base model, what users changed in it, and what comes of it. */
@NullMarked
package nl.duaal.costbenefit;

import org.jspecify.annotations.NullMarked;
