package org.beian.intake.formats;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import org.beian.job.execution.LiveCalls;

/** Background threads of the application server, spare while it serves few calls. */
@ApplicationScoped
class ContainerReadAhead implements ReadAhead {

    @Resource private ManagedExecutorService threads;

    @Inject LiveCalls calls;

    @Override
    public Future<?> start(Runnable reading) {
        return threads.submit(reading);
    }

    @Override
    public boolean areSpare() {
        return !calls.areMany();
    }
}
