package org.beian.domainregister.intake;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Test case of a row that one rule alone finds fault with, or that it lets pass.
 *
 * @param pointer of the only finding; null when there is none
 * @param registry true when the registry of cn reports the row, false for a registrar
 */
record DomainRowCase(
        String code, String pointer, boolean registry, UnaryOperator<SampleDomain> made) {

    private static final String TOO_LONG_LABEL = "a".repeat(64);

    private static DomainRowCase refuses(
            String code, String pointer, UnaryOperator<SampleDomain> made) {
        return new DomainRowCase(code, "/" + pointer, false, made);
    }

    private static DomainRowCase passes(String code, UnaryOperator<SampleDomain> made) {
        return new DomainRowCase(code, null, false, made);
    }

    private static DomainRowCase of(DomainRowCase one, boolean registry) {
        return new DomainRowCase(one.code, one.pointer, registry, one.made);
    }

    private static Stream<DomainRowCase> malformed() {
        return Stream.of(
                        TOO_LONG_LABEL + ".com",
                        ("a".repeat(62) + ".").repeat(4) + "com",
                        "😀.com",
                        "раураl-a.com",
                        "xn--zz-.com",
                        "10.0.0.1",
                        "com",
                        "a b.com",
                        "-a.com")
                .map(
                        name ->
                                refuses(
                                        "REPORTED_DOMAIN_SYNTAX",
                                        "domain",
                                        d -> d.with("domain", name)));
    }

    static final List<DomainRowCase> ALL =
            Stream.concat(
                            malformed(),
                            Stream.of(
                                    passes(
                                            "REPORTED_DOMAIN_SYNTAX",
                                            d -> d.with("domain", "ＳＨＩＬＩ。com.")),
                                    refuses(
                                            "REPORTED_ACTION",
                                            "action",
                                            d -> d.with("action", "RENEW")),
                                    refuses("REPORTED_ACTION", "action", d -> d.without("action")),
                                    passes("REPORTED_ACTION", d -> d.with("action", "add")),
                                    refuses(
                                            "REPORTED_ITEMS_COMPLETE",
                                            "domain",
                                            d -> d.without("domain")),
                                    refuses(
                                            "REPORTED_ITEMS_COMPLETE",
                                            "registered",
                                            d -> d.without("registered")),
                                    refuses(
                                            "REPORTED_ITEMS_COMPLETE",
                                            "expires",
                                            d -> d.without("expires")),
                                    refuses(
                                            "REPORTED_ITEMS_COMPLETE",
                                            "registrantName",
                                            d -> d.without("registrantName")),
                                    refuses(
                                            "REPORTED_ITEMS_COMPLETE",
                                            "registrar",
                                            d -> d.without("registrar")),
                                    passes(
                                            "REPORTED_ITEMS_COMPLETE",
                                            d -> d.without("registrantOrganisation")),
                                    passes(
                                            "REPORTED_ITEMS_COMPLETE",
                                            d ->
                                                    d.with("action", "DELETE")
                                                            .with("eventDate", "2026-11-24")
                                                            .without("registrar")
                                                            .without("adminEmail")
                                                            .without("expires")),
                                    refuses(
                                            "REPORTED_ITEMS_MISSING",
                                            "adminEmail",
                                            d -> d.without("adminEmail")),
                                    refuses(
                                            "REPORTED_ITEMS_MISSING",
                                            "nameServers",
                                            d -> d.without("nameServers")),
                                    passes(
                                            "REPORTED_ITEMS_MISSING",
                                            d -> d.without("adminOrganisation")),
                                    refuses(
                                            "REPORTED_ITEM_LENGTH",
                                            "registrantName",
                                            d -> d.with("registrantName", "长".repeat(256))),
                                    refuses(
                                            "REPORTED_ITEM_LENGTH",
                                            "registrantAddress",
                                            d -> d.with("registrantAddress", "a\u0000b")),
                                    refuses(
                                            "REPORTED_ITEM_LENGTH",
                                            "adminName",
                                            d -> d.with("adminName", "示例\u202E人")),
                                    passes(
                                            "REPORTED_ITEM_LENGTH",
                                            d -> d.with("registrantName", "长".repeat(255))),
                                    refuses(
                                            "REPORTED_DOMAIN_IS_SUFFIX",
                                            "domain",
                                            d -> d.with("domain", "co.uk")),
                                    refuses(
                                            "REPORTED_DOMAIN_INDEPENDENT",
                                            "domain",
                                            d -> d.with("domain", "www.shili.co.uk")),
                                    refuses(
                                            "REPORTED_DOMAIN_INDEPENDENT",
                                            "domain",
                                            d -> d.with("domain", "shili.nosuchtld")),
                                    passes(
                                            "REPORTED_DOMAIN_INDEPENDENT",
                                            d -> d.with("domain", "shili.co.uk")),
                                    refuses(
                                            "REPORTED_WITHIN_REMIT",
                                            "domain",
                                            d -> d.with("domain", "shili.cn")),
                                    refuses(
                                            "REPORTED_WITHIN_REMIT",
                                            "domain",
                                            d -> d.with("domain", "shili.com.cn")),
                                    refuses(
                                            "REPORTED_WITHIN_REMIT",
                                            "domain",
                                            d -> d.with("domain", "示例.公司")),
                                    refuses(
                                            "REPORTED_WITHIN_REMIT",
                                            "domain",
                                            d -> d.with("domain", "示例.政务")),
                                    passes(
                                            "REPORTED_WITHIN_REMIT",
                                            d -> d.with("domain", "示例.com")),
                                    of(
                                            refuses(
                                                    "REPORTED_WITHIN_REMIT",
                                                    "domain",
                                                    d -> d.with("domain", "shili.com")),
                                            true),
                                    of(
                                            refuses(
                                                    "REPORTED_WITHIN_REMIT",
                                                    "domain",
                                                    d -> d.with("domain", "示例.公益")),
                                            true),
                                    of(
                                            passes(
                                                    "REPORTED_WITHIN_REMIT",
                                                    d -> d.with("domain", "示例.中国")),
                                            true),
                                    of(
                                            passes(
                                                    "REPORTED_WITHIN_REMIT",
                                                    d -> d.with("domain", "shili.bj.cn")),
                                            true),
                                    of(
                                            passes(
                                                    "REPORTED_WITHIN_REMIT",
                                                    d -> d.with("domain", "示例.网络")),
                                            true),
                                    of(
                                            refuses(
                                                    "REPORTED_DOMAIN_IS_SUFFIX",
                                                    "domain",
                                                    d -> d.with("domain", "公司.cn")),
                                            true),
                                    refuses(
                                            "REPORTED_DATES",
                                            "registered",
                                            d -> d.with("registered", "2026-02-30")),
                                    refuses(
                                            "REPORTED_DATES",
                                            "registered",
                                            d -> d.with("registered", "1984-12-31")),
                                    refuses(
                                            "REPORTED_DATES",
                                            "expires",
                                            d -> d.with("expires", "9999-12-31")),
                                    refuses(
                                            "REPORTED_DATES",
                                            "expires",
                                            d -> d.with("expires", "1e9")),
                                    refuses(
                                            "REPORTED_DATES",
                                            "expires",
                                            d -> d.with("expires", "2030/01/01")),
                                    refuses(
                                            "REPORTED_DATES",
                                            "eventDate",
                                            d -> d.with("eventDate", "0000-01-01")),
                                    passes(
                                            "REPORTED_DATES",
                                            d -> d.with("registered", "2024-02-29")),
                                    refuses(
                                            "REGISTERED_IN_FUTURE",
                                            "registered",
                                            d -> d.with("registered", "2026-11-25")),
                                    passes(
                                            "REGISTERED_IN_FUTURE",
                                            d -> d.with("registered", "2026-11-24")),
                                    refuses(
                                            "EXPIRES_AFTER_REGISTRATION",
                                            "expires",
                                            d -> d.with("expires", "2020-02-29")),
                                    passes(
                                            "EXPIRES_AFTER_REGISTRATION",
                                            d -> d.with("expires", "2020-03-01")),
                                    refuses(
                                            "REPORTED_EVENT_DATE",
                                            "eventDate",
                                            d -> d.with("action", "CHANGE")),
                                    refuses(
                                            "REPORTED_EVENT_DATE",
                                            "eventDate",
                                            d -> d.with("eventDate", "2026-11-25")),
                                    passes(
                                            "REPORTED_EVENT_DATE",
                                            d -> d.with("eventDate", "2026-11-24")),
                                    refuses(
                                            "REPORTED_EMAIL",
                                            "registrantEmail",
                                            d -> d.with("registrantEmail", "a@")),
                                    passes("REPORTED_EMAIL", d -> d.with("payerEmail", "b@示例.cn")),
                                    refuses(
                                            "REPORTED_PHONE",
                                            "adminPhone",
                                            d -> d.with("adminPhone", "12-34")),
                                    refuses(
                                            "REPORTED_PHONE",
                                            "adminPhone",
                                            d -> d.with("adminPhone", "tel 12345678")),
                                    passes(
                                            "REPORTED_PHONE",
                                            d -> d.with("adminPhone", "+86.10 66412345-801")),
                                    refuses(
                                            "REPORTED_REGION",
                                            "adminProvince",
                                            d ->
                                                    d.with("adminProvince", "990000")
                                                            .without("adminCity")
                                                            .with("adminCity", "?")),
                                    refuses(
                                            "REPORTED_REGION",
                                            "adminCity",
                                            d -> d.with("adminCity", "110100")),
                                    passes(
                                            "REPORTED_REGION",
                                            d ->
                                                    d.with("adminProvince", "广东")
                                                            .with("adminCity", "广州市")),
                                    passes(
                                            "REPORTED_REGION",
                                            d ->
                                                    d.with("adminProvince", "California")
                                                            .with("adminCity", "San Jose")),
                                    refuses(
                                            "REPORTED_NAME_SERVERS",
                                            "nameServers",
                                            d -> d.with("nameServers", "ns1.example.com;-bad-")),
                                    passes(
                                            "REPORTED_NAME_SERVERS",
                                            d ->
                                                    d.with(
                                                            "nameServers",
                                                            "ns1.example.com; NS2.example.com.;"))))
                    .toList();
}
