package org.beian.filing.mandate;

import org.beian.filing.application.FilingState;

/** Kind of a task of a provider that files on behalf (article 12). */
public enum ProviderTaskKind {
    /** Entrusted by a sponsor, to be verified (12.2). */
    TO_VERIFY(FilingState.AWAITING_PROVIDER),
    /** Returned by the automatic check, to be corrected (12.3). */
    RETURNED(FilingState.RETURNED),
    /** Refused by the bureau, to be corrected (12.5, 12.7). */
    REFUSED(FilingState.REFUSED),
    /** Approved, to be handed over to the sponsor (12.6). */
    TO_HAND_OVER(FilingState.APPROVED);

    private final FilingState state;

    ProviderTaskKind(FilingState state) {
        this.state = state;
    }

    FilingState state() {
        return state;
    }

    static ProviderTaskKind of(FilingState state) {
        for (ProviderTaskKind kind : values()) {
            if (kind.state == state) {
                return kind;
            }
        }
        throw new IllegalArgumentException(state + " waits for nobody");
    }
}
