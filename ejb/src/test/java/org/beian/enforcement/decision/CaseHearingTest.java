package org.beian.enforcement.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.dossier.CaseDefence;
import org.beian.enforcement.dossier.CaseReading;
import org.beian.enforcement.dossier.CaseScene;
import org.beian.law.Clause;
import org.beian.letter.Letters;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of the days between the service of the notice of a hearing and the hearing. */
@DatabaseTest
@Clause("16.3")
class CaseHearingTest {

    @Inject CaseScene scene;
    @Inject CaseDefence defence;
    @Inject CaseHearing hearing;
    @Inject CaseReading reading;
    @Inject Letters letters;

    @AfterEach
    void leave() {
        scene.leave();
    }

    private int version(String id) {
        return scene.version(id);
    }

    /** Penalty law 64: seven working days lie between the service of its notice and a hearing. */
    @Test
    void hearsNobodyBeforeTheDaysOfTheNoticeAreOver() {
        String id = scene.told("NUMBER_NOT_SHOWN", CaseScene.fine(10_000));
        scene.serve(id);
        scene.filed.asSponsor();
        defence.askHearing(id, version(id));
        scene.as(CaseScene.OPENER);
        LocalDateTime at = LocalDate.of(2026, 12, 3).atTime(9, 30);
        hearing.announce(id, version(id), at, "示例会议室", CaseScene.CHAIR);
        assertThat(announcement(id)).contains("不满7个工作日的，听证改在", "申辩和质证");
        TestClock.shared().set(at.plusHours(2));
        scene.as(CaseScene.CHAIR);
        isNotHeld(id);
        assertThat(reading.show(id).acts()).doesNotContain("HOLD_HEARING");

        scene.serveHearing(id, LocalDate.of(2026, 11, 26));
        LocalDateTime moved = LocalDate.of(2026, 12, 7).atTime(9, 30);
        assertThat(reading.show(id).hearing().at()).isEqualTo(moved);
        assertThat(reading.show(id).hearing().servedOn()).isEqualTo("2026-11-26");
        assertThat(scene.acts(id)).endsWith("HEARING_SERVED", "MOVE_HEARING");
        assertThat(scene.mails(id)).anyMatch(subject -> subject.contains("听证改期"));
        isNotHeld(id);
        TestClock.shared().set(moved);
        hearing.hold(id, version(id), scene.document(), CaseScene.WORDS);
        scene.isWhole(id);
    }

    private void isNotHeld(String id) {
        assertThatThrownBy(() -> hearing.hold(id, version(id), scene.document(), CaseScene.WORDS))
                .is(rejectedAs(CaseRefusal.CASE_HEARING_NOT_HELD));
    }

    private String announcement(String id) {
        return String.join(
                "\n",
                letters.text(reading.letters(id).get(1), Locale.SIMPLIFIED_CHINESE).paragraphs());
    }
}
