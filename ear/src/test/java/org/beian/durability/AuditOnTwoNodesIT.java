package org.beian.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.beian.law.Clause;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.system.browser.screen.AuditSamples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Test of the annual audit on two nodes (faults F2 and F5): the node that works on it is killed
 * while sponsors are told, and the other one goes on: each website has one item with its one
 * difference, each sponsor one mail and one event.
 */
@Tag("nodes")
@Clause("18.2")
@Tag("jobs")
class AuditOnTwoNodesIT {

    private static final Duration LONG = Duration.ofMinutes(5);

    /** Subjects beside the one that was filed, and the part of them whose document has expired. */
    private static final int SUBJECTS = 3000;

    private static final int EXPIRED_EACH = 10;

    private static final String START = "start-annual-audit";

    /** Rows that are those of a filed website but for some columns, told once for each. */
    private static final String COPY =
            "insert into %1$s select (q.r).* from (select jsonb_populate_record(o,"
                    + " jsonb_build_object(%2$s)) r from %1$s o, %3$s offset 0) q";

    private static final String COPIES = "s.filing_number like '粤ICP备9%'";

    private final NodePair nodes = NodePair.get();

    @Test
    void goesOnOnTheOtherWhenTheOneThatWorksIsKilled() {
        AuditSamples samples = new AuditSamples(nodes.first);
        copy(samples.filed(AuditSamples.own()));
        samples.open();
        DeskClient.Form atFirst = starting(nodes.first);
        DeskClient.Form atSecond = starting(nodes.second);
        atFirst.press(START);
        // two operators, or one on each node
        assertThat(atSecond.press(START).text()).contains("相同参数的作业");

        Eventually.within(LONG, "sponsors are told", () -> told() > 0);
        String node =
                nodes.text(
                        "select node from job where name = 'annual-audit' order by id desc limit 1");
        RunningSystem working = nodes.named(node);
        working.kill();
        assertThat(told()).isLessThan(SUBJECTS);
        try {
            KilledImportIT.restart(nodes.beside(working));
            Eventually.within(LONG, "all are told", () -> told() == items());
        } finally {
            working.start();
        }
        Eventually.within(
                LONG,
                "its end",
                () -> nodes.count("select count(*) from audit_campaign where state = 'OPEN'") == 1);

        assertThat(items()).isEqualTo(SUBJECTS + 1);
        assertThat(nodes.count("select count(distinct website_id) from audit_item"))
                .isEqualTo(SUBJECTS + 1);
        assertThat(
                        nodes.count(
                                "select count(*) from audit_difference where kind = 'DOCUMENT_EXPIRED'"))
                .isEqualTo(SUBJECTS / EXPIRED_EACH);
        for (String table : new String[] {"mail", "event"}) {
            String about = " from " + table + " where case_type = 'AUDIT_ITEM'";
            assertThat(nodes.count("select count(*)" + about)).as(table).isEqualTo(SUBJECTS + 1);
            assertThat(nodes.count("select count(distinct case_id)" + about))
                    .as(table)
                    .isEqualTo(SUBJECTS + 1);
        }
    }

    private long items() {
        return nodes.count("select count(*) from audit_item");
    }

    private long told() {
        return nodes.count("select count(*) from audit_item where told_at is not null");
    }

    private static DeskClient.Form starting(RunningSystem node) {
        return DeskClient.signIn(node, "operator")
                .get("/operator/jobs.xhtml")
                .form("starting-annual-auditForm")
                .fill("annual-audit-year", String.valueOf(AuditSamples.year()))
                .fill("annual-audit-province", AuditSamples.PROVINCE);
    }

    /** Files the website once more for each of many subjects, whose numbers begin with nine. */
    private void copy(String website) {
        String subject = website.substring(0, website.lastIndexOf('-'));
        String here = " where o.filing_number = '%s'";
        String ofWebsite =
                " where o.website_id = (select id from icp_website where filing_number = '"
                        + website
                        + "')";
        String accesses =
                " join icp_website w on w.subject_id = s.id join icp_access a on a.website_id = w.id";
        Stream.of(
                        COPY.formatted(
                                "icp_subject",
                                "'id', nextval('icp_subject_seq'), 'active_document', null,"
                                        + " 'filing_number', '粤ICP备9' || lpad(n::text, 7, '0') || '号',"
                                        + " 'documents_until', case when n % "
                                        + EXPIRED_EACH
                                        + " = 0 then current_date - 9 end",
                                "generate_series(1, " + SUBJECTS + ") n" + here.formatted(subject)),
                        COPY.formatted(
                                "icp_website",
                                "'id', nextval('icp_website_seq'), 'subject_id', s.id,"
                                        + " 'filing_number', s.filing_number || '-1'",
                                "icp_subject s" + here.formatted(website) + " and " + COPIES),
                        COPY.formatted(
                                "icp_access",
                                "'id', nextval('icp_access_seq'), 'subject_id', s.id,"
                                        + " 'website_id', w.id",
                                "icp_subject s join icp_website w on w.subject_id = s.id"
                                        + ofWebsite
                                        + " and "
                                        + COPIES),
                        COPY.formatted(
                                "icp_access_range",
                                "'access_id', a.id",
                                "icp_subject s"
                                        + accesses
                                        + " where o.access_id = (select id from icp_access o"
                                        + ofWebsite
                                        + ") and "
                                        + COPIES),
                        COPY.formatted(
                                "icp_access_place",
                                "'access_id', a.id",
                                "icp_subject s"
                                        + accesses
                                        + " where o.access_id = (select id from icp_access o"
                                        + ofWebsite
                                        + ") and "
                                        + COPIES))
                .forEach(nodes::change);
        // as the database does itself some time after a register was filled
        nodes.change("analyze");
    }
}
