package org.beian.filing.rule.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.rule.FiledSubject;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.DomainName;

/** Rule that a filing moves with all its domains, so that none goes dark. */
@ApplicationScoped
@Clause("B13")
@RuleCode("MOVED_DOMAINS_WHOLE")
class MovedDomainsWhole implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        FiledSubject moved = filing.movesFrom();
        if (moved == null) {
            return;
        }
        Set<DomainName> named = ContentFacts.domains(filing.content());
        moved.websites().stream()
                .flatMap(website -> ContentFacts.domains(website.content()).stream())
                .filter(domain -> !named.contains(domain))
                .forEach(domain -> out.add("/movesFrom", domain.unicode(), moved.number()));
    }
}
