package org.beian.law;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Annotation that names the clauses of 互联网站管理工作细则 that a rule, a procedure method, a test or a
 * screen fulfils.
 *
 * <p>The values are string literals, so that a text search for a clause id finds every place:
 * {@code @Clause("12.3")}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Clause {

    /** Clause ids of the obligations list, the empowering one first. */
    String[] value();
}
