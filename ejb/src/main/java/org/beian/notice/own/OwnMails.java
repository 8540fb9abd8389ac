package org.beian.notice.own;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.beian.account.Account;
import org.beian.account.AccountRepository;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.law.Clause;

/** Mails to the address of the caller's own account; their texts are where they were mailed to. */
@Stateless
@RolesAllowed({
    Roles.SPONSOR,
    Roles.PROVIDER,
    Roles.CLERK,
    Roles.REVIEWER,
    Roles.MINISTRY,
    Roles.IP_UNIT,
    Roles.REGISTRY,
    Roles.REGISTRAR,
    Roles.DEPARTMENT,
    Roles.CONTENT_DEPARTMENT,
    Roles.UNIT_ADMIN,
    Roles.OPERATOR,
    Roles.ADMIN
})
public class OwnMails {

    private static final int MOST = 100;

    @Inject EntityManager em;
    @Inject AccountRepository accounts;
    @Inject Callers callers;

    /**
     * The latest mails, the latest first; none while the account has no address.
     *
     * @param limit 1 to 100, else the nearer of the two
     */
    @Clause("8.8")
    public List<OwnMail> latest(int limit) {
        return accounts.find(callers.current().accountId())
                .flatMap(Account::email)
                .map(address -> to(address, Math.max(1, Math.min(limit, MOST))))
                .orElse(List.of());
    }

    private List<OwnMail> to(String address, int limit) {
        return em.createQuery(
                        """
                        select new org.beian.notice.own.OwnMail(m.createdAt, m.subject)
                        from Mail m where m.recipient = :address order by m.id desc""",
                        OwnMail.class)
                .setParameter("address", address)
                .setMaxResults(limit)
                .getResultList();
    }
}
