package org.beian.unfiledchange.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.unfiledchange.ChangedItem;
import org.beian.unfiledchange.UnfiledChange;
import org.beian.unfiledchange.UnfiledChangeState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the job that compares holders of filed domains with the register of domains. */
@DatabaseTest
@Clause({"8.4", "20.1"})
class HolderComparisonTest {

    @Inject UnfiledChangeScene scene;
    @Inject UnfiledChangeReading reading;
    @Inject UnfiledChangeAnswering answering;
    @Inject UnfiledChangeReview review;

    @BeforeEach
    void file() {
        scene.file();
    }

    @AfterEach
    void leaveNothing() {
        TestClock.shared().reset();
        scene.withdrawReports();
    }

    private String subject() {
        return scene.filed.filing().at("/subject/name");
    }

    @Test
    void opensOneForADifferenceAndNoneTwice() {
        scene.registeredTo(UnfiledChangeScene.OTHER);
        scene.compare();
        scene.compare();
        String id = scene.onlyOfDomain();
        UnfiledChange found = scene.one(id);
        assertThat(found.found().item()).isEqualTo(ChangedItem.DOMAIN_HOLDER);
        assertThat(found.found().filedValue()).isEqualTo(subject());
        assertThat(found.filingNumber()).isEqualTo(scene.filed.website());
        assertThat(scene.told(id)).containsExactly("UNFILED_CHANGE_FOUND");
        assertThat(scene.mails(id)).isEqualTo(1);
        scene.filed.asSponsor();
        assertThat(reading.show(id).found()).doesNotContain(UnfiledChangeScene.OTHER);
        assertThat(reading.letters(id)).hasSize(1);
        scene.filed.asProvider();
        assertThat(reading.show(id).found()).doesNotContain(UnfiledChangeScene.OTHER);
        scene.filed.asReviewer();
        assertThat(reading.show(id).found()).contains(UnfiledChangeScene.OTHER);
        assertThat(scene.isWhole(id)).isTrue();
    }

    @Test
    void opensNoneWhereTheNamesAgreeOrNobodyReports() {
        scene.registeredTo();
        scene.compare();
        scene.registeredTo(" " + subject() + "　");
        scene.compare();
        scene.registeredTo(UnfiledChangeScene.OTHER, subject());
        scene.compare();
        assertThat(scene.ofDomain()).isEmpty();
    }

    @Test
    void endsByItselfWhenTheyAgreeAgain() {
        scene.registeredTo(UnfiledChangeScene.OTHER);
        scene.compare();
        String id = scene.onlyOfDomain();
        scene.registeredTo(subject());
        scene.compare();
        assertThat(scene.one(id).state()).isEqualTo(UnfiledChangeState.LAPSED);
        assertThat(scene.acts(id)).containsExactly("FIND", "CEASE");
        assertThat(scene.mails(id)).isEqualTo(2);
        scene.registeredTo(UnfiledChangeScene.OTHER);
        scene.compare();
        assertThat(scene.ofDomain()).hasSize(2);
    }

    @Test
    void anotherDifferenceTakesThePlaceOfTheFirst() {
        scene.registeredTo(UnfiledChangeScene.OTHER);
        scene.compare();
        scene.registeredTo("示例第三持有者");
        scene.compare();
        List<String> found = scene.ofDomain();
        assertThat(found).hasSize(2);
        assertThat(scene.one(found.get(0)).state()).isEqualTo(UnfiledChangeState.LAPSED);
        assertThat(scene.one(found.get(1)).state()).isEqualTo(UnfiledChangeState.OPEN);
    }

    @Test
    void doesNotOpenAgainWhatTheAuthorityRefuted() {
        scene.registeredTo(UnfiledChangeScene.OTHER);
        scene.compare();
        String id = scene.onlyOfDomain();
        scene.filed.asSponsor();
        answering.answer(id, scene.one(id).version(), "示例：代理机构登记，域名仍为本单位所有", List.of());
        scene.filed.asReviewer();
        review.decide(id, scene.one(id).version(), false, "示例：已核实");
        scene.compare();
        assertThat(scene.onlyOfDomain()).isEqualTo(id);
    }

    @Test
    void endsWhenTheFilingNamesTheHolder() {
        scene.registeredTo(UnfiledChangeScene.OTHER);
        scene.compare();
        String id = scene.onlyOfDomain();
        scene.rename();
        assertThat(scene.one(id).state()).isEqualTo(UnfiledChangeState.OPEN);
        scene.registeredTo(subject());
        scene.filed.asSponsor();
        scene.filed.filed.approved(
                scene.filed
                        .filing()
                        .asChange(scene.filed.website().replaceFirst("-1$", ""))
                        .with("/websites/0/name", "示例网站第三名称"));
        assertThat(scene.one(id).state()).isEqualTo(UnfiledChangeState.FILED);
    }
}
