package org.beian.filing.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.beian.filing.application.ClaimKind;
import org.beian.filing.application.FiledPart;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.content.DocumentKey;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingJson;
import org.beian.filing.content.Phones;
import org.beian.filing.rule.ReservationKey;
import org.beian.rule.Finding;
import org.beian.value.Authority;
import org.beian.value.DomainName;
import org.beian.value.FilingNumber;
import org.beian.value.Province;

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
                case "LICENCE_ALREADY_FILED" -> conflicts.addAll(filedLicence(content, at));
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
                select s.province, w.filingNumber, s.name, s.filingNumber from IcpDomain d
                join IcpWebsite w on w.id = d.websiteId join IcpSubject s on s.id = w.subjectId
                where d.domain = :value""",
                Map.of("value", domain(content, at)));
    }

    private List<Conflict> filedSubject(FilingContent content, String at) {
        return found(
                at,
                true,
                """
                select s.province, s.filingNumber, s.name, s.filingNumber from IcpSubject s
                where s.activeDocument = :value""",
                Map.of("value", document(content)));
    }

    private List<Conflict> filedLicence(FilingContent content, String at) {
        return found(
                at,
                true,
                """
                select s.province, s.filingNumber, s.name, s.filingNumber from IcpSubject s
                where s.filingNumber = :value""",
                Map.of("value", licence(content, at)));
    }

    private List<Conflict> pending(FilingContent content, String at, Long id) {
        ReservationKey wanted =
                at.startsWith("/subject/")
                        ? new ReservationKey(ClaimKind.DOCUMENT, document(content))
                        : at.endsWith("/licenceNumber")
                                ? new ReservationKey(ClaimKind.LICENCE, licence(content, at))
                                : new ReservationKey(ClaimKind.DOMAIN, domain(content, at));
        return found(
                at,
                false,
                """
                select a.province, a.id, a.subjectName, a.authority from PendingReservation c
                join FilingApplication a on a.id = c.applicationId
                where c.kind = :kind and c.claim = :value and a.id <> :except order by a.id""",
                Map.of("kind", wanted.kind(), "value", wanted.claim(), "except", id));
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
                                select s.province, s.filingNumber, s.name, s.filingNumber from IcpPhone p
                                join IcpSubject s on s.id = p.subjectId
                                where p.phone = :value and s.activeDocument <> :own
                                and s.filingNumber <> :number order by s.id""",
                                Map.of(
                                        "value",
                                        phone,
                                        "own",
                                        document(content),
                                        "number",
                                        number(content))));
        all.addAll(
                found(
                        at,
                        false,
                        """
                        select a.province, a.id, a.subjectName, a.authority from PendingReservation c
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
                                        filed ? byNumber(row) : (String) row[3],
                                        String.valueOf(row[1]),
                                        (String) row[2]))
                .toList();
    }

    /** The authority that filed: it shows in the subject's number. */
    private static String byNumber(Object[] row) {
        return Authority.of(FilingNumber.parse((String) row[3]), Province.ofRegion((String) row[0]))
                .code();
    }

    private static String domain(FilingContent content, String at) {
        return FilingItems.domains(content).stream()
                .filter(item -> item.pointer().equals(at))
                .findFirst()
                .map(FilingItems.Item::value)
                .map(DomainName::toString)
                .orElse("");
    }

    private static String licence(FilingContent content, String at) {
        return FilingItems.licences(content).stream()
                .filter(item -> item.pointer().equals(at))
                .findFirst()
                .map(item -> item.value().canonical())
                .orElse("");
    }

    /** The filing of which parts are touched; empty for a first one. */
    private static String number(FilingContent content) {
        return FiledPart.number(content.filingNumber()).map(FilingNumber::canonical).orElse("");
    }

    private static String document(FilingContent content) {
        return FilingItems.subjectDocument(content).flatMap(DocumentKey::of).orElse("");
    }
}
