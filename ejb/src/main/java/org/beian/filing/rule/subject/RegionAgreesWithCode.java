package org.beian.filing.rule.subject;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.beian.filing.content.DocumentKey;
import org.beian.filing.content.FilingContent.Document;
import org.beian.filing.content.FilingContent.Subject;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.Province;
import org.beian.value.ResidentIdNumber;
import org.beian.value.UnifiedSocialCreditCode;

/**
 * Rule that the province of the domicile is the one where the organisation's code or the person's
 * identity number was first issued. As people and companies move, its severity is WARN by default.
 */
@ApplicationScoped
@Clause("2")
@RuleCode("REGION_AGREES_WITH_CODE")
class RegionAgreesWithCode implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        Subject subject = filing.content().subject();
        Optional<Province> domicile =
                subject == null ? Optional.empty() : TextNormalizer.province(subject.province());
        Optional<Province> issued =
                FilingItems.subjectDocument(filing.content()).flatMap(RegionAgreesWithCode::issued);
        if (domicile.isPresent() && issued.isPresent() && !domicile.equals(issued)) {
            Province at = issued.get();
            Province here = domicile.get();
            out.add(
                    "/subject/province",
                    here.chineseName(),
                    at.chineseName(),
                    here.englishName(),
                    at.englishName());
        }
    }

    /** Empty for codes of the central authorities (100000) and numbers that cannot be read. */
    private static Optional<Province> issued(Document document) {
        Optional<String> region =
                DocumentKey.UNIFIED_SOCIAL_CREDIT_CODE.equals(document.type())
                        ? FilingItems.read(document.number(), UnifiedSocialCreditCode::parse)
                                .map(UnifiedSocialCreditCode::regionCode)
                        : ResidentIdCheckDigits.read(document).map(ResidentIdNumber::regionCode);
        return region.flatMap(Province::findRegion);
    }
}
