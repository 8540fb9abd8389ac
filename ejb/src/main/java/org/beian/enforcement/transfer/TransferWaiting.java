package org.beian.enforcement.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/** Source of transfers that wait for a bureau to receive them, or the ministry to assign (16.2). */
@ApplicationScoped
@Clause("16.2")
class TransferWaiting implements WaitingWork {

    private static final String STATE = "w.state = org.beian.enforcement.transfer.TransferState.";

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.TRANSFER,
                of("SENT"),
                WaitingKind.TRANSFER_ASSIGNMENT,
                of("ASSIGNMENT"));
    }

    private static WaitingQuery of(String state) {
        return WaitingQuery.ofAuthority("Transfer w", STATE + state, "w.holder")
                .about("w.site", "w.countedFrom")
                .until("w.due");
    }
}
