package org.beian.filing.rule.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.party.UnitSummary;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.IpRange;

/** Rule that an access is named once in a website, and an address once in an access. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("ACCESS_TWICE")
class AccessTwice implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        Set<Object> seen = new HashSet<>();
        for (Item<Access> access : filing.parts().accesses()) {
            List<IpRange> ranges = new ArrayList<>();
            for (Item<IpRange> range : filing.parts().ranges(access)) {
                if (ranges.stream().anyMatch(range.value()::overlaps)) {
                    out.add(range.pointer(), range.value());
                }
                ranges.add(range.value());
            }
            UnitSummary provider = filing.provider(access.website(), access.access());
            if (provider != null
                    && !ranges.isEmpty()
                    && !seen.add(List.of(access.website(), provider.code(), Set.copyOf(ranges)))) {
                out.add(access.pointer(), ranges.get(0));
            }
        }
    }
}
