package org.beian.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.beian.bench.load.Applications;
import org.beian.bench.load.Client;
import org.beian.bench.load.KeepAlive;
import org.beian.bench.load.Load;
import org.beian.bench.load.Size;
import org.beian.bench.seed.AddressSeed;
import org.beian.law.Clause;
import org.beian.support.Carriers;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.system.browser.screen.AuditSamples;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Benchmark of the reconciliation of the annual audit: a million websites against a million domains
 * and half a million ranges, 3 % of which differ, beside one statement that finds the same, with
 * 512 MB of heap. Each of the subjects has a hundred websites, as mails are not what is measured.
 *
 * <p>It comes first: it counts all that is filed in Guangdong.
 */
@Tag("bench")
@Clause("18.2")
@Order(1)
@Tag("jobs")
class AnnualAuditIT {

    private static final int WEBSITES = Size.of("websites", 1_000_000, 1_000);
    private static final int OF_EACH = 100;
    private static final int RANGES = Size.of("ranges", 500_000, 2_000);
    private static final Duration LONG = Duration.ofMinutes(60);

    private static final int SUBMITTING = 4;
    private static final Duration ALONE = Size.time("alone", 15);
    private static final Duration PIECE = Size.time("piece", 1);

    /**
     * Of a hundred websites the domain of one is expired, of one another's, the address of one
     * unfiled.
     */
    private static final int DIFFERING = 3;

    /** Each of the nine kinds, for the copies only. */
    private static final String STATEMENT =
            """
            with w as materialized (
              select w.id, s.name, s.documents_until, coalesce(s.notice_address, u.email) address
              from icp_website w join icp_subject s on s.id = w.subject_id
              left join unit u on u.id = s.holder_id where s.filing_number like '粤ICP备9%'),
            a as materialized (
              select a.id, a.website_id, a.provider_id from w join icp_access a
              on a.website_id = w.id and a.state = 'ACTIVE')
            select count(*) from (
              select w.id from w join icp_domain d on d.website_id = w.id
              left join domain_record r on r.domain = d.domain
              where r.domain is null and exists (select 1 from domain_level l
                  where d.domain like '%.' || l.top_level)
                or r.expires < current_date
                or w.name not in (coalesce(r.registrant_name, ''),
                  coalesce(r.registrant_organisation, ''))
              union select a.website_id from a join icp_access_range g on g.access_id = a.id
              where not exists (select 1 from ip_record p where p.unit_id = a.provider_id
                  and p.kind = 'SOURCE' and p.since <= current_date
                  and p.block in (select substr(g.block, 1, n) from generate_series(1, 33) n)
                  and p.range_start <= g.range_start and p.range_end >= g.range_end)
                or exists (select 1 from ip_record p where p.province is not null
                  and p.block in (select substr(g.block, 1, n) from generate_series(1, 33) n)
                  and p.range_start <= g.range_start and p.range_end >= g.range_end
                  and not exists (select 1 from icp_access_place l where l.access_id = a.id
                    and left(l.province, 2) = left(p.province, 2)))
              union select a.website_id from a join unit u on u.id = a.provider_id
              where u.valid_to < current_date
              union select a.website_id from a join icp_access_place l on l.access_id = a.id
              where not exists (select 1 from remit m where m.unit_id = a.provider_id
                  and m.province = l.province and m.valid_from <= current_date
                  and (m.valid_to is null or m.valid_to >= current_date))
              union select w.id from w where w.documents_until < current_date
              union select w.id from w join mail m on m.recipient = w.address
              where m.state = 'PARKED' and not exists (select 1 from mail n
                  where n.recipient = m.recipient and n.id > m.id and n.state = 'SENT')) x\
            """;

    @Test
    void findsWhatDiffers() throws SQLException {
        ImportBoard board = new ImportBoard();
        try (BenchServer server =
                        BenchServer.plain(
                                "audit", Map.of("beian.memory", "512m"), Carriers::addTo);
                Connection connection = server.system().database();
                Statement statement = connection.createStatement()) {
            RunningSystem system = server.system();
            AuditSamples samples = new AuditSamples(system);
            SampleApplication application = AuditSamples.own();
            seed(connection, statement, samples.differing(application));
            double baseline = seconds(() -> number(statement, STATEMENT));
            samples.open();
            audit(system, statement, 1);
            // one more was sold before the seed
            assertThat(number(statement, "select count(*) from audit_item where standing > 0"))
                    .isEqualTo((long) WEBSITES / 100 * DIFFERING + 1);
            board.time(
                    "18.2: reconciliation", WEBSITES, part(statement, 1, "RECONCILE"), baseline, 2);
            board.figure("18.2: snapshot", WEBSITES, part(statement, 1, "SNAPSHOT"));
            board.figure(
                    "18.2: telling of sponsors", WEBSITES / OF_EACH, part(statement, 1, "NOTIFY"));
            submitMeanwhile(system, statement, board);
            assertThat(system.log()).doesNotContain("OutOfMemoryError");
        } finally {
            board.print();
        }
    }

    /** Lets the job run to its end. */
    private static void audit(RunningSystem system, Statement statement, int times) {
        DeskClient.signIn(system, "operator")
                .get("/operator/jobs.xhtml")
                .form("starting-annual-auditForm")
                .fill("annual-audit-year", String.valueOf(AuditSamples.year()))
                .fill("annual-audit-province", AuditSamples.PROVINCE)
                .press("start-annual-audit");
        Eventually.within(
                LONG,
                "the audit",
                () ->
                        number(
                                        statement,
                                        "select count(*) from job where name = 'annual-audit'"
                                                + " and state = 'COMPLETED'")
                                == times);
    }

    /** Hands applications in alone, and then while the job compares all websites once more. */
    private static void submitMeanwhile(
            RunningSystem system, Statement statement, ImportBoard board) throws SQLException {
        Applications applications = new Applications(statement.getConnection());
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < SUBMITTING; i++) {
            clients.add(applications.atTheSystem(new KeepAlive(system::uri)));
        }
        Load.run(clients, ALONE);
        Load.Sample alone = Load.run(clients, ALONE);
        CompletableFuture<Void> again =
                CompletableFuture.runAsync(() -> audit(system, statement, 2));
        Load.Sample during = new Load.Sample(new long[0], 0);
        while (!again.isDone()) {
            during = during.and(Load.run(clients, PIECE));
        }
        again.join();
        board.figure("18.2: reconciliation meanwhile", WEBSITES, part(statement, 2, "RECONCILE"));
        board.rate(
                "submissions a second, alone / meanwhile",
                during.calls(),
                1 / during.rate(),
                1 / alone.rate(),
                0.5);
    }

    /** Time of the second run, with what the first one read in memory. */
    private static double seconds(LongSupplier query) {
        query.getAsLong();
        long begin = System.nanoTime();
        assertThat(query.getAsLong()).isEqualTo((long) WEBSITES / 100 * DIFFERING);
        return (System.nanoTime() - begin) / 1e9;
    }

    private static long number(Statement statement, String query) {
        try (ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Seconds from the begin of the first part of a name to the end of the last one, of a run. */
    private static double part(Statement statement, int time, String name) throws SQLException {
        try (ResultSet found =
                statement.executeQuery(
                        "select extract(epoch from max(p.last_at) - min(p.started_at))"
                                + " from job_part p where p.job_id = (select j.id from job j"
                                + " where j.name = 'annual-audit' order by j.id offset "
                                + (time - 1)
                                + " limit 1) and p.part like '"
                                + name
                                + "%'")) {
            found.next();
            return found.getDouble(1);
        }
    }

    /** Copies of the website with its domain, whose registration is another's by now. */
    private static void seed(Connection connection, Statement statement, String website)
            throws SQLException {
        long unit = number(statement, "select id from unit where code = 'provider2'");
        new AddressSeed(connection, unit, RANGES).copy();
        String subject = website.substring(0, website.lastIndexOf('-'));
        String access =
                "(select a.id from icp_access a join icp_website w on w.id = a.website_id where"
                        + " w.filing_number = '"
                        + website
                        + "')";
        for (String each :
                List.of(
                        copy(
                                "icp_subject",
                                "'id', nextval('icp_subject_seq'), 'active_document', null,"
                                        + " 'filing_number', '粤ICP备9' || lpad(n::text, 7, '0') || '号'",
                                "generate_series(1, "
                                        + WEBSITES / OF_EACH
                                        + ") n where"
                                        + " o.filing_number = '"
                                        + subject
                                        + "'"),
                        copy(
                                "icp_website",
                                "'id', nextval('icp_website_seq'), 'subject_id', s.id, 'ordinal',"
                                        + " n, 'filing_number', s.filing_number || '-' || n",
                                "icp_subject s, generate_series(1, "
                                        + OF_EACH
                                        + ") n where"
                                        + " s.filing_number like '粤ICP备9%' and o.filing_number = '"
                                        + website
                                        + "'"),
                        copy(
                                "icp_access",
                                "'id', nextval('icp_access_seq'), 'subject_id', w.subject_id,"
                                        + " 'website_id', w.id",
                                "icp_website w where w.filing_number like '粤ICP备9%' and o.id = "
                                        + access),
                        copy(
                                "icp_access_range",
                                "'access_id', a.id",
                                "icp_access a join icp_website w on w.id = a.website_id where"
                                        + " w.filing_number like '粤ICP备9%' and o.access_id = "
                                        + access),
                        "update icp_access_range g set block = '409090909', range_start ="
                                + " lpad('09090909', 32, '0'), range_end = lpad('09090909', 32, '0')"
                                + " from icp_access a join icp_website w on w.id = a.website_id where"
                                + " a.id = g.access_id and w.ordinal = 3 and w.filing_number like"
                                + " '粤ICP备9%'",
                        copy(
                                "icp_access_place",
                                "'access_id', a.id",
                                "icp_access a join icp_website w on w.id = a.website_id where"
                                        + " w.filing_number like '粤ICP备9%' and o.access_id = "
                                        + access),
                        "insert into icp_domain (domain, website_id, since) select 'shili-' || w.id"
                                + " || '.ninja', w.id, w.filed_at from icp_website w"
                                + " where w.filing_number like '粤ICP备9%'",
                        copy(
                                "domain_record",
                                "'domain', d.domain, 'registrant_organisation', case when w.ordinal"
                                        + " = 1 then '示例另一持有者' else w.owner end, 'registrant_name',"
                                        + " null, 'expires', case when w.ordinal = 2 then current_date"
                                        + " - 9 else current_date + 900 end",
                                "icp_domain d join (select w.id, w.ordinal, s.name owner from"
                                        + " icp_website w join icp_subject s on s.id = w.subject_id"
                                        + " where w.filing_number like '粤ICP备9%') w on w.id ="
                                        + " d.website_id where o.domain like 'shili-audited-%'"),
                        "analyze")) {
            statement.execute(each);
        }
    }

    /** Rows that are those of a table but for some columns, told once for each. */
    private static String copy(String table, String columns, String others) {
        return ("insert into %1$s select (q.r).* from (select jsonb_populate_record(o,"
                        + " jsonb_build_object(%2$s)) r from %1$s o, %3$s offset 0) q")
                .formatted(table, columns, others);
    }
}
