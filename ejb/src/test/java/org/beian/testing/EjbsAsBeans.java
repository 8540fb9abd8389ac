package org.beian.testing;

import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.interceptor.Interceptor;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;

/**
 * CDI extension that makes EJBs beans with transactions, and leaves out what only a container can
 * give.
 */
class EjbsAsBeans implements Extension {

    private static final Set<String> CONTAINER_ONLY =
            Set.of(
                    "org.beian.persistence.Database",
                    "org.beian.persistence.SystemClock",
                    "org.beian.account.ContainerCallers");
    private static final List<Class<? extends Annotation>> BEANS =
            List.of(
                    ApplicationScoped.class,
                    Dependent.class,
                    RequestScoped.class,
                    Interceptor.class);

    <T> void choose(@Observes ProcessAnnotatedType<T> found) {
        Class<T> type = found.getAnnotatedType().getJavaClass();
        boolean ejb =
                type.isAnnotationPresent(Stateless.class)
                        || type.isAnnotationPresent(Singleton.class);
        if (ejb) {
            found.configureAnnotatedType().add(new Transacted.Literal());
        } else if (CONTAINER_ONLY.contains(type.getName())
                || BEANS.stream().noneMatch(type::isAnnotationPresent)) {
            found.veto();
        }
    }
}
