package org.beian.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Repository of attachments; the case that names an attachment decides who may read it. */
@ApplicationScoped
public class Attachments {

    private static final String HIDDEN = "***";

    @Inject EntityManager em;
    @Inject Clock clock;

    void add(Attachment attachment) {
        em.persist(attachment);
    }

    /** A document with its content; empty also when that was deleted. */
    public Optional<Attachment> content(String id) {
        return Optional.ofNullable(em.find(Attachment.class, id))
                .filter(found -> !found.isDeleted());
    }

    /** Deletes contents and names of documents, for good; their hashes stay. */
    public void delete(Collection<String> ids) {
        if (!ids.isEmpty()) {
            em.createQuery(
                            """
                            update Attachment a set a.content = :nothing, a.fileName = :hidden,
                            a.deletedAt = :now where a.id in :ids and a.deletedAt is null""")
                    .setParameter("nothing", new byte[0])
                    .setParameter("hidden", HIDDEN)
                    .setParameter("now", clock.instant())
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    /** Name, type and size, without loading the content. */
    public Optional<AttachmentInfo> info(String id) {
        return Optional.ofNullable(infos(List.of(id)).get(id));
    }

    /** The same of several documents, by their ids. */
    public Map<String, AttachmentInfo> infos(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(
                                """
                                select new org.beian.document.AttachmentInfo(
                                  a.id, a.unitId, a.fileName, a.mediaType, a.bytes, a.sha256,
                                  a.deletedAt) from Attachment a where a.id in :ids""",
                                AttachmentInfo.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(AttachmentInfo::id, Function.identity()));
    }
}
