package org.beian.web.api.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beian.access.application.AccessState;
import org.beian.access.application.AccessStatus;
import org.beian.value.IpRange;

/**
 * JSON view of an application for access, for its provider. Members without a value are null, not
 * absent; the customer's contact data is left out.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AccessJson(
        String id,
        String reference,
        String state,
        String customer,
        String provider,
        String websiteName,
        List<String> domains,
        List<String> methods,
        List<String> serverProvinces,
        List<Range> ips,
        LocalDate lapsesOn,
        boolean lapsed,
        String filingNumber,
        Compared comparison,
        Done opened,
        Done ended,
        Instant createdAt,
        Map<String, String> links) {

    static final String BASE = "/api/v1/access-applications";

    public record Range(String start, String end) {}

    /** Result of the provider's comparison with the filing (11.3.1). */
    public record Compared(String result, Instant at, String officer, String reason) {}

    /** Opening, refusal or stop: its day, the responsible officer and the reason. */
    public record Done(LocalDate date, String officer, String reason) {}

    static AccessJson of(AccessStatus status) {
        return new AccessJson(
                status.id(),
                status.reference(),
                status.state().name(),
                status.sponsor(),
                status.providerCode(),
                status.websiteName(),
                status.domains(),
                status.methods(),
                status.places(),
                status.ips().stream().map(AccessJson::range).toList(),
                status.lapsesOn(),
                status.lapsed(),
                status.filingNumber(),
                compared(status.comparison()),
                done(status.opened()),
                done(status.ended()),
                status.createdAt(),
                links(status));
    }

    private static Range range(IpRange range) {
        return new Range(range.start(), range.end());
    }

    private static Compared compared(AccessStatus.Comparison comparison) {
        return comparison == null
                ? null
                : new Compared(
                        comparison.result().name(),
                        comparison.at(),
                        comparison.officer(),
                        comparison.reason());
    }

    private static Done done(AccessStatus.Step step) {
        return step == null ? null : new Done(step.on(), step.officer(), step.reason());
    }

    private static Map<String, String> links(AccessStatus status) {
        String self = BASE + "/" + status.id();
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", self);
        if (status.state().pending()) {
            links.put("pre-assignment", self + "/pre-assignment");
            links.put("refusal", self + "/refusal");
        }
        if (status.state() == AccessState.PRE_ASSIGNED && !status.lapsed()) {
            links.put("opening", self + "/opening");
        }
        if (status.state() == AccessState.OPENED) {
            links.put("stop", self + "/stop");
        }
        return links;
    }
}
