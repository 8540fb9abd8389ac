package org.beian.remedy.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/** Source of the letters whose service waits to be recorded by their authority (B5). */
@ApplicationScoped
@Clause("B5")
class ServiceWaiting implements WaitingWork {

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.LETTER_SERVICE,
                WaitingQuery.ofAuthority(
                                "ServiceRecord w",
                                "w.state = org.beian.remedy.service.ServiceState.UNSERVED",
                                "w.authority")
                        .about("w.letterNumber", "w.issuedAt"));
    }
}
