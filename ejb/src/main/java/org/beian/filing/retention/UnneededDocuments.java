package org.beian.filing.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.beian.document.Attachments;
import org.beian.persistence.NativeQuery;

/**
 * Uploaded documents that no case needs: no application, nor cancellation, stop-access notice,
 * release, unfiled change, audit, opinion, clue, case or answer on paper of a filing that is not
 * masked, nor service or remedy of a letter that is not masked, nor management rules, nor a
 * requirement in an audit, nor the application of a lost account. Each table that refers to
 * documents has a condition here.
 */
@ApplicationScoped
class UnneededDocuments {

    static final String UNNEEDED =
            """
             a.deleted_at is null
            and not exists (select 1 from filing_attachment f where f.attachment_id = a.id)
            and not exists (select 1 from ip_management_rules r where r.attachment_id = a.id)
            and not exists (select 1 from lost_account l where l.scan_id = a.id)
            and not exists (select 1 from letter_service v join letter l on l.id = v.id
              where v.proof_id = a.id and l.masked_at is null)
            and not exists (select 1 from remedy y join letter l on l.id = y.attacked_id
              where y.paper_id = a.id and l.masked_at is null)
            and not exists (select 1 from cancellation_document d
              join cancellation c on c.id = d.cancellation_id
              join icp_subject s on s.id = c.subject_id
              where d.attachment_id = a.id and s.masked_at is null)
            and not exists (select 1 from stop_access_document d
              join stop_access_notice n on n.id = d.notice_id
              left join icp_access x on x.id = n.access_id
              left join icp_subject s on s.id = x.subject_id
              where d.attachment_id = a.id and s.masked_at is null)
            and not exists (select 1 from unfiled_change_document d
              join unfiled_change u on u.id = d.unfiled_change_id
              join icp_subject s on s.id = u.subject_id
              where d.attachment_id = a.id and s.masked_at is null)
            and not exists (select 1 from audit_item_document d
              join audit_item u on u.id = d.audit_item_id
              join icp_subject s on s.id = u.subject_id
              where d.attachment_id = a.id and s.masked_at is null)
            and not exists (select 1 from audit_requirement q where q.attachment_id = a.id)
            and not exists (select 1 from department_opinion o
              join icp_subject s on s.id = o.subject_id
              where o.attachment_id = a.id and s.masked_at is null)
            and not exists (select 1 from enforcement_clue_document d
              join enforcement_clue_source o on o.id = d.source_id
              join enforcement_clue c on c.id = o.clue_id
              left join icp_subject s on s.id = c.subject_id
              where d.attachment_id = a.id and s.masked_at is null and c.masked_at is null)
            and not exists (select 1 from case_material d
              join enforcement_case c on c.id = d.enforcement_case_id
              left join icp_subject s on s.id = c.subject_id
              where d.attachment_id = a.id and s.masked_at is null)
            and not exists (select 1 from domain_release d
              left join icp_subject s on s.id = d.subject_id
              where (d.mandate = a.id or d.answer_document = a.id) and s.masked_at is null)
            and not exists (select 1 from paper_answer p
              join icp_subject s on s.id = p.subject_id
              where p.scan_id = a.id and s.masked_at is null)""";

    @Inject EntityManager em;
    @Inject Attachments attachments;

    /** Number of those that were uploaded before a moment. */
    long count(Instant before) {
        Object found =
                NativeQuery.of(
                                em,
                                "select count(*) from attachment a where a.created_at < ? and"
                                        + UNNEEDED,
                                before)
                        .getSingleResult();
        return ((Number) found).longValue();
    }

    /** The next ones that were uploaded before a moment, by id. */
    List<String> after(String id, Instant before, int limit) {
        return texts(
                "select a.id from attachment a where a.id > ? and a.created_at < ? and"
                        + UNNEEDED
                        + " order by a.id fetch first "
                        + limit
                        + " rows only",
                id,
                before);
    }

    /** Deletes those of some documents that are needed no longer, however young. */
    void delete(Collection<String> ids) {
        em.flush();
        if (!ids.isEmpty()) {
            attachments.delete(
                    texts("select a.id from attachment a where a.id in (?) and" + UNNEEDED, ids));
        }
    }

    /**
     * The documents that cancellations of a subject name, reports on stops of its accesses, answers
     * to unfiled changes, explanations in audits, opinions of departments, clues, the files of
     * cases, and answers on paper.
     */
    List<String> ofCases(Long subject) {
        return texts(
                """
                select d.attachment_id from cancellation_document d
                join cancellation c on c.id = d.cancellation_id where c.subject_id = ?
                union select e.attachment_id from stop_access_document e
                join stop_access_notice n on n.id = e.notice_id
                join icp_access x on x.id = n.access_id where x.subject_id = ?
                union select u.attachment_id from unfiled_change_document u
                join unfiled_change f on f.id = u.unfiled_change_id where f.subject_id = ?
                union select i.attachment_id from audit_item_document i
                join audit_item t on t.id = i.audit_item_id where t.subject_id = ?
                union select o.attachment_id from department_opinion o where o.subject_id = ?
                union select k.attachment_id from enforcement_clue_document k
                join enforcement_clue_source y on y.id = k.source_id
                join enforcement_clue z on z.id = y.clue_id where z.subject_id = ?
                union select m.attachment_id from case_material m
                join enforcement_case w on w.id = m.enforcement_case_id where w.subject_id = ?
                union select r.mandate from domain_release r
                where r.subject_id = ? and r.mandate is not null
                union select r.answer_document from domain_release r
                where r.subject_id = ? and r.answer_document is not null
                union select p.scan_id from paper_answer p where p.subject_id = ?""",
                subject,
                subject,
                subject,
                subject,
                subject,
                subject,
                subject,
                subject,
                subject,
                subject);
    }

    private List<String> texts(String sql, Object... values) {
        List<?> found = NativeQuery.of(em, sql, values).getResultList();
        return found.stream().map(String::valueOf).toList();
    }
}
