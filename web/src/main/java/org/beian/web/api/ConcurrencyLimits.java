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

    /** More than may send a body with a key or session at once, so that none is refused at once. */
    private static final int WAITING = 128;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject LimitRefusals refusals;

    /** Two for each processor: more at once make each of them slower. */
    private final ConcurrencyLimit checks =
            limit(
                    RequestLimit.CHECKS,
                    2 * Runtime.getRuntime().availableProcessors(),
                    WAITING,
                    PATIENCE);

    /** Each document is unpacked and checked, which costs more than all other calls. */
    private final ConcurrencyLimit uploads = limit(RequestLimit.UPLOADS, 4, 60, PATIENCE);

    private ConcurrencyLimit limit(RequestLimit name, int atOnce, int waiting, Duration patience) {
        return new ConcurrencyLimit(atOnce, waiting, patience, () -> refusals.count(name));
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
