package org.beian.intake;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Future;

/** Threads of the server. */
@ApplicationScoped
class ContainerReadAhead implements ReadAhead {

    @Resource private ManagedExecutorService threads;

    @Override
    public Future<?> start(Runnable reading) {
        return threads.submit(reading);
    }
}
