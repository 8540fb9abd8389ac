package org.beian.support;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A valid application of {@code demo-provider} for an example sponsor of its own (formats.md 8.1);
 * each has another document, domain, phones and reference. Changes alter it in place.
 */
public final class SampleApplication {

    public static final String OFFICER = "示例专员甲";

    private static final AtomicInteger LAST = new AtomicInteger();
    private static final String VALUES = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String RESPONSIBLE =
            """
            {"name": "示例负责人", "document": {"type": "RESIDENT_IDENTITY_CARD", "number": "11010519491231002X"},
             "officePhone": "010-%d%07d", "mobile": "13%d%08d", "email": "a@example.cn"}""";

    private final ObjectNode json;

    private SampleApplication(ObjectNode json) {
        this.json = json;
    }

    /** A sample with a domicile in Beijing. */
    public static SampleApplication another() {
        int n = LAST.incrementAndGet();
        String text =
                """
                {"kind": "NEW", "reference": "T-%06d", "mandate": true, "filingNumber": null,
                 "verification": {"officer": "%s", "date": "%s"}, "attachments": [], "remark": null,
                 "subject": {"name": "示例第%d科技有限公司", "nature": "ENTERPRISE", "superior": "示例投资有限公司",
                   "province": "110000", "city": "110100", "county": "110108", "address": "北京市海淀区示例路1号",
                   "document": {"type": "UNIFIED_SOCIAL_CREDIT_CODE", "number": "%s",
                     "address": "北京市海淀区示例路1号", "validTo": null},
                   "responsible": %s},
                 "websites": [{"name": "示例网站第%d号", "homeUrls": ["http://www.shili-%d.cn/"],
                   "domains": ["shili-%d.cn"], "services": ["CORPORATE"], "languages": ["zh-Hans"],
                   "bulletinBoard": false, "commercial": false, "licenceNumber": null,
                   "preApprovals": [], "responsible": %s,
                   "accesses": [{"serverProvinces": ["110000"], "methods": ["VIRTUAL_HOST"],
                     "ips": [{"start": "203.0.113.10", "end": "203.0.113.10"}], "resellers": [],
                     "accessApplication": null}]}]}"""
                        .formatted(
                                n,
                                OFFICER,
                                LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1),
                                n,
                                creditCode("110108", n),
                                RESPONSIBLE.formatted(6, n, 8, n),
                                n,
                                n,
                                n,
                                RESPONSIBLE.formatted(8, n, 9, n));
        return new SampleApplication((ObjectNode) parse(text));
    }

    /** A sample with a domicile in Guangdong. */
    public static SampleApplication inGuangdong() {
        return another()
                .with("/subject/province", "440000")
                .with("/subject/city", "440100")
                .with("/subject/county", "440106")
                .with("/subject/address", "广东省广州市天河区示例路1号")
                .with("/subject/document/address", "广东省广州市天河区示例路1号")
                .with("/subject/document/number", creditCode("440106", LAST.incrementAndGet()));
    }

    /** For the provider that holds 192.0.2.0/24 and serves Beijing only. */
    public SampleApplication ofSecondProvider() {
        return with("/verification/officer", "示例专员乙").withAddress("192.0.2.10");
    }

    /** Three defects of three rules: document, phone, addresses. */
    public SampleApplication withThreeDefects() {
        return with("/subject/document/number", "911100006000373411")
                .with("/subject/responsible/mobile", "12345")
                .withAddress("8.8.8.8");
    }

    /** Sets what a pointer names: a text, a number, a truth value, null or JSON. */
    public SampleApplication with(String pointer, Object value) {
        JsonPointer path = JsonPointer.compile(pointer);
        JsonNode owner = json.at(path.head());
        JsonNode set = value instanceof JsonNode node ? node : Api.JSON.valueToTree(value);
        if (owner instanceof ArrayNode list) {
            list.set(path.last().getMatchingIndex(), set);
        } else {
            ((ObjectNode) owner).set(path.last().getMatchingProperty(), set);
        }
        return this;
    }

    public SampleApplication withDomain(String domain) {
        return with("/websites/0/domains/0", domain)
                .with("/websites/0/homeUrls/0", "http://www." + domain + "/");
    }

    public SampleApplication withAddress(String address) {
        return with("/websites/0/accesses/0/ips/0/start", address)
                .with("/websites/0/accesses/0/ips/0/end", address);
    }

    public SampleApplication withReference(String reference) {
        return with("/reference", reference);
    }

    public SampleApplication withAttachment(String id, String purpose) {
        ((ArrayNode) json.at("/attachments")).addObject().put("id", id).put("purpose", purpose);
        return this;
    }

    public String at(String pointer) {
        return json.at(pointer).asText();
    }

    public String reference() {
        return at("/reference");
    }

    public ObjectNode json() {
        return json;
    }

    @Override
    public String toString() {
        return json.toString();
    }

    public static JsonNode parse(String text) {
        try {
            return Api.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** A valid unified social credit code for a number of at most eight digits (GB 32100). */
    public static String creditCode(String region, int number) {
        String organisation = "%08d".formatted(number);
        int sum = 0;
        for (int i = 0; i < ORGANISATION.length; i++) {
            sum += (organisation.charAt(i) - '0') * ORGANISATION[i];
        }
        String code = "91" + region + organisation + "0X987654321".charAt(sum % 11);
        int total = 0;
        int weight = 1;
        for (char c : code.toCharArray()) {
            total += VALUES.indexOf(c) * weight;
            weight = weight * 3 % 31;
        }
        return code + VALUES.charAt((31 - total % 31) % 31);
    }
}
