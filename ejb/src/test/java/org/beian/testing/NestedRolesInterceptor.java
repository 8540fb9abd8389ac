package org.beian.testing;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Interceptor that asks the caller's roles where one EJB calls another, as a container does. What a
 * test calls itself is not asked, so that a fixture may act for everybody.
 */
@Interceptor
@Transacted
@Priority(Interceptor.Priority.PLATFORM_BEFORE - 1)
class NestedRolesInterceptor {

    private static final ThreadLocal<Deque<Class<?>>> CALLING =
            ThreadLocal.withInitial(ArrayDeque::new);

    @Inject TestCallers callers;

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        Class<?> bean = call.getMethod().getDeclaringClass();
        Deque<Class<?>> calling = CALLING.get();
        boolean nested = !calling.isEmpty() && calling.peek() != bean;
        boolean system = calling.stream().anyMatch(each -> each.isAnnotationPresent(RunAs.class));
        if (nested && !system && isClosedToCaller(call.getMethod())) {
            throw new EJBAccessException(calling.peek() + " may not call " + call.getMethod());
        }
        calling.push(bean);
        try {
            return call.proceed();
        } finally {
            calling.pop();
        }
    }

    private boolean isClosedToCaller(Method method) {
        RolesAllowed said = method.getAnnotation(RolesAllowed.class);
        if (said == null && !method.isAnnotationPresent(PermitAll.class)) {
            said = method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        }
        return said != null && Collections.disjoint(List.of(said.value()), callers.roles());
    }
}
