package org.beian.annualaudit.reconciliation;

import org.beian.law.Clause;

/**
 * Partition of the reconciliation: a key range of the items of one campaign, or what is left of it.
 *
 * @param name of the part of the job
 * @param after ids above this one
 * @param to and up to this one
 */
@Clause("18.2")
public record AuditPartition(String name, Long campaign, long after, long to) {

    private static final int PARTS = 4;

    /** Reads a position as {@link #position} writes it. */
    public static AuditPartition at(String position) {
        String[] parts = position.split(":");
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("no partition");
        }
        return new AuditPartition(
                parts[0],
                Long.valueOf(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]));
    }

    /** Position in the job: the name, and what is left. */
    public String position() {
        return name + ":" + campaign + ":" + after + ":" + to;
    }

    /** What is left when the items up to an id are done. */
    AuditPartition from(long done) {
        return new AuditPartition(name, campaign, done, to);
    }
}
