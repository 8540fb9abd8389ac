package org.beian.filing.rule;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.code.RuleSeverities;
import org.beian.rule.PublishedRules;
import org.beian.rule.Rule;
import org.beian.rule.RuleBook;
import org.beian.rule.RuleEntry;

/** Rule book for applications, with every rule that CDI finds. */
@ApplicationScoped
public class FilingRules implements PublishedRules {

    @Inject @Any Instance<Rule<FilingCheck>> rules;
    @Inject RuleSeverities severities;

    private RuleBook<FilingCheck> book;

    @PostConstruct
    void bind() {
        book = new RuleBook<>(rules, severities);
    }

    RuleBook<FilingCheck> book() {
        return book;
    }

    @Override
    public List<RuleEntry> list() {
        return book.rules();
    }
}
