package org.beian.domainregister.lookup;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REGISTRAR;
import static org.beian.account.Roles.REGISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.domainregister.record.FiledDomains;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.value.DomainName;

/** Look-up of a domain's holders, now and on a given day, by what the units reported (B4, B10). */
@Stateless
public class DomainSearch {

    @Inject DomainVersions versions;
    @Inject FiledDomains filed;
    @Inject Callers callers;
    @Inject Clock clock;

    /**
     * Answers for the domain itself, or for the independent domain above a name below it.
     *
     * <p>The ministry and the bureaus see all; a unit sees all of what it reported itself;
     * everybody else sees personal items masked.
     *
     * @param name in any spelling
     * @param on a day in Shanghai; null for today
     * @throws org.beian.value.InvalidValue when the name is not a domain name
     */
    @Clause({"B4", "B10"})
    @RolesAllowed({MINISTRY, REVIEWER, CLERK, REGISTRY, REGISTRAR, PROVIDER})
    public DomainAnswer find(String name, LocalDate on) {
        DomainName asked = DomainName.parse(name);
        DomainName domain = asked.independentDomain().orElse(asked);
        LocalDate day = on == null ? Shanghai.date(clock.instant()) : on;
        List<DomainVersion> all = versions.of(domain, this::seesAll);
        return new DomainAnswer(
                domain.toString(),
                domain.unicode(),
                day,
                all.stream().filter(version -> version.heldOn(day)).toList(),
                all,
                filed.filingsOf(domain),
                versions.next(domain, false),
                versions.next(domain, true));
    }

    private boolean seesAll(Long unitId) {
        Caller caller = callers.current();
        return caller.has(MINISTRY)
                || caller.has(REVIEWER)
                || caller.has(CLERK)
                || unitId.equals(caller.unitId());
    }
}
