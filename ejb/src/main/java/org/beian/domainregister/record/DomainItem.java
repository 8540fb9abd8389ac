package org.beian.domainregister.record;

import java.util.List;
import java.util.stream.Stream;

/** Text items of a reported domain besides its name and dates, in the order of the columns. */
public enum DomainItem {
    KIND("kind", 60, Need.OPTIONAL, Form.TEXT),
    REGISTRANT_NAME("registrantName", 255, Need.REQUIRED, Form.TEXT),
    REGISTRANT_ORGANISATION("registrantOrganisation", 255, Need.OPTIONAL, Form.TEXT),
    REGISTRANT_ADDRESS("registrantAddress", 1024, Need.EXPECTED, Form.TEXT),
    REGISTRANT_PROVINCE("registrantProvince", 60, Need.EXPECTED, Form.PROVINCE),
    REGISTRANT_CITY("registrantCity", 60, Need.EXPECTED, Form.CITY),
    REGISTRANT_EMAIL("registrantEmail", 254, Need.EXPECTED, Form.EMAIL),
    REGISTRANT_PHONE("registrantPhone", 60, Need.EXPECTED, Form.PHONE),
    ADMIN_NAME("adminName", 255, Need.EXPECTED, Form.TEXT),
    ADMIN_ORGANISATION("adminOrganisation", 255, Need.OPTIONAL, Form.TEXT),
    ADMIN_ADDRESS("adminAddress", 1024, Need.EXPECTED, Form.TEXT),
    ADMIN_PROVINCE("adminProvince", 60, Need.EXPECTED, Form.PROVINCE),
    ADMIN_CITY("adminCity", 60, Need.EXPECTED, Form.CITY),
    ADMIN_EMAIL("adminEmail", 254, Need.EXPECTED, Form.EMAIL),
    ADMIN_PHONE("adminPhone", 60, Need.EXPECTED, Form.PHONE),
    PAYER_NAME("payerName", 255, Need.OPTIONAL, Form.TEXT),
    PAYER_ORGANISATION("payerOrganisation", 255, Need.OPTIONAL, Form.TEXT),
    PAYER_ADDRESS("payerAddress", 1024, Need.OPTIONAL, Form.TEXT),
    PAYER_PROVINCE("payerProvince", 60, Need.OPTIONAL, Form.PROVINCE),
    PAYER_CITY("payerCity", 60, Need.OPTIONAL, Form.CITY),
    PAYER_EMAIL("payerEmail", 254, Need.OPTIONAL, Form.EMAIL),
    PAYER_PHONE("payerPhone", 60, Need.OPTIONAL, Form.PHONE),
    REGISTRAR("registrar", 255, Need.REQUIRED, Form.TEXT),
    NAME_SERVERS("nameServers", 2000, Need.EXPECTED, Form.NAME_SERVERS);

    /** Degree to which an item is needed. */
    public enum Need {
        /** Without it the row does not count as a report of the domain. */
        REQUIRED,
        /** Without it the row is incomplete (10.2), and accepted all the same. */
        EXPECTED,
        /** May be left out. */
        OPTIONAL
    }

    /** Format of an item's text. */
    public enum Form {
        TEXT,
        PROVINCE,
        CITY,
        EMAIL,
        PHONE,
        NAME_SERVERS
    }

    public static final List<DomainItem> ALL = List.of(values());

    private final String column;
    private final int longest;
    private final Need need;
    private final Form form;

    DomainItem(String column, int longest, Need need, Form form) {
        this.column = column;
        this.longest = longest;
        this.need = need;
        this.form = form;
    }

    public static List<DomainItem> of(Form form) {
        return Stream.of(values()).filter(item -> item.form == form).toList();
    }

    /** Name of the column in the file. */
    public String column() {
        return column;
    }

    public String pointer() {
        return "/" + column;
    }

    /** Name of the column in the tables. */
    public String stored() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Greatest length in characters. */
    public int longest() {
        return longest;
    }

    public Need need() {
        return need;
    }

    public Form form() {
        return form;
    }

    /** The item with the province of this city; for items of the form CITY only. */
    public DomainItem province() {
        return ALL.get(ordinal() - 1);
    }
}
