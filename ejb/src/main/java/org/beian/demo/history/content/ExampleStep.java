package org.beian.demo.history.content;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Act on the filing of an example sponsor.
 *
 * @param round the round of the application on which it acts
 */
public record ExampleStep(int number, Act act, int round, LocalDate day) {

    /** Acts in the life of a filing. */
    public enum Act {
        /** Submits the application as it should be. */
        SUBMIT,
        /** Submits one that the automatic check returns. */
        SUBMIT_MISTYPED,
        /** Revises and submits again. */
        MEND,
        /** The provider's officer, or the sponsor, changes the plan. */
        WITHDRAW,
        /** The reviewer takes it. */
        TAKE,
        APPROVE,
        REFUSE,
        /** The provider passes the result to the sponsor. */
        HAND_OVER
    }

    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final int MINUTES_OF_DAY = 9 * 60;
    private static final int PRIME = 97;

    /** A minute of the working day, another one for each sponsor. */
    public LocalTime time() {
        return MORNING.plusMinutes((number * PRIME + act.ordinal()) % MINUTES_OF_DAY);
    }
}
