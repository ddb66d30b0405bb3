package nl.duaal.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page whose every text there is in Arabic too. Other pages are in Dutch, from left to right, for who chose Arabic.
 *
 * @see "decision 0088: somebody's own page"
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface InArabic {}
