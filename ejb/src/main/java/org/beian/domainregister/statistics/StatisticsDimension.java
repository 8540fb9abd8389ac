package org.beian.domainregister.statistics;

/** Dimension by which the monthly statistics are broken down (20.2). */
public enum StatisticsDimension {
    TOP_LEVEL("v.top_level"),
    REGISTRAR("v.registrar"),
    /** The registrant's province by its code; a foreign one by its name. */
    PROVINCE("coalesce(v.registrant_province, '-')");

    private final String item;

    StatisticsDimension(String item) {
        this.item = item;
    }

    /** SQL expression over a version {@code v}. */
    String item() {
        return item;
    }
}
