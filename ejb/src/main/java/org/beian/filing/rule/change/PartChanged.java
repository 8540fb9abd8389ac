package org.beian.filing.rule.change;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.FilingContent.Website;
import org.beian.filing.rule.FilingCheck;
import org.beian.filing.rule.RegisterOverlay;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that an application touches a part, and that each part differs from what is filed. */
@ApplicationScoped
@Clause("8.4")
@RuleCode("PART_CHANGED")
class PartChanged implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        RegisterOverlay overlay = filing.overlay();
        if (overlay == null) {
            return;
        }
        if (filing.sent().subject() == null && filing.sent().websites().isEmpty()) {
            out.add("/websites");
        }
        if (overlay.filed().content().equals(filing.sent().subject())) {
            out.add("/subject");
        }
        for (int i = 0; i < filing.sent().websites().size(); i++) {
            Website whole = filing.content().websites().get(overlay.firstSent() + i);
            if (overlay.filed(filing.sent().websites().get(i))
                    .filter(website -> website.content().equals(whole))
                    .isPresent()) {
                out.add(overlay.pointer(i));
            }
        }
    }
}
