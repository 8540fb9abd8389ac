package org.beian.enforcement.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.enforcement.closure.ClosureScene.CLOSURE;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.beian.enforcement.EnforcementRefusal;
import org.beian.enforcement.dossier.CaseScene;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.letter.RenderedLetter;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.testing.DatabaseTest;
import org.beian.trail.History;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of what a bureau may do where its request for assistance was declined. */
@DatabaseTest
@Clause("16.5")
class AssistanceAppealTest {

    @Inject ClosureScene scene;
    @Inject AssistanceDesk desk;
    @Inject AssistanceAppeal appeal;
    @Inject AssistanceReading reading;
    @Inject AssistanceRepository assistances;
    @Inject History history;
    @Inject InTray tray;

    @AfterEach
    void leave() {
        scene.cases.leave();
    }

    @Test
    void asksAgainWhatWasDeclined() throws Exception {
        String request = declined();
        scene.asGuangdong();
        assertThatThrownBy(
                        () -> appeal.askAgain(request, scene.versionOf(request), CaseScene.WORDS))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_ASSISTANCE_NOT_FOUND));
        scene.cases.as(CaseScene.HEAD);
        assertThatThrownBy(
                        () ->
                                appeal.askAgain(
                                        request, scene.versionOf(request) - 1, CaseScene.WORDS))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_ASSISTANCE_STALE));
        assertThatThrownBy(() -> appeal.askAgain(request, scene.versionOf(request), "短"))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_ASSISTANCE_TEXT_INVALID));
        appeal.askAgain(request, scene.versionOf(request), "示例：机房在贵省");
        assertThat(reading.show(request).phase()).isEqualTo(AssistancePhase.SENT);
        assertThat(latest(request)).contains("再次要求配合关闭网站的函", "示例：机房在贵省");
        assertThatThrownBy(() -> appeal.refer(request, scene.versionOf(request), CaseScene.WORDS))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_ASSISTANCE_STATE_FORBIDS));
        scene.asGuangdong();
        tray.holds(WaitingKind.ASSISTANCE, Long.parseLong(request));
        desk.order(request, scene.versionOf(request));
        isWhole(request);
    }

    @Test
    void takesWhatWasDeclinedToTheMinistryWhichInstructs() throws Exception {
        String request = declined();
        scene.cases.as(CaseScene.HEAD);
        appeal.refer(request, scene.versionOf(request), "示例：机房在贵省");
        assertThat(latest(request)).contains("提请协调配合关闭网站的请示", "示例：接入地不在本省", "示例：机房在贵省");
        scene.asGuangdong();
        assertThatThrownBy(() -> desk.order(request, scene.versionOf(request)))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_ASSISTANCE_STATE_FORBIDS));
        scene.cases.asMinistry();
        assertThat(tray.linkOfUndated(WaitingKind.ASSISTANCE_REFERRED, Long.parseLong(request)))
                .contains("/ministry/assistance.xhtml?id=" + request);
        appeal.instruct(request, scene.versionOf(request), "示例：应当配合");
        assertThat(latest(request)).contains("关于配合关闭网站的通知", "示例：应当配合");
        assertThatThrownBy(() -> appeal.uphold(request, scene.versionOf(request), CaseScene.WORDS))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_ASSISTANCE_STATE_FORBIDS));
        scene.asGuangdong();
        assertThatThrownBy(() -> desk.decline(request, scene.versionOf(request), CaseScene.WORDS))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_ASSISTANCE_INSTRUCTED));
        desk.order(request, scene.versionOf(request));
        assertThat(scene.told(request)).contains("ASSISTANCE_REFERRED", "ASSISTANCE_INSTRUCTED");
        isWhole(request);
    }

    @Test
    void endsWhereTheMinistryFindsThatItWasDeclinedRightly() throws Exception {
        String request = declined();
        scene.cases.as(CaseScene.HEAD);
        appeal.refer(request, scene.versionOf(request), CaseScene.WORDS);
        scene.cases.asMinistry();
        appeal.uphold(request, scene.versionOf(request), "示例：接入地确不在该省");
        assertThat(latest(request)).contains("并无不当", "示例：接入地确不在该省");
        scene.cases.as(CaseScene.HEAD);
        assertThat(reading.show(request).phase()).isEqualTo(AssistancePhase.DECLINED);
        assertThatThrownBy(
                        () -> appeal.askAgain(request, scene.versionOf(request), CaseScene.WORDS))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_ASSISTANCE_STATE_FORBIDS));
        assertThat(scene.told(request)).contains("ASSISTANCE_UPHELD");
        isWhole(request);
    }

    private String declined() {
        String request = scene.asked(scene.closedElsewhere(CLOSURE));
        scene.asGuangdong();
        desk.decline(request, scene.versionOf(request), "示例：接入地不在本省");
        return request;
    }

    /** Text of the latest letter. */
    private String latest(String request) throws Exception {
        List<Letter> all = reading.letters(request);
        return RenderedLetter.unwrapped(
                reading.pdf(request, all.get(all.size() - 1).id(), Locale.SIMPLIFIED_CHINESE)
                        .content());
    }

    private void isWhole(String request) {
        assertThat(
                        FiledScene.inNew(
                                () ->
                                        history.verify(assistances.find(request).orElseThrow())
                                                .isWhole()))
                .isTrue();
    }
}
