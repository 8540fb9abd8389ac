package org.beian.testing;

import jakarta.annotation.Priority;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

@Interceptor
@Transacted
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class TransactedInterceptor {

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        return TestTransactions.in(type(call), call::proceed);
    }

    private static TransactionAttributeType type(InvocationContext call) {
        TransactionAttribute said = call.getMethod().getAnnotation(TransactionAttribute.class);
        if (said == null) {
            said = call.getMethod().getDeclaringClass().getAnnotation(TransactionAttribute.class);
        }
        return said == null ? TransactionAttributeType.REQUIRED : said.value();
    }
}
