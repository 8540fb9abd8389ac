package org.beian.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Execution of several acts at the same moment. */
public final class Together {

    private Together() {}

    /** Starts all at once and gives their results, in their order. */
    public static <T> List<T> run(List<Callable<T>> acts) {
        CyclicBarrier barrier = new CyclicBarrier(acts.size());
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> act : acts) {
                running.add(
                        threads.submit(
                                () -> {
                                    barrier.await();
                                    return act.call();
                                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdown();
        }
    }

    /** Runs the same act several times at once. */
    public static <T> List<T> times(int count, Callable<T> act) {
        List<Callable<T>> acts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            acts.add(act);
        }
        return run(acts);
    }
}
