package org.beian.filing.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beian.code.RuleSeverities;
import org.beian.filing.application.ClaimKind;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.DocumentKey;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.content.Phones;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.rule.Finding;
import org.beian.rule.Severity;
import org.beian.value.Province;

/**
 * Check of the lines of an import file against each other, while the file is only checked: of two
 * lines for the same domain, document or phone, the second gets a finding, as it would as the
 * second of two single submissions. Severities are those of the rules that would report it then.
 */
@ApplicationScoped
@Clause({"12.3", "8.2"})
public class InFileConflicts {

    private static final String PENDING = "APPLICATION_PENDING";
    private static final String PHONE = "PHONE_USED_ELSEWHERE";

    @Inject EntityManager em;
    @Inject RuleSeverities severities;
    @Inject Clock clock;

    /** Findings against an application because of earlier lines of the file. */
    public List<Finding> against(long importId, FilingContent content) {
        LocalDate today = Shanghai.date(clock.instant());
        Province province = ContentFacts.domicile(content).orElse(null);
        List<Finding> findings = new ArrayList<>();
        severities
                .severityOf(PENDING, province, today)
                .ifPresent(severity -> findings.addAll(repeated(importId, content, severity)));
        severities
                .severityOf(PHONE, province, today)
                .ifPresent(severity -> findings.addAll(phones(importId, content, severity)));
        return findings;
    }

    /** Records the reservations of a line that was accepted. */
    public void note(long importId, long line, FilingContent content) {
        ContentFacts.domains(content)
                .forEach(domain -> add(importId, ClaimKind.DOMAIN, domain.toString(), line));
        document(content).ifPresent(key -> add(importId, ClaimKind.DOCUMENT, key, line));
        ContentFacts.phones(content).forEach(phone -> add(importId, ClaimKind.PHONE, phone, line));
    }

    public void forget(long importId) {
        query("delete from import_claim where import_id = ?", List.of(importId)).executeUpdate();
    }

    private List<Finding> repeated(long importId, FilingContent content, Severity severity) {
        List<Finding> findings = new ArrayList<>();
        ParsedContent.wanted(content, FilingItems.domains(content))
                .forEach(
                        (claim, item) ->
                                firstLine(importId, claim)
                                        .map(line -> finding(item, severity, line))
                                        .ifPresent(findings::add));
        return findings;
    }

    private static Finding finding(Item<String> item, Severity severity, Long line) {
        return new Finding(
                item.pointer(),
                "FILING_LINE_REPEATS",
                severity,
                "12.3",
                List.of(item.value(), line.toString()));
    }

    private Optional<Long> firstLine(long importId, ReservationKey wanted) {
        Object line =
                query(
                                "select min(line_number) from import_claim where import_id = ? and kind = ?"
                                        + " and claim = ?",
                                List.of(importId, wanted.kind().name(), wanted.claim()))
                        .getSingleResult();
        return Optional.ofNullable(line).map(found -> ((Number) found).longValue());
    }

    private List<Finding> phones(long importId, FilingContent content, Severity severity) {
        String own = document(content).orElse("");
        List<Finding> findings = new ArrayList<>();
        Phones.of(content)
                .forEach(
                        (phone, pointer) -> {
                            if (usedByOthers(importId, phone, own)) {
                                findings.add(
                                        new Finding(
                                                pointer,
                                                PHONE,
                                                severity,
                                                "8.2",
                                                List.of(DocumentKey.masked(phone))));
                            }
                        });
        return findings;
    }

    private boolean usedByOthers(long importId, String phone, String own) {
        return !query(
                        "select c.line_number from import_claim c where c.import_id = ? and c.kind = 'PHONE'"
                                + " and c.claim = ? and not exists (select 1 from import_claim d"
                                + " where d.import_id = c.import_id and d.kind = 'DOCUMENT' and d.claim = ?"
                                + " and d.line_number = c.line_number)",
                        List.of(importId, phone, own))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private void add(long importId, ClaimKind kind, String claim, long line) {
        em.persist(new InFileClaim(importId, kind, claim, line));
    }

    private static Optional<String> document(FilingContent content) {
        return FilingItems.subjectDocument(content).flatMap(DocumentKey::of);
    }

    private Query query(String sql, List<Object> parameters) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }
}
