package org.beian.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.fact.FactKind.BLOCK;
import static org.beian.fact.FactKind.CODE;
import static org.beian.fact.FactKind.SEVERITY;
import static org.beian.fact.FactScene.DAY;
import static org.beian.fact.FactScene.setting;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.beian.access.application.AccessScene;
import org.beian.domainregister.intake.DomainScene;
import org.beian.domainregister.intake.SampleDomain;
import org.beian.domainregister.unfiled.Observations;
import org.beian.domainregister.unfiled.ObservedEntry;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.mandate.EntrustedScene;
import org.beian.filing.review.FilingReview;
import org.beian.filing.review.FilingScene;
import org.beian.testing.DatabaseTest;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

/** Tests of what the preview of a change counts, by what one case more makes of it. */
@DatabaseTest
class FactUsesTest {

    @Inject @Any Instance<FactUses> uses;
    @Inject FactScene scene;
    @Inject FactKeeping facts;
    @Inject EntrustedScene filings;
    @Inject FilingReview review;
    @Inject AccessScene access;
    @Inject DomainScene domains;
    @Inject Observations observations;

    private Map<String, Integer> counts(FactKey key) {
        Map<String, Integer> counts = new TreeMap<>();
        FilingScene.inNew(
                () -> {
                    uses.forEach(
                            source ->
                                    source.of(key)
                                            .forEach(one -> counts.put(one.what(), one.number())));
                    return null;
                });
        return counts;
    }

    /** What is counted of a fact, and how much more it is after something was done. */
    private Map<String, Integer> more(FactKey key, Runnable done) {
        Map<String, Integer> before = counts(key);
        done.run();
        Map<String, Integer> after = counts(key);
        after.replaceAll((what, number) -> number - before.get(what));
        return after;
    }

    private static FactKey code(String table, String name) {
        return new FactKey(CODE, name, table);
    }

    private String submitted(SampleFiling filing) {
        filings.asProvider();
        return filings.submission.submit(filing.toContent()).id();
    }

    private SampleFiling faulty() {
        return filings.another().with("/subject/responsible/mobile", "12");
    }

    @Test
    void countsWhatWaitsWithAFindingOfTheRule() {
        Long returned = Long.valueOf(submitted(faulty()));
        String rule = FilingScene.inNew(() -> filings.filings.findings(returned, 1)).get(0).code();
        FactKey country = new FactKey(SEVERITY, rule, "");
        assertThat(more(country, () -> submitted(faulty()))).containsOnly(Map.entry("FINDINGS", 1));
        assertThat(more(country, () -> submitted(filings.another())))
                .as("without a finding")
                .containsOnly(Map.entry("FINDINGS", 0));
        FactKey elsewhere = new FactKey(SEVERITY, rule, Province.HAINAN.regionCode());
        assertThat(more(elsewhere, () -> submitted(faulty())))
                .containsOnly(Map.entry("FINDINGS", 0));
        FactKey here = new FactKey(SEVERITY, rule, Province.BEIJING.regionCode());
        assertThat(more(here, () -> submitted(faulty()))).containsOnly(Map.entry("FINDINGS", 1));
    }

    @Test
    void countsOpenCasesWithTheLimitThatASettingGives() {
        FactKey limit = setting("filing.review.workingDays", Province.BEIJING);
        assertThat(more(limit, () -> submitted(filings.another()))).containsEntry("LIMITS", 1);
        assertThat(more(setting("letter.lawsuitMonths", null), () -> submitted(filings.another())))
                .containsEntry("UNDER_REVIEW", 1);
        assertThat(more(setting("provider.mend.workingDays", null), () -> submitted(faulty())))
                .containsEntry("LIMITS", 1);
        assertThat(more(setting("provider.verify.workingDays", null), filings::entrusted))
                .containsEntry("LIMITS", 1);
        assertThat(more(setting("provider.handOver.workingDays", null), () -> decided(true)))
                .containsEntry("LIMITS", 1);
        assertThat(more(setting("sponsor.consent.workingDays", null), () -> decided(true)))
                .containsEntry("LIMITS", 0);
        assertThat(counts(setting("import.maxRatio", null))).as("bears on no case").isEmpty();
    }

    private void decided(boolean approved) {
        String id = submitted(filings.another());
        filings.asReviewer();
        if (approved) {
            review.approve(id, filings.approval(id));
        } else {
            review.refuse(id, filings.refusal(id, "DOMAIN_NOT_HELD"));
        }
    }

    @Test
    void countsWhatUsesACode() {
        assertThat(more(code("refusal-reasons", "DOMAIN_NOT_HELD"), () -> decided(false)))
                .containsEntry("REFUSALS", 1);
        SampleFiling sample = filings.another();
        assertThat(more(code("natures", sample.at("/subject/nature")), () -> decided(true)))
                .containsEntry("SUBJECTS", 1);
        assertThat(more(code("document-types", "UNIFIED_SOCIAL_CREDIT_CODE"), () -> decided(true)))
                .containsEntry("SUBJECTS", 1);
        assertThat(more(code("filing-kinds", sample.at("/kind")), () -> decided(false)))
                .containsEntry("APPLICATIONS", 1);
        String method = sample.at("/websites/0/accesses/0/methods/0");
        assertThat(more(code("access-methods", method), () -> decided(true)))
                .containsOnly(Map.entry("ACCESSES", 1), Map.entry("ACCESS_APPLICATIONS", 0));
        assertThat(more(code("access-methods", "HOSTING"), () -> access.apply(access.applied())))
                .containsEntry("ACCESS_APPLICATIONS", 1);
        assertThat(counts(code("languages", "zh-Hans"))).isEmpty();
    }

    @Test
    void countsWhatLiesInABlock() {
        FactKey block = new FactKey(BLOCK, "203.0.113.0/24", "");
        assertThat(more(block, () -> decided(true)))
                .containsEntry("ACCESSES_IN_BLOCK", 1)
                .containsEntry("RECORDS_IN_BLOCK", 0);
        assertThat(more(block, access.filed::providerReady))
                .as("a provider with this block of its own")
                .containsEntry("RECORDS_IN_BLOCK", 1);
        assertThat(more(block, () -> access.preAssigned(access.applied())))
                .containsEntry("ASSIGNED_IN_BLOCK", 1);
        assertThat(counts(new FactKey(BLOCK, "192.0.0.0/29", "")).values()).containsOnly(0);
        assertThat(
                        more(
                                setting("access.preAssignment.days", null),
                                () -> access.preAssigned(access.applied())))
                .containsEntry("PRE_ASSIGNED", 1);
    }

    @Test
    void countsUnfiledSitesThatAreFollowed() {
        assertThat(more(setting("unfiled.provider.workingDays", null), this::observed))
                .containsEntry("UNFILED_LIMITS", 1);
        assertThat(more(setting("unfiled.urged.workingDays", null), this::observed))
                .containsEntry("UNFILED_LIMITS", 0);
        assertThat(counts(setting("unfiled.bureau.workingDays", Province.HAINAN)))
                .containsKey("UNFILED_LIMITS");
        assertThat(counts(code("unfiled-results", "URGED"))).containsKey("UNFILED_ANSWERS");
    }

    private void observed() {
        domains.as(domains.provider(Province.GUANGDONG), "PROVIDER");
        observations.report(
                null, List.of(new ObservedEntry(SampleDomain.another().domain(), "203.0.113.7")));
    }

    /** The preview names the numbers of all sources. */
    @Test
    void saysItInThePreview() {
        submitted(filings.another());
        scene.ready();
        scene.asOperator();
        FactKey key = setting("filing.review.workingDays", Province.BEIJING);
        FactPreview preview = facts.preview(key, DAY, FactContent.of("19"));
        assertThat(preview.uses()).extracting(FactUses.Count::what).containsExactly("LIMITS");
        assertThat(preview.uses().get(0).number()).isPositive();
        scene.signOut();
    }
}
