package org.beian.trail;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Head of a case's history, kept in the case's own row: the number of entries, the hash of the last
 * one, and a seal over both under a key that is not in the database (obligation B8). Written by
 * {@link History} only.
 */
@Embeddable
public class TrailHead {

    @Column(name = "trail_count", nullable = false)
    private int count;

    @Column(name = "trail_head", length = 64)
    private String head;

    @Column(name = "trail_seal", length = 64)
    private String seal;

    public int count() {
        return count;
    }

    /** Hash of the last entry, 64 lower-case hex digits; null before the first. */
    public String head() {
        return head;
    }

    /** HMAC-SHA256 over case, count and head, 64 lower-case hex digits; null before the first. */
    public String seal() {
        return seal;
    }

    void moveTo(int count, String head, String seal) {
        this.count = count;
        this.head = head;
        this.seal = seal;
    }
}
