package org.beian.enforcement.clue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.beian.enforcement.RecognisedSite;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.HomeUrl;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.law.Clause;
import org.beian.value.DomainName;
import org.beian.value.FilingNumber;
import org.beian.value.IpRange;
import org.beian.value.VisibleText;

/** Recognition of a site by a filing number, a URL, an address or a domain, as it is given. */
@ApplicationScoped
@Clause("16.1")
public class SiteRecognition {

    static final int LONGEST = 1000;

    @Inject EntityManager em;

    /** The site that a text names; empty when it names none. */
    public Optional<RecognisedSite> of(String text) {
        Optional<String> line =
                VisibleText.given(text, 1, LONGEST).filter(given -> VisibleText.isLine(given));
        if (line.isEmpty()) {
            return Optional.empty();
        }
        String given = line.get();
        Optional<FilingNumber> number = FilingItems.read(given, FilingNumber::parse);
        if (number.isPresent()) {
            return ofNumber(given, number.get());
        }
        Optional<HomeUrl> url = HomeUrl.read(given);
        if (url.isPresent()) {
            return url.get()
                    .address()
                    .map(address -> ofAddress(given, address))
                    .or(() -> url.get().domain().map(domain -> ofDomain(given, domain)));
        }
        return FilingItems.read(given, single -> IpRange.of(single, single))
                .map(address -> ofAddress(given, address))
                .or(() -> FilingItems.domain(given).map(domain -> ofDomain(given, domain)));
    }

    /** The site of a filed website. */
    public RecognisedSite of(IcpSubject subject, IcpWebsite website) {
        return filed(website.filingNumber(), null, subject, website);
    }

    private Optional<RecognisedSite> ofNumber(String given, FilingNumber number) {
        if (number.websiteOrdinal().isPresent()) {
            return one(IcpWebsite.class, number.canonical())
                    .map(website -> filed(given, null, subject(website), website));
        }
        return one(IcpSubject.class, number.canonical())
                .map(subject -> filed(given, null, subject, null));
    }

    private <T> Optional<T> one(Class<T> type, String number) {
        return em.createQuery(
                        "select p from %s p where p.filingNumber = :number order by p.id desc"
                                .formatted(type.getSimpleName()),
                        type)
                .setParameter("number", number)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private IcpSubject subject(IcpWebsite website) {
        return em.find(IcpSubject.class, website.subjectId());
    }

    private static RecognisedSite ofAddress(String given, IpRange address) {
        return new RecognisedSite(given, null, address.start(), null, null, "");
    }

    private RecognisedSite ofDomain(String given, DomainName name) {
        String independent = name.independentDomain().orElse(name).toString();
        return em.createQuery(
                        """
                        select w from IcpWebsite w, IcpDomain d
                        where d.websiteId = w.id and d.domain in :names""",
                        IcpWebsite.class)
                .setParameter("names", name.upward())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(website -> filed(given, independent, subject(website), website))
                .orElseGet(() -> new RecognisedSite(given, independent, null, null, null, ""));
    }

    private RecognisedSite filed(
            String given, String domain, IcpSubject subject, IcpWebsite website) {
        List<String> domains =
                website == null
                        ? List.of()
                        : em.createQuery(
                                        """
                                        select d.domain from IcpDomain d where d.websiteId = :website
                                        order by d.domain""",
                                        String.class)
                                .setParameter("website", website.id())
                                .getResultList();
        String first = domain == null && !domains.isEmpty() ? domains.get(0) : domain;
        return new RecognisedSite(given, first, null, subject, website, String.join(" ", domains));
    }
}
