package org.beian.filing.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.util.List;
import org.beian.account.Roles;
import org.beian.filing.FilingRefusal;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.reading.FiledRecord;
import org.beian.filing.reading.FiledRecords;
import org.beian.filing.reading.FilingReading;
import org.beian.filing.reading.SheetRow;
import org.beian.filing.review.FilingReview;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.trail.reading.ReadRefusal;
import org.beian.value.IpRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the list of a provider's customers, to whom it gives access (7.3, 7.6). */
@DatabaseTest
class CustomersTest {

    private static final int ALL = 100;
    private static final String REASON = "示例：核对联系方式";

    @Inject EntrustedScene scene;
    @Inject FilingSubmission submission;
    @Inject FilingReview review;
    @Inject FilingHandOver handOver;
    @Inject Customers customers;
    @Inject FiledRecords records;
    @Inject FilingReading reading;

    private String filed(SampleFiling filing) {
        scene.asProvider();
        return approve(submission.submit(filing.toContent()).id());
    }

    /** Approves and gives the number; the provider calls from now on. */
    private String approve(String id) {
        scene.asReviewer();
        String number = review.approve(id, scene.approval(id));
        scene.asProvider();
        return number;
    }

    private String selfFiled(SampleFiling filing) {
        scene.asSponsor();
        return approve(
                submission
                        .submit(
                                filing.with(
                                                "/websites/0/accesses/0/provider",
                                                scene.provider().code())
                                        .toContent())
                        .id());
    }

    private CustomerRow only(String search) {
        List<CustomerRow> found = customers.list(search, 0, ALL);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    @Clause("7.3")
    void listsWhomItGivesAccessWithTheStateOfTheHandOver() {
        SampleFiling filing = scene.another().with("/subject/name", "示例客户甲公司");
        String number = filed(filing);

        CustomerRow row = only(null);
        assertThat(row.filingNumber()).isEqualTo(number);
        assertThat(row.name()).isEqualTo("示例客户甲公司");
        assertThat(row.websites()).containsExactly(filing.at("/websites/0/name"));
        assertThat(row.domains()).containsExactly(filing.at("/websites/0/domains/0"));
        assertThat(row.indirect()).isFalse();
        assertThat(row.handOver()).isEqualTo(HandOverState.OPEN);
        String application = customers.open(row.id()).applications().get(0).id();
        handOver.pass(application, new HandOver(SampleFiling.OFFICER, "已指导安装标识", null));
        assertThat(only(null).handOver()).isEqualTo(HandOverState.PASSED);
        assertThat(customers.open(row.id()).handedOverBy()).isEqualTo(SampleFiling.OFFICER);
    }

    @Test
    @Clause("7.6")
    void marksIndirectAccessWithItsChain() {
        scene.rules.addReseller(scene.provider(), "示例转售甲");
        filed(
                scene.another()
                        .with(
                                "/websites/0/accesses/0/resellers",
                                SampleFiling.json("[\"示例转售甲\"]")));

        assertThat(only("").chains()).containsExactly(List.of("示例转售甲"));
        CustomerView.Access access =
                customers.open(only("").id()).websites().get(0).accesses().get(0);
        assertThat(access.resellers()).containsExactly("示例转售甲");
        assertThat(access.methods()).containsExactly("VIRTUAL_HOST");
        assertThat(access.places()).containsExactly("110000");
        assertThat(access.ranges()).containsExactly(IpRange.parse("203.0.113.10"));
    }

    @Test
    void findsByNameNumberAndDomain() {
        SampleFiling first = scene.another().with("/subject/name", "示例甲100%公司");
        String number = filed(first);
        SampleFiling second = scene.another().with("/subject/name", "示例乙_公司");
        filed(second);

        assertThat(only("示例甲").filingNumber()).isEqualTo(number);
        assertThat(only("示例甲100%").filingNumber()).isEqualTo(number);
        assertThat(only(number).name()).isEqualTo("示例甲100%公司");
        assertThat(only(number.replace("号", "") + "-1").filingNumber()).isEqualTo(number);
        assertThat(
                        only(second.at("/websites/0/domains/0").toUpperCase(java.util.Locale.ROOT))
                                .name())
                .isEqualTo("示例乙_公司");
        assertThat(only(first.at("/websites/0/domains/0").replace(".cn", "")).filingNumber())
                .isEqualTo(number);
    }

    /** Bad input I9: characters with a meaning to the database have none here. */
    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "示例%", "!", "!%", "' or 1=1 --", "\\", "示例\u0000甲乙丙"})
    void findsNothingByPatterns(String search) {
        filed(scene.another());

        assertThat(customers.list(search, 0, ALL)).isEmpty();
    }

    @Test
    void goesOnFromTheLastOne() {
        String first = filed(scene.another());
        String second = filed(scene.another());

        List<CustomerRow> page = customers.list(null, 0, 1);
        assertThat(page).extracting(CustomerRow::filingNumber).containsExactly(first);
        assertThat(customers.list(null, Long.parseLong(page.get(0).id()), 0))
                .extracting(CustomerRow::filingNumber)
                .containsExactly(second);
    }

    @Test
    @Clause("3")
    void masksPersonalDataOfWhatItServes() {
        SampleFiling filing = scene.another();
        filed(filing);
        CustomerView view = customers.open(only(null).id());

        assertThat(view.own()).isTrue();
        assertThat(view.served()).isTrue();
        assertThat(view.subject())
                .filteredOn(row -> row.field().equals("subject.responsible.mobile"))
                .singleElement()
                .satisfies(row -> assertThat(row.masked()).isTrue());
        assertThat(view.toString())
                .contains(filing.at("/subject/document/number"))
                .doesNotContain(
                        filing.at("/subject/responsible/mobile"),
                        filing.at("/websites/0/responsible/mobile"),
                        filing.at("/subject/responsible/document/number"));
    }

    /** Each value by itself, with a reason that the log of reads keeps. */
    @Test
    @Clause({"3", "7.3"})
    void showsOneMaskedValueForAReason() {
        SampleFiling filing = scene.another();
        filed(filing);
        CustomerView view = customers.open(only(null).id());
        String site = view.websites().get(0).filingNumber();
        assertThat(customers.unmask(view.id(), null, "/subject/responsible/mobile", REASON))
                .isEqualTo(filing.at("/subject/responsible/mobile"));
        assertThat(customers.unmask(view.id(), site, "/websites/0/responsible/mobile", REASON))
                .isEqualTo(filing.at("/websites/0/responsible/mobile"));
        assertThatThrownBy(
                        () -> customers.unmask(view.id(), null, "/subject/responsible/mobile", "短"))
                .is(rejectedAs(ReadRefusal.UNMASKING_WITHOUT_REASON));
        assertThatThrownBy(
                        () -> customers.unmask(view.id(), site + "0", "/websites/0/name", REASON))
                .is(rejectedAs(FilingRefusal.CUSTOMER_NOT_FOUND));
        endAccesses(view);
        assertThatThrownBy(
                        () ->
                                customers.unmask(
                                        view.id(), null, "/subject/responsible/mobile", REASON))
                .is(rejectedAs(FilingRefusal.CUSTOMER_NOT_FOUND));
    }

    private void endAccesses(CustomerView view) {
        scene.write(
                "update icp_access set state = 'CANCELLED' where subject_id = ?",
                Long.valueOf(view.id()));
    }

    /** What it applied for stays readable. */
    @Test
    @Clause("7.3")
    void readsOnlyWhatIsPublicAfterTheEndOfItsAccess() {
        SampleFiling filing = scene.another();
        String number = filed(filing);
        CustomerView view = customers.open(only(null).id());
        assertThat(records.asOf(number, null).subject().content().path("address").asText())
                .isEqualTo(filing.at("/subject/address"));
        endAccesses(view);
        CustomerView ended = customers.open(view.id());
        assertThat(ended.served()).isFalse();
        assertThat(ended.toString())
                .doesNotContain(
                        filing.at("/subject/document/number"), filing.at("/subject/address"));
        assertThatThrownBy(() -> records.asOf(number, null))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThat(reading.open(ended.applications().get(0).id()).sections()).isNotEmpty();
    }

    /** Once it found the filing of a sponsor true, it serves the website, but no others' access. */
    @Test
    @Clause({"7.3", "11.3.1"})
    void readsWhatItConfirmedWithItsOwnAccesses() {
        SampleFiling filing = scene.filing();
        String number = selfFiled(filing);
        FiledRecord before = records.asOf(number, null);
        assertThat(before.subject().content().has("address")).isFalse();
        assertThat(before.websites().get(0).content().path("accesses")).isEmpty();
        scene.write(
                "insert into icp_access_fact (id, access_id, fact, on_date, officer, account,"
                        + " recorded_at) select -a.id, a.id, 'CONFIRMED', date('2026-11-24'), '示例', '示例',"
                        + " a.since from icp_access a where a.provider_id = ?",
                scene.provider().id());
        FiledRecord after = records.asOf(number, null);
        assertThat(after.subject().content().path("address").asText())
                .isEqualTo(filing.at("/subject/address"));
        assertThat(after.subject().content().at("/responsible/mobile").asText()).contains("*");
        assertThat(after.websites().get(0).content().path("accesses")).hasSize(1);
        CustomerView view = customers.open(only(null).id());
        assertThat(view.served()).isTrue();
        assertThat(view.toString()).contains(filing.at("/subject/address"));
        Unit another = scene.anotherProvider();
        scene.write(
                "update icp_access set provider_id = ? where provider_id = ?",
                another.id(),
                scene.provider().id());
        scene.as(another, Roles.PROVIDER);
        FiledRecord others = records.asOf(number, null);
        assertThat(others.subject().content().has("address")).isTrue();
        assertThat(others.websites().get(0).content().path("accesses"))
                .as("those of others")
                .isEmpty();
    }

    /** 11.3.1: what the sponsor filed itself the provider compares, but does not read. */
    @Test
    @Clause("11.3.1")
    void showsOnlyPublicItemsOfWhatItDidNotConfirm() {
        SampleFiling filing = scene.filing();
        selfFiled(filing);
        CustomerView view = customers.open(only(null).id());

        assertThat(view.own()).isFalse();
        assertThat(view.handOver()).isEqualTo(HandOverState.HELD);
        assertThat(view.applications()).isEmpty();
        assertThat(view.subject())
                .extracting(SheetRow::field)
                .containsExactly("subject.name", "subject.nature");
        assertThat(view.websites().get(0).rows())
                .extracting(SheetRow::field)
                .containsExactlyInAnyOrder("website.name", "website.homeUrls", "website.domains");
        assertThat(view.toString())
                .doesNotContain(
                        filing.at("/subject/document/number"), filing.at("/subject/address"));
    }

    @Test
    void refusesAnotherProvidersCustomer() {
        filed(scene.another());
        String id = only(null).id();
        Unit another = scene.anotherProvider();
        scene.as(another, Roles.PROVIDER);

        assertThat(customers.list(null, 0, ALL)).isEmpty();
        assertThatThrownBy(() -> customers.open(id))
                .is(rejectedAs(FilingRefusal.CUSTOMER_NOT_FOUND));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "-1", "0", "abc", "999999999999999999", "1 or 1=1"})
    void refusesIdsThatNameNothing(String id) {
        scene.asProvider();
        assertThatThrownBy(() -> customers.open(id))
                .is(rejectedAs(FilingRefusal.CUSTOMER_NOT_FOUND));
    }
}
