package org.beian.ipregister.intake;

import static org.beian.ipregister.intake.SampleRow.row;
import static org.beian.ipregister.intake.SampleRow.source;
import static org.beian.ipregister.intake.SampleRow.used;

import java.util.List;

/**
 * Test cases of the rules for rows of addresses: rows that one rule alone finds fault with, and
 * rows that it lets pass.
 */
final class IpRowCases {

    private static final SampleRow V4 = used("203.0.113.0", "203.0.113.15");

    static final List<Case> ALL =
            List.of(
                    no("IP_ACTION_KNOWN", "action", V4.with("action", "add")),
                    yes("IP_ACTION_KNOWN", V4),
                    no("IP_RECORD_KNOWN", "record", V4.with("record", "SOURCES").without("status")),
                    yes("IP_RECORD_KNOWN", row("CUSTOMER_OWNED", "203.0.113.0/28", null)),
                    no("IP_RANGE_SYNTAX", "start", V4.with("start", "010.0.0.1")),
                    no("IP_RANGE_SYNTAX", "start", V4.with("start", "1.2.3")),
                    no("IP_RANGE_SYNTAX", "start", V4.with("start", "256.1.1.1")),
                    no("IP_RANGE_SYNTAX", "start", V4.with("start", "::ffff:1.2.3.4")),
                    no("IP_RANGE_SYNTAX", "start", V4.with("start", "fe80::1%eth0")),
                    no("IP_RANGE_SYNTAX", "start", V4.without("start")),
                    yes("IP_RANGE_SYNTAX", used("2001:db8::", "2001:db8::ff")),
                    no("IP_RANGE_ORDER", "end", V4.with("end", "203.0.112.255")),
                    no("IP_RANGE_ORDER", "end", V4.with("end", "2001:db8::1")),
                    yes("IP_RANGE_ORDER", V4.with("end", "203.0.113.0")),
                    no(
                            "IP_RANGE_PREFIX",
                            "start",
                            V4.with("start", "203.0.113.0/33").without("end")),
                    no(
                            "IP_RANGE_PREFIX",
                            "start",
                            V4.with("start", "203.0.113.1/24").without("end")),
                    yes("IP_RANGE_PREFIX", V4.with("start", "203.0.113.0/24").without("end")),
                    no("IP_RANGE_RESERVED", "start", used("10.0.0.0", "10.0.0.255")),
                    no("IP_RANGE_RESERVED", "start", used("0.0.0.0/0", null)),
                    no("IP_RANGE_RESERVED", "start", used("fc00::", "fc00::1")),
                    yes("IP_RANGE_RESERVED", used("8.8.8.0/24", null)),
                    yes("IP_REPORTED_CENTRALLY", V4),
                    no("IP_STATUS_KNOWN", "status", V4.with("status", "FREE")),
                    no("IP_STATUS_KNOWN", "status", V4.without("status")),
                    yes("IP_STATUS_KNOWN", V4.with("status", "RESERVED")),
                    no("IP_MODE_KNOWN", "mode", V4.with("mode", "SOMEHOW")),
                    yes("IP_MODE_KNOWN", V4.with("mode", "DYNAMIC")),
                    no(
                            "IP_ITEMS_COMPLETE",
                            "upstream",
                            source("8.8.8.0/24", null).without("upstream")),
                    no("IP_ITEMS_COMPLETE", "unitName", V4.without("unitName")),
                    no("IP_ITEMS_COMPLETE", "contactEmail", V4.without("contactEmail")),
                    no("IP_ITEMS_COMPLETE", "mode", own().without("mode")),
                    no("IP_ITEMS_COMPLETE", "date", own().without("date")),
                    no(
                            "IP_ITEMS_COMPLETE",
                            "receiver",
                            row("ALLOCATION", "8.8.8.0/24", null).with("status", "REDISTRIBUTED")),
                    no("IP_ITEMS_COMPLETE", "receiver", row("ANNOUNCED", "8.8.8.0/24", null)),
                    yes(
                            "IP_ITEMS_COMPLETE",
                            row("ALLOCATION", "8.8.8.0/24", null).with("status", "RESERVED")),
                    yes("IP_ITEMS_COMPLETE", own()),
                    no("IP_ITEM_LENGTH", "unitName", V4.with("unitName", "名".repeat(513))),
                    yes("IP_ITEM_LENGTH", V4.with("unitName", "名".repeat(512))),
                    no("IP_PLAIN_TEXT", "unitName", V4.with("unitName", "示例\u202E公司")),
                    no("IP_PLAIN_TEXT", "contactName", V4.with("contactName", "示例\n人")),
                    no("IP_PLAIN_TEXT", "note", V4.with("note", "示例\u2028备注")),
                    yes("IP_PLAIN_TEXT", V4.with("note", "一\r\n二").with("address", "路\n号")),
                    no("IP_DATES", "date", V4.with("date", "2026-02-31")),
                    no("IP_DATES", "date", V4.with("date", "2026-11-25")),
                    no("IP_DATES", "eventDate", V4.with("eventDate", "24.11.2026")),
                    yes("IP_DATES", V4.with("date", "2026-11-24").with("eventDate", "2026-11-24")),
                    no("IP_EVENT_DATE", "eventDate", V4.with("action", "CHANGE")),
                    no("IP_EVENT_DATE", "eventDate", V4.with("action", "DELETE")),
                    yes(
                            "IP_EVENT_DATE",
                            V4.with("action", "CHANGE").with("eventDate", "2026-11-23")),
                    // five working days from the day after: 16 November is a Monday
                    no("IP_REPORTED_LATE", "eventDate", V4.with("eventDate", "2026-11-16")),
                    yes("IP_REPORTED_LATE", V4.with("eventDate", "2026-11-17")),
                    no("IP_REGION_KNOWN", "city", V4.with("city", "440100").without("county")),
                    no("IP_REGION_KNOWN", "county", V4.with("county", "440103")),
                    no("IP_REGION_KNOWN", "county", V4.with("county", "999999")),
                    yes("IP_REGION_KNOWN", V4.without("county")),
                    no("IP_NATURE_KNOWN", "nature", V4.with("nature", "COMPANY")),
                    yes("IP_NATURE_KNOWN", V4.with("nature", "GOVERNMENT")),
                    no("IP_CONTACT_PHONE", "contactPhone", V4.with("contactPhone", "12345")),
                    yes("IP_CONTACT_PHONE", V4.with("contactPhone", "13800000000")),
                    no("IP_CONTACT_EMAIL", "contactEmail", V4.with("contactEmail", "nobody")),
                    yes("IP_CONTACT_EMAIL", V4.with("contactEmail", "b@示例.cn")),
                    no("IP_GATEWAY_SYNTAX", "gateway", V4.with("gateway", "203.0.113.0/24")),
                    yes("IP_GATEWAY_SYNTAX", V4.with("gateway", "203.0.113.1")),
                    no(
                            "IP_UPSTREAM_KNOWN",
                            "upstream",
                            source("8.8.8.0/24", null).with("upstream", "?")),
                    no(
                            "IP_UPSTREAM_KNOWN",
                            "upstream",
                            source("8.8.8.0/24", null).with("upstream", "ITSELF")),
                    yes(
                            "IP_UPSTREAM_KNOWN",
                            source("8.8.8.0/24", null).with("upstream", "ANOTHER")),
                    no("IP_RECEIVER_KNOWN", "receiver", V4.with("receiver", "nobody")),
                    no("IP_RECEIVER_KNOWN", "receiver", V4.with("receiver", "ITSELF")),
                    yes("IP_RECEIVER_KNOWN", V4.with("receiver", "ANOTHER")),
                    yes(
                            "IP_ANNOUNCED_BY_HEADQUARTERS",
                            row("ANNOUNCED", "8.8.8.0/24", null).with("receiver", "ANOTHER")));

    private IpRowCases() {}

    /**
     * @param pointer null for a case that passes
     */
    record Case(String code, String pointer, SampleRow row) {}

    private static Case no(String code, String column, SampleRow row) {
        return new Case(code, "/" + column, row);
    }

    private static Case yes(String code, SampleRow row) {
        return new Case(code, null, row);
    }

    private static SampleRow own() {
        return row("ALLOCATION", "8.8.8.0/24", null)
                .with("status", "OWN_USE")
                .with("mode", "STATIC")
                .with("date", "2026-01-01");
    }
}
