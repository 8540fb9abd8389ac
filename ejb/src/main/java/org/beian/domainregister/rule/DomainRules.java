package org.beian.domainregister.rule;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.beian.code.RuleSeverities;
import org.beian.domainregister.record.DomainRow;
import org.beian.rule.PublishedRules;
import org.beian.rule.Rule;
import org.beian.rule.RuleBook;
import org.beian.rule.RuleEntry;
import org.beian.rule.RulesInForce;

/** Rule book of all rules for a reported row; a new rule is discovered by CDI. */
@ApplicationScoped
public class DomainRules implements PublishedRules {

    @Inject @Any Instance<Rule<DomainRow>> rules;
    @Inject RuleSeverities severities;

    private RuleBook<DomainRow> book;

    @PostConstruct
    void bind() {
        book = new RuleBook<>(rules, severities);
    }

    public RulesInForce<DomainRow> on(LocalDate day) {
        return book.inForce(null, day);
    }

    @Override
    public List<RuleEntry> list() {
        return book.rules();
    }
}
