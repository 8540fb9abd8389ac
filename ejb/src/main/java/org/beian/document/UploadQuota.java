package org.beian.document;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.CONTENT_DEPARTMENT;
import static org.beian.account.Roles.IP_UNIT;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.SPONSOR;
import static org.beian.account.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;

/**
 * Daily quota of documents for each account. An upload counts before its content is looked at, in a
 * transaction of its own: one that is refused has cost the check too. The role SYSTEM is let in for
 * the uploads of the demo's examples.
 */
@Stateless
@RolesAllowed({PROVIDER, SPONSOR, CLERK, REVIEWER, MINISTRY, IP_UNIT, CONTENT_DEPARTMENT, SYSTEM})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class UploadQuota {

    @Inject EntityManager em;

    /**
     * Counts an upload.
     *
     * @param perDay most uploads of a day in Shanghai
     * @return false when the quota is used up, and then nothing is counted
     */
    public boolean take(Long accountId, LocalDate today, int perDay) {
        return em.createQuery(
                                """
                                update Account a
                                set a.uploads = case when a.uploadsOn = :today
                                    then a.uploads + 1 else 1 end,
                                  a.uploadsOn = :today
                                where a.id = :account
                                and (a.uploadsOn is null or a.uploadsOn <> :today
                                  or a.uploads < :most)""")
                        .setParameter("today", today)
                        .setParameter("account", accountId)
                        .setParameter("most", perDay)
                        .executeUpdate()
                == 1;
    }
}
