package org.beian.enforcement.clue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.util.List;
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.intake.DomainScene;
import org.beian.domainregister.intake.SampleDomain;
import org.beian.domainregister.unfiled.ClueState;
import org.beian.domainregister.unfiled.Observations;
import org.beian.domainregister.unfiled.ObservedEntry;
import org.beian.domainregister.unfiled.UnfiledClue;
import org.beian.domainregister.unfiled.UnfiledClues;
import org.beian.enforcement.HolderKind;
import org.beian.enforcement.SourceKind;
import org.beian.enforcement.clue.view.SiteHolder;
import org.beian.enforcement.clue.view.SourceView;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

/** Tests of clues on unfiled domains that a bureau takes for enforcement. */
@DatabaseTest
@Clause({"16.1", "20.3"})
class UnfiledClueTakingTest {

    @Inject DomainScene domains;
    @Inject ClueScene scene;
    @Inject Observations observations;
    @Inject UnfiledClues unfiled;
    @Inject UnfiledClueTaking taking;
    @Inject ClueReading reading;

    @Test
    void becomesAClueOfEnforcement() {
        String domain = SampleDomain.another().domain();
        domains.as(domains.provider(Province.HAINAN), "PROVIDER");
        observations.report(null, List.of(new ObservedEntry(domain, "203.0.113.7")));
        domains.full(domains.registrar(), SampleDomain.named(domain));
        scene.asMinistry();
        Long sent = unfiled.confirm(domain, "请依法处理", Province.HAINAN).id();

        scene.asReviewer(Province.GUANGDONG);
        assertThatThrownBy(() -> taking.take(sent.toString(), null))
                .is(rejectedAs(DomainRefusal.CLUE_NOT_FOUND));
        assertThatThrownBy(() -> taking.take("none", null))
                .is(rejectedAs(DomainRefusal.CLUE_NOT_FOUND));
        scene.asReviewer(Province.HAINAN);
        UnfiledClue shown = unfiled.show(sent);
        assertThatThrownBy(() -> taking.take(sent.toString(), shown.version() + 1))
                .is(rejectedAs(DomainRefusal.CLUE_STALE));
        String id = taking.take(sent.toString(), shown.version()).toString();
        assertThat(unfiled.show(sent).state()).isEqualTo(ClueState.CASE_OPENED);
        ClueView clue = reading.show(id);
        assertThat(clue.domain()).isEqualTo(domain);
        assertThat(clue.violation()).isEqualTo("UNFILED_SERVICE");
        assertThat(clue.sources())
                .extracting(SourceView::kind)
                .containsExactly(SourceKind.UNFILED_CLUE);
        assertThat(clue.holders()).extracting(SiteHolder::kind).contains(HolderKind.PROVIDER);
        assertThatThrownBy(() -> taking.take(sent.toString(), null))
                .is(rejectedAs(DomainRefusal.UNFILED_STATE_FORBIDS));
    }
}
