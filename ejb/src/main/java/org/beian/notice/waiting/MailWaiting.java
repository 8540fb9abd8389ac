package org.beian.notice.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Source of the mails that could not be sent and that no operator has looked at. */
@ApplicationScoped
class MailWaiting implements WaitingWork {

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.PARKED_MAIL,
                WaitingQuery.ofRole(
                                "Mail w",
                                "w.state = org.beian.notice.MailState.PARKED"
                                        + " and w.settledAt is null")
                        .about("w.subject", "w.createdAt")
                        .until("w.lookBy"));
    }
}
