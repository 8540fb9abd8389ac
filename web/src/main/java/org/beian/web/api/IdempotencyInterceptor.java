package org.beian.web.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;

/** Interceptor of the resource methods that are marked {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class IdempotencyInterceptor {

    @Inject IdempotentCall once;

    @AroundInvoke
    Object runOnce(InvocationContext call) {
        return once.run(() -> (Response) call.proceed());
    }
}
