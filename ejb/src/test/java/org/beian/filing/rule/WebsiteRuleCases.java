package org.beian.filing.rule;

import static org.beian.filing.content.SampleFiling.json;
import static org.beian.filing.rule.RuleCase.passes;
import static org.beian.filing.rule.RuleCase.refuses;

import java.util.List;
import java.util.Locale;
import org.beian.filing.content.SampleFiling;

/** Test cases of the rules on names, domains, home pages and approvals of websites. */
public final class WebsiteRuleCases {

    public static final List<RuleCase> ALL =
            List.of(
                    refuses(
                            "DOMAIN_SYNTAX",
                            "/websites/0/domains/0",
                            f -> f.with("/websites/0/domains/0", "shi_li.cn")),
                    refuses(
                            "DOMAIN_SYNTAX",
                            "/websites/0/domains/0",
                            f -> f.with("/websites/0/domains/0", "a".repeat(64) + ".cn")),
                    refuses(
                            "DOMAIN_SYNTAX",
                            "/websites/0/domains/0",
                            f -> f.with("/websites/0/domains/0", "xn--99999999999.cn")),
                    passes(
                            "DOMAIN_SYNTAX",
                            f ->
                                    f.with(
                                            "/websites/0/domains/0",
                                            f.at("/websites/0/domains/0")
                                                    .toUpperCase(Locale.ROOT)
                                                    .replace('.', '。'))),
                    refuses(
                            "INDEPENDENT_DOMAIN",
                            "/websites/0/domains/0",
                            f ->
                                    f.with(
                                            "/websites/0/domains/0",
                                            "www." + f.at("/websites/0/domains/0"))),
                    refuses(
                            "INDEPENDENT_DOMAIN",
                            "/websites/0/domains/0",
                            f -> f.withDomain("com.cn")),
                    passes(
                            "INDEPENDENT_DOMAIN",
                            f ->
                                    f.withDomain(
                                            f.at("/websites/0/domains/0")
                                                    .replace(".cn", ".公司.cn"))),
                    refuses(
                            "HOME_URL_SYNTAX",
                            "/websites/0/homeUrls/0",
                            f ->
                                    f.with(
                                            "/websites/0/homeUrls/0",
                                            "ftp://" + f.at("/websites/0/domains/0"))),
                    refuses(
                            "HOME_URL_SYNTAX",
                            "/websites/0/homeUrls/0",
                            f ->
                                    f.with(
                                            "/websites/0/homeUrls/0",
                                            "http://a@" + f.at("/websites/0/domains/0"))),
                    passes(
                            "HOME_URL_SYNTAX",
                            f ->
                                    f.with(
                                            "/websites/0/homeUrls/0",
                                            "HTTPS://"
                                                    + f.at("/websites/0/domains/0")
                                                    + ":8443/index?a=1")),
                    refuses(
                            "HOME_URL_ON_DOMAIN",
                            "/websites/0/homeUrls/0",
                            f -> f.with("/websites/0/homeUrls/0", "http://www.example.org/")),
                    refuses(
                            "HOME_URL_ON_DOMAIN",
                            "/websites/0/homeUrls/0",
                            f ->
                                    f.without("/websites/0/domains/0")
                                            .with(
                                                    "/websites/0/homeUrls/0",
                                                    "http://203.0.113.11/")),
                    refuses(
                            "HOME_URL_ON_DOMAIN",
                            "/websites/0/homeUrls/0",
                            f -> f.without("/websites/0/domains/0")),
                    passes(
                            "HOME_URL_ON_DOMAIN",
                            f ->
                                    f.without("/websites/0/domains/0")
                                            .with(
                                                    "/websites/0/homeUrls/0",
                                                    "http://203.0.113.10/")),
                    refuses(
                            "SITE_NAME_TWICE",
                            "/websites/1/name",
                            f ->
                                    f.withSecondWebsite()
                                            .with(
                                                    "/websites/1/name",
                                                    " " + f.at("/websites/0/name"))),
                    passes("SITE_NAME_TWICE", SampleFiling::withSecondWebsite),
                    refuses(
                            "HOME_PAGE_TWICE",
                            "/websites/0/homeUrls/1",
                            f ->
                                    f.plus(
                                            "/websites/0/homeUrls",
                                            "http://WWW." + f.at("/websites/0/domains/0") + ":80")),
                    passes(
                            "HOME_PAGE_TWICE",
                            f ->
                                    f.plus(
                                            "/websites/0/homeUrls",
                                            "http://www."
                                                    + f.at("/websites/0/domains/0")
                                                    + "/en/")),
                    refuses(
                            "DOMAIN_TWICE",
                            "/websites/0/domains/1",
                            f ->
                                    f.plus(
                                            "/websites/0/domains",
                                            f.at("/websites/0/domains/0").toUpperCase(Locale.ROOT)
                                                    + ".")),
                    passes(
                            "DOMAIN_TWICE",
                            f ->
                                    f.plus(
                                            "/websites/0/domains",
                                            "b" + f.at("/websites/0/domains/0"))),
                    refuses(
                            "PRE_APPROVAL_NUMBER",
                            "/websites/0/preApprovals/0/approvalNumber",
                            f ->
                                    f.plus(
                                            "/websites/0/preApprovals",
                                            json("{\"category\": \"NEWS\"}"))),
                    passes(
                            "PRE_APPROVAL_NUMBER",
                            f -> approved(f, "NEWS", "2024-01-01", "2029-01-01")),
                    refuses(
                            "PRE_APPROVAL_IN_FORCE",
                            "/websites/0/preApprovals/0/validTo",
                            f -> approved(f, "NEWS", "2024-01-01", "2026-11-23")),
                    refuses(
                            "PRE_APPROVAL_IN_FORCE",
                            "/websites/0/preApprovals/0/validFrom",
                            f -> approved(f, "NEWS", "2026-11-25", "2029-01-01")),
                    passes(
                            "PRE_APPROVAL_IN_FORCE",
                            f -> approved(f, "NEWS", "2026-11-24", "2026-11-24")),
                    refuses(
                            "BULLETIN_BOARD_APPROVAL",
                            "/websites/0/preApprovals",
                            f -> f.with("/websites/0/bulletinBoard", true)),
                    passes(
                            "BULLETIN_BOARD_APPROVAL",
                            f ->
                                    approved(f, "BULLETIN_BOARD", "2024-01-01", "2029-01-01")
                                            .with("/websites/0/bulletinBoard", true)),
                    refuses(
                            "BULLETIN_BOARD_APPROVAL",
                            "/websites/0/preApprovals",
                            f -> f.plus("/websites/0/services", "FORUM")),
                    refuses(
                            "BULLETIN_BOARD_APPROVAL",
                            "/websites/0/preApprovals",
                            f -> f.plus("/websites/0/services", "BLOG")),
                    passes(
                            "BULLETIN_BOARD_APPROVAL",
                            f ->
                                    approved(f, "BULLETIN_BOARD", "2024-01-01", "2029-01-01")
                                            .plus("/websites/0/services", "BLOG")),
                    refuses(
                            "SERVICE_APPROVAL",
                            "/websites/0/services/1",
                            f -> f.plus("/websites/0/services", "VIDEO")),
                    passes(
                            "SERVICE_APPROVAL",
                            f ->
                                    approved(f, "AUDIO_VISUAL", "2024-01-01", "2029-01-01")
                                            .plus("/websites/0/services", "VIDEO")),
                    passes("SERVICE_APPROVAL", f -> f.plus("/websites/0/services", "SHOPPING")),
                    refuses(
                            "COMMERCIAL_LICENCE",
                            "/websites/0/licenceNumber",
                            f ->
                                    f.with("/websites/0/commercial", true)
                                            .with("/websites/0/licenceNumber", "京ICP备2026000001号")),
                    refuses(
                            "COMMERCIAL_LICENCE",
                            "/websites/0/licenceNumber",
                            f -> f.with("/websites/0/commercial", true)),
                    passes(
                            "COMMERCIAL_LICENCE",
                            f ->
                                    f.with("/websites/0/commercial", true)
                                            .with("/websites/0/licenceNumber", "京B2-20090059")),
                    refuses(
                            "LICENCE_OF_DOMICILE",
                            "/websites/0/licenceNumber",
                            f -> licensed(f, "粤B2-20090059")),
                    passes("LICENCE_OF_DOMICILE", f -> licensed(f, "京ICP证030173号")),
                    passes("LICENCE_OF_DOMICILE", f -> licensed(f, "B2-20050001")),
                    refuses(
                            "SITE_NAME_TOO_SHORT",
                            "/websites/0/name",
                            f -> f.with("/websites/0/name", "示例")),
                    passes("SITE_NAME_TOO_SHORT", f -> f.with("/websites/0/name", "示例站")),
                    refuses(
                            "SITE_NAME_ONLY_DIGITS_OR_LETTERS",
                            "/websites/0/name",
                            f -> f.with("/websites/0/name", "Shili 2026")),
                    passes(
                            "SITE_NAME_ONLY_DIGITS_OR_LETTERS",
                            f -> f.with("/websites/0/name", "示例2026")),
                    refuses(
                            "SITE_NAME_EQUALS_DOMAIN",
                            "/websites/0/name",
                            f -> f.with("/websites/0/name", f.at("/websites/0/domains/0"))),
                    passes(
                            "SITE_NAME_EQUALS_DOMAIN",
                            f -> f.with("/websites/0/name", "示例" + f.at("/websites/0/domains/0"))),
                    refuses(
                            "SITE_NAME_RESERVED_WORDS",
                            "/websites/0/name",
                            f -> f.with("/websites/0/name", "中国示例网")),
                    passes("SITE_NAME_RESERVED_WORDS", f -> f.with("/websites/0/name", "示例国度网")));

    private WebsiteRuleCases() {}

    static SampleFiling licensed(SampleFiling filing, String licence) {
        return filing.with("/websites/0/commercial", true)
                .with("/websites/0/licenceNumber", licence);
    }

    private static SampleFiling approved(
            SampleFiling filing, String category, String from, String to) {
        return filing.plus(
                "/websites/0/preApprovals",
                json(
                        "{\"category\": \"%s\", \"approvalNumber\": \"示例1号\", \"validFrom\": \"%s\", \"validTo\": \"%s\"}",
                        category, from, to));
    }
}
