package org.beian.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Run of clients that call at the same time, each as fast as it is answered. */
public final class Load {

    public static final int CLIENTS = 8;

    /** Most calls of a client in one run. */
    private static final int MOST = Size.of("calls", Integer.MAX_VALUE, 4);

    private Load() {}

    /**
     * Sample of calls with their durations.
     *
     * @param nanos each call's time, ascending
     * @param seconds from the first call to the end of the last
     */
    public record Sample(long[] nanos, double seconds) {

        public int calls() {
            return nanos.length;
        }

        /** Calls a second. */
        public double rate() {
            return calls() / seconds;
        }

        /**
         * @return milliseconds within which so many percent of the calls were answered
         */
        public double millis(int percent) {
            return nanos.length == 0
                    ? Double.NaN
                    : nanos[Math.min(nanos.length - 1, nanos.length * percent / 100)] / 1e6;
        }

        public Sample and(Sample more) {
            long[] both = Arrays.copyOf(nanos, nanos.length + more.nanos.length);
            System.arraycopy(more.nanos, 0, both, nanos.length, more.nanos.length);
            Arrays.sort(both);
            return new Sample(both, seconds + more.seconds);
        }
    }

    /** Lets all clients call until the time is over or nothing is left. */
    public static Sample run(List<Client> clients, Duration length) {
        return run(clients, length, Duration.ZERO);
    }

    /**
     * Lets all clients call until the time is over or nothing is left; each waits for a moment
     * between its calls.
     */
    public static Sample run(List<Client> clients, Duration length, Duration pause) {
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            long begin = System.nanoTime();
            long end = begin + length.toNanos();
            List<Callable<long[]>> acts = new ArrayList<>();
            clients.forEach(client -> acts.add(() -> calls(client, end, pause.toNanos())));
            List<long[]> all = new ArrayList<>();
            for (Future<long[]> done : threads.invokeAll(acts)) {
                all.add(done.get());
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new Sample(
                    all.stream().flatMapToLong(Arrays::stream).sorted().toArray(), seconds);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdown();
        }
    }

    private static long[] calls(Client client, long end, long pause) throws Exception {
        long[] nanos = new long[1024];
        int count = 0;
        for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
            if (count == MOST || !client.call()) {
                break;
            }
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = System.nanoTime() - begin;
            if (pause > 0) {
                LockSupport.parkNanos(pause);
            }
        }
        return Arrays.copyOf(nanos, count);
    }
}
