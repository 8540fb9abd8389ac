package org.beian.filing.rule.subject;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.FilingContent.Subject;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that the city is in the province, and the county in the city (GB/T 2260). */
@ApplicationScoped
@Clause("2")
@RuleCode("REGION_BELONGS_TO_PROVINCE")
class RegionBelongsToProvince implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        Subject subject = filing.content().subject();
        if (subject == null
                || TextNormalizer.province(subject.province()).isEmpty()
                || Texts.isBlank(subject.city())) {
            return;
        }
        if (!isBelow(filing, subject.city(), subject.province())) {
            out.add("/subject/city", TextNormalizer.shortened(subject.city()), subject.province());
        } else if (!Texts.isBlank(subject.county())
                && !isBelow(filing, subject.county(), subject.city())) {
            out.add("/subject/county", TextNormalizer.shortened(subject.county()), subject.city());
        }
    }

    private static boolean isBelow(FilingCheck filing, String region, String upper) {
        return upper.equals(filing.facts().reference().upperRegions().get(region));
    }
}
