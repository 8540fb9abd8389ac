package org.beian.annualaudit.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.beian.annualaudit.AuditRefusal;
import org.beian.annualaudit.answer.AuditItemReading;
import org.beian.annualaudit.campaign.AuditReading;
import org.beian.annualaudit.campaign.CampaignScene;
import org.beian.annualaudit.job.AuditRun;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.UnitSummary;
import org.beian.party.Units;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of requirements of content departments: attached, read, told, taken back (8.7). */
@DatabaseTest
@Clause("8.7")
class AuditRequiringTest {

    private static final String TITLE = "示例：核对栏目名称";
    private static final String OTHER_TITLE = "示例：另一要求";
    private static final String WORDS = "示例：栏目名称须与备案内容一致";

    @Inject CampaignScene scene;
    @Inject AuditRequiring requiring;
    @Inject AuditReading reading;
    @Inject AuditItemReading items;
    @Inject AuditRun run;
    @Inject SeededUnits seeded;
    @Inject Units units;

    @AfterEach
    void leaveNothing() {
        scene.leaveNothing();
    }

    private static void refuses(AuditRefusal refusal, ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        RequestRejected.class,
                        rejected -> assertThat(rejected.refusal()).isEqualTo(refusal));
    }

    private static RequirementRequest of(Unit department, String document) {
        return new RequirementRequest(department.id(), TITLE, WORDS, document);
    }

    private Unit department() {
        return seeded.add(Capacity.CONTENT_DEPARTMENT, Province.NINGXIA);
    }

    private String upload(Province province) {
        return scene.filed.mandateOf(
                FiledScene.inNew(() -> units.bureauOf(province).orElseThrow()));
    }

    @Test
    void isChosenFromDepartmentsOfTheProvinceAndTheCountry() {
        Unit own = department();
        Unit national = seeded.add(Capacity.PUBLIC_INTEREST_DEPARTMENT, null);
        Unit other = seeded.add(Capacity.CONTENT_DEPARTMENT, Province.BEIJING);
        Unit provider = seeded.add(Capacity.ACCESS_PROVIDER, Province.NINGXIA);
        scene.opened();
        assertThat(requiring.departments())
                .extracting(UnitSummary::id)
                .contains(own.id(), national.id())
                .doesNotContain(other.id(), provider.id());
    }

    @Test
    void isAttachedReadAndTakenBack() {
        Unit department = department();
        Long campaign = scene.opened();
        String document = upload(Province.NINGXIA);
        Long id = requiring.add(campaign, of(department, document));
        RequirementView added = reading.requirements(campaign).get(0);
        assertThat(added.departmentName()).isEqualTo(department.name());
        assertThat(added.title()).isEqualTo(TITLE);
        assertThat(added.words()).isEqualTo(WORDS);
        assertThat(added.holds()).isTrue();
        String shown = campaign.toString();
        assertThat(reading.document(shown, added.document().id()).id()).isEqualTo(document);
        refuses(AuditRefusal.AUDIT_CAMPAIGN_NOT_FOUND, () -> reading.document(shown, "other"));
        requiring.withdraw(id);
        assertThat(reading.requirements(campaign))
                .extracting(RequirementView::holds)
                .containsExactly(false);
        refuses(AuditRefusal.AUDIT_REQUIREMENT_WITHDRAWN, () -> requiring.withdraw(id));
        assertThat(scene.acts(campaign)).containsExactly("OPEN", "REQUIRE", "WITHDRAW_REQUIREMENT");
        assertThat(scene.isWhole(campaign)).isTrue();
    }

    @Test
    void isNamedInTheMailAndShownToTheSponsor() {
        scene.file();
        Unit department = department();
        Long campaign = scene.opened();
        requiring.withdraw(requiring.add(campaign, of(department, null)));
        String document = upload(Province.NINGXIA);
        requiring.add(
                campaign, new RequirementRequest(department.id(), OTHER_TITLE, WORDS, document));
        run.run(CampaignScene.YEAR, Province.NINGXIA.regionCode());
        String item =
                scene.filed
                        .texts("select id from audit_item where campaign_id = ?", campaign)
                        .get(0);
        assertThat(
                        scene.filed.texts(
                                "select body from mail where case_type = 'AUDIT_ITEM'"
                                        + " and case_id = ?",
                                Long.valueOf(item)))
                .singleElement()
                .asString()
                .contains(department.name() + "的要求：" + OTHER_TITLE)
                .doesNotContain(TITLE);
        scene.filed.asSponsor();
        assertThat(items.requirements(item))
                .extracting(RequirementView::title)
                .containsExactly(OTHER_TITLE);
        assertThat(items.requirementDocument(item, document).id()).isEqualTo(document);
        refuses(
                AuditRefusal.AUDIT_ITEM_NOT_FOUND,
                () -> items.requirementDocument(item, upload(Province.NINGXIA)));
    }

    @Test
    void refusesUnitsTextsAndDocumentsThatDoNotHold() {
        Unit department = department();
        Unit other = seeded.add(Capacity.CONTENT_DEPARTMENT, Province.BEIJING);
        Long campaign = scene.opened();
        Long id = department.id();
        refuses(
                AuditRefusal.AUDIT_DEPARTMENT_UNKNOWN,
                () -> requiring.add(campaign, of(other, null)));
        refuses(
                AuditRefusal.AUDIT_DEPARTMENT_UNKNOWN,
                () -> requiring.add(campaign, new RequirementRequest(null, TITLE, WORDS, null)));
        for (String title : new String[] {null, "短", "示例：一\n示例：二", "长".repeat(101)}) {
            refuses(
                    AuditRefusal.AUDIT_TEXT_INVALID,
                    () -> requiring.add(campaign, new RequirementRequest(id, title, WORDS, null)));
        }
        refuses(
                AuditRefusal.AUDIT_TEXT_INVALID,
                () -> requiring.add(campaign, new RequirementRequest(id, TITLE, "短", null)));
        refuses(
                AuditRefusal.AUDIT_PAPER_UNKNOWN,
                () -> requiring.add(campaign, of(department, upload(Province.BEIJING))));
        refuses(
                AuditRefusal.AUDIT_PAPER_UNKNOWN,
                () -> requiring.add(campaign, of(department, "no such upload")));
        assertThat(reading.requirements(campaign)).isEmpty();
    }

    @Test
    void refusesOtherBureausAndClosedCampaigns() {
        Unit department = department();
        Long campaign = scene.opened();
        Long id = requiring.add(campaign, of(department, null));
        scene.become(Province.BEIJING);
        refuses(
                AuditRefusal.AUDIT_CAMPAIGN_NOT_FOUND,
                () -> requiring.add(campaign, of(department, null)));
        refuses(AuditRefusal.AUDIT_REQUIREMENT_NOT_FOUND, () -> requiring.withdraw(id));
        scene.asReviewer();
        refuses(AuditRefusal.AUDIT_REQUIREMENT_NOT_FOUND, () -> requiring.withdraw(-1L));
        scene.filed.filed.write(
                "update audit_campaign set state = 'CLOSED' where id = ?", campaign);
        refuses(AuditRefusal.AUDIT_CAMPAIGN_STATE_FORBIDS, () -> requiring.withdraw(id));
        refuses(
                AuditRefusal.AUDIT_CAMPAIGN_STATE_FORBIDS,
                () -> requiring.add(campaign, of(department, null)));
    }
}
