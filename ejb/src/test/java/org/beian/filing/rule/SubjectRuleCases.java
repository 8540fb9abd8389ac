package org.beian.filing.rule;

import static org.beian.filing.rule.RuleCase.passes;
import static org.beian.filing.rule.RuleCase.refuses;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.beian.filing.content.SampleFiling;

/** Test cases of the rules on the sponsor: its document, its domicile, its age. */
public final class SubjectRuleCases {

    public static final List<RuleCase> ALL =
            List.of(
                    refuses(
                            "CREDIT_CODE_CHECK_DIGITS",
                            "/subject/document/number",
                            f -> f.with("/subject/document/number", "91110000600037341M")),
                    refuses(
                            "CREDIT_CODE_CHECK_DIGITS",
                            "/subject/document/number",
                            f -> f.with("/subject/document/number", "110108001234567")),
                    passes(
                            "CREDIT_CODE_CHECK_DIGITS",
                            f ->
                                    f.with(
                                            "/subject/document/number",
                                            " "
                                                    + f.at("/subject/document/number")
                                                            .toLowerCase(Locale.ROOT))),
                    refuses(
                            "RESIDENT_ID_CHECK_DIGITS",
                            "/websites/0/responsible/document/number",
                            f ->
                                    f.with(
                                            "/websites/0/responsible/document/number",
                                            "110105194912310021")),
                    refuses(
                            "RESIDENT_ID_CHECK_DIGITS",
                            "/subject/document/number",
                            f -> f.asIndividual("110105800101001")),
                    refuses(
                            "RESIDENT_ID_CHECK_DIGITS",
                            "/subject/responsible/document/number",
                            f ->
                                    f.with(
                                            "/subject/responsible/document/number",
                                            "11010519490230002X")),
                    passes(
                            "RESIDENT_ID_CHECK_DIGITS",
                            f ->
                                    f.with(
                                            "/websites/0/responsible/document/number",
                                            "11010519491231002x")),
                    refuses(
                            "REGION_BELONGS_TO_PROVINCE",
                            "/subject/city",
                            f -> f.with("/subject/city", "440100")),
                    refuses(
                            "REGION_BELONGS_TO_PROVINCE",
                            "/subject/county",
                            f -> f.with("/subject/county", "440103")),
                    passes("REGION_BELONGS_TO_PROVINCE", f -> f.with("/subject/county", "110101")),
                    refuses(
                            "DOMICILE_BUREAU_EXISTS",
                            "/subject/province",
                            f -> f.with("/subject/province", "710000")),
                    refuses(
                            "DOMICILE_BUREAU_EXISTS",
                            "/subject/province",
                            f -> f.with("/subject/province", "110108")),
                    passes("DOMICILE_BUREAU_EXISTS", SubjectRuleCases::inGuangdong),
                    refuses(
                            "REGION_AGREES_WITH_CODE",
                            "/subject/province",
                            f ->
                                    f.with(
                                            "/subject/document/number",
                                            SampleFiling.creditCode("350100"))),
                    passes(
                            "REGION_AGREES_WITH_CODE",
                            f ->
                                    f.with(
                                            "/subject/document/number",
                                            SampleFiling.creditCode("100000"))),
                    refuses(
                            "DOCUMENT_FITS_NATURE",
                            "/subject/document/type",
                            f ->
                                    f.with("/subject/nature", "GOVERNMENT")
                                            .withDocument("BUSINESS_LICENCE", "示例001号")),
                    passes(
                            "DOCUMENT_FITS_NATURE",
                            f ->
                                    f.withDocument(
                                            "BUSINESS_LICENCE", f.at("/subject/document/number"))),
                    refuses(
                            "DOCUMENT_IN_FORCE",
                            "/subject/document/validTo",
                            f -> f.with("/subject/document/validTo", "2026-11-23")),
                    refuses(
                            "DOCUMENT_IN_FORCE",
                            "/subject/responsible/document/validTo",
                            f -> f.with("/subject/responsible/document/validTo", "2026-11-23")),
                    passes(
                            "DOCUMENT_IN_FORCE",
                            f -> f.with("/subject/document/validTo", "2026-11-24")),
                    refuses(
                            "UNDER_AGE",
                            "/subject/document/number",
                            f ->
                                    f.asIndividual(
                                            SampleFiling.residentId(LocalDate.of(2008, 11, 25)))),
                    passes(
                            "UNDER_AGE",
                            f ->
                                    f.asIndividual(
                                            SampleFiling.residentId(LocalDate.of(2008, 11, 24)))),
                    refuses(
                            "DOMAINS_PER_WEBSITE",
                            "/websites/0/domains",
                            f ->
                                    inGuangdong(f)
                                            .plus(
                                                    "/websites/0/domains",
                                                    "a" + f.at("/websites/0/domains/0"))),
                    passes(
                            "DOMAINS_PER_WEBSITE",
                            f ->
                                    f.plus(
                                            "/websites/0/domains",
                                            "a" + f.at("/websites/0/domains/0"))));

    private SubjectRuleCases() {}

    private static SampleFiling inGuangdong(SampleFiling filing) {
        return filing.with("/subject/province", "440000")
                .with("/subject/city", "440100")
                .with("/subject/county", "440103")
                .with("/subject/document/number", SampleFiling.creditCode("440100"));
    }
}
