package org.beian.filing.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.code.RuleSeverities;
import org.beian.filing.application.ClaimKind;
import org.beian.filing.application.FiledPart;
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
import org.beian.trail.Masking;
import org.beian.value.Authority;
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
        Province province =
                ContentFacts.authority(content).flatMap(Authority::province).orElse(null);
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
        FilingItems.licences(content).stream()
                .map(licence -> licence.value().canonical())
                .distinct()
                .forEach(number -> add(importId, ClaimKind.LICENCE, number, line));
        ContentFacts.phones(content).forEach(phone -> add(importId, ClaimKind.PHONE, phone, line));
        parts(content).keySet().forEach(key -> add(importId, key.kind(), key.claim(), line));
    }

    /** The parts of filings that a line touches; the accesses are the importing provider's own. */
    private static Map<ReservationKey, Item<String>> parts(FilingContent content) {
        Map<ReservationKey, Item<String>> parts = new LinkedHashMap<>();
        if (!content.touchesFiled()) {
            return parts;
        }
        if (content.subject() != null) {
            part(content.filingNumber(), "/subject").ifPresent(one -> add(parts, one, "S:"));
        }
        String level = FilingContent.ADD_ACCESS.equals(content.kind()) ? "A:" : "W:";
        for (Item<FilingContent.Website> website : FilingItems.websites(content)) {
            part(website.value().filingNumber(), website.pointer())
                    .ifPresent(one -> add(parts, one, level));
        }
        return parts;
    }

    private static Optional<Item<String>> part(String number, String pointer) {
        return FiledPart.number(number).map(read -> new Item<>(pointer, read.canonical(), -1, -1));
    }

    private static void add(
            Map<ReservationKey, Item<String>> parts, Item<String> part, String level) {
        parts.putIfAbsent(new ReservationKey(ClaimKind.PART, level + part.value()), part);
    }

    public void forget(long importId) {
        em.createQuery("delete from InFileClaim c where c.importId = :import")
                .setParameter("import", importId)
                .executeUpdate();
    }

    private List<Finding> repeated(long importId, FilingContent content, Severity severity) {
        List<Finding> findings = new ArrayList<>();
        Map<ReservationKey, Item<String>> wanted =
                ParsedContent.wanted(content, FilingItems.domains(content));
        wanted.putAll(parts(content));
        wanted.forEach(
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
        Long line =
                em.createQuery(
                                """
                                select min(c.line) from InFileClaim c
                                where c.importId = :import and c.kind = :kind
                                and c.claim = :claim""",
                                Long.class)
                        .setParameter("import", importId)
                        .setParameter("kind", wanted.kind())
                        .setParameter("claim", wanted.claim())
                        .getSingleResult();
        return Optional.ofNullable(line);
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
                                                List.of(Masking.contact(phone))));
                            }
                        });
        return findings;
    }

    private boolean usedByOthers(long importId, String phone, String own) {
        return !em.createQuery(
                        """
                        select c.line from InFileClaim c
                        where c.importId = :import and c.kind = :phones and c.claim = :phone
                        and not exists (select d from InFileClaim d
                          where d.importId = c.importId and d.kind = :documents
                          and d.claim = :own and d.line = c.line)""",
                        Long.class)
                .setParameter("import", importId)
                .setParameter("phones", ClaimKind.PHONE)
                .setParameter("phone", phone)
                .setParameter("documents", ClaimKind.DOCUMENT)
                .setParameter("own", own)
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
}
