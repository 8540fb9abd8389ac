package org.beian.bench.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.beian.support.RunningSystem;

/**
 * Profile of the system while clients call: statements from {@code pg_stat_statements}, waits by
 * looking at the sessions every few milliseconds, and processor time of server, database and
 * clients.
 */
final class LoadStage implements AutoCloseable {

    private static final int LOOK_EVERY_MILLIS = 40;
    private static final int SHOWN = 4;
    private static final String STATEMENTS =
            "select s.query, s.calls, s.total_exec_time from pg_stat_statements s join pg_roles r on r.oid = s.userid"
                    + " where r.rolname = 'beian_app' and s.dbid ="
                    + " (select oid from pg_database where datname = current_database())";
    private static final String SESSIONS =
            "select case when state = 'active' then coalesce(wait_event_type || ' ' || wait_event, 'running')"
                    + " else 'between statements' end, count(*) from pg_stat_activity where usename = 'beian_app'"
                    + " and state <> 'idle' group by 1";

    private final Connection connection;
    private final long server;
    private final Map<String, double[]> statements = new TreeMap<>();
    private final Map<String, Integer> sessions = new TreeMap<>();
    private final double[] spent = new double[4];

    /** Processor time by process; that of a process that has ended stays. */
    private final Map<Long, Double> ofDatabase = new TreeMap<>();

    private ScheduledExecutorService looking;
    private double[] before;
    private int looks;

    LoadStage(RunningSystem system) throws SQLException {
        connection = system.database();
        server = system.pid();
        execute("create extension if not exists pg_stat_statements");
    }

    void begin() {
        execute("select pg_stat_statements_reset()");
        before = spentSoFar();
        looking = Executors.newSingleThreadScheduledExecutor();
        looking.scheduleAtFixedRate(
                this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    void end() {
        double[] after = spentSoFar();
        looking.shutdown();
        try {
            looking.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (int i = 0; i < spent.length; i++) {
            spent[i] += after[i] - before[i];
        }
        rows(
                STATEMENTS,
                row -> {
                    double[] sum =
                            statements.computeIfAbsent(row.getString(1), query -> new double[2]);
                    sum[0] += row.getDouble(2);
                    sum[1] += row.getDouble(3);
                });
    }

    private void look() {
        looks++;
        rows(SESSIONS, row -> sessions.merge(row.getString(1), row.getInt(2), Integer::sum));
    }

    /** Description in several lines: processors, sessions, statements. */
    String describe(int calls) {
        List<String> lines = new ArrayList<>();
        lines.add(processors(calls));
        lines.add(
                "database sessions on average: "
                        + sessions.entrySet().stream()
                                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                                .limit(SHOWN)
                                .map(
                                        entry ->
                                                "%.1f %s"
                                                        .formatted(
                                                                (double) entry.getValue() / looks,
                                                                entry.getKey()))
                                .collect(Collectors.joining(", ")));
        double all = statements.values().stream().mapToDouble(sum -> sum[0]).sum();
        double time = statements.values().stream().mapToDouble(sum -> sum[1]).sum();
        lines.add(
                "%.1f statements a call, %.2f ms in the database; most of it:"
                        .formatted(all / calls, time / calls));
        statements.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue()[1]))
                .limit(Integer.getInteger("beian.bench.statements", SHOWN))
                .forEach(
                        entry ->
                                lines.add(
                                        "  %.2f ms, %.1f × %s"
                                                .formatted(
                                                        entry.getValue()[1] / calls,
                                                        entry.getValue()[0] / calls,
                                                        shortened(entry.getKey()))));
        return lines.stream().map(line -> "    " + line).collect(Collectors.joining("\n"));
    }

    /** Use of the processors, in all and for each call. */
    String processors(int calls) {
        return "processors: server %.0f %%, PostgreSQL %.0f %%, clients %.0f %% of %.0f cores;"
                        .formatted(busy(0), busy(1), busy(2), cores())
                + " a call takes %.2f, %.2f and %.2f ms of them"
                        .formatted(
                                1e3 * spent[0] / calls,
                                1e3 * spent[1] / calls,
                                1e3 * spent[2] / calls);
    }

    private double busy(int who) {
        return 100 * spent[who] / spent[3] / cores();
    }

    private static double cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static String shortened(String query) {
        String line = query.replaceAll("\\s+", " ");
        int most = Integer.getInteger("beian.bench.statementLength", 100);
        return line.length() <= most ? line : line.substring(0, most) + "…";
    }

    /** Seconds of processor time of server, database and clients, and of the clock. */
    private double[] spentSoFar() {
        rows(
                "select pid from pg_stat_activity where pid <> pg_backend_pid()",
                row -> ofDatabase.merge(row.getLong(1), seconds(row.getLong(1)), Math::max));
        return new double[] {
            seconds(server),
            ofDatabase.values().stream().mapToDouble(Double::doubleValue).sum(),
            seconds(ProcessHandle.current().pid()),
            System.nanoTime() / 1e9
        };
    }

    /** Processor time that a process has taken. */
    static double seconds(long pid) {
        return ProcessHandle.of(pid)
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void rows(String sql, RowReader reader) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
