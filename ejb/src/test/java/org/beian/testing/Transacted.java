package org.beian.testing;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Interceptor binding of transactions, put on every EJB by {@link EjbsAsBeans}. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@interface Transacted {

    final class Literal extends AnnotationLiteral<Transacted> implements Transacted {

        private static final long serialVersionUID = 1L;
    }
}
