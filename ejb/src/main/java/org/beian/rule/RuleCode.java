package org.beian.rule;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The code of a rule in the interface, the texts and the table of severities: said and not taken
 * from the name of the class, so that the class may be renamed and no program of a provider
 * notices.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RuleCode {

    /** Capital letters, digits and underscores. */
    String value();
}
