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
import org.beian.domainregister.unfiled.UnfiledClues;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.clue.view.FollowedClue;
import org.beian.enforcement.clue.view.UnfiledCluePhase;
import org.beian.enforcement.dossier.CaseEnding;
import org.beian.enforcement.dossier.CaseOpening;
import org.beian.enforcement.dossier.CaseScene;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of what the ministry sees of the clues on unfiled domains that a bureau took. */
@DatabaseTest
@Clause("20.3")
class FollowedCluesTest {

    @Inject DomainScene domains;
    @Inject CaseScene cases;
    @Inject Observations observations;
    @Inject UnfiledClues unfiled;
    @Inject UnfiledClueTaking taking;
    @Inject ClueEnding ending;
    @Inject CaseOpening opening;
    @Inject CaseEnding caseEnding;
    @Inject FollowedClues followed;

    private Long sent;

    /** A clue of the ministry for the bureau of Beijing. */
    @BeforeEach
    void send() {
        String domain = SampleDomain.another().domain();
        domains.as(domains.provider(Province.BEIJING), "PROVIDER");
        observations.report(null, List.of(new ObservedEntry(domain, "203.0.113.7")));
        domains.full(domains.registrar(), SampleDomain.named(domain));
        cases.asMinistry();
        sent = unfiled.confirm(domain, "请依法处理", Province.BEIJING).id();
    }

    @AfterEach
    void leave() {
        cases.leave();
    }

    private String taken() {
        cases.as(CaseScene.OPENER);
        return taking.take(sent.toString(), null).toString();
    }

    /** The clue as the ministry sees it, in one part of its list alone. */
    private FollowedClue seen(UnfiledCluePhase phase) {
        cases.asMinistry();
        for (UnfiledCluePhase each : UnfiledCluePhase.values()) {
            assertThat(followed.list(each, sent - 1, 1))
                    .as(each.name())
                    .filteredOn(one -> one.clue().id().equals(sent))
                    .hasSize(each == phase ? 1 : 0);
        }
        assertThat(followed.count(phase)).isPositive();
        FollowedClue found = followed.show(sent);
        assertThat(found.phase()).isEqualTo(phase);
        return found;
    }

    @Test
    void tellsThatNoCaseWasOpened() {
        assertThat(seen(UnfiledCluePhase.SENT).since()).isNull();
        String clue = taken();
        FollowedClue taken = seen(UnfiledCluePhase.TAKEN);
        assertThat(taken.taken().id()).isEqualTo(Long.valueOf(clue));
        assertThat(taken.since()).isNotNull();
        assertThat(taken.readable()).isTrue();
        cases.as(CaseScene.OPENER);
        ending.noGround(clue, null, "示例：境内没有该网站");

        FollowedClue ended = seen(UnfiledCluePhase.NO_CASE);
        assertThat(ended.reason()).isEqualTo("示例：境内没有该网站");
        assertThat(ended.since()).isEqualTo(ended.taken().endedAt());
        assertThat(ended.opened()).isNull();
    }

    @Test
    void followsTheCaseToItsEnd() {
        String clue = taken();
        String id = opening.open(cases.request(clue, "UNFILED_SERVICE", "示例经营者")).toString();
        FollowedClue open = seen(UnfiledCluePhase.IN_CASE);
        assertThat(open.opened().id()).isEqualTo(Long.valueOf(id));
        assertThat(open.opened().number()).isNotBlank();
        assertThat(open.since()).isEqualTo(open.opened().openedAt());
        assertThat(open.reason()).isNull();
        cases.proven(id);
        cases.as(CaseScene.HEAD);
        caseEnding.noPenalty(id, cases.version(id), CaseScene.WORDS);

        FollowedClue ended = seen(UnfiledCluePhase.CASE_ENDED);
        assertThat(followed.ofState(ClueState.CASE_OPENED, sent - 1, 1))
                .extracting(FollowedClue::phase)
                .containsExactly(UnfiledCluePhase.CASE_ENDED);
        assertThat(followed.ofState(ClueState.SENT, sent - 1, 1))
                .noneMatch(one -> one.clue().id().equals(sent));
        assertThat(ended.opened().state()).isEqualTo(CaseState.NO_PENALTY);
        assertThat(ended.since()).isEqualTo(ended.opened().outcome().at());
    }

    @Test
    @Clause("2")
    void showsABureauItsOwn() {
        cases.as(CaseScene.OPENER);
        assertThat(followed.show(sent).readable()).isFalse();
        taken();
        assertThat(followed.show(sent).readable()).isTrue();
        cases.asOther();
        assertThat(followed.list(null, sent - 1, 1))
                .noneMatch(each -> each.clue().id().equals(sent));
        assertThatThrownBy(() -> followed.show(sent)).is(rejectedAs(DomainRefusal.CLUE_NOT_FOUND));
    }
}
