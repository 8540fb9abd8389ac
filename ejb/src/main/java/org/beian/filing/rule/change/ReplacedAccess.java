package org.beian.filing.rule.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingContent.Website;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.filing.rule.FiledSubject.FiledWebsite;
import org.beian.filing.rule.FilingCheck;
import org.beian.filing.rule.RegisterOverlay;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that an access replaces one that another provider gives to the same website now, and that a
 * website moves once at a time (B13).
 */
@ApplicationScoped
@Clause("B13")
@RuleCode("REPLACED_ACCESS")
class ReplacedAccess implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        List<Website> websites = filing.sent().websites();
        for (int i = 0; i < websites.size() && !filing.isUnfounded(); i++) {
            List<Access> accesses = websites.get(i).accesses();
            boolean moves = false;
            for (int j = 0; j < accesses.size(); j++) {
                if (Texts.isBlank(accesses.get(j).replaces())) {
                    continue;
                }
                if (moves || !replaces(filing, websites.get(i), accesses.get(j))) {
                    out.add(
                            pointer(filing.overlay(), i, j) + "/replaces",
                            TextNormalizer.shortened(accesses.get(j).replaces()));
                }
                moves = true;
            }
        }
    }

    private static boolean replaces(FilingCheck filing, Website website, Access access) {
        RegisterOverlay overlay = filing.overlay();
        Optional<FiledWebsite> filed = overlay == null ? Optional.empty() : overlay.filed(website);
        return FilingContent.ADD_ACCESS.equals(filing.sent().kind())
                && !access.replaces().equals(overlay.provider(access))
                && filed.stream()
                        .flatMap(each -> each.content().accesses().stream())
                        .anyMatch(each -> access.replaces().equals(each.provider()));
    }

    private static String pointer(RegisterOverlay overlay, int website, int access) {
        return overlay == null
                ? "/websites/" + website + "/accesses/" + access
                : overlay.pointer(website, access);
    }
}
