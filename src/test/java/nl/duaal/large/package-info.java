/** Made-up data of the size of a country, always the same for the same seed, and how fast pages are on it. */
@NullMarked
package nl.duaal.large;

import org.jspecify.annotations.NullMarked;
