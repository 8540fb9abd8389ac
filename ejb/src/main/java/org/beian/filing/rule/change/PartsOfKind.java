package org.beian.filing.rule.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingContent.Website;
import org.beian.filing.content.FilingJson;
import org.beian.filing.rule.FilingCheck;
import org.beian.filing.rule.RegisterOverlay;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that an application carries the parts of its kind: a change the subject and filed websites,
 * the others new websites or new accesses only.
 */
@ApplicationScoped
@Clause("8.1")
@RuleCode("PARTS_OF_KIND")
class PartsOfKind implements Rule<FilingCheck> {

    private static final Website NOTHING = FilingJson.part("{}", Website.class);

    @Override
    public void check(FilingCheck filing, Findings out) {
        String kind = filing.sent().kind();
        boolean adds = filing.sent().touchesFiled() && !FilingContent.CHANGE.equals(kind);
        if (adds && filing.sent().subject() != null) {
            out.add("/subject", kind);
        }
        List<Website> websites = filing.sent().websites();
        for (int i = 0; i < websites.size() && !filing.isUnfounded(); i++) {
            if (!fits(kind, websites.get(i))) {
                RegisterOverlay overlay = filing.overlay();
                out.add(overlay == null ? "/websites/" + i : overlay.pointer(i), kind);
            }
        }
    }

    private static boolean fits(String kind, Website website) {
        boolean filed = website.filingNumber() != null;
        return switch (String.valueOf(kind)) {
            case FilingContent.CHANGE -> filed;
            case FilingContent.ADD_ACCESS ->
                    filed && website.numbered(null).with(List.of()).equals(NOTHING);
            default -> !filed;
        };
    }
}
