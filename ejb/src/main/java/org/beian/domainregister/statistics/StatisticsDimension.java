package org.beian.domainregister.statistics;

/** By what the monthly statistics are divided (20.2). */
public enum StatisticsDimension {
    TOP_LEVEL("v.top_level"),
    REGISTRAR("v.registrar"),
    /** The registrant's, by its code; else by the name of what it reports from abroad. */
    PROVINCE("coalesce(v.registrant_province, '-')");

    private final String item;

    StatisticsDimension(String item) {
        this.item = item;
    }

    /** An expression over a version. */
    String item() {
        return item;
    }
}
