package org.beian.cancellation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Note of the reviewer who works on a case, and since when (6.1). */
@Embeddable
class Taking {

    @Column(name = "taken_by")
    private String by;

    @Column(name = "taken_at")
    private Instant at;

    protected Taking() {}

    Taking(String by, Instant at) {
        this.by = by;
        this.at = at;
    }

    String by() {
        return by;
    }

    Instant at() {
        return at;
    }
}
