package org.beian.filing.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.DocumentKey;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.filing.content.HomeUrl;
import org.beian.filing.content.TextNormalizer;
import org.beian.law.Clause;
import org.beian.value.DomainName;
import org.beian.value.EmailAddress;
import org.beian.value.InvalidValue;
import org.beian.value.IpRange;
import org.beian.value.MobileNumber;
import org.beian.value.OfficePhone;

/**
 * Comparison, field by field, of the data that a sponsor gave with those of the register (11.3.1).
 * The result says equal or not, and nothing of what the register holds.
 */
public final class RegisterComparison {

    /** Optional items of formats.md 2: a difference in them does not prevent a confirmation. */
    private static final Set<String> OPTIONAL =
            Set.of(
                    "superior",
                    "county",
                    "remark",
                    "validFrom",
                    "validTo",
                    "licenceNumber",
                    "category",
                    "approvalNumber",
                    "resellers",
                    "electronicService");

    private static final Set<String> NOT_COMPARED = Set.of("provider", "accessApplication");

    private final List<Compared> compared = new ArrayList<>();

    private RegisterComparison() {}

    /**
     * Result for one field.
     *
     * @param pointer into what was given: {@code /subject/…} or {@code /website/…}
     * @param required whether the field must be equal for the filing to be confirmed
     */
    public record Compared(String pointer, boolean equal, boolean required) {

        /** Whether this field prevents a confirmation. */
        public boolean hinders() {
            return required && !equal;
        }
    }

    /**
     * Compares everything that was given; what was left out is not compared.
     *
     * @param given the subject, and as its only website the one that is to be opened
     */
    @Clause("11.3.1")
    public static List<Compared> of(FilingContent given, RegisteredAccess registered) {
        RegisterComparison comparison = new RegisterComparison();
        JsonNode all = FilingJson.tree(given);
        comparison.walk(all.path("subject"), registered.subject(), "/subject");
        JsonNode website = all.path("websites").path(0);
        comparison.walk(website, registered.website(), "/website");
        JsonNode accesses = website.path("accesses");
        for (int i = 0; i < accesses.size(); i++) {
            comparison.access(accesses.path(i), registered, "/website/accesses/" + i);
        }
        return comparison.compared;
    }

    private void walk(JsonNode given, JsonNode held, String pointer) {
        for (Map.Entry<String, JsonNode> field : given.properties()) {
            String name = field.getKey();
            // the number was given apart, and found the website
            if (!"accesses".equals(name) && !"filingNumber".equals(name)) {
                value(name, field.getValue(), held.path(name), pointer + "/" + name);
            }
        }
    }

    private void value(String name, JsonNode given, JsonNode held, String pointer) {
        if (given.isObject()) {
            walk(given, held, pointer);
        } else if (given.isArray() && given.path(0).isObject()) {
            for (int i = 0; i < given.size(); i++) {
                walk(given.path(i), held.path(i), pointer + "/" + i);
            }
        } else if (!given.isNull() && !(given.isArray() && given.isEmpty())) {
            add(name, pointer, forms(name, given).equals(forms(name, held)));
        }
    }

    /** Compares an access with the columns that the register has of it. */
    private void access(JsonNode given, RegisteredAccess held, String pointer) {
        for (Map.Entry<String, JsonNode> field : given.properties()) {
            String name = field.getKey();
            Set<String> texts = texts(field.getValue());
            String at = pointer + "/" + name;
            switch (name) {
                case "serverProvinces" -> ifGiven(name, at, texts, held.places());
                case "methods" -> ifGiven(name, at, texts, new HashSet<>(held.methods()));
                case "ips" -> {
                    if (!field.getValue().isEmpty()) {
                        add(name, at, ranges(field.getValue()).equals(filed(held)));
                    }
                }
                default -> {
                    if (!NOT_COMPARED.contains(name)) {
                        ifGiven(name, at, texts, resellers(held));
                    }
                }
            }
        }
    }

    private void ifGiven(String name, String pointer, Set<String> given, Set<String> held) {
        if (!given.isEmpty()) {
            add(name, pointer, given.equals(held));
        }
    }

    private void add(String name, String pointer, boolean equal) {
        compared.add(new Compared(pointer, equal, !OPTIONAL.contains(name)));
    }

    private static Set<String> resellers(RegisteredAccess held) {
        Set<String> all = new HashSet<>();
        held.website().path("accesses").forEach(one -> all.addAll(texts(one.path("resellers"))));
        return all;
    }

    /** The texts of a field in the canonical form by which they are compared. */
    private static Set<String> forms(String name, JsonNode value) {
        return texts(value).stream()
                .flatMap(
                        text ->
                                "email".equals(name)
                                        ? Set.of(text.split("[;；]")).stream()
                                        : Set.of(text).stream())
                .map(text -> form(name, text))
                .collect(Collectors.toSet());
    }

    private static String form(String name, String text) {
        try {
            return switch (name) {
                case "domains" -> DomainName.parse(text).toString();
                case "mobile" -> MobileNumber.parse(text).toString();
                case "officePhone" -> OfficePhone.parse(text).toString();
                case "email" -> EmailAddress.parse(text).toString();
                case "number" -> DocumentKey.canonical(text);
                case "homeUrls" -> HomeUrl.read(text).map(HomeUrl::page).orElse(text);
                default -> TextNormalizer.folded(text);
            };
        } catch (InvalidValue unreadable) {
            return TextNormalizer.folded(text);
        }
    }

    private static Set<String> texts(JsonNode value) {
        if (value == null || value.isNull() || value instanceof MissingNode) {
            return Set.of();
        }
        if (!value.isArray()) {
            return Set.of(value.asText());
        }
        Set<String> texts = new HashSet<>();
        value.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static Set<IpRange> filed(RegisteredAccess held) {
        return new HashSet<>(held.ranges());
    }

    private static Set<IpRange> ranges(JsonNode ips) {
        Set<IpRange> ranges = new HashSet<>();
        for (JsonNode each : ips) {
            String start = each.path("start").asText();
            Optional<IpRange> range = ContentFacts.read(start, each.path("end").asText(start));
            // null, which no filed range equals, when it is no address
            ranges.add(range.orElse(null));
        }
        return ranges;
    }
}
