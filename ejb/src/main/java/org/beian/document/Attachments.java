package org.beian.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

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
}
