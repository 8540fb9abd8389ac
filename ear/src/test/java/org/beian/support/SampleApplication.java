package org.beian.support;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.beian.value.UnifiedSocialCreditCode;

/**
 * A valid application of {@code demo-provider} for an example sponsor of its own (formats.md 8.1);
 * each has another document, domain, phones and reference. Changes alter it in place.
 */
public final class SampleApplication {

    public static final String OFFICER = "示例专员甲";

    private static final AtomicInteger LAST = new AtomicInteger();
    private final ObjectNode json;

    private SampleApplication(ObjectNode json) {
        this.json = json;
    }

    /** A sample with a domicile in Beijing: the published example with data of its own. */
    public static SampleApplication another() {
        int n = LAST.incrementAndGet();
        return new SampleApplication(Examples.of("Application"))
                .withReference("T-%06d".formatted(n))
                .with("/verification/officer", OFFICER)
                .with("/verification/date", yesterday())
                .with("/subject/name", "示例第%d科技有限公司".formatted(n))
                .with("/subject/document/number", creditCode("110108", n))
                .with("/subject/responsible/officePhone", "010-6%07d".formatted(n))
                .with("/subject/responsible/mobile", "138%08d".formatted(n))
                .with("/websites/0/name", "示例网站第%d号".formatted(n))
                .withDomain("shili-%d.cn".formatted(n))
                .with("/websites/0/responsible/officePhone", "010-8%07d".formatted(n))
                .with("/websites/0/responsible/mobile", "139%08d".formatted(n))
                .withEmptyMembers();
    }

    private static String yesterday() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1).toString();
    }

    /** Members that a program may send without a value. */
    private SampleApplication withEmptyMembers() {
        for (String empty : List.of("/filingNumber", "/remark", "/subject/document/validTo")) {
            with(empty, null);
        }
        String access = "/websites/0/accesses/0";
        return with("/attachments", List.of())
                .with("/websites/0/licenceNumber", null)
                .with("/websites/0/preApprovals", List.of())
                .with(access + "/resellers", List.of())
                .with(access + "/accessApplication", null);
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

    /** Asks for one more access of the website that was filed under the subject's number. */
    public SampleApplication asAddedAccess(String number, String address) {
        with("/kind", "ADD_ACCESS")
                .with("/filingNumber", number)
                .with("/websites/0/filingNumber", number + "-1")
                .withAddress(address);
        json.remove("subject");
        json.withObject("/websites/0").retain(List.of("filingNumber", "accesses"));
        return this;
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
        return UnifiedSocialCreditCode.completed("91" + region + "%08d".formatted(number))
                .toString();
    }
}
