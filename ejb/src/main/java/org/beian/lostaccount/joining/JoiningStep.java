package org.beian.lostaccount.joining;

import java.time.Instant;
import org.beian.trail.HistoryEntry;

/**
 * Step of an application to join a filing, as its applicant and the provider read it: persons are
 * not named, and words only where they are for the reader.
 *
 * @param unitId unit of who acted; null for the system
 * @param from state before, or null
 * @param to state after, or null
 * @param reason empty where it is not for the reader
 */
public record JoiningStep(
        Instant time,
        Long unitId,
        String act,
        String from,
        String to,
        String reason,
        String clause) {

    static JoiningStep of(HistoryEntry entry, boolean told) {
        return new JoiningStep(
                entry.time(),
                entry.unitId(),
                entry.act(),
                entry.fromState(),
                entry.toState(),
                told && entry.reason() != null ? entry.reason() : "",
                entry.clause());
    }
}
