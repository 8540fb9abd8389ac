package org.beian.web.api.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.beian.release.DomainRelease;

/**
 * JSON view of a release of a domain. Members without a value are null.
 *
 * @param holder by now; null for the former holder, who is not told
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DomainReleaseJson(
        String id,
        String state,
        String reference,
        String domain,
        String filingNumber,
        String holder,
        Instant submittedAt,
        LocalDate hearingUntil,
        LocalDate deadline,
        String opinion,
        Instant decidedAt) {

    static final String BASE = "/api/v1/domain-releases";

    /**
     * @param former whether the reader is the former holder
     */
    static DomainReleaseJson of(DomainRelease release, boolean former) {
        return new DomainReleaseJson(
                release.id().toString(),
                release.state().name(),
                former ? null : release.reference(),
                release.domain(),
                release.filingNumber(),
                former ? null : release.holder(),
                release.submittedAt(),
                release.hearingUntil(),
                release.deadline(),
                release.opinion(),
                release.decidedAt());
    }
}
