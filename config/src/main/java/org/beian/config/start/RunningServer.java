package org.beian.config.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Running system: a server process of its own, ready for requests. */
public final class RunningServer implements AutoCloseable {

    private static final Pattern FAILED =
            Pattern.compile("Exception while (loading|preparing|deploying) the app");
    private static final long PAUSE_MILLIS = 250;
    private static final int GOOD_ANSWERS = 4;
    private static final long STOP_SECONDS = 60;

    private final Process process;
    private final DataDirectory data;
    private final URI baseUri;
    private final ServerLog log;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Thread atExit = new Thread(this::endProcess, "stop-server");

    private RunningServer(Process process, DataDirectory data, URI baseUri, ServerLog log) {
        this.process = process;
        this.data = data;
        this.baseUri = baseUri;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Prepares data directory and database, starts the server and waits until the application
     * answers.
     *
     * @throws StartFailed with a sentence for the person who starts it; nothing is left running
     */
    public static RunningServer start(Options wanted) {
        DataDirectory data = DataDirectory.take(wanted.data());
        try {
            Options options = wanted.withFreePort();
            SharedDirectory.prepare(options);
            TrailKeyFile key = TrailKeyFile.at(options.keyFile());
            DatabaseProvisioning database = DatabaseProvisioning.of(options);
            database.prepare(options.demo(), key);
            database.requireLogin();
            PayaraMicroProcess micro = new PayaraMicroProcess(options, data);
            RunningServer server =
                    new RunningServer(micro.start(), data, options.baseUri(), micro.log());
            server.awaitReady(options.startWithin());
            return server;
        } catch (RuntimeException failure) {
            data.close();
            throw failure;
        }
    }

    /**
     * Waits until the check of the application itself succeeds several times running: the server
     * says "ready" even when the deployment failed, and a kept root directory deploys twice.
     */
    private void awaitReady(Duration within) {
        long end = System.nanoTime() + within.toNanos();
        int good = 0;
        try {
            while (good < GOOD_ANSWERS) {
                if (process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new StartFailed("The server ended while starting; see " + log);
                }
                if (System.nanoTime() > end || FAILED.matcher(log.sinceStart()).find()) {
                    throw new StartFailed("The application was not deployed; see " + log);
                }
                good = ready() ? good + 1 : 0;
            }
        } catch (StartFailed failure) {
            kill();
            throw failure;
        } catch (InterruptedException e) {
            kill();
            throw new StartFailed("The start was interrupted", e);
        }
    }

    private boolean ready() throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(baseUri.resolve("/health/ready"))
                        .timeout(Duration.ofSeconds(10))
                        .build();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains("\"database\"");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Base URI of the application, with a slash at the end. */
    public URI baseUri() {
        return baseUri;
    }

    /** Process id of the server. */
    public long pid() {
        return process.pid();
    }

    /** Where the server's messages are, in words. */
    String logs() {
        return log.toString();
    }

    /** Log file of the server. */
    public Path log() {
        return log.file();
    }

    /** Stops in order, as SIGTERM does; returns when the process has ended. */
    public void stop() {
        endProcess();
        release();
    }

    /** Ends the process at once, as SIGKILL does; returns when it has ended. */
    public void kill() {
        process.destroyForcibly().onExit().join();
        release();
    }

    private void endProcess() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().onExit().join();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void release() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException expected) {
            // this program is ending itself
        }
        data.close();
    }

    /**
     * Waits until the server ends.
     *
     * @return its exit status: 143 when it was stopped in order
     */
    public int await() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        stop();
    }
}
