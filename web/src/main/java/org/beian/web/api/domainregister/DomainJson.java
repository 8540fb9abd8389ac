package org.beian.web.api.domainregister;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.beian.domainregister.lookup.DomainAnswer;
import org.beian.domainregister.lookup.DomainVersion;
import org.beian.domainregister.record.FiledDomains.Filed;

/**
 * JSON view of the holders of a domain, as far as the caller may see them.
 *
 * @param held versions in force on the day asked for; two are a conflict
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DomainJson(
        String domain,
        String name,
        LocalDate on,
        boolean disputed,
        List<Version> held,
        List<Version> versions,
        List<Filed> filings,
        Map<String, List<String>> neighbours) {

    /**
     * @param unit unit that reports it
     * @param items by the columns of the import file
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Version(
            String unit,
            LocalDate registered,
            LocalDate expires,
            LocalDate from,
            LocalDate to,
            String ending,
            Map<String, String> items) {

        static Version of(DomainVersion version) {
            return new Version(
                    version.unitName(),
                    version.registered(),
                    version.expires(),
                    version.from(),
                    version.to(),
                    version.ending(),
                    version.items());
        }
    }

    static DomainJson of(DomainAnswer answer) {
        return new DomainJson(
                answer.domain(),
                answer.unicode(),
                answer.on(),
                answer.isDisputed(),
                answer.held().stream().map(Version::of).toList(),
                answer.versions().stream().map(Version::of).toList(),
                answer.filings(),
                Map.of("before", answer.before(), "after", answer.after()));
    }
}
