package org.beian.filing.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.trail.RecordedContent;
import org.beian.trail.RecordedContents;

/** Source of the records of the ICP register, by the application that they came from. */
@ApplicationScoped
public class RegisterRecords implements RecordedContents {

    @Inject EntityManager em;

    @Override
    public String kind() {
        return RegisterRecord.CONTENT;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        keys.forEach(key -> of(Long.valueOf(key)).ifPresent(register -> found.put(key, register)));
        return found;
    }

    /** What an application brought into the register; empty when it was not approved. */
    public Optional<RegisterRecord> of(Long applicationId) {
        return list(
                        IcpSubject.class,
                        "select s from IcpSubject s where s.applicationId = :of",
                        applicationId)
                .stream()
                .findFirst()
                .map(this::of);
    }

    private RegisterRecord of(IcpSubject subject) {
        return new RegisterRecord(
                subject,
                list(
                        IcpWebsite.class,
                        "select w from IcpWebsite w where w.subjectId = :of",
                        subject.id()),
                list(
                        IcpDomain.class,
                        """
                        select d from IcpDomain d where d.websiteId in
                        (select w.id from IcpWebsite w where w.subjectId = :of)""",
                        subject.id()),
                list(
                        IcpAccess.class,
                        "select a from IcpAccess a where a.subjectId = :of",
                        subject.id()),
                list(
                        IcpVersion.class,
                        """
                        select v from IcpVersion v where v.subjectId = :of
                        and v.validTo is not null""",
                        subject.id()));
    }

    private <T> List<T> list(Class<T> type, String question, Long of) {
        return em.createQuery(question, type).setParameter("of", of).getResultList();
    }
}
