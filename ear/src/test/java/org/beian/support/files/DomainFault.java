package org.beian.support.files;

import java.util.Locale;

/** Faults that are planted in rows of domains, each with the code of its finding. */
enum DomainFault {
    EMOJI(
            "REPORTED_DOMAIN_SYNTAX",
            (row, file, i) -> row.set("domain", "d\uD83D\uDE00" + i + suffix(file, i))),
    LONG_LABEL(
            "REPORTED_DOMAIN_SYNTAX",
            (row, file, i) -> row.set("domain", "x".repeat(64) + suffix(file, i))),
    MIXED_SCRIPT(
            "REPORTED_DOMAIN_SYNTAX",
            (row, file, i) -> row.set("domain", "d\u0430" + i + suffix(file, i))),
    PUNYCODE(
            "REPORTED_DOMAIN_SYNTAX",
            (row, file, i) -> row.set("domain", "xn--" + i + "-999999999999" + suffix(file, i))),
    REMIT(
            "REPORTED_WITHIN_REMIT",
            (row, file, i) -> row.set("domain", "other" + i + "." + file.foreignSuffix())),
    NOT_INDEPENDENT(
            "REPORTED_DOMAIN_INDEPENDENT",
            (row, file, i) -> row.set("domain", "www." + file.domain(i))),
    NO_SUCH_DAY("REPORTED_DATES", (row, file, i) -> row.set("registered", "2020-02-31")),
    FUTURE(
            "REGISTERED_IN_FUTURE",
            (row, file, i) -> row.set("registered", file.today().plusDays(30).toString())),
    ORDER("EXPIRES_AFTER_REGISTRATION", (row, file, i) -> row.set("expires", "2001-01-01")),
    NO_REGISTRANT("REPORTED_ITEMS_COMPLETE", (row, file, i) -> row.set("registrantName", "")),
    NO_ADMINISTRATOR("REPORTED_ITEMS_MISSING", (row, file, i) -> row.set("adminPhone", null)),
    EMAIL("REPORTED_EMAIL", (row, file, i) -> row.set("registrantEmail", "nobody@@example")),
    PROVINCE("REPORTED_REGION", (row, file, i) -> row.set("registrantProvince", "990000")),
    PHONE("REPORTED_PHONE", (row, file, i) -> row.set("adminPhone", "none")),
    NAME_SERVERS(
            "REPORTED_NAME_SERVERS",
            (row, file, i) -> row.set("nameServers", "ns1.example.com;ns 2")),
    SUFFIX("REPORTED_DOMAIN_IS_SUFFIX", (row, file, i) -> row.set("domain", "com.cn")),
    DELETION(
            "REPORTED_ACTION",
            (row, file, i) ->
                    row.set("action", "DELETE").set("eventDate", file.today().toString())),
    EVENT_TO_COME(
            "REPORTED_EVENT_DATE",
            (row, file, i) -> row.set("eventDate", file.today().plusDays(9).toString())),
    TOO_LONG(
            "REPORTED_ITEM_LENGTH",
            (row, file, i) -> row.set("registrantAddress", "路".repeat(5000))),
    /** The row before once more, in another form of its name. */
    DUPLICATE(
            "REPORTED_TWICE",
            (row, file, i) -> row.set("domain", file.domain(i - 1).toUpperCase(Locale.ROOT) + "."));

    private final String code;
    private final Spoil spoil;

    private interface Spoil {
        void on(Columns row, DomainFile file, long i);
    }

    DomainFault(String code, Spoil spoil) {
        this.code = code;
        this.spoil = spoil;
    }

    String code() {
        return code;
    }

    /** True when the row takes no effect; else it takes effect in spite of the finding. */
    boolean refuses() {
        return this != NO_ADMINISTRATOR;
    }

    void plant(Columns row, DomainFile file, long i) {
        spoil.on(row, file, i);
    }

    private static String suffix(DomainFile file, long i) {
        String name = file.domain(i);
        return name.substring(name.indexOf('.'));
    }
}
