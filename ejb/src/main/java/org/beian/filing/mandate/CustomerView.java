package org.beian.filing.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.beian.filing.application.FilingState;
import org.beian.filing.reading.SheetRow;
import org.beian.filing.register.AccessEvent;
import org.beian.filing.register.RegisterState;
import org.beian.value.IpRange;

/**
 * View of a customer for its provider: the public items and, of what the provider serves, also the
 * rest, with personal data masked.
 *
 * @param own whether the caller filed it on behalf
 * @param served whether the caller serves it, and reads it therefore
 * @param subject rows of the subject
 * @param applications the caller's own applications for it, oldest first
 * @param handedOverBy the officer who passed it on last, or null
 */
public record CustomerView(
        String id,
        String filingNumber,
        String name,
        RegisterState state,
        Instant filedAt,
        boolean own,
        boolean served,
        List<SheetRow> subject,
        List<Website> websites,
        List<Application> applications,
        HandOverState handOver,
        Instant handedOverAt,
        String handedOverBy) {

    /**
     * A website with access at the caller's provider.
     *
     * @param rows of the website, without its accesses
     */
    public record Website(
            String filingNumber,
            String name,
            RegisterState state,
            List<SheetRow> rows,
            List<Access> accesses) {}

    /**
     * An access that the caller's provider gives.
     *
     * @param methods rows of the code table {@code access-methods}
     * @param places region codes of the server places
     * @param resellers the chain from the provider down; empty for direct access
     * @param facts its events, the oldest first
     */
    public record Access(
            String id,
            List<String> methods,
            List<String> places,
            List<IpRange> ranges,
            List<String> resellers,
            RegisterState state,
            Instant since,
            List<Fact> facts) {}

    /** Event of an access: opened, stopped, confirmed or refused, with its day and officer. */
    public record Fact(AccessEvent.Kind kind, LocalDate on, String officer) {}

    public record Application(String id, FilingState state, Instant submittedAt) {}
}
