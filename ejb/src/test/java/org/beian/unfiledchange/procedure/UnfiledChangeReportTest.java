package org.beian.unfiledchange.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.beian.account.Roles;
import org.beian.filing.content.SampleFiling;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.unfiledchange.UnfiledChangeRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of what a provider may report about a filing, each with what is refused. */
@DatabaseTest
@Clause("8.4")
class UnfiledChangeReportTest {

    @Inject UnfiledChangeScene scene;
    @Inject UnfiledChangeReading reading;

    private String number;

    @BeforeEach
    void file() {
        number = scene.file();
        scene.filed.asProvider();
    }

    private ReportedChange report(String of, String item, String found) {
        return new ReportedChange(of, item, found, SampleFiling.OFFICER, UnfiledChangeScene.TODAY);
    }

    private void isRefused(ReportedChange report, UnfiledChangeRefusal refusal) {
        assertThatThrownBy(() -> scene.reporting.report(report)).is(rejectedAs(refusal));
    }

    @Test
    void takesItemsOfSubjectAndWebsiteUnderTheirNumbers() {
        String id = scene.reporting.report(report(number, "SUBJECT_ADDRESS", "示例路9号")).toString();
        assertThat(reading.show(id).filed()).isEqualTo("北京市海淀区示例路1号");
        assertThat(reading.show(id).name()).isEqualTo(reading.show(id).subject());
        String person =
                scene.reporting
                        .report(report(scene.filed.website(), "WEBSITE_RESPONSIBLE", "示例新人"))
                        .toString();
        assertThat(reading.show(person).filed()).doesNotContain("示例负责人").startsWith("示");
        for (String item : new String[] {"WEBSITE_NAME", "DOMAIN_HOLDER", "NAME", null}) {
            isRefused(
                    report(number, item, UnfiledChangeScene.FOUND),
                    UnfiledChangeRefusal.UNFILED_CHANGE_ITEM_INVALID);
        }
    }

    @Test
    void refusesFilingsThatItDoesNotServe() {
        for (String of : new String[] {null, "1", "京ICP备05000009号", number + "-7"}) {
            isRefused(
                    report(of, "WEBSITE_NAME", UnfiledChangeScene.FOUND),
                    UnfiledChangeRefusal.UNFILED_CHANGE_FILING_UNKNOWN);
        }
        String id = scene.reported();
        scene.filed.filed.become(scene.filed.filed.newProvider(), Roles.PROVIDER);
        isRefused(scene.ofName(), UnfiledChangeRefusal.UNFILED_CHANGE_FILING_UNKNOWN);
        assertThatThrownBy(() -> reading.show(id))
                .is(rejectedAs(UnfiledChangeRefusal.UNFILED_CHANGE_NOT_FOUND));
        assertThat(reading.after(0, 10)).isEmpty();
    }

    @Test
    void refusesWhatIsFiledAndWhatSaysNothing() {
        isRefused(
                report(
                        scene.filed.website(),
                        "WEBSITE_NAME",
                        scene.filed.filing().at("/websites/0/name").replace("示例", "示例　")),
                UnfiledChangeRefusal.UNFILED_CHANGE_SAME);
        for (String found : new String[] {null, "新", "新\u0000名", "新".repeat(1001)}) {
            isRefused(
                    report(scene.filed.website(), "WEBSITE_NAME", found),
                    UnfiledChangeRefusal.UNFILED_CHANGE_TEXT_INVALID);
        }
    }

    @Test
    void refusesDaysAheadOrBeforeTheFilingAndOthersThanOfficers() {
        for (LocalDate day :
                new LocalDate[] {
                    null,
                    UnfiledChangeScene.TODAY.plusDays(1),
                    UnfiledChangeScene.TODAY.minusDays(1)
                }) {
            isRefused(
                    new ReportedChange(
                            scene.filed.website(),
                            "WEBSITE_NAME",
                            UnfiledChangeScene.FOUND,
                            SampleFiling.OFFICER,
                            day),
                    UnfiledChangeRefusal.UNFILED_CHANGE_DAY_INVALID);
        }
        for (String officer : new String[] {null, "示例路人"}) {
            isRefused(
                    new ReportedChange(
                            scene.filed.website(),
                            "WEBSITE_NAME",
                            UnfiledChangeScene.FOUND,
                            officer,
                            UnfiledChangeScene.TODAY),
                    UnfiledChangeRefusal.UNFILED_CHANGE_OFFICER_UNKNOWN);
        }
    }

    @Test
    void refusesWhatIsFoundAlready() {
        scene.reported();
        isRefused(scene.ofName(), UnfiledChangeRefusal.UNFILED_CHANGE_OPEN);
        scene.rename();
        scene.filed.asProvider();
        isRefused(scene.ofName(), UnfiledChangeRefusal.UNFILED_CHANGE_SAME);
        assertThat(scene.reporting.report(report(scene.filed.website(), "WEBSITE_NAME", "示例第三个名称")))
                .isNotNull();
    }
}
