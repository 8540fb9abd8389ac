package org.beian.ipregister.rule;

import java.util.List;
import org.beian.rule.RuleEntry;

/**
 * Check over the rows of a file and the register (19.2), in addition to the rules on single rows.
 * Its texts and severities are found under {@code IP_} and its name.
 */
public enum IpCheck {
    /** An earlier row of the file names the record with other contents. */
    RANGE_TWICE,
    /** A row changes or ends a record that the unit has not filed. */
    RECORD_ABSENT,
    /** The same, but another unit has filed the record. */
    RECORD_OF_ANOTHER,
    /** Headquarters or a branch reports a range that the other one has reported itself. */
    REPORTED_TOGETHER,
    /** A source that the named upstream did not pass on to the unit. */
    SOURCE_OUT_OF_BOUNDS,
    /** An allocation outside of the unit's sources. */
    ALLOCATION_OUT_OF_BOUNDS,
    /** Two units hold the same addresses, and neither has them from the other. */
    SOURCE_CONFLICT,
    /** Addresses are allocated twice at one level. */
    ALLOCATION_CONFLICT,
    /** An upstream passed a range on, and the unit filed no source for all of it. */
    SOURCE_UNREPORTED,
    /** A part of a source is covered by no allocation. */
    ALLOCATION_UNREPORTED;

    /** The code of its findings. */
    public String code() {
        return "IP_" + name();
    }

    public RuleEntry entry() {
        return new RuleEntry(code(), List.of(this == REPORTED_TOGETHER ? "9.1" : "19.2"));
    }

    static IpCheck ofCode(String code) {
        return valueOf(code.substring("IP_".length()));
    }
}
