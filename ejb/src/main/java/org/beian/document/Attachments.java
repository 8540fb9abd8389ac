package org.beian.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beian.account.Account;

/** Repository of attachments; the case that names an attachment decides who may read it. */
@ApplicationScoped
public class Attachments {

    @Inject EntityManager em;

    void add(Attachment attachment) {
        em.persist(attachment);
    }

    public Optional<Attachment> content(String id) {
        return Optional.ofNullable(em.find(Attachment.class, id));
    }

    /** Name, type and size, without loading the content. */
    public Optional<AttachmentInfo> info(String id) {
        return em.createQuery(
                        """
                        select new org.beian.document.AttachmentInfo(
                          a.id, a.unitId, a.fileName, a.mediaType, a.bytes, a.sha256)
                        from Attachment a where a.id = :id""",
                        AttachmentInfo.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /**
     * Locks the row of the account, so that its uploads run one after the other and all are
     * counted.
     */
    void oneAtATime(Long accountId) {
        em.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
    }

    int uploadedSince(Long accountId, Instant since, int limit) {
        List<String> found =
                em.createQuery(
                                """
                                select a.id from Attachment a where a.accountId = :account
                                and a.createdAt >= :since""",
                                String.class)
                        .setParameter("account", accountId)
                        .setParameter("since", since)
                        .setMaxResults(limit)
                        .getResultList();
        return found.size();
    }
}
