package org.beian.batch.job;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Future;

/**
 * Entry point of work beside a request: in another thread, as the same caller, outside of any
 * transaction. A managed executor would share the request's entity manager with that thread.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CallerTasks {

    /**
     * Does the work in another thread.
     *
     * @param work throws nothing: the container would log it once more
     * @return its end
     */
    @Asynchronous
    public Future<Void> run(Runnable work) {
        work.run();
        return new AsyncResult<>(null);
    }
}
