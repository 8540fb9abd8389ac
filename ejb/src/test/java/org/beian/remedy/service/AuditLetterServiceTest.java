package org.beian.remedy.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Locale;
import org.beian.account.Roles;
import org.beian.annualaudit.answer.AuditScene;
import org.beian.annualaudit.review.AuditReview;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of who knows how the letter with the result of an audit was served. */
@DatabaseTest
@Clause("B5")
class AuditLetterServiceTest {

    @Inject AuditScene scene;
    @Inject AuditReview review;
    @Inject ServiceReading reading;
    @Inject LetterParties parties;

    private String number;

    @BeforeEach
    void fail() {
        String id = scene.told();
        scene.afterTheLastDayOf(id);
        scene.filed.asReviewer();
        review.fail(id, scene.version(id), "示例：逾期未办理");
        number =
                scene.filed
                        .texts(
                                "select letter_number from letter where case_type = 'AUDIT_ITEM'"
                                        + " and case_id = ?",
                                Long.valueOf(id))
                        .get(0);
    }

    @AfterEach
    void leave() {
        scene.leave();
    }

    private boolean isShown() {
        return reading.ofLetter(number, Locale.SIMPLIFIED_CHINESE).isPresent();
    }

    @Test
    void isShownToTheSponsorAndTheBureauAndNobodyElse() {
        assertThat(isShown()).isTrue();
        scene.filed.asSponsor();
        assertThat(isShown()).isTrue();
        scene.filed.asProvider();
        assertThat(isShown()).isFalse();
        scene.filed.filed.become(scene.filed.filed.newSponsor(), Roles.SPONSOR);
        assertThat(isShown()).isFalse();
    }
}
