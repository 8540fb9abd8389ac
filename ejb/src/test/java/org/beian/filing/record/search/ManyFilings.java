package org.beian.filing.record.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * Test fixture of a register of many filings on PostgreSQL, written in a few statements: every
 * twentieth is domiciled in Guangdong, every thousandth in Tibet, the others in Beijing; every
 * tenth has its access in Guangdong too. Rounds are as long as real ones, whose contents make a
 * walk through their table dear. It belongs into a transaction that is rolled back.
 */
@Dependent
class ManyFilings {

    static final long FIRST = 800_000_000_000L;
    private static final List<String> ROWS =
            List.of(
                    """
                    insert into filing_application (id, kind, state, unit_id, submitter, on_behalf,
                      province, authority, round_number, subject_name, deadline_provisional,
                      working_days_total, filing_number, created_at, trail_count, version)
                    select ? + n, 'NEW', 'APPROVED', 1, 'many-' || n % 5000, true, '110000', '110000', 1,
                      '示例', false, 20, 'X' || n, now(), 0, 1 from generate_series(1, ?) n""",
                    """
                    insert into filing_round (application_id, round_number, content, result,
                      decided_at, decided_by, authority)
                    select ? + n, 1, '{"remark": "' || repeat('x', 1000) || '"}',
                      case when n % 9 = 0 then 'REFUSED' else 'APPROVED' end,
                      timestamp '2026-11-01 00:00' - n * interval '40 minutes', 'r-' || n % 200,
                      '110000' from generate_series(1, ?) n""",
                    """
                    insert into icp_subject (id, filing_number, province, name, name_key, nature,
                      document_type, document_number, active_document, content, state,
                      application_id, holder_id, last_website, filed_at, version)
                    select ? + n, 'X' || n, case when n % 1000 = 7 then '540000'
                      when n % 20 = 3 then '440000' else '110000' end,
                      '示例' || n || '公司', '示例' || n || '公司', 'ENTERPRISE', 'BUSINESS_LICENCE',
                      'MANY' || n, 'MANY:' || n, '{"name": "示例"}',
                      case when n % 500 = 0 then 'CANCELLED' else 'ACTIVE' end, 800000000000 + n,
                      900000000 + n / 3, 1, timestamp '2026-11-01 00:00' - n * interval '40 minutes', 1
                    from generate_series(1, ?) n""",
                    """
                    insert into icp_website (id, subject_id, ordinal, filing_number, name, content,
                      state, filed_at, version)
                    select ? + n, 800000000000 + n, 1, 'X' || n || '-1', '示例', '{}', 'ACTIVE', now(), 1
                    from generate_series(1, ?) n""",
                    """
                    insert into icp_domain (domain, website_id, since)
                    select 'm' || n || '.many.example', ? + n, now() from generate_series(1, ?) n""",
                    """
                    insert into icp_access (id, website_id, subject_id, provider_id, methods, state,
                      since, version)
                    select ? + n, 800000000000 + n, 800000000000 + n, 7000 + n % 300, 'HOSTING',
                      'ACTIVE', now(), 1 from generate_series(1, ?) n""",
                    """
                    insert into icp_access_place (access_id, province)
                    select ? + n, case when n % 10 = 1 then '440000' else '110000' end
                    from generate_series(1, ?) n""",
                    """
                    insert into icp_access_range (access_id, family, block, range_start, range_end)
                    select ? + n, 4, '40a' || lpad(to_hex(n), 6, '0'),
                      lpad('0a' || lpad(to_hex(n), 6, '0'), 32, '0'),
                      lpad('0a' || lpad(to_hex(n), 6, '0'), 32, '0') from generate_series(1, ?) n""",
                    """
                    insert into icp_access_fact (id, access_id, fact, on_date, officer, account,
                      recorded_at)
                    select 800000000000 + n, ? + n, case when n % 9 = 0 then 'STOPPED' else 'OPENED' end,
                      date '2026-11-01', '示例', 'many', now() from generate_series(1, ?) n""",
                    """
                    insert into access_application (id, state, provider_id, sponsor_id, customer_name,
                      website_name, methods, places, created_at, filing_number, trail_count, version)
                    select ? + n, 'OPENED', 7000 + n % 300, 900000000 + n / 3, '示例', '示例', 'HOSTING',
                      '110000', now(), 'X' || n || '-1', 0, 1 from generate_series(1, ?) n""",
                    """
                    insert into unfiled_site (id, provider_id, domain, observation_id, found_at, due,
                      state, trail_count, version)
                    select ? + n, 7000 + n % 300, 'm' || n * 2 || '.many.example', 1, now(),
                      date '2026-11-01', 'FILED', 0, 1 from generate_series(1, ?) n""",
                    """
                    insert into history_entry (id, case_type, case_id, entry_number, entry_time, actor,
                      unit_id, act, clause, previous_hash, hash)
                    select 800000000000 + n, 'FILING', ? + n, 1, now(), 'many', n % 5000, 'APPROVE',
                      '12.4', 'x', 'x' from generate_series(1, ?) n""",
                    """
                    insert into mail (id, message_id, recipient, subject, body, language, case_type,
                      case_id, state, attempts, created_at, due_at, version)
                    select 800000000000 + n, 'many-' || n, 'm' || n || '@example.cn', '示例', '示例',
                      'zh-CN', 'FILING', ? + n, 'SENT', 1, now(), now(), 1
                    from generate_series(1, ?) n""",
                    """
                    insert into read_log (id, entry_time, actor, case_type, case_id, basis)
                    select 800000000000 + n, now(), 'many', 'FILING', ? + n, 'TAKEN'
                    from generate_series(1, ?) n""");
    static final List<String> TABLES =
            List.of(
                    "filing_application",
                    "filing_round",
                    "icp_subject",
                    "icp_website",
                    "icp_domain",
                    "icp_access",
                    "icp_access_place",
                    "icp_access_range",
                    "icp_access_fact",
                    "access_application",
                    "unfiled_site",
                    "history_entry",
                    "mail",
                    "read_log");

    @Inject EntityManager em;

    void add(int number) {
        // the rows hang together by their numbers, and are gone before anything checks it
        em.createNativeQuery("set local session_replication_role = replica").executeUpdate();
        for (String rows : ROWS) {
            em.createNativeQuery(rows)
                    .setParameter(1, FIRST)
                    .setParameter(2, number)
                    .executeUpdate();
        }
        // statistics of all rows: those of a sample differ from run to run, and so do the plans
        em.createNativeQuery("set local default_statistics_target = 400").executeUpdate();
        for (String table : TABLES) {
            em.createNativeQuery("analyze " + table).executeUpdate();
        }
    }
}
