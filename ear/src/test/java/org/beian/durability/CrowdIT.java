package org.beian.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.support.Api;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.RawRequest;
import org.beian.support.RegisterClient;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SmallFile;
import org.beian.support.Together;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests of overload (fault F20): a crowd of clients, honest or not, is told to wait, while look-ups
 * are answered all the same.
 */
@Tag("alone")
@Tag("requests")
@Tag("sign-in")
@Tag("documents")
class CrowdIT {

    private static final int CROWD = 200;
    private static final int ASKED = 25;
    private static final int APPLICANTS = 8;
    private static final String DELTA_CHECK = "?type=delta&dryRun=true";
    private static final AtomicInteger SOURCES = new AtomicInteger();

    private final RunningSystem system = RunningSystem.get();

    /** Asserts that look-ups from a source that has not asked yet are answered. */
    private void lookUpsAreAnswered() {
        String source = "127.0.6." + SOURCES.incrementAndGet();
        for (int i = 0; i < ASKED; i++) {
            RawRequest.Answer answer =
                    new RawRequest(system.baseUri(), "GET", "/api/v1/lookups?domain=example.cn")
                            .from(source)
                            .answer(new byte[0]);
            assertThat(answer.status()).isEqualTo(200);
        }
    }

    @Test
    void answersLookUpsAmidUploads() {
        Api provider = system.api("demo-provider");
        byte[] picture = Documents.png(400, 300);
        List<Callable<Integer>> crowd = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            crowd.add(() -> provider.upload("a.png", "image/png", picture).status());
        }
        crowd.add(
                () -> {
                    lookUpsAreAnswered();
                    return 200;
                });

        TreeMap<Integer, Integer> answers = new TreeMap<>();
        Together.run(crowd).forEach(status -> answers.merge(status, 1, Integer::sum));

        assertThat(answers.keySet()).isSubsetOf(200, 201, 503);
        assertThat(answers.get(201)).isPositive();
        provider.upload("a.png", "image/png", picture).expect(201);
    }

    /**
     * One unit sends far more files than it may have under way: some are accepted, and none of
     * these is lost.
     */
    @Test
    void answersLookUpsAmidFilesForARegister() {
        RegisterClient unit = RegisterClient.of(system, "demo-registrar");
        Queue<String> taken = new ConcurrentLinkedQueue<>();
        List<Callable<Integer>> crowd = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            byte[] file = SmallFile.bytes(SmallFile.of("domains", i, 50));
            crowd.add(
                    () -> {
                        Api.Answer answer = unit.sendDomains(DELTA_CHECK, file);
                        if (answer.status() == 202) {
                            taken.add(answer.id());
                        } else if (answer.status() == 429) {
                            assertThat(answer.json().path("code").asText())
                                    .isEqualTo("IMPORT_QUOTA");
                        }
                        return answer.status();
                    });
        }
        crowd.add(
                () -> {
                    lookUpsAreAnswered();
                    return 200;
                });

        TreeMap<Integer, Integer> answers = new TreeMap<>();
        Together.run(crowd).forEach(status -> answers.merge(status, 1, Integer::sum));

        assertThat(answers.keySet()).isSubsetOf(200, 202, 429, 503).contains(202, 429);
        for (String id : taken) {
            assertThat(unit.completed(id).at("/rows/accepted").asInt()).isEqualTo(50);
        }
        byte[] next = SmallFile.bytes(SmallFile.of("domains", 900, 50));
        unit.completed(unit.sendDomains(DELTA_CHECK, next).expect(202).id());
    }

    @Test
    void answersLookUpsAmidBodiesThatDoNotCome() {
        String host = "Host: " + system.baseUri().getAuthority();
        for (String start :
                List.of(
                        "POST /api/v1/attachments HTTP/1.1\r\nAuthorization: Bearer demo-provider\r\n"
                                + "Content-Type: multipart/form-data; boundary=x\r\n",
                        "POST /api/v1/filings HTTP/1.1\r\nAuthorization: Bearer demo-provider\r\n"
                                + "Content-Type: application/json\r\n")) {
            List<Socket> crowd = open(start + "Content-Length: 100000\r\n" + host + "\r\n\r\na");
            lookUpsAreAnswered();
            assertThat(ends(crowd)).isSubsetOf("", "400", "403", "408", "503").contains("503");
        }
        // nobody waits for the body of a form without a session: to the sign-in, or busy
        openForms();
        DeskClient.signIn(system, "reviewer-bj");
    }

    /**
     * Eight applicants hardly notice empty parts by the megabyte, with and without a key, forms of
     * pages that nobody reads, forms that do not come, and documents made to cost their reader
     * minutes. Heap, disk and health stay as they were.
     */
    @Test
    void takesApplicationsAmidHostileForms() {
        submissionMillis(List.of());
        Set<Path> kept = files();
        long alone = submissionMillis(List.of());
        long amid =
                submissionMillis(
                        List.of(
                                () -> sendEmptyParts("none"),
                                () -> sendEmptyParts("demo-provider2"),
                                this::sendFormOfPage,
                                this::sendCostlyDocument,
                                this::openForms));
        System.out.printf(
                "Crowd: 95 %% of applications within %d ms alone, %d ms amid it; heap %s%n",
                alone, amid, heap());
        assertThat(amid).as("alone %d ms", alone).isLessThan(Math.max(3 * alone, 1000));
        assertThat(files()).isEqualTo(kept);
        system.anybody().get("/health/ready").expect(200);
    }

    /** Files of the running server, among them those to which a container would spool parts. */
    private Set<Path> files() {
        try (Stream<Path> all = Files.walk(system.data().resolve("micro"))) {
            return all.filter(Files::isRegularFile).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String heap() {
        String metrics = system.anybody().get("/metrics").expect(200).text();
        return metrics.replaceAll("(?s).*memory_usedHeap_bytes\\S* (\\S+).*", "$1 bytes");
    }

    /** 95th percentile of what handing in takes, while others repeat their acts. */
    private long submissionMillis(List<Runnable> others) {
        AtomicInteger busy = new AtomicInteger(APPLICANTS);
        Queue<Long> took = new ConcurrentLinkedQueue<>();
        List<Callable<Integer>> acts = new ArrayList<>();
        for (int i = 0; i < APPLICANTS; i++) {
            acts.add(
                    () -> {
                        try {
                            handIn(took);
                        } finally {
                            busy.decrementAndGet();
                        }
                        return 0;
                    });
        }
        for (Runnable other : others) {
            acts.add(
                    () -> {
                        while (busy.get() > 0) {
                            other.run();
                        }
                        return 0;
                    });
        }
        Together.run(acts);
        List<Long> sorted = took.stream().sorted().toList();
        return sorted.get(sorted.size() * 95 / 100) / 1_000_000;
    }

    private void handIn(Queue<Long> took) {
        Api provider = system.api("demo-provider");
        for (int i = 0; i < ASKED; i++) {
            long began = System.nanoTime();
            provider.submit(SampleApplication.another()).expect(201);
            took.add(System.nanoTime() - began);
        }
    }

    private void sendEmptyParts(String key) {
        byte[] body = Documents.bytes("--X\r\n".repeat(400_000));
        int status =
                new RawRequest(system.baseUri(), "POST", "/api/v1/attachments")
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "multipart/form-data; boundary=X")
                        .header("Content-Length", String.valueOf(body.length))
                        .status(out -> out.write(body));
        assertThat(status).isIn(400, 401, 0);
    }

    private void sendFormOfPage() {
        byte[] body =
                Documents.bytes(
                        "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
                                + "x".repeat(2_000_000)
                                + "\r\n--X--\r\n");
        for (String target : List.of("/login.xhtml", "/provider/import-upload")) {
            int status =
                    new RawRequest(system.baseUri(), "POST", target)
                            .header("Content-Type", "multipart/form-data; boundary=X")
                            .header("Content-Length", String.valueOf(body.length))
                            .status(out -> out.write(body));
            assertThat(status).isIn(302, 403, 503, 0);
        }
    }

    private void sendCostlyDocument() {
        byte[] file = Documents.bytes("%PDF-1.4\n4 0 obj\n" + "stream".repeat(340_000));
        assertThat(system.api("demo-provider2").upload("a.pdf", "application/pdf", file).status())
                .isIn(415, 429, 503);
    }

    private void openForms() {
        String host = "Host: " + system.baseUri().getAuthority();
        String form = "POST /login.xhtml HTTP/1.1\r\nContent-Length: 100000\r\n";
        assertThat(ends(open(form + host + "\r\n\r\na"))).isSubsetOf("302", "503").contains("302");
    }

    @Test
    void closesConnectionsWhoseHeadersDoNotCome() {
        List<Socket> crowd = open("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ");
        lookUpsAreAnswered();
        assertThat(ends(crowd)).isSubsetOf("", "400", "408");
    }

    @Test
    void answersLookUpsAmidVisitorsWhoSignInNever() {
        List<Callable<Integer>> crowd = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            crowd.add(
                    () -> {
                        for (int j = 0; j < 125; j++) {
                            DeskClient visitor = DeskClient.anybody(system);
                            assertThat(visitor.get("/login.xhtml").status()).isEqualTo(200);
                            assertThat(visitor.session()).isNull();
                        }
                        return 0;
                    });
        }
        Together.run(crowd);
        lookUpsAreAnswered();
    }

    private List<Socket> open(String start) {
        List<Socket> crowd = new ArrayList<>();
        try {
            for (int i = 0; i < CROWD; i++) {
                Socket socket = new Socket();
                crowd.add(socket);
                socket.setSoTimeout(120_000);
                socket.connect(
                        new InetSocketAddress(
                                system.baseUri().getHost(), system.baseUri().getPort()));
                socket.getOutputStream().write(start.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            }
            return crowd;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ways in which the server ends the connections: a status, or closing without one. */
    private static Set<String> ends(List<Socket> crowd) {
        Set<String> ends = new TreeSet<>();
        for (Socket socket : crowd) {
            try (socket) {
                String answer =
                        new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                ends.add(answer.isEmpty() ? "" : answer.split(" ")[1]);
            } catch (SocketTimeoutException stillOpen) {
                ends.add("still open");
            } catch (IOException hungUp) {
                ends.add("");
            }
        }
        return ends;
    }
}
