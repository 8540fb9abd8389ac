package org.beian.system.browser.intray;

/** Failed jobs and parked mails, which wait for the operators. */
final class OperatorCases {

    private final Rows rows;

    OperatorCases(Rows rows) {
        this.rows = rows;
    }

    /** As after a server's fault: nothing that a user does lets a job fail. */
    WaitingCases.Opened failedJob() {
        String id = rows.text("select max(id) + 1 from job");
        rows.change(
                """
                insert into job (id, name, parameters, state, run_number, started_by, created_at,
                  heartbeat_at, ended_at, look_by, total_items, done_items, run_from, failure, version)
                values (%s, 'domain-statistics', '{"month":"2026-08"}', 'FAILED', 1, 'operator',
                  current_timestamp, current_timestamp, current_timestamp, current_date + 2, 0, 0, 0,
                  'JOB_FAILED: 1a2b3c4d', 0)"""
                        .formatted(id),
                "select setval('job_seq', " + id + ")",
                """
                insert into job_run (job_id, run_number, state, started_by, opened_at, ended_at,
                  done_items)
                values (%s, 1, 'FAILED', 'operator', current_timestamp, current_timestamp, 0)"""
                        .formatted(id));
        return new WaitingCases.Opened("operator", "/operator/job.xhtml?id=" + id, "域名统计");
    }

    /** To an address of its own: sponsors whose mails are not taken differ in the annual audit. */
    WaitingCases.Opened parkedMail() {
        String id = rows.text("select max(id) from mail where state = 'SENT'");
        rows.change(
                """
                update mail set state = 'PARKED', recipient = 'parked@shili.example',
                  settled_at = null, look_by = current_date + 2 where id = %s"""
                        .formatted(id));
        return new WaitingCases.Opened(
                "operator",
                "/operator/mail.xhtml?id=" + id,
                rows.text("select subject from mail where id = " + id));
    }
}
