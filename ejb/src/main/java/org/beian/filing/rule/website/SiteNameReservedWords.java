package org.beian.filing.rule.website;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.beian.code.CodeRow;
import org.beian.filing.content.FilingContent.Subject;
import org.beian.filing.content.FilingContent.Website;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that a website's name has no reserved word, such as those of the state or the nation, unless
 * the subject's nature entitles it: the detail of a reserved word names the natures that may use
 * it.
 */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("SITE_NAME_RESERVED_WORDS")
class SiteNameReservedWords implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        Subject subject = filing.content().subject();
        String nature = subject == null || subject.nature() == null ? "" : subject.nature();
        for (Item<Website> website : FilingItems.websites(filing.content())) {
            String name = website.value().name() == null ? "" : website.value().name();
            String words =
                    filing.facts().reference().codes("reserved-site-words").stream()
                            .filter(row -> name.contains(row.code()) && !mayUse(nature, row))
                            .map(CodeRow::code)
                            .collect(Collectors.joining("、"));
            if (!words.isEmpty()) {
                out.add(website.pointer() + "/name", TextNormalizer.shortened(name), words);
            }
        }
    }

    private static boolean mayUse(String nature, CodeRow word) {
        return word.detail() != null && List.of(word.detail().split("[ ,;]+")).contains(nature);
    }
}
