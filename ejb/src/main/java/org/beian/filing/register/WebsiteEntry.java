package org.beian.filing.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingContent.Website;
import org.beian.filing.register.RegisterEntry.EnteredWebsite;
import org.beian.value.FilingNumber;

/** Entry of a new website in the register, with its domains and accesses. */
@ApplicationScoped
class WebsiteEntry {

    @Inject EntityManager em;

    /** New website with its domains and accesses, before they are written. */
    record New(IcpWebsite website, List<IcpDomain> domains, List<IcpAccess> accesses) {

        EnteredWebsite entered() {
            return new EnteredWebsite(
                    website.filingNumber(),
                    website.name(),
                    domains.stream().map(IcpDomain::domain).toList());
        }
    }

    /**
     * Gives the website the next number of its subject.
     *
     * @param providers the unit that gives each access, by its place
     */
    New begin(IcpSubject subject, Website content, IntFunction<Long> providers, Instant now) {
        int ordinal = subject.nextWebsite();
        FilingNumber number = FilingNumber.parse(subject.filingNumber()).website(ordinal);
        IcpWebsite website = new IcpWebsite(subject, number, ordinal, content, now);
        em.persist(website);
        List<IcpDomain> domains =
                ContentFacts.domains(content).stream()
                        .map(domain -> new IcpDomain(domain, website, now))
                        .toList();
        List<IcpAccess> accesses =
                IntStream.range(0, content.accesses().size())
                        .mapToObj(
                                place ->
                                        access(
                                                website,
                                                providers.apply(place),
                                                content.accesses().get(place),
                                                now))
                        .toList();
        return new New(website, domains, accesses);
    }

    static IcpAccess access(IcpWebsite website, Long provider, Access access, Instant now) {
        return new IcpAccess(
                website,
                provider,
                access.methods(),
                access.resellers(),
                ContentFacts.places(access),
                ContentFacts.ranges(access),
                now);
    }
}
