package org.beian.filing.rule;

import static org.beian.filing.content.SampleFiling.json;
import static org.beian.filing.rule.RuleCase.passes;
import static org.beian.filing.rule.RuleCase.refuses;

import java.util.List;
import org.beian.filing.content.SampleFiling;

/** Test cases of the rules on required items, lengths, plain formats and codes. */
public final class ItemRuleCases {

    public static final List<RuleCase> ALL =
            List.of(
                    refuses("ITEMS_COMPLETE", "/subject/name", f -> f.without("/subject/name")),
                    refuses(
                            "ITEMS_COMPLETE",
                            "/subject/address",
                            f -> f.with("/subject/address", "\u3000 ")),
                    refuses(
                            "ITEMS_COMPLETE",
                            "/subject/responsible",
                            f -> f.without("/subject/responsible")),
                    refuses(
                            "ITEMS_COMPLETE",
                            "/websites/0/responsible/officePhone",
                            f -> f.without("/websites/0/responsible/officePhone")),
                    refuses(
                            "ITEMS_COMPLETE",
                            "/websites/0/homeUrls",
                            f -> f.without("/websites/0/homeUrls/0")),
                    refuses(
                            "ITEMS_COMPLETE",
                            "/websites/0/bulletinBoard",
                            f -> f.without("/websites/0/bulletinBoard")),
                    refuses(
                            "ITEMS_COMPLETE",
                            "/websites/0/accesses/0/ips",
                            f -> f.without("/websites/0/accesses/0/ips/0")),
                    refuses(
                            "ITEMS_COMPLETE",
                            "/websites/0/accesses/0/methods",
                            f -> f.without("/websites/0/accesses/0/methods/0")),
                    passes(
                            "ITEMS_COMPLETE",
                            f ->
                                    f.without("/subject/county")
                                            .without("/subject/superior")
                                            .without("/remark")),
                    passes(
                            "ITEMS_COMPLETE",
                            f ->
                                    f.asIndividual(SampleFiling.adultId())
                                            .without("/subject/responsible/officePhone")
                                            .without("/websites/0/responsible/officePhone")),
                    refuses(
                            "ITEM_LENGTH",
                            "/subject/name",
                            f -> f.with("/subject/name", "示".repeat(256))),
                    refuses("ITEM_LENGTH", "/remark", f -> f.with("/remark", "示".repeat(1025))),
                    passes("ITEM_LENGTH", f -> f.with("/subject/name", "\uD842\uDFB7".repeat(255))),
                    refuses(
                            "PLAIN_TEXT",
                            "/websites/0/name",
                            f -> f.with("/websites/0/name", "示例\u202E网站")),
                    refuses(
                            "PLAIN_TEXT",
                            "/subject/name",
                            f -> f.with("/subject/name", "示例\u200B公司")),
                    refuses(
                            "PLAIN_TEXT",
                            "/subject/responsible/name",
                            f -> f.with("/subject/responsible/name", "示例\r\n负责人")),
                    passes(
                            "PLAIN_TEXT",
                            f ->
                                    f.with("/subject/responsible/name", "阿卜杜拉·示例\uD842\uDFB7")
                                            .with("/remark", "第一行\n第二行")),
                    refuses(
                            "EMAIL_SYNTAX",
                            "/subject/responsible/email",
                            f -> f.with("/subject/responsible/email", "a@example.cn;b@")),
                    passes(
                            "EMAIL_SYNTAX",
                            f ->
                                    f.with(
                                            "/subject/responsible/email",
                                            "a@example.cn;b@example.com.cn")),
                    refuses(
                            "MOBILE_SYNTAX",
                            "/subject/responsible/mobile",
                            f -> f.with("/subject/responsible/mobile", "12800000000")),
                    passes(
                            "MOBILE_SYNTAX",
                            f ->
                                    f.with(
                                            "/subject/responsible/mobile",
                                            "+86 " + f.at("/subject/responsible/mobile"))),
                    refuses(
                            "OFFICE_PHONE_SYNTAX",
                            "/websites/0/responsible/officePhone",
                            f -> f.with("/websites/0/responsible/officePhone", "66412345")),
                    passes(
                            "OFFICE_PHONE_SYNTAX",
                            f ->
                                    f.with(
                                            "/websites/0/responsible/officePhone",
                                            f.at("/websites/0/responsible/officePhone") + "-801")),
                    refuses(
                            "DATES_PLAUSIBLE",
                            "/subject/document/validTo",
                            f -> f.with("/subject/document/validTo", "9999-12-31")),
                    refuses(
                            "DATES_PLAUSIBLE",
                            "/verification/date",
                            f -> f.with("/verification/date", "0001-01-01")),
                    passes(
                            "DATES_PLAUSIBLE",
                            f -> f.with("/subject/document/validTo", "2099-12-31")),
                    refuses(
                            "CODES_KNOWN",
                            "/websites/0/services/0",
                            f -> f.with("/websites/0/services/0", "NOT_A_SERVICE")),
                    refuses(
                            "CODES_KNOWN",
                            "/websites/0/languages/1",
                            f -> f.plus("/websites/0/languages", "tlh")),
                    refuses(
                            "CODES_KNOWN",
                            "/subject/nature",
                            f -> f.with("/subject/nature", "enterprise")),
                    refuses(
                            "CODES_KNOWN",
                            "/websites/0/accesses/0/serverProvinces/1",
                            f -> f.plus("/websites/0/accesses/0/serverProvinces", "110108")),
                    refuses(
                            "CODES_KNOWN",
                            "/attachments/0/purpose",
                            f ->
                                    f.with("/attachments/0/purpose", "OTHER")
                                            .withAttachment(f.at("/attachments/0/id"), "MANDATE")),
                    passes(
                            "CODES_KNOWN",
                            f ->
                                    f.plus(
                                            "/websites/0/preApprovals",
                                            json(
                                                    "{\"category\": \"BULLETIN_BOARD\", \"approvalNumber\": \"示例1号\"}"))));

    private ItemRuleCases() {}
}
