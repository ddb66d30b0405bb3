@NullMarked
package nl.duaal.access.local;

import org.jspecify.annotations.NullMarked;
