package org.beian.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.value.DomainName;
import org.beian.value.IpRange;

/** Assembler of the views of applications for access. */
@ApplicationScoped
public class AccessStatuses {

    @Inject AccessRepository accesses;
    @Inject Units units;
    @Inject Clock clock;

    /** The views of a whole list, with one query for all domains and one for all addresses. */
    public List<AccessStatus> of(List<AccessApplication> list) {
        Map<Long, List<String>> domains = accesses.domains(list);
        Map<Long, List<IpRange>> ranges = accesses.ranges(list);
        return list.stream()
                .map(
                        each ->
                                of(
                                        each,
                                        domains.getOrDefault(each.id(), List.of()),
                                        ranges.getOrDefault(each.id(), List.of())))
                .toList();
    }

    /** The view after a change, which is flushed first so that the view has the new version. */
    public AccessStatus changed(AccessApplication application) {
        accesses.write();
        return of(application);
    }

    public AccessStatus of(AccessApplication application) {
        return of(
                application,
                application.domains().stream().map(DomainName::toString).toList(),
                application.ranges());
    }

    private AccessStatus of(
            AccessApplication application, List<String> domains, List<IpRange> ranges) {
        Unit provider = units.find(application.providerId()).orElseThrow();
        AccessComparison comparison = application.comparison();
        return new AccessStatus(
                application.id().toString(),
                application.state(),
                provider.code(),
                provider.name(),
                application.customer().name(),
                application.sponsorId() != null,
                application.customer().contact(),
                application.reference(),
                domains.stream().sorted().toList(),
                application.websiteName(),
                application.methods(),
                application.places(),
                ranges.stream().sorted().toList(),
                application.lapsesOn(),
                application.lapsed(Shanghai.date(clock.instant())),
                application.filingNumber(),
                application.given() != null,
                comparison == null ? null : comparison.status(),
                application.opened(),
                application.ended(),
                application.createdAt(),
                application.version());
    }
}
