package org.beian.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Mark of the parameter that takes a JSON body, with the schema that the body must satisfy. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface JsonBody {

    /** Schema file, named from this package, as in {@link OpenApiContract}. */
    String value();
}
