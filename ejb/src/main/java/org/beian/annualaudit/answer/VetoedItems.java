package org.beian.annualaudit.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.beian.account.Callers;
import org.beian.annualaudit.AuditItem;
import org.beian.annualaudit.AuditItemState;
import org.beian.annualaudit.opinion.ItemVeto;
import org.beian.law.Clause;

/** Failure of items by the veto of a department, with record, letter, mail and events (18.3). */
@ApplicationScoped
class VetoedItems implements ItemVeto {

    @Inject AuditEnding ending;
    @Inject Callers callers;
    @Inject Clock clock;

    @Override
    @Clause("18.3")
    public void veto(AuditItem item, String reason) {
        AuditItemState before = item.state();
        Instant now = clock.instant();
        item.veto(reason, callers.current().username(), now);
        ending.ended(item, AuditEnding.VETO, before, reason, "18.3");
    }
}
