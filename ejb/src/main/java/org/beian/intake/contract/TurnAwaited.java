package org.beian.intake.contract;

import jakarta.ejb.ApplicationException;

/**
 * Exception of a step that waits for another import's turn at the register: its piece is rolled
 * back and tried again later.
 */
@ApplicationException(rollback = true)
public class TurnAwaited extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param holder the import whose turn it is
     */
    public TurnAwaited(long holder) {
        super("Import " + holder + " has the turn");
    }
}
