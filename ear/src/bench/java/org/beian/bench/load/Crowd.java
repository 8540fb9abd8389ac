package org.beian.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.beian.support.Api;
import org.beian.support.Documents;
import org.beian.support.RunningSystem;

/**
 * Crowd of two hundred uploads at the same time (fault F20), active only while measured clients
 * look up; an upload that is told to wait waits.
 */
public final class Crowd implements AutoCloseable {

    static final int UPLOADS = 200;

    private static final long LINGERS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long PAUSE_MILLIS = 5;

    private final Api provider;
    private final byte[] picture = Documents.png(400, 300);
    private final ExecutorService threads = Executors.newFixedThreadPool(UPLOADS);
    private final AtomicInteger asking = new AtomicInteger();
    private final AtomicInteger uploading = new AtomicInteger();
    private final AtomicLong lastAsked = new AtomicLong(System.nanoTime() - LINGERS);
    private final Map<Integer, Integer> answers = new ConcurrentSkipListMap<>();

    public Crowd(RunningSystem system) {
        provider = system.api(Applications.KEY);
        for (int i = 0; i < UPLOADS; i++) {
            threads.submit(this::upload);
        }
    }

    /** Clients that call while the crowd uploads. */
    public List<Client> amid(List<Client> clients) {
        List<Client> amid = new ArrayList<>();
        for (Client client : clients) {
            amid.add(
                    () -> {
                        asking.incrementAndGet();
                        try {
                            return client.call();
                        } finally {
                            lastAsked.set(System.nanoTime());
                            asking.decrementAndGet();
                        }
                    });
        }
        return amid;
    }

    /** Clients that call while nobody uploads any more. */
    public List<Client> without(List<Client> clients) {
        List<Client> without = new ArrayList<>();
        for (Client client : clients) {
            without.add(
                    () -> {
                        while (uploading.get() > 0) {
                            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                        }
                        return client.call();
                    });
        }
        return without;
    }

    /** Numbers of answers to the uploads, by status. */
    public Map<Integer, Integer> answers() {
        return answers;
    }

    private boolean isWanted() {
        return asking.get() > 0 || System.nanoTime() - lastAsked.get() < LINGERS;
    }

    private void upload() {
        try {
            while (!threads.isShutdown()) {
                if (!isWanted()) {
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                    continue;
                }
                uploading.incrementAndGet();
                int seconds;
                try {
                    Api.Answer answer = provider.upload("a.png", "image/png", picture);
                    answers.merge(answer.status(), 1, Integer::sum);
                    String later = answer.header("Retry-After");
                    seconds = later.isEmpty() ? 0 : Math.min(2, Integer.parseInt(later));
                } finally {
                    uploading.decrementAndGet();
                }
                TimeUnit.SECONDS.sleep(seconds);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
