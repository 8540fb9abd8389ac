package org.beian.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.beian.domainregister.lookup.RegisteredDomains;
import org.beian.filing.content.NameKey;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.value.DomainName;

/**
 * Proof of the domain register that a domain changed hands: it names the new holder, and not the
 * subject of the filing. To whom a domain is registered otherwise is not told.
 */
@ApplicationScoped
class ReleaseProof {

    @Inject RegisteredDomains register;

    /**
     * Requires the proof as of now.
     *
     * @param number of the website under which the domain is filed
     * @throws RequestRejected {@link ReleaseRefusal#RELEASE_UNPROVEN} when the register does not
     *     know the domain
     * @throws RequestRejected {@link ReleaseRefusal#RELEASE_HOLDER_UNCHANGED} when it is registered
     *     to the subject of the filing
     * @throws RequestRejected {@link ReleaseRefusal#RELEASE_REGISTRANT_OTHER} when it is not
     *     registered to the new holder
     */
    @Clause({"B11", "20.1"})
    void require(DomainName domain, String subject, String number, String holder) {
        Set<String> registrants =
                register
                        .registrations(List.of(domain))
                        .getOrDefault(domain.toString(), List.of())
                        .stream()
                        .flatMap(registration -> registration.names().stream())
                        .map(NameKey::of)
                        .collect(Collectors.toSet());
        if (registrants.isEmpty()) {
            throw ReleaseRefusal.RELEASE_UNPROVEN.of(domain.unicode());
        }
        if (registrants.contains(NameKey.of(subject))) {
            throw ReleaseRefusal.RELEASE_HOLDER_UNCHANGED.of(domain.unicode(), number);
        }
        if (!registrants.contains(NameKey.of(holder))) {
            throw ReleaseRefusal.RELEASE_REGISTRANT_OTHER.of(domain.unicode());
        }
    }
}
