/** The cost-benefit model: read, check, evaluate and explain it, with nothing but the Java platform. */
@NullMarked
package nl.duaal.engine;

import org.jspecify.annotations.NullMarked;
