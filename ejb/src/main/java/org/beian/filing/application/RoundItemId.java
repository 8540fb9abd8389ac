package org.beian.filing.application;

import java.io.Serializable;
import java.util.Objects;

/** Primary key of a row that is numbered within a round. */
final class RoundItemId implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long applicationId;
    private int round;
    private int number;

    public RoundItemId() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof RoundItemId key
                && Objects.equals(key.applicationId, applicationId)
                && key.round == round
                && key.number == number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(applicationId, round, number);
    }
}
