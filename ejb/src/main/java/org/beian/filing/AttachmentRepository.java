package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

@ApplicationScoped
class AttachmentRepository {

    @Inject EntityManager em;

    /** Whether a unit handed the attachment in. */
    boolean belongsTo(String attachmentId, Long unitId) {
        return !em.createNativeQuery("select id from attachment where id = ? and unit_id = ?")
                .setParameter(1, attachmentId)
                .setParameter(2, unitId)
                .getResultList()
                .isEmpty();
    }
}
