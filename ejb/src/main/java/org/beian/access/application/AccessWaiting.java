package org.beian.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/** Source of the applications for access that wait for their provider (11.2, 11.3). */
@ApplicationScoped
@Clause({"11.2", "11.3"})
class AccessWaiting implements WaitingWork {

    private static final String STATE = "w.state = org.beian.access.application.AccessState.";

    /**
     * The pre-assignment has not lapsed, and one of the domains stands in a filing with an active
     * access at the same provider.
     */
    private static final String FILED =
            STATE
                    + """
                    PRE_ASSIGNED and w.lapsesOn >= :today
                    and exists (select i.domain from IcpDomain i, IcpAccess x,
                      AccessApplication a join a.domains d
                      where a.id = w.id and d = i.domain and x.websiteId = i.websiteId
                      and x.providerId = w.providerId
                      and x.state = org.beian.filing.register.RegisterState.ACTIVE)""";

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.ACCESS_TO_ASSIGN,
                WaitingQuery.ofUnit("AccessApplication w", STATE + "APPLIED", "w.providerId")
                        .about("w.websiteName", "w.createdAt"),
                WaitingKind.ACCESS_TO_OPEN,
                WaitingQuery.ofUnit("AccessApplication w", FILED, "w.providerId")
                        .about("w.websiteName", "w.createdAt")
                        .until("w.lapsesOn"));
    }
}
