package org.beian.filing.content;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;
import org.beian.value.UnifiedSocialCreditCode;

/**
 * Sample application on behalf of an example sponsor (formats.md 8.1), valid, with small changes to
 * it; each change gives another sample. The test supplies attachments and a provider that is known.
 */
public final class SampleFiling {

    /** The officer who verified. */
    public static final String OFFICER = "示例专员";

    private static final String RESPONSIBLE =
            """
            {"name": "示例负责人", "document": {"type": "RESIDENT_IDENTITY_CARD", "number": "11010519491231002X"},
             "officePhone": "010-66412345", "mobile": "13800000000", "email": "a@example.cn"}""";

    private static final String JSON =
            """
            {"kind": "NEW", "reference": "P-2026-000123", "mandate": true, "filingNumber": null,
             "verification": {"officer": "%s", "date": "2026-11-20"}, "attachments": [], "remark": "示例",
             "subject": {"name": "示例科技有限公司", "nature": "ENTERPRISE", "superior": "示例投资有限公司",
               "province": "110000", "city": "110100", "county": "110108", "address": "北京市海淀区示例路1号",
               "document": {"type": "UNIFIED_SOCIAL_CREDIT_CODE", "number": "91110000600037341L",
                 "address": "北京市海淀区示例路1号", "validTo": null},
               "responsible": %s},
             "websites": [{"name": "示例网站", "homeUrls": ["http://www.example.cn/"], "domains": ["example.cn"],
               "services": ["CORPORATE"], "languages": ["zh-Hans"], "bulletinBoard": false, "commercial": false,
               "licenceNumber": null, "preApprovals": [], "responsible": %s,
               "accesses": [{"serverProvinces": ["110000"], "methods": ["VIRTUAL_HOST"],
                 "ips": [{"start": "203.0.113.10", "end": "203.0.113.10"}], "resellers": [],
                 "accessApplication": null}]}]}"""
                    .formatted(OFFICER, RESPONSIBLE, RESPONSIBLE);

    private static final AtomicInteger LAST = new AtomicInteger();

    private static final int[] RESIDENT_WEIGHTS = {
        7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2
    };

    private final JsonNode json;

    private SampleFiling(JsonNode json) {
        this.json = json;
    }

    /** The sample as it is, always the same. */
    public static SampleFiling valid() {
        return new SampleFiling(FilingJson.tree(JSON));
    }

    /** {@link #valid()} as content. */
    public static FilingContent content() {
        return valid().toContent();
    }

    /** A valid sample of another sponsor with another domain and other phones, each time. */
    public static SampleFiling another() {
        int n = LAST.incrementAndGet();
        return valid().withReference("P-2026-%06d".formatted(n))
                .withDomain("shili-%d.cn".formatted(n))
                .with("/websites/0/name", "示例网站第%d号".formatted(n))
                .withDocument("UNIFIED_SOCIAL_CREDIT_CODE", creditCode("110108"))
                .with("/subject/responsible/mobile", "138%08d".formatted(n))
                .with("/subject/responsible/officePhone", "010-6%07d".formatted(n))
                .with("/websites/0/responsible/mobile", "139%08d".formatted(n))
                .with("/websites/0/responsible/officePhone", "010-8%07d".formatted(n));
    }

    /** The text at a pointer. */
    public String at(String pointer) {
        return json.at(pointer).asText();
    }

    /** Sets what a pointer names: a text, a truth value, or JSON as {@link JsonNode}. */
    public SampleFiling with(String pointer, Object value) {
        JsonNode changed = json.deepCopy();
        JsonPointer path = JsonPointer.compile(pointer);
        JsonNode owner = changed.at(path.head());
        JsonNode set = FilingJson.tree(value);
        if (owner instanceof ArrayNode list) {
            list.set(path.last().getMatchingIndex(), set);
        } else {
            ((ObjectNode) owner).set(path.last().getMatchingProperty(), set);
        }
        return new SampleFiling(changed);
    }

    /** Leaves out what a pointer names. */
    public SampleFiling without(String pointer) {
        JsonNode changed = json.deepCopy();
        JsonPointer path = JsonPointer.compile(pointer);
        if (changed.at(path.head()) instanceof ArrayNode list) {
            list.remove(path.last().getMatchingIndex());
        } else {
            ((ObjectNode) changed.at(path.head())).remove(path.last().getMatchingProperty());
        }
        return new SampleFiling(changed);
    }

    /** Adds to the list that a pointer names. */
    public SampleFiling plus(String pointer, Object value) {
        JsonNode changed = json.deepCopy();
        ((ArrayNode) changed.at(pointer)).add(FilingJson.tree(value));
        return new SampleFiling(changed);
    }

    /** Adds a second website like the first, with another name and domain. */
    public SampleFiling withSecondWebsite() {
        int n = LAST.incrementAndGet();
        return plus("/websites", json.at("/websites/0"))
                .with("/websites/1/name", "示例网站第%d号".formatted(n))
                .with("/websites/1/domains/0", "shili-%d.cn".formatted(n))
                .with("/websites/1/homeUrls/0", "http://www.shili-%d.cn/".formatted(n));
    }

    /** The first website's only domain, with its home page on it. */
    public SampleFiling withDomain(String domain) {
        return with("/websites/0/domains/0", domain)
                .with("/websites/0/homeUrls/0", "http://www." + domain + "/");
    }

    public SampleFiling withReference(String reference) {
        return with("/reference", reference);
    }

    public SampleFiling withDocument(String type, String number) {
        return with("/subject/document/type", type).with("/subject/document/number", number);
    }

    /** The first website's only addresses. */
    public SampleFiling withAddresses(String start, String end) {
        return with("/websites/0/accesses/0/ips/0/start", start)
                .with("/websites/0/accesses/0/ips/0/end", end);
    }

    public SampleFiling withAttachment(String id, String purpose) {
        return plus("/attachments", json("{\"id\": \"%s\", \"purpose\": \"%s\"}", id, purpose));
    }

    /** A person who files for itself. */
    public SampleFiling asIndividual(String residentIdNumber) {
        return with("/subject/nature", "INDIVIDUAL")
                .withDocument("RESIDENT_IDENTITY_CARD", residentIdNumber);
    }

    /** A change of the first website that is filed under a number, without its subject. */
    public SampleFiling asChange(String number) {
        return with("/kind", FilingContent.CHANGE)
                .with("/filingNumber", number)
                .with("/websites/0/filingNumber", number + "-1")
                .with("/websites/0/name", "示例网站新名称")
                .without("/subject");
    }

    /** A provider's application as the sponsor hands it in itself, with a scan of its own. */
    public SampleFiling selfFiled(String provider, String scan) {
        return without("/mandate")
                .without("/verification")
                .with("/attachments", json("[]"))
                .withAttachment(scan, "DOCUMENT_SCAN")
                .with("/websites/0/accesses/0/provider", provider);
    }

    /** An additional website, like the first but with another name and domain. */
    public SampleFiling asAddedWebsite(String number) {
        return withSecondWebsite()
                .without("/websites/0")
                .with("/kind", FilingContent.ADD_WEBSITE)
                .with("/filingNumber", number)
                .without("/subject");
    }

    /** An additional access of the first website, on another address. */
    public SampleFiling asAddedAccess(String number, String address) {
        SampleFiling moved = withAddresses(address, address);
        return moved.with("/websites/0", json("{\"filingNumber\": \"%s-1\"}", number))
                .with("/websites/0/accesses", moved.json.at("/websites/0/accesses"))
                .with("/kind", FilingContent.ADD_ACCESS)
                .with("/filingNumber", number)
                .without("/subject");
    }

    public FilingContent toContent() {
        return FilingJson.read(json);
    }

    public JsonNode toJson() {
        return json.deepCopy();
    }

    public static JsonNode json(String text, Object... args) {
        return FilingJson.tree(text.formatted(args));
    }

    /** Another valid unified social credit code, each time. */
    public static String creditCode(String region) {
        String organisation = "%08d".formatted(LAST.incrementAndGet());
        return UnifiedSocialCreditCode.completed("91" + region + organisation).toString();
    }

    /** Another valid resident identity number of a grown person of Beijing, each time. */
    public static String adultId() {
        return residentId(LocalDate.of(1980, 1, 1).minusDays(LAST.get() / 1000));
    }

    /** Another valid resident identity number of Beijing, each time (up to 1,000 of one day). */
    public static String residentId(LocalDate birthDate) {
        String number =
                "110105%s%03d"
                        .formatted(
                                birthDate.format(DateTimeFormatter.BASIC_ISO_DATE),
                                LAST.incrementAndGet() % 1000);
        int sum = 0;
        for (int i = 0; i < RESIDENT_WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * RESIDENT_WEIGHTS[i];
        }
        return number + "10X98765432".charAt(sum % 11);
    }
}
