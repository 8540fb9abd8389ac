package org.beian.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.support.Eventually;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Test of a deadline that passes while two nodes look at it: its holder is warned once, and it is
 * escalated once.
 */
@Tag("nodes")
@Clause("B1")
@Tag("jobs")
@Tag("mail")
class RemindersOnTwoNodesIT {

    private static final Duration LONG = Duration.ofSeconds(120);
    private static final String DOMAIN = "shili-reminders-" + System.nanoTime() + ".ninja";
    private static final String CASE =
            "(select id from unfiled_site where domain = '" + DOMAIN + "')";
    private static final String LOOKS =
            "select coalesce(max(last_number), 0) from number_series where kind = 'WAITING_NOTICE'";

    private final NodePair nodes = NodePair.get();

    @Test
    void warnAndEscalateOnceOverBothNodes() {
        nodes.first
                .api("demo-provider")
                .post(
                        "/api/v1/observations",
                        Map.of(
                                "domains",
                                List.of(Map.of("domain", DOMAIN, "address", "203.0.113.9"))))
                .expect(202);
        bothNodesLook();
        // a database that was killed before makes looks fail, which both nodes have got over by now
        long failed = failedLooks();
        assertTold(0, 0);
        toDays("date(current_timestamp at time zone 'Asia/Shanghai') + 1");
        Eventually.within(LONG, "the warning", () -> events("WORK_DUE_SOON") > 0);
        bothNodesLook();
        assertTold(1, 0);
        toDays("due - 7");
        Eventually.within(LONG, "the escalation", () -> events("WORK_ESCALATED") > 0);
        bothNodesLook();

        assertTold(1, 1);
        assertThat(failedLooks()).isEqualTo(failed);
    }

    private long failedLooks() {
        return (nodes.first.log() + nodes.second.log())
                .lines()
                .filter(line -> line.contains("Deadlines were not"))
                .count();
    }

    /**
     * Moves the case and what was noted of it to another last day. The clocks of servers that run
     * cannot be moved; a case whose days lie a week earlier is the same to them.
     */
    private void toDays(String day) {
        nodes.change(
                "update waiting_notice set deadline = (select %s from unfiled_site where domain = '%s')"
                                .formatted(day, DOMAIN)
                        + " where kind = 'UNFILED_SITE' and case_id = "
                        + CASE);
        nodes.change("update unfiled_site set due = %s where domain = '%s'".formatted(day, DOMAIN));
    }

    /** Both nodes look at the deadlines equally often, and each look draws a number. */
    private void bothNodesLook() {
        long seen = nodes.count(LOOKS);
        Eventually.within(LONG, "looks of both nodes", () -> nodes.count(LOOKS) >= seen + 5);
    }

    private void assertTold(int warned, int escalated) {
        assertThat(events("WORK_DUE_SOON")).isEqualTo(warned);
        assertThat(events("WORK_OVERDUE")).isEqualTo(escalated);
        assertThat(events("WORK_ESCALATED")).isEqualTo(escalated);
        assertThat(
                        nodes.count(
                                "select count(*) from waiting_notice where kind = 'UNFILED_SITE'"
                                        + " and case_id = "
                                        + CASE))
                .isEqualTo(warned + escalated);
    }

    private long events(String type) {
        return nodes.count(
                "select count(*) from event where event_type = '%s' and payload like '%%%s%%'"
                        .formatted(type, DOMAIN));
    }
}
