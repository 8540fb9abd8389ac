package org.beian.filing.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.beian.filing.application.ClaimKind;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.content.DocumentKey;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingJson;
import org.beian.filing.content.Phones;
import org.beian.rule.Finding;
import org.beian.value.DomainName;

/** Queries of whose filings and applications the findings of an application conflict with. */
@ApplicationScoped
class ConflictQueries {

    /** Others read at most for one value. */
    private static final int MOST = 20;

    @Inject EntityManager em;
    @Inject FilingRepository filings;

    /** Conflicts of the current round in the order of its findings. */
    List<Conflict> of(FilingApplication application) {
        FilingContent content =
                FilingJson.read(filings.round(application.id(), application.round()).content());
        List<Conflict> conflicts = new ArrayList<>();
        for (Finding finding : filings.findings(application.id(), application.round())) {
            String at = finding.pointer();
            switch (finding.code()) {
                case "DOMAIN_ALREADY_FILED" -> conflicts.addAll(filedDomain(content, at));
                case "SUBJECT_ALREADY_FILED" -> conflicts.addAll(filedSubject(content, at));
                case "APPLICATION_PENDING" ->
                        conflicts.addAll(pending(content, at, application.id()));
                case "PHONE_USED_ELSEWHERE" ->
                        conflicts.addAll(phones(content, at, application.id()));
                default -> {
                    // concerns nobody else
                }
            }
        }
        return conflicts;
    }

    private List<Conflict> filedDomain(FilingContent content, String at) {
        return found(
                at,
                true,
                """
                select s.province, w.filingNumber, s.name from IcpDomain d
                join IcpWebsite w on w.id = d.websiteId join IcpSubject s on s.id = w.subjectId
                where d.domain = :value""",
                Map.of("value", domain(content, at)));
    }

    private List<Conflict> filedSubject(FilingContent content, String at) {
        return found(
                at,
                true,
                """
                select s.province, s.filingNumber, s.name from IcpSubject s
                where s.activeDocument = :value""",
                Map.of("value", document(content)));
    }

    private List<Conflict> pending(FilingContent content, String at, Long id) {
        boolean ofDocument = at.startsWith("/subject/");
        return found(
                at,
                false,
                """
                select a.province, a.id, a.subjectName from PendingReservation c
                join FilingApplication a on a.id = c.applicationId
                where c.kind = :kind and c.claim = :value and a.id <> :except order by a.id""",
                Map.of(
                        "kind",
                        ofDocument ? ClaimKind.DOCUMENT : ClaimKind.DOMAIN,
                        "value",
                        ofDocument ? document(content) : domain(content, at),
                        "except",
                        id));
    }

    private List<Conflict> phones(FilingContent content, String at, Long id) {
        String phone =
                Phones.of(content).entrySet().stream()
                        .filter(entry -> entry.getValue().equals(at))
                        .findFirst()
                        .map(Map.Entry::getKey)
                        .orElse("");
        List<Conflict> all =
                new ArrayList<>(
                        found(
                                at,
                                true,
                                """
                                select s.province, s.filingNumber, s.name from IcpPhone p
                                join IcpSubject s on s.id = p.subjectId
                                where p.phone = :value and s.activeDocument <> :own
                                order by s.id""",
                                Map.of("value", phone, "own", document(content))));
        all.addAll(
                found(
                        at,
                        false,
                        """
                        select a.province, a.id, a.subjectName from PendingReservation c
                        join FilingApplication a on a.id = c.applicationId
                        where c.kind = :kind and c.claim = :value and a.id <> :except
                        and not exists (select d from PendingReservation d
                          where d.applicationId = c.applicationId
                          and d.kind = :document and d.claim = :own)
                        order by a.id""",
                        Map.of(
                                "kind",
                                ClaimKind.PHONE,
                                "value",
                                phone,
                                "except",
                                id,
                                "document",
                                ClaimKind.DOCUMENT,
                                "own",
                                document(content))));
        return all;
    }

    private List<Conflict> found(
            String at, boolean filed, String query, Map<String, Object> values) {
        var prepared = em.createQuery(query, Object[].class).setMaxResults(MOST);
        values.forEach(prepared::setParameter);
        return prepared.getResultStream()
                .map(
                        row ->
                                new Conflict(
                                        at,
                                        filed,
                                        (String) row[0],
                                        String.valueOf(row[1]),
                                        (String) row[2]))
                .toList();
    }

    private static String domain(FilingContent content, String at) {
        return FilingItems.domains(content).stream()
                .filter(item -> item.pointer().equals(at))
                .findFirst()
                .map(FilingItems.Item::value)
                .map(DomainName::toString)
                .orElse("");
    }

    private static String document(FilingContent content) {
        return FilingItems.subjectDocument(content).flatMap(DocumentKey::of).orElse("");
    }
}
