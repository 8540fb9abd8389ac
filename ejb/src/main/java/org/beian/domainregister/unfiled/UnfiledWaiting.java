package org.beian.domainregister.unfiled;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/** Source of the tasks and clues on unfiled domains that wait (7.4, 20.3). */
@ApplicationScoped
@Clause({"7.4", "20.3"})
class UnfiledWaiting implements WaitingWork {

    /** As {@link UnfiledClues#candidates} finds them: the latest sight of each. */
    private static final String CANDIDATE =
            """
            w.openKey is not null and not exists (select s.id from UnfiledSite s
              where s.domain = w.domain and s.openKey is not null and s.id > w.id)
            and not exists (select c.id from UnfiledClue c where c.openDomain = w.domain)
            and not exists (select i.domain from IcpDomain i where i.domain = w.domain)
            and SQL('(select min(r.unit_id) from domain_record r where r.domain = ?)', w.domain)
              is not null""";

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.UNFILED_SITE,
                WaitingQuery.ofUnit(
                                "UnfiledSite w",
                                "w.state in (org.beian.domainregister.unfiled.UnfiledState.OPEN,"
                                        + " org.beian.domainregister.unfiled.UnfiledState.URGED)",
                                "w.providerId")
                        .about("w.domain", "w.foundAt")
                        .until("w.due"),
                WaitingKind.UNFILED_DOMAIN,
                WaitingQuery.ofRole("UnfiledSite w", CANDIDATE)
                        .about("w.domain", "w.foundAt")
                        .linkedBy("w.domain"),
                WaitingKind.CLUE,
                WaitingQuery.ofAuthority(
                                "UnfiledClue w",
                                "w.state = org.beian.domainregister.unfiled.ClueState.SENT",
                                "w.province")
                        .about("w.domain", "w.confirmedAt")
                        .until("w.due"));
    }
}
