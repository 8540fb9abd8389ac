package org.beian.filing.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.register.RegisterEntry.PassedAccess;
import org.beian.filing.rule.FiledSubject;
import org.beian.filing.rule.FiledSubject.FiledWebsite;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.value.DomainName;

/**
 * Move of a filing to another province (B13): the former one ends, and its accesses go on under the
 * new numbers, where a website with the same domain has one at the same provider.
 */
@ApplicationScoped
class RegisterMove {

    /** The act, as the versions of the former filing name it. */
    static final String ACT = "MOVED";

    @Inject EntityManager em;
    @Inject RegisterCancellation register;
    @Inject Event<RegisterEntry.Moved> moved;
    @Inject Event<RegisterEntry.Changed> changed;
    @Inject Event<RegisterEntry.AccessEnded> ended;

    /**
     * Accesses of a new filing.
     *
     * @param all those that went on, and the new ones
     * @param passed those that went on
     * @param left former ones that the new filing does not have
     */
    record Accesses(List<IcpAccess> all, List<PassedAccess> passed, List<IcpAccess> left) {}

    /**
     * Ends the filing that an application moves, which the caller has locked, so that document and
     * domains are free for the new one.
     *
     * @return the accesses that were in force until now; none for a first filing
     */
    @Clause({"B13", "15.4"})
    List<IcpAccess> leave(FilingCheck check) {
        if (check.movesFrom() == null) {
            return List.of();
        }
        List<IcpAccess> accesses = register.cancel(former(check), ACT);
        em.flush();
        return accesses;
    }

    /**
     * Lets former accesses go on in the websites of the new filing: first those with the same
     * addresses, whatever the order, then others of the same provider.
     *
     * @param former what {@link #leave} gave
     */
    @Clause("B13")
    Accesses passed(FilingCheck check, List<WebsiteEntry.New> sites, List<IcpAccess> former) {
        List<IcpAccess> left = new ArrayList<>(former);
        Map<IcpAccess, IcpAccess> taken = new IdentityHashMap<>();
        take(check, sites, IcpAccess::isSame, left, taken);
        take(check, sites, IcpAccess::isOfSameProvider, left, taken);
        List<IcpAccess> all = new ArrayList<>();
        List<PassedAccess> passed = new ArrayList<>();
        for (WebsiteEntry.New site : sites) {
            for (IcpAccess next : site.accesses()) {
                Optional<IcpAccess> same = Optional.ofNullable(taken.get(next));
                same.ifPresent(
                        each -> {
                            String from = website(check, each).number();
                            each.passTo(site.website(), next);
                            passed.add(new PassedAccess(each, from, site.website().filingNumber()));
                        });
                all.add(same.orElse(next));
            }
        }
        return new Accesses(all, passed, left);
    }

    /**
     * @param left former accesses that no new one took yet
     * @param taken those that were, by the new one
     */
    private static void take(
            FilingCheck check,
            List<WebsiteEntry.New> sites,
            BiPredicate<IcpAccess, IcpAccess> same,
            List<IcpAccess> left,
            Map<IcpAccess, IcpAccess> taken) {
        for (WebsiteEntry.New site : sites) {
            for (IcpAccess next : site.accesses()) {
                Optional<IcpAccess> found =
                        left.stream()
                                .filter(each -> !taken.containsKey(next) && same.test(each, next))
                                .filter(each -> sharesDomain(website(check, each), site))
                                .findFirst();
                found.ifPresent(
                        each -> {
                            left.remove(each);
                            taken.put(next, each);
                        });
            }
        }
    }

    /**
     * Names the new number in the former filing, tells what became of its accesses, and that
     * nothing of it is in force: what waited on it alone ends.
     */
    @Clause({"B13", "15.5"})
    void conclude(
            FilingCheck check,
            IcpSubject subject,
            FilingApplication application,
            Accesses accesses) {
        IcpSubject former = former(check);
        former.movedTo(subject.filingNumber());
        moved.fire(new RegisterEntry.Moved(former, subject, application, accesses.passed()));
        accesses.left()
                .forEach(
                        access ->
                                ended.fire(
                                        new RegisterEntry.AccessEnded(
                                                access.id(), application.id())));
        changed.fire(new RegisterEntry.Changed(former.id()));
    }

    private IcpSubject former(FilingCheck check) {
        return em.find(IcpSubject.class, check.movesFrom().id());
    }

    private static FiledWebsite website(FilingCheck check, IcpAccess access) {
        FiledSubject former = check.movesFrom();
        return former.websites().stream()
                .filter(website -> website.id().equals(access.websiteId()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean sharesDomain(FiledWebsite website, WebsiteEntry.New site) {
        Set<String> domains = new HashSet<>();
        ContentFacts.domains(website.content()).stream()
                .map(DomainName::toString)
                .forEach(domains::add);
        return site.domains().stream().map(IcpDomain::domain).anyMatch(domains::contains);
    }
}
