package org.beian.notice.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.beian.account.signin.MattersAfterEnd;

/** Waiting work that a unit has to see to although it has ended, as its people's way in. */
@ApplicationScoped
class DueAfterEnd implements MattersAfterEnd {

    private static final Set<WaitingKind> KINDS =
            EnumSet.of(
                    WaitingKind.STOP_ACCESS,
                    WaitingKind.RESUME_ACCESS,
                    WaitingKind.CASE_NOTICE,
                    WaitingKind.CASE_PAYMENT,
                    WaitingKind.CASE_RECTIFICATION,
                    WaitingKind.DISAVOWAL_ANSWER);

    @Inject WaitingQueries queries;

    /** Whether a unit has to see to a kind although it has ended. */
    static boolean has(WaitingKind kind) {
        return KINDS.contains(kind);
    }

    @Override
    public boolean isDue(Long unitId) {
        return KINDS.stream().anyMatch(kind -> queries.isWaiting(kind, unitId));
    }
}
