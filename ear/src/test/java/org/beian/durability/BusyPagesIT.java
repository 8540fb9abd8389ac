package org.beian.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import org.beian.law.Clause;
import org.beian.support.Carriers;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RegisterClient;
import org.beian.support.RunningSystem;
import org.beian.support.SystemDatabase;
import org.beian.support.files.RangeFiles;
import org.beian.support.files.RegisterUnits;
import org.beian.support.site.LookedSite;
import org.beian.system.browser.screen.AuditSamples;
import org.beian.system.browser.screen.RolePages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Test of all pages, some calls and the health while a large import and the annual audit run on a
 * machine whose processors are busy: nobody waits long, nothing fails, and the import ends. In the
 * tier "alone" on Derby, in the tier "nodes" on PostgreSQL.
 */
@Tag("alone")
@Tag("nodes")
@Tag("frame")
@Tag("imports")
class BusyPagesIT {

    /** So many that the import lasts about as long as the pages take to answer. */
    private static final int ROWS =
            Integer.getInteger(
                    "beian.test.rowsBesidePages",
                    SystemDatabase.kind().equals("derby") ? 15_000 : 30_000);

    /** Several times what is waited on an idle machine, which this one is kept from being. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Duration TRIED_AGAIN = Duration.ofMinutes(1);
    private static final int BUSY_THREADS = 2;
    private static final int TRY_AGAIN = 503;
    private static final Set<String> ENDED = Set.of("COMPLETED", "FAILED");

    /** Of its own, as a register full of findings makes all later checks of it long. */
    private static RunningSystem system;

    private final AtomicBoolean ended = new AtomicBoolean();

    /** Longest wait for each address asked, by who asked. */
    private final Map<String, Duration> waits = new TreeMap<>();

    private int asked;
    private int toldToTryAgain;

    @BeforeAll
    static void start() {
        system =
                RunningSystem.own(
                        "busy",
                        Map.of("beian.look.port", String.valueOf(LookedSite.get().port())),
                        connection -> {
                            Carriers.addTo(connection);
                            RegisterUnits.addTo(connection);
                        });
    }

    @AfterAll
    static void close() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    @Clause({"18.2", "19.2"})
    void nobodyWaitsLong() throws Exception {
        Map<String, List<String>> pages = pages();
        Map<String, DeskClient> people = new LinkedHashMap<>();
        pages.keySet().forEach(who -> people.put(who, person(who)));
        Path file =
                RangeFiles.outside(
                        ROWS, Path.of("target", "made", SystemDatabase.kind() + "-busy.csv.gz"));
        RegisterClient unit = RegisterClient.of(system, RegisterUnits.HEADQUARTERS);
        ExecutorService others = Executors.newFixedThreadPool(BUSY_THREADS + 1);
        try {
            for (int i = 0; i < BUSY_THREADS; i++) {
                others.submit(this::keepBusy);
            }
            Future<?> auditing = others.submit(this::audit);
            String id = unit.sendAddresses("", file).expect(202).id();
            pages.forEach((who, all) -> all.forEach(page -> ask(people.get(who), who, page)));
            while (!ENDED.contains(unit.status(id).path("state").asText())) {
                askBesideTheRegister(people.get("ministry"));
            }
            ended.set(true);
            auditing.get();
            print();
            unit.completed(id);
            assertThat(waits)
                    .allSatisfy((page, waited) -> assertThat(waited).as(page).isLessThan(LONGEST));
        } finally {
            ended.set(true);
            others.shutdown();
        }
    }

    /**
     * Each page once, whichever role's folder has it, and what all roles share as each sees it; the
     * ministry's first, as the import writes most of what it reads.
     */
    private Map<String, List<String>> pages() {
        Map<String, List<String>> all = new RolePages(system).all();
        List<String> roles = new ArrayList<>(all.keySet());
        roles.remove("ministry");
        roles.add(0, "ministry");
        Set<String> seen = new HashSet<>();
        // it answers that there is none
        seen.add("page.xhtml");
        Map<String, List<String>> pages = new LinkedHashMap<>();
        for (String who : roles) {
            List<String> distinct =
                    all.get(who).stream().filter(each -> seen.add(name(who, each))).toList();
            pages.put(who, distinct);
        }
        return pages;
    }

    private static String name(String who, String address) {
        String path = address.split("\\?")[0];
        String name = path.substring(path.lastIndexOf('/') + 1);
        return path.lastIndexOf('/') == 0 ? who + name : name;
    }

    private DeskClient person(String who) {
        return who.isEmpty() ? DeskClient.anybody(system) : DeskClient.signIn(system, who);
    }

    private void keepBusy() {
        long spun = 0;
        while (!ended.get()) {
            spun++;
        }
        assertThat(spun).isPositive();
    }

    private void audit() {
        AuditSamples audits = new AuditSamples(system);
        do {
            audits.audited(audits.filed(AuditSamples.own()));
        } while (!ended.get());
    }

    private void askBesideTheRegister(DeskClient ministry) {
        for (String page :
                List.of(
                        "/home.xhtml",
                        "/intray.xhtml",
                        "/ministry/ipReports.xhtml",
                        "/ministry/ipFindings.xhtml",
                        "/ministry/space.xhtml",
                        "/ministry/search.xhtml?q=20.0.0.1")) {
            ask(ministry, "ministry", page);
        }
        for (String call :
                List.of("/health/ready", "/api/v1/addresses?ip=20.0.0.1", "/api/v1/ip-reports")) {
            ask(call, () -> system.api(RegisterUnits.HEADQUARTERS).get(call).status());
        }
    }

    private void ask(DeskClient person, String who, String page) {
        ask(who + page, () -> person.get(page).status());
    }

    private void ask(String what, IntSupplier answer) {
        Eventually.within(TRIED_AGAIN, what, () -> isAnswered(what, answer));
    }

    private boolean isAnswered(String what, IntSupplier answer) {
        long begun = System.nanoTime();
        int status = answer.getAsInt();
        Duration waited = Duration.ofNanos(System.nanoTime() - begun);
        waits.merge(what, waited, (one, other) -> one.compareTo(other) > 0 ? one : other);
        asked++;
        assertThat(status).as(what).isIn(200, TRY_AGAIN);
        toldToTryAgain += status == TRY_AGAIN ? 1 : 0;
        return status != TRY_AGAIN;
    }

    private void print() {
        Map.Entry<String, Duration> slowest =
                waits.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        System.out.printf(
                "%s: %d rows beside %d answers of %d pages and calls, slowest %s after %d ms,"
                        + " %d told to try again%n",
                SystemDatabase.kind(),
                ROWS,
                asked,
                waits.size(),
                slowest.getKey(),
                slowest.getValue().toMillis(),
                toldToTryAgain);
    }
}
