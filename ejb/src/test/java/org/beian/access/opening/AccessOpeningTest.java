package org.beian.access.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.access.application.AccessScene.ADDRESS;
import static org.beian.access.application.AccessScene.CONFIRM;
import static org.beian.access.application.AccessScene.assertDeclined;
import static org.beian.access.application.AccessScene.given;
import static org.beian.access.application.AccessScene.ips;
import static org.beian.access.application.AccessScene.ofCustomer;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.SPONSOR;
import static org.beian.filing.content.SampleFiling.OFFICER;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.beian.access.application.AccessCounts;
import org.beian.access.application.AccessProcedure;
import org.beian.access.application.AccessScene;
import org.beian.access.application.AccessState;
import org.beian.access.application.AccessStatus;
import org.beian.access.opening.AccessNotFiled.Because;
import org.beian.access.opening.AccessOpening.Comparison;
import org.beian.access.opening.AccessReading.Outlook;
import org.beian.access.opening.AccessReading.OwnFiling;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.register.AccessEvent;
import org.beian.filing.register.RegisterComparison.Compared;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.Test;

/** Tests of access only after filing (11.3): compared, confirmed or refused, opened, stopped. */
@DatabaseTest
class AccessOpeningTest {

    @Inject AccessScene scene;
    @Inject AccessProcedure access;
    @Inject AccessOpening opening;
    @Inject AccessReading desk;

    private void assertClosed(String id, String number, String because) {
        assertDeclined(
                () -> opening.open(id, null, number, OFFICER, null), "ACCESS_NOT_FILED", because);
    }

    private static List<String> unequal(Comparison comparison) {
        return comparison.differences().stream()
                .filter(field -> !field.equal())
                .map(Compared::pointer)
                .collect(Collectors.toList());
    }

    @Test
    @Clause("11.3.1")
    void opensWhatASponsorFiledOnceItWasConfirmed() {
        SampleFiling filing = scene.applied();
        String id = scene.preAssigned(filing);
        assertClosed(id, null, "NO_SUCH_FILING");
        assertThat(access.counts().toOpen()).isZero();
        String number = scene.selfFiled(filing, id);
        assertThat(access.counts().toOpen()).isEqualTo(1);
        assertThat(access.toOpen(0, true, 10)).extracting(AccessStatus::id).containsExactly(id);
        assertClosed(id, null, "NOT_CONFIRMED");
        assertClosed(id, number, "NOT_CONFIRMED");
        assertThat(desk.outlook(id))
                .isEqualTo(new Outlook(number + "-1", false, Because.NOT_CONFIRMED));

        scene.filed.asSponsor();
        opening.giveNumber(id, null, number.replace("号", ""), given(filing));
        assertThat(access.find(id).given()).isTrue();
        assertThat(desk.given(id).orElseThrow().subject().name())
                .isEqualTo(filing.at("/subject/name"));
        scene.filed.asProvider();
        assertThat(scene.eventsOf(id)).contains("ACCESS_NUMBER_GIVEN");
        Comparison comparison = opening.compare(id, null, null, CONFIRM);
        assertThat(comparison.filingNumber()).isEqualTo(number + "-1");
        assertThat(unequal(comparison)).isEmpty();
        assertThat(comparison.differences())
                .extracting(Compared::pointer)
                .contains(
                        "/subject/document/number",
                        "/subject/responsible/mobile",
                        "/website/domains",
                        "/website/accesses/0/ips");
        assertThat(comparison.access().comparison().officer()).isEqualTo(OFFICER);

        AccessStatus opened = opening.open(id, null, null, OFFICER, null);
        assertThat(opened.state()).isEqualTo(AccessState.OPENED);
        assertThat(opened.filingNumber()).isEqualTo(number + "-1");
        assertThat(opened.opened().on()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(opened.given()).isFalse();
        assertThat(access.counts()).isEqualTo(new AccessCounts(0, 0, 0, 1));
        assertThat(scene.factsOf(id)).isEqualTo(List.of("CONFIRMED", "OPENED"));
        assertThat(desk.facts(id))
                .extracting(AccessEvent::officer)
                .containsExactly(OFFICER, OFFICER);
        assertThat(scene.looksAt(id)).isEqualTo(List.of(number + "-1"));
        assertThat(scene.mailsOf(id)).hasSize(2);
        assertThat(scene.actsOf(id))
                .containsExactly("APPLY", "PRE_ASSIGN", "GIVE_NUMBER", "CONFIRM", "OPEN");
        assertThat(scene.isWhole(id)).isTrue();
    }

    /** What the register holds goes to the provider unchanged: nothing is typed again. */
    @Test
    @Clause("11.3.1")
    void givesNumberAndDataFromTheRegister() {
        SampleFiling filing = scene.applied();
        String id = scene.preAssigned(filing);
        scene.filed.asSponsor();
        assertThat(desk.ownFiling(id)).isEmpty();
        assertDeclined(() -> opening.giveFiled(id, null), "ACCESS_NOT_IN_FILING", id);
        String number = scene.selfFiled(filing, id) + "-1";

        scene.filed.asSponsor();
        assertThat(desk.ownFiling(id)).contains(new OwnFiling(number, false));
        int seen = access.find(id).version();
        AccessStatus given = opening.giveFiled(id, seen);
        assertThat(given.filingNumber()).isEqualTo(number);
        assertDeclined(() -> opening.giveFiled(id, seen), "ACCESS_STALE");

        scene.filed.asProvider();
        assertThat(scene.eventsOf(id)).contains("ACCESS_NUMBER_GIVEN");
        Comparison comparison = opening.compare(id, null, null, CONFIRM);
        assertThat(comparison.differences())
                .extracting(Compared::pointer)
                .containsExactlyInAnyOrder(
                        "/subject/name",
                        "/subject/document/type",
                        "/subject/document/number",
                        "/subject/responsible/name",
                        "/subject/responsible/mobile",
                        "/website/name",
                        "/website/domains");
        assertThat(unequal(comparison)).isEmpty();
        opening.open(id, null, null, OFFICER, null);
        scene.filed.asSponsor();
        assertDeclined(() -> opening.giveFiled(id, null), "ACCESS_STATE_FORBIDS");
        assertThat(scene.actsOf(id))
                .containsExactly("APPLY", "PRE_ASSIGN", "GIVE_NUMBER", "CONFIRM", "OPEN");
        assertThat(scene.isWhole(id)).isTrue();
    }

    @Test
    @Clause("11.3.1")
    void refusesToGiveAFilingThatDoesNotNameTheApplicationOrIsAnothers() {
        SampleFiling filing = scene.applied();
        String id = scene.preAssigned(filing);
        scene.filed.asSponsor();
        scene.filed.approved(filing);
        scene.filed.asSponsor();
        assertThat(desk.ownFiling(id)).isEmpty();
        assertDeclined(() -> opening.giveFiled(id, null), "ACCESS_NOT_IN_FILING", id);
        scene.filed.become(scene.filed.newSponsor(), SPONSOR);
        assertDeclined(() -> opening.giveFiled(id, null), "ACCESS_NOT_FOUND");
        assertDeclined(() -> desk.ownFiling(id), "ACCESS_NOT_FOUND");
    }

    @Test
    @Clause("11.3.1")
    void refusesToGiveAFilingThatWasCancelled() {
        SampleFiling filing = scene.applied();
        String id = scene.preAssigned(filing);
        String number = scene.selfFiled(filing, id);
        scene.filed.asSponsor();
        scene.filed.write(
                "update icp_website set state = 'CANCELLED' where filing_number = ?",
                number + "-1");
        assertThat(desk.ownFiling(id)).isEmpty();
        assertDeclined(() -> opening.giveFiled(id, null), "ACCESS_FILING_CANCELLED", number + "-1");
    }

    @Test
    @Clause("11.3.2")
    void opensWhatTheProviderFiledWithTheNumberAlone() {
        SampleFiling filing = scene.filed.providerReady();
        String domain = filing.at("/websites/0/domains/0");
        String id = access.apply(ofCustomer("示例客户", domain)).id();
        assertDeclined(
                () -> opening.open(id, null, "京ICP备2026000001号", OFFICER, null),
                "ACCESS_STATE_FORBIDS");
        access.preAssign(id, null, ips(ADDRESS));
        assertClosed(id, null, "NO_SUCH_FILING");
        String number =
                scene.filed.approved(filing.with("/websites/0/accesses/0/accessApplication", id));
        scene.filed.asProvider();
        assertThat(access.toOpen(0, true, 10)).extracting(AccessStatus::id).containsExactly(id);

        assertThat(desk.outlook(id)).isEqualTo(new Outlook(number + "-1", true, null));
        AccessStatus opened = opening.open(id, null, number, OFFICER, null);
        assertThat(opened.filingNumber()).isEqualTo(number + "-1");
        assertThat(scene.factsOf(id)).isEqualTo(List.of("OPENED"));
        // a repeat changes nothing
        assertThat(opening.open(id, opened.version() - 1, number + "-1", OFFICER, null))
                .isEqualTo(opened);
        assertThat(scene.factsOf(id)).hasSize(1);
        assertThat(scene.mailsOf(id)).hasSize(2);
        assertDeclined(
                () -> opening.open(id, null, "粤ICP备2026000001号", OFFICER, null),
                "ACCESS_STATE_FORBIDS");

        AccessStatus stopped = opening.stop(id, null, OFFICER, null, "合同到期,不再续约");
        assertThat(stopped.state()).isEqualTo(AccessState.STOPPED);
        assertThat(scene.factsOf(id)).isEqualTo(List.of("OPENED", "STOPPED"));
        assertDeclined(
                () -> opening.stop(id, null, OFFICER, null, "合同到期,不再续约"), "ACCESS_STATE_FORBIDS");
        // the addresses are free again
        String next = access.apply(ofCustomer("示例客户二", "shili-next.cn")).id();
        access.preAssign(next, null, ips(ADDRESS));
    }

    @Test
    void refusesAFilingWithOtherAddresses() {
        SampleFiling filing = scene.filed.providerReady();
        String id = access.apply(ofCustomer("示例客户", filing.at("/websites/0/domains/0"))).id();
        access.preAssign(id, null, ips("203.0.113.20-203.0.113.29"));
        String number = scene.filed.approved(filing.withAddresses(ADDRESS, ADDRESS));
        scene.filed.asProvider();

        assertClosed(id, number, "OTHER_ADDRESSES");
        access.preAssign(id, null, ips("203.0.113.0-203.0.113.9", "203.0.113.10-203.0.113.12"));
        assertThat(opening.open(id, null, number, OFFICER, null).state())
                .isEqualTo(AccessState.OPENED);
    }

    @Test
    @Clause("2")
    void opensNothingNewOnceTheLicenceHasEnded() {
        SampleFiling filing = scene.filed.providerReady();
        String id = access.apply(ofCustomer("示例客户", filing.at("/websites/0/domains/0"))).id();
        access.preAssign(id, null, ips(ADDRESS));
        String number = scene.filed.approved(filing.withAddresses(ADDRESS, ADDRESS));
        scene.filed.asProvider();
        scene.filed.endLicence();
        assertDeclined(
                () -> opening.open(id, null, number, OFFICER, null),
                "ACCESS_LICENCE_ENDED",
                "示例许可证");
    }

    @Test
    void refusesWhatIsLapsed() {
        SampleFiling filing = scene.applied();
        String id = scene.preAssigned(filing);
        String number = scene.selfFiled(filing, id);
        opening.compare(id, number, given(filing), CONFIRM);
        TestClock.shared().set(LocalDateTime.of(2027, 1, 24, 0, 0));

        assertDeclined(() -> opening.open(id, null, number, OFFICER, null), "ACCESS_LAPSED");
        assertDeclined(() -> opening.compare(id, number, given(filing), CONFIRM), "ACCESS_LAPSED");
        assertThat(access.counts().toOpen()).isZero();
        access.preAssign(id, null, ips(ADDRESS));
        assertThat(opening.open(id, null, number, OFFICER, null).state())
                .isEqualTo(AccessState.OPENED);
    }

    @Test
    void refusesOfficersNotOnDutyAndDaysThatCannotBe() {
        SampleFiling filing = scene.filed.providerReady();
        String id = access.apply(ofCustomer("示例客户", filing.at("/websites/0/domains/0"))).id();
        access.preAssign(id, null, ips(ADDRESS));
        String number = scene.filed.approved(filing);
        scene.filed.asProvider();

        assertDeclined(() -> opening.open(id, null, number, "示例路人", null), "OFFICER_NOT_ROSTERED");
        for (LocalDate day : List.of(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 25))) {
            assertDeclined(
                    () -> opening.open(id, null, number, OFFICER, day), "ACCESS_DATE_INVALID");
        }
        assertDeclined(
                () -> opening.open(id, access.find(id).version() - 1, number, OFFICER, null),
                "ACCESS_STALE");
        assertDeclined(() -> opening.stop(id, null, OFFICER, null, "示例理由"), "ACCESS_STATE_FORBIDS");
        opening.open(id, null, number, OFFICER, LocalDate.of(2026, 11, 24));
        assertDeclined(
                () -> opening.stop(id, null, OFFICER, LocalDate.of(2026, 11, 23), "示例理由"),
                "ACCESS_DATE_INVALID");
        assertDeclined(() -> opening.stop(id, null, OFFICER, null, "无"), "ACCESS_REASON_MISSING");
        scene.filed.become(scene.filed.newProvider(), PROVIDER);
        assertDeclined(() -> opening.stop(id, null, OFFICER, null, "示例理由"), "ACCESS_NOT_FOUND");
        assertDeclined(() -> opening.open(id, null, number, OFFICER, null), "ACCESS_NOT_FOUND");
        assertDeclined(
                () -> opening.compare(id, number, given(filing), CONFIRM), "ACCESS_NOT_FOUND");
        assertDeclined(() -> desk.facts(id), "ACCESS_NOT_FOUND");
    }
}
