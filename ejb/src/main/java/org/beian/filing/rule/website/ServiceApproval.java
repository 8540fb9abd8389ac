package org.beian.filing.rule.website;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.code.CodeRow;
import org.beian.filing.content.FilingContent.Website;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that a website that offers a service which needs an approval first names one of that
 * category (code table {@code approval-by-service}).
 */
@ApplicationScoped
@Clause("14.1")
@RuleCode("SERVICE_APPROVAL")
class ServiceApproval implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<Website> website : FilingItems.websites(filing.content())) {
            for (Item<String> service :
                    FilingItems.entries(website, "services", website.value().services())) {
                check(filing, website.value(), service, out);
            }
        }
    }

    private static void check(
            FilingCheck filing, Website website, Item<String> service, Findings out) {
        for (CodeRow category : filing.facts().reference().codes("pre-approval-categories")) {
            if (isNeeded(service.value(), category.code(), filing)
                    && !isNamed(website, category.code())) {
                filing.facts()
                        .reference()
                        .code("services", service.value())
                        .ifPresent(
                                known ->
                                        out.add(
                                                service.pointer(),
                                                known.nameZh(),
                                                category.nameZh(),
                                                known.nameEn(),
                                                category.nameEn()));
            }
        }
    }

    /** Whether a service needs an approval of a category on the day. */
    static boolean isNeeded(String service, String category, FilingCheck filing) {
        return filing.facts()
                .reference()
                .code("approval-by-service", service + ":" + category)
                .isPresent();
    }

    /** Whether a website names an approval of a category. */
    static boolean isNamed(Website website, String category) {
        return website.preApprovals().stream()
                .anyMatch(approval -> category.equals(approval.category()));
    }
}
