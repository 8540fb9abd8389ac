package org.beian.cancellation.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.access.application.AccessScene.CONFIRM;
import static org.beian.access.application.AccessScene.ips;
import static org.beian.cancellation.procedure.CancellationScene.request;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.beian.access.application.AccessProcedure;
import org.beian.access.application.AccessScene;
import org.beian.access.application.AccessState;
import org.beian.access.notice.AccessOrder;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.notice.StopAccessNotices;
import org.beian.access.notice.StopAccessState;
import org.beian.access.opening.AccessOpening;
import org.beian.account.Roles;
import org.beian.cancellation.CancellationKind;
import org.beian.filing.content.SampleFiling;
import org.beian.law.Clause;
import org.beian.letter.LetterText;
import org.beian.letter.Letters;
import org.beian.letter.RenderedLetter;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of what follows on the end of an access: it is not in force again with the next one. */
@DatabaseTest
@Clause({"15.4", "B14"})
class WithdrawnAccessTest {

    private static final String FIRST = AccessScene.ADDRESS;
    private static final String NEXT = "203.0.113.96";

    @Inject CancellationScene scene;
    @Inject AccessProcedure accesses;
    @Inject AccessOpening opening;
    @Inject StopAccessNotices notices;
    @Inject CancellationReview review;
    @Inject Letters letters;

    private String number;

    @BeforeEach
    void file() {
        number = scene.filedBySponsor();
    }

    private void withdrawn() {
        scene.asProvider();
        scene.approved(scene.submitted(scene.withdrawal(LocalDate.of(2026, 11, 24))));
    }

    /** The sponsor's access at a provider, which has the address pre-assigned; gives its id. */
    private String added(Unit provider, String address) {
        scene.asSponsor();
        String id = accesses.apply(AccessScene.request(provider.code(), scene.domain())).id();
        scene.filed.become(provider, Roles.PROVIDER);
        accesses.preAssign(id, null, ips(address));
        scene.asSponsor();
        scene.filed.approved(
                scene.filing()
                        .asAddedAccess(number, address)
                        .with("/websites/0/accesses/0/provider", provider.code())
                        .with("/websites/0/accesses/0/accessApplication", id));
        return id;
    }

    private AccessState opened(Unit provider, String id) {
        scene.asSponsor();
        opening.giveFiled(id, null);
        scene.filed.become(provider, Roles.PROVIDER);
        opening.compare(id, null, null, CONFIRM);
        return opening.open(id, null, null, SampleFiling.OFFICER, null).state();
    }

    /** Providers of the accesses in force. */
    private List<String> inForce() {
        return scene.texts(
                "select a.provider_id from icp_access a join icp_website w on w.id = a.website_id"
                        + " where w.filing_number = ? and a.state = 'ACTIVE' order by a.id",
                scene.website());
    }

    private String content() {
        return scene.texts(
                        "select cast(content as varchar(8000)) from icp_website"
                                + " where filing_number = ?",
                        scene.website())
                .get(0);
    }

    private String first() {
        return scene.filed.provider().id().toString();
    }

    @Test
    void leavesNothingOfTheLastAccessInTheContent() {
        assertThat(content()).contains(FIRST);
        withdrawn();
        assertThat(inForce()).isEmpty();
        assertThat(content()).doesNotContain(FIRST, scene.filed.provider().code());
    }

    @Test
    @Clause("11.3.1")
    void letsTheSameProviderGiveTheSameAddressAgain() {
        withdrawn();
        String id = added(scene.filed.provider(), FIRST);
        assertThat(inForce()).containsExactly(first());
        assertThat(opened(scene.filed.provider(), id)).isEqualTo(AccessState.OPENED);
    }

    @Test
    @Clause("11.3.1")
    void opensAnotherAddressOfTheSameProviderAlone() {
        withdrawn();
        String id = added(scene.filed.provider(), NEXT);
        assertThat(inForce()).containsExactly(first());
        assertThat(content()).contains(NEXT).doesNotContain(FIRST);
        assertThat(opened(scene.filed.provider(), id)).isEqualTo(AccessState.OPENED);
    }

    @Test
    void leavesTheFormerProviderOutWhenAnotherOneComes() {
        withdrawn();
        Unit other = scene.filed.newProvider();
        String id = added(other, NEXT);
        assertThat(inForce()).containsExactly(other.id().toString());
        assertThat(content()).contains(other.code()).doesNotContain(scene.filed.provider().code());
        assertThat(opened(other, id)).isEqualTo(AccessState.OPENED);
    }

    /** Of two accesses of one provider the other stays, in the content as in the register. */
    @Test
    void keepsTheOtherAccessOfTheSameProvider() {
        added(scene.filed.provider(), NEXT);
        assertThat(inForce()).containsExactly(first(), first());
        withdrawn();
        assertThat(inForce()).containsExactly(first());
        assertThat(content()).contains(NEXT).doesNotContain(FIRST);
    }

    /** What happened to an access stays with it, in whatever order a change names them. */
    @Test
    @Clause("8.4")
    void keepsEachAccessOfOneProviderInItsPlace() {
        added(scene.filed.provider(), NEXT);
        List<String> before = addresses();
        scene.asSponsor();
        SampleFiling change = scene.filing().asChange(number);
        scene.filed.approved(
                change.plus("/websites/0/accesses", change.toJson().at("/websites/0/accesses/0"))
                        .withAddresses(NEXT, NEXT));
        assertThat(addresses()).isEqualTo(before).hasSize(2);
    }

    private List<String> addresses() {
        return scene.texts(
                "select r.range_start from icp_access_range r join icp_access a"
                        + " on a.id = r.access_id join icp_website w on w.id = a.website_id"
                        + " where w.filing_number = ? order by a.id",
                scene.website());
    }

    @Test
    @Clause("15.5")
    void isOrderedToStopWithoutAWordOfACancelledWebsite() throws IOException {
        Unit other = scene.filed.newProvider();
        added(other, NEXT);
        scene.asSponsor();
        scene.approved(
                scene.submitted(
                        request(CancellationKind.CANCEL_ACCESS, scene.website(), other.code())));
        scene.filed.become(other, Roles.PROVIDER);
        StopAccessNotice notice = notices.own(AccessOrder.STOP, StopAccessState.OPEN, 0, 10).get(0);
        String letter =
                RenderedLetter.unwrapped(
                        notices.pdf(notice.id(), notice.letterId(), Locale.SIMPLIFIED_CHINESE)
                                .content());
        assertThat(letter).contains("该网站的备案仍然有效").doesNotContain("的备案已依照");
    }

    @Test
    @Clause("15.4")
    void isNotSaidToBeAFilingWhereItIsRefused() {
        Unit other = scene.filed.newProvider();
        added(other, NEXT);
        scene.asSponsor();
        String id =
                scene.submitted(
                        request(CancellationKind.CANCEL_ACCESS, scene.website(), other.code()));
        scene.asReviewer();
        review.take(id);
        review.refuse(id, scene.decision(id, "SERVICE_CONTINUES"));
        LetterText letter =
                letters.text(letters.of(scene.one(id)).get(0), Locale.SIMPLIFIED_CHINESE);
        assertThat(letter.title()).isEqualTo("不予注销接入通知书");
        assertThat(letter.paragraphs()).last().asString().contains("上述接入继续有效");
    }
}
