package org.beian.rule;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Code of a rule in the interface, the texts and the table of severities. It is declared and not
 * taken from the name of the class, so that a class may be renamed without any effect on the
 * providers' programs.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RuleCode {

    /** Capital letters, digits and underscores. */
    String value();
}
