package org.beian.batch.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Register of the runs of jobs that are under way in this process, each with its thread. */
@ApplicationScoped
class LiveRuns {

    private final Map<Run, Thread> threads = new ConcurrentHashMap<>();

    /** Number of a run of a job. */
    record Run(long jobId, int number) {}

    /** Adds a run of the calling thread. */
    void enter(long jobId, int number) {
        threads.put(new Run(jobId, number), Thread.currentThread());
    }

    void leave(long jobId, int number) {
        threads.remove(new Run(jobId, number));
    }

    /** The runs whose threads live. */
    List<Run> all() {
        threads.values().removeIf(thread -> !thread.isAlive());
        return List.copyOf(threads.keySet());
    }
}
