package org.beian.lostaccount;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.trail.JpaAuditedCases;

/** Case source for the verification of the history: applications for lost accounts. */
@ApplicationScoped
class LostAccountCases extends JpaAuditedCases<LostAccount> {

    LostAccountCases() {
        super(LostAccount.class, LostAccount.CASE_TYPE);
    }
}
