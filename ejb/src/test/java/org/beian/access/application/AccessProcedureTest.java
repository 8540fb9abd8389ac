package org.beian.access.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.access.application.AccessScene.ADDRESS;
import static org.beian.access.application.AccessScene.assertDeclined;
import static org.beian.access.application.AccessScene.ips;
import static org.beian.access.application.AccessScene.ofCustomer;
import static org.beian.access.application.AccessScene.request;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.beian.access.opening.AccessReading;
import org.beian.code.Settings;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.SampleFiling;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.rule.FaultsFound;
import org.beian.rule.Finding;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.Test;

/**
 * Tests of applications for access, and of the addresses that are reserved until it is opened
 * (11.1, 11.2).
 */
@DatabaseTest
class AccessProcedureTest {

    @Inject AccessScene scene;
    @Inject AccessProcedure access;
    @Inject AccessReading desk;
    @Inject Settings settings;

    private List<Finding> refused(Runnable act) {
        RequestRejected declined = catchThrowableOfType(RequestRejected.class, act::run);
        assertThat(declined).isInstanceOf(FaultsFound.class);
        return ((FaultsFound) declined).findings();
    }

    @Test
    @Clause("11.1")
    void recordsWhatASponsorAppliesFor() {
        SampleFiling filing = scene.applied();
        String id = scene.apply(filing);

        AccessStatus status = access.find(id);
        assertThat(status.state()).isEqualTo(AccessState.APPLIED);
        assertThat(status.providerCode()).isEqualTo(scene.filed.provider().code());
        assertThat(status.sponsor()).isEqualTo(scene.filed.sponsor().name());
        assertThat(status.sponsorHasAccount()).isTrue();
        assertThat(status.domains()).containsExactly(filing.at("/websites/0/domains/0"));
        assertThat(status.places()).containsExactly("110000");
        assertThat(status.ips()).isEmpty();
        assertThat(access.ofSponsor(0, true, 10)).extracting(AccessStatus::id).containsExactly(id);
        assertThat(scene.eventsOf(id)).isEqualTo(List.of("ACCESS_APPLIED"));
        scene.filed.asProvider();
        assertThat(access.ofProvider(AccessState.APPLIED, 0, true, 10))
                .extracting(AccessStatus::id)
                .containsExactly(id);
        assertThat(access.ofProvider(AccessState.OPENED, 0, true, 10)).isEmpty();
        assertThat(access.ofProvider(null, Long.parseLong(id), true, 10)).isEmpty();
        assertThat(access.counts()).isEqualTo(new AccessCounts(1, 0, 0, 0));
    }

    @Test
    @Clause({"2", "11.2"})
    void takesNothingNewOnceTheLicenceOfTheProviderHasEnded() {
        SampleFiling filing = scene.applied();
        String id = scene.apply(filing);
        scene.filed.endLicence();
        assertThat(refused(() -> scene.apply(filing)))
                .extracting(Finding::pointer, Finding::code)
                .containsExactly(tuple("/provider", "PROVIDER_LICENSED"));
        scene.filed.asProvider();
        assertDeclined(
                () -> access.preAssign(id, null, ips(ADDRESS)),
                "ACCESS_LICENCE_ENDED",
                "示例许可证",
                "2026-11-23");
    }

    /** The same part by part from either end. */
    @Test
    @Clause("11.1")
    void listsFromTheLatestOn() {
        String first = scene.apply(scene.applied());
        scene.filed.asProvider();
        String second = access.apply(ofCustomer("示例客户二", "shili-second.cn")).id();

        assertThat(access.ofProvider(null, 0, false, 10))
                .extracting(AccessStatus::id)
                .containsExactly(second, first);
        assertThat(access.ofProvider(AccessState.APPLIED, Long.parseLong(second), false, 10))
                .extracting(AccessStatus::id)
                .containsExactly(first);
        assertThat(access.count(null)).isEqualTo(2);
        assertThat(access.count(AccessState.APPLIED)).isEqualTo(2);
        assertThat(access.count(AccessState.OPENED)).isZero();
        scene.filed.become(scene.filed.newProvider(), PROVIDER);
        assertThat(access.count(null)).isZero();
    }

    @Test
    @Clause("11.1")
    void recordsACustomerOfTheProvider() {
        scene.filed.providerReady();
        AccessStatus status = access.apply(ofCustomer(" 示例客户 ", "示例客户.中国", "SHILI.cn"));

        assertThat(status.sponsor()).isEqualTo("示例客户");
        assertThat(status.sponsorHasAccount()).isFalse();
        assertThat(status.reference()).isEqualTo("C-1");
        assertThat(status.domains()).containsExactly("shili.cn", "xn--fsqq80apjfgx0a.xn--fiqs8s");
        assertThat(scene.eventsOf(status.id())).isEmpty();
        access.preAssign(status.id(), null, ips(ADDRESS));
        assertThat(scene.mailsOf(status.id())).isEqualTo(List.of("customer@example.cn"));
    }

    @Test
    void refusesAnApplicationWithEveryFaultAtOnce() {
        scene.applied();
        AccessRequest wrong =
                new AccessRequest(
                        scene.filed.provider().code(),
                        null,
                        null,
                        "看不见\u200b的",
                        List.of("-bad-.cn", "www.shili.cn", "shili.cn", "SHILI.CN"),
                        List.of("BY_PIGEON"),
                        List.of("440000", "710000"));

        assertThat(refused(() -> access.apply(wrong)))
                .extracting(Finding::pointer, Finding::code)
                .containsExactly(
                        tuple("/websiteName", "PLAIN_TEXT"),
                        tuple("/domains/0", "DOMAIN_SYNTAX"),
                        tuple("/domains/1", "INDEPENDENT_DOMAIN"),
                        tuple("/domains/3", "DOMAIN_TWICE"),
                        tuple("/methods/0", "CODES_KNOWN"),
                        tuple("/serverProvinces/0", "PROVIDER_REMIT"),
                        tuple("/serverProvinces/1", "CODES_KNOWN"));
        AccessRequest empty = new AccessRequest("NOBODY", null, null, " ", null, null, null);
        assertThat(refused(() -> access.apply(empty)))
                .extracting(Finding::pointer, Finding::code)
                .containsExactly(
                        tuple("/provider", "PROVIDER_KNOWN"),
                        tuple("/websiteName", "ITEMS_COMPLETE"),
                        tuple("/domains", "ITEMS_COMPLETE"),
                        tuple("/methods", "ITEMS_COMPLETE"),
                        tuple("/serverProvinces", "ITEMS_COMPLETE"));
    }

    @Test
    void refusesACustomerWithoutNameAndAnotherProvidersName() {
        scene.filed.providerReady();
        assertThat(refused(() -> access.apply(request(null, "shili.cn"))))
                .extracting(Finding::pointer)
                .containsExactly("/customer/name");
        AccessRequest customer = ofCustomer("示例客户", "shili.cn");
        String other = scene.filed.newProvider().code();
        AccessRequest elsewhere =
                new AccessRequest(
                        other,
                        new AccessRequest.Customer("示例客户", null, null, "nobody"),
                        null,
                        customer.websiteName(),
                        customer.domains(),
                        customer.methods(),
                        customer.places());
        assertThat(refused(() -> access.apply(elsewhere)))
                .extracting(Finding::pointer)
                .containsExactly("/provider", "/customer/email");
    }

    @Test
    @Clause("11.2")
    void keepsAddressesAndTellsTheSponsor() {
        String id = scene.preAssigned(scene.applied());

        AccessStatus status = access.find(id);
        assertThat(status.state()).isEqualTo(AccessState.PRE_ASSIGNED);
        assertThat(status.ips()).hasToString("[" + ADDRESS + "]");
        assertThat(status.lapsesOn()).isEqualTo(LocalDate.of(2027, 1, 23));
        assertThat(status.lapsed()).isFalse();
        assertThat(scene.mailsOf(id)).isEqualTo(List.of("s@example.cn"));
        assertThat(scene.eventsOf(id)).contains("ACCESS_PRE_ASSIGNED");
        assertThat(scene.actsOf(id)).containsExactly("APPLY", "PRE_ASSIGN");
        assertThat(scene.isWhole(id)).isTrue();
        assertThat(desk.history(id).verdict().isWhole()).isTrue();

        access.preAssign(id, status.version(), ips("203.0.113.20-203.0.113.29", "2001:db8::1"));
        assertThat(access.find(id).ips()).hasToString("[203.0.113.20-203.0.113.29, 2001:db8::1]");
    }

    @Test
    void refusesAddressesThatAreNoneReservedForeignOrTwice() {
        String id = scene.apply(scene.applied());
        scene.filed.asProvider();

        assertThat(
                        refused(
                                () ->
                                        access.preAssign(
                                                id,
                                                null,
                                                List.of(
                                                        new FilingContent.Ips("010.0.0.1", null),
                                                        new FilingContent.Ips("10.0.0.1", null),
                                                        new FilingContent.Ips(
                                                                "203.0.113.250", "203.0.114.1"),
                                                        new FilingContent.Ips(ADDRESS, null),
                                                        new FilingContent.Ips(
                                                                "203.0.113.0", "203.0.113.20"),
                                                        new FilingContent.Ips(
                                                                "203.0.113.9", "203.0.113.1")))))
                .extracting(Finding::pointer, Finding::code)
                .containsExactly(
                        tuple("/ips/0", "ADDRESS_SYNTAX"),
                        tuple("/ips/1", "ADDRESS_RESERVED"),
                        tuple("/ips/2", "ADDRESS_OF_PROVIDER"),
                        tuple("/ips/4", "ADDRESS_TWICE"),
                        tuple("/ips/5", "ADDRESS_SYNTAX"));
        assertThat(refused(() -> access.preAssign(id, null, List.of())))
                .extracting(Finding::code)
                .containsExactly("ITEMS_COMPLETE");
        assertThat(access.find(id).state()).isEqualTo(AccessState.APPLIED);
    }

    @Test
    @Clause("11.2")
    void refusesAddressesThatAreKeptForSomebodyElse() {
        String first = scene.preAssigned(scene.applied());
        String second = access.apply(ofCustomer("示例客户", "shili-two.cn")).id();

        List<Finding> taken =
                refused(
                        () ->
                                access.preAssign(
                                        second,
                                        null,
                                        ips("203.0.113.9", "203.0.113.10-203.0.113.12")));
        assertThat(taken)
                .extracting(Finding::pointer, Finding::code, finding -> finding.args().get(1))
                .containsExactly(tuple("/ips/1", "ADDRESS_TAKEN", first));
        access.preAssign(second, null, ips("203.0.113.11"));

        // the same customer may put another website on its address
        String third = access.apply(ofCustomer("示例 客户", "shili-three.cn")).id();
        access.preAssign(third, null, ips("203.0.113.11"));
        // what was taken back or has lapsed is free again
        access.withdraw(second, null);
        access.withdraw(third, null);
        String fourth = access.apply(ofCustomer("示例客户二", "shili-four.cn")).id();
        access.preAssign(fourth, null, ips("203.0.113.11"));
        TestClock.shared().set(LocalDateTime.of(2027, 1, 24, 0, 0));
        assertThat(access.find(first).lapsed()).isTrue();
        access.preAssign(fourth, null, ips(ADDRESS));
        assertDeclined(() -> access.preAssign(first, null, ips(ADDRESS)), "ADDRESS_TAKEN");
    }

    @Test
    @Clause("11.2")
    void letsVirtualHostsShareAddresses() {
        scene.filed.providerReady();
        String first = access.apply(onVirtualHost("示例客户一", "shili-one.cn")).id();
        access.preAssign(first, null, ips(ADDRESS));
        String second = access.apply(onVirtualHost("示例客户二", "shili-two.cn")).id();
        assertThat(access.preAssign(second, null, ips(ADDRESS)).state())
                .isEqualTo(AccessState.PRE_ASSIGNED);

        String hosted = access.apply(ofCustomer("示例客户三", "shili-three.cn")).id();
        assertDeclined(() -> access.preAssign(hosted, null, ips(ADDRESS)), "ADDRESS_TAKEN");
    }

    @Test
    void sharesNothingWhereTheSettingSaysSo() {
        scene.filed.providerReady();
        scene.filed.write(
                "insert into setting (name, province, valid_from, content)"
                        + " values ('access.sharedMethods', '', ?, 'NONE')",
                java.sql.Date.valueOf("2030-01-01"));
        settings.refresh();
        TestClock.shared().set(LocalDateTime.of(2030, 1, 2, 10, 0));
        String first = access.apply(onVirtualHost("示例客户一", "shili-one.cn")).id();
        access.preAssign(first, null, ips(ADDRESS));
        String second = access.apply(onVirtualHost("示例客户二", "shili-two.cn")).id();

        assertDeclined(() -> access.preAssign(second, null, ips(ADDRESS)), "ADDRESS_TAKEN");
    }

    private static AccessRequest onVirtualHost(String name, String domain) {
        AccessRequest hosted = ofCustomer(name, domain);
        return new AccessRequest(
                hosted.provider(),
                hosted.customer(),
                hosted.reference(),
                hosted.websiteName(),
                hosted.domains(),
                List.of("VIRTUAL_HOST"),
                hosted.places());
    }

    @Test
    void hidesApplicationsFromOtherUnits() {
        String id = scene.preAssigned(scene.applied());

        scene.filed.become(scene.filed.newProvider(), PROVIDER);
        assertDeclined(() -> access.find(id), "ACCESS_NOT_FOUND");
        assertDeclined(() -> access.preAssign(id, null, ips(ADDRESS)), "ACCESS_NOT_FOUND");
        assertDeclined(
                () -> access.refuse(id, null, SampleFiling.OFFICER, "示例理由"), "ACCESS_NOT_FOUND");
        assertDeclined(() -> access.withdraw(id, null), "ACCESS_NOT_FOUND");
        assertThat(access.ofProvider(null, 0, true, 10)).isEmpty();
        scene.filed.become(scene.filed.newSponsor(), SPONSOR);
        assertDeclined(() -> access.find(id), "ACCESS_NOT_FOUND");
        assertDeclined(() -> access.withdraw(id, null), "ACCESS_NOT_FOUND");
        assertThat(access.ofSponsor(0, true, 10)).isEmpty();
        for (String none : List.of("", "x", "1 or 1=1", "9".repeat(30))) {
            assertDeclined(() -> access.find(none), "ACCESS_NOT_FOUND", none);
        }
        // a provider does not take back what a sponsor with an account asked for
        scene.filed.asProvider();
        assertDeclined(() -> access.withdraw(id, null), "ACCESS_NOT_FOUND");
    }

    @Test
    void refusesWithOfficerAndReasonAndTellsTheSponsor() {
        String id = scene.preAssigned(scene.applied());

        assertDeclined(() -> access.refuse(id, null, "示例路人", "示例理由"), "OFFICER_NOT_ROSTERED");
        assertDeclined(
                () -> access.refuse(id, null, SampleFiling.OFFICER, " 无 "),
                "ACCESS_REASON_MISSING");
        AccessStatus status = access.refuse(id, null, SampleFiling.OFFICER, "示例理由");
        assertThat(status.state()).isEqualTo(AccessState.REFUSED);
        assertThat(status.ended().officer()).isEqualTo(SampleFiling.OFFICER);
        assertThat(status.ended().reason()).isEqualTo("示例理由");
        assertThat(scene.mailsOf(id)).hasSize(2);
        assertDeclined(() -> access.preAssign(id, null, ips(ADDRESS)), "ACCESS_STATE_FORBIDS");
        assertThat(scene.actsOf(id)).containsExactly("APPLY", "PRE_ASSIGN", "REFUSE");
    }

    @Test
    void noticesThatItChangedSinceItWasSeen() {
        String id = scene.preAssigned(scene.applied());
        int seen = access.find(id).version();
        access.preAssign(id, seen, ips("203.0.113.30"));

        assertDeclined(() -> access.preAssign(id, seen, ips(ADDRESS)), "ACCESS_STALE");
        scene.filed.asSponsor();
        assertDeclined(() -> access.withdraw(id, seen), "ACCESS_STALE");
        assertThat(access.withdraw(id, null).state()).isEqualTo(AccessState.WITHDRAWN);
        assertDeclined(() -> access.withdraw(id, null), "ACCESS_STATE_FORBIDS");
    }
}
