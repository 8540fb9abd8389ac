package org.beian.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.beian.law.LimitRefusals;
import org.beian.law.RequestLimit;

/** Concurrency limits of this node, one for each kind of request that costs much (F20). */
@ApplicationScoped
public class ConcurrencyLimits {

    /** Requests with a body at once, below the server's 200 threads (asadmin files). */
    private static final int BODIES = 128;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject LimitRefusals refusals;

    private final ConcurrencyLimit bodies = limit(RequestLimit.BODIES, BODIES, 0, Duration.ZERO);

    /** Two for each processor: more at once make each of them slower. */
    private final ConcurrencyLimit checks =
            limit(
                    RequestLimit.CHECKS,
                    2 * Runtime.getRuntime().availableProcessors(),
                    BODIES,
                    PATIENCE);

    /** Each document is unpacked and checked, which costs more than all other calls. */
    private final ConcurrencyLimit uploads = limit(RequestLimit.UPLOADS, 4, 60, PATIENCE);

    private ConcurrencyLimit limit(RequestLimit name, int atOnce, int waiting, Duration patience) {
        return new ConcurrencyLimit(atOnce, waiting, patience, () -> refusals.count(name));
    }

    /**
     * The limit of requests with a body, on pages and API together. A body holds a server thread
     * until its last byte has arrived, however slowly; the limit keeps threads free for requests
     * that only read.
     */
    ConcurrencyLimit bodies() {
        return bodies;
    }

    /**
     * Runs the automatic check of an application.
     *
     * @throws org.beian.law.RequestRejected {@code CROWDED} as {@link ConcurrencyLimit#run}
     */
    public <T> T check(Callable<T> work) throws Exception {
        return checks.run(work);
    }

    /**
     * Runs the reception of an uploaded document.
     *
     * @throws org.beian.law.RequestRejected {@code CROWDED} as {@link ConcurrencyLimit#run}
     */
    public <T> T upload(Callable<T> work) throws Exception {
        return uploads.run(work);
    }
}
