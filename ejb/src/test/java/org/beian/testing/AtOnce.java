package org.beian.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.beian.law.RequestRejected;

/** Runner of acts that begin at the same moment, each on a thread of its own. */
public final class AtOnce {

    /** Result of an act that was carried out. */
    public static final String DONE = "DONE";

    private AtOnce() {}

    /** The result of each act, in their order: {@link #DONE}, or the code of its refusal. */
    public static List<String> run(Runnable... acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.length);
        ExecutorService threads = Executors.newFixedThreadPool(acts.length);
        List<Callable<String>> tasks = new ArrayList<>();
        for (Runnable act : acts) {
            tasks.add(
                    () -> {
                        start.await();
                        try {
                            act.run();
                            return DONE;
                        } catch (RequestRejected refused) {
                            return refused.code();
                        }
                    });
        }
        List<String> results = new ArrayList<>();
        try {
            for (Future<String> done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
        } finally {
            threads.shutdown();
        }
        return results;
    }
}
