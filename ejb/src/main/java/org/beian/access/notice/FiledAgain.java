package org.beian.access.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beian.filing.register.RegisteredAccess;
import org.beian.filing.register.RegisteredAccesses;
import org.beian.law.Clause;
import org.beian.value.DomainName;

/**
 * Lookup of the filing by which the ground of a notice fell away: whether the website was never
 * filed or its filing ended, access is given again only to what is filed with this provider (7.2).
 */
@ApplicationScoped
class FiledAgain {

    @Inject RegisteredAccesses register;

    /**
     * The access of the notice's provider to the one website in force that has all its domains.
     *
     * @return empty while the ground stands
     */
    @Clause("15.5")
    Optional<RegisteredAccess> of(StopAccessNotice notice) {
        return register.find(
                        notice.domains().stream()
                                .map(DomainName::parse)
                                .collect(Collectors.toSet()),
                        notice.providerId())
                .filter(RegisteredAccess::active);
    }
}
