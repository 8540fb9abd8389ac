package org.beian.filing.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.beian.domainregister.record.FiledDomains;
import org.beian.filing.content.FieldClasses;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.Decision;
import org.beian.filing.review.FilingReview;
import org.beian.filing.review.FilingScene;
import org.beian.law.Clause;
import org.beian.persistence.NativeQuery;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.trail.FieldClass;
import org.beian.value.Authority;
import org.beian.value.DomainName;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of what everybody finds of what is filed, and of what nobody finds. */
@DatabaseTest
class PublicLookupTest {

    @Inject FilingScene scene;
    @Inject FilingReview review;
    @Inject PublicLookup lookup;
    @Inject FiledDomains registers;
    @Inject TestCallers callers;
    @Inject EntityManager em;
    @Inject Clock clock;

    /** Approved; nobody is signed in from now on. */
    private String filed(SampleFiling filing) {
        String id = scene.waiting(filing);
        String number = review.approve(id, scene.approval(id));
        callers.become(null);
        return number;
    }

    private static PublicWebsite only(PublicAnswer answer) {
        assertThat(answer.websites()).hasSize(1);
        return answer.websites().get(0);
    }

    @Test
    @Clause("B6")
    void findsTheWebsiteUnderADomain() {
        SampleFiling filing = scene.ready();
        String domain = filing.at("/websites/0/domains/0");
        String number = filed(filing);

        PublicAnswer answer = lookup.byDomain(domain);

        assertThat(answer.kind()).isEqualTo(LookupKind.DOMAIN);
        assertThat(answer.notes()).isEmpty();
        PublicWebsite found = only(answer);
        assertThat(found.filingNumber()).isEqualTo(number + "-1");
        assertThat(found.name()).isEqualTo(filing.at("/websites/0/name"));
        assertThat(found.sponsorName()).isEqualTo(filing.at("/subject/name"));
        assertThat(found.nature()).isEqualTo("ENTERPRISE");
        assertThat(found.domains()).containsExactly(domain);
        assertThat(found.homeUrls()).containsExactly(filing.at("/websites/0/homeUrls/0"));
        assertThat(found.preApprovals()).isEmpty();
        assertThat(found.filedOn()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(found.authority()).isEqualTo(Authority.bureauOf(Province.BEIJING));
    }

    /** A sponsor's own name is public, a person's too, here as in the look-up of the registers. */
    @Test
    void namesAPersonThatIsTheSponsor() {
        SampleFiling filing =
                scene.ready()
                        .with("/subject/name", "示例个人")
                        .without("/subject/superior")
                        .asIndividual(SampleFiling.adultId());
        String domain = filing.at("/websites/0/domains/0");
        filed(filing);

        assertThat(only(lookup.byDomain(domain)).sponsorName()).isEqualTo("示例个人");
        assertThat(registers.filingsOf(DomainName.parse(domain)))
                .extracting(FiledDomains.Filed::subjectName)
                .containsExactly("示例个人");
    }

    /** A month's figures count what was filed by its end, not what is filed when they are made. */
    @Test
    @Clause("20.2")
    void tellsSinceWhenADomainIsFiled() {
        SampleFiling filing = scene.ready();
        String domain = filing.at("/websites/0/domains/0");
        Instant before = clock.instant();
        filed(filing);
        assertThat(isFiledBefore(domain, before)).isFalse();
        assertThat(isFiledBefore(domain, clock.instant().plusSeconds(1))).isTrue();
    }

    private boolean isFiledBefore(String domain, Instant moment) {
        return !NativeQuery.of(
                        em,
                        "select 1 from icp_domain d where d.domain = ? and "
                                + registers.isFiledBefore("d.domain"),
                        domain,
                        moment)
                .getResultList()
                .isEmpty();
    }

    @Test
    void findsADomainInAnySpelling() {
        String name = SeededUnits.unique("示例");
        filed(scene.ready().withDomain(name + ".中国"));
        String ascii = DomainName.parse(name + ".中国").toString();

        for (String written :
                List.of(
                        ascii,
                        ascii.toUpperCase(),
                        name + "。中国",
                        name + "．中国.",
                        " " + name + ".中国 ",
                        ascii + ".")) {
            PublicWebsite found = only(lookup.byDomain(written));
            assertThat(found.domains()).as(written).containsExactly(ascii);
            assertThat(found.unicodeDomains()).containsExactly(name + ".中国");
        }
    }

    @Test
    void leadsFromAHostToTheFiledDomainNearestAboveIt() {
        SampleFiling filing = scene.ready();
        String domain = filing.at("/websites/0/domains/0");
        filed(filing);

        PublicAnswer answer = lookup.byDomain("a.WWW." + domain);

        assertThat(only(answer).domains()).containsExactly(domain);
        assertThat(answer.asked()).isEqualTo("a.www." + domain);
        assertThat(answer.notes())
                .containsExactly(LookupNote.of("LOOKUP_WITHIN_DOMAIN", "a.www." + domain, domain));
        assertThat(lookup.byDomain("x" + domain).websites()).isEmpty();
        assertThat(lookup.byDomain("cn.com").websites()).isEmpty();
    }

    @Test
    void findsOneWebsiteByItsNumberAndAllByTheSubjects() {
        String number = filed(scene.ready().withSecondWebsite());

        assertThat(only(lookup.byNumber(number + "-2", 0, 50)).filingNumber())
                .isEqualTo(number + "-2");
        assertThat(lookup.byNumber(number, 0, 50).websites())
                .extracting(PublicWebsite::filingNumber)
                .containsExactly(number + "-1", number + "-2");
        String bare = number.replace("号", "");
        for (String written :
                List.of(
                        bare,
                        bare.toLowerCase(),
                        bare.replace("ICP", " ＩＣＰ "),
                        number.replace("2026", "２０２６"))) {
            assertThat(lookup.byNumber(written, 0, 50).websites()).as(written).hasSize(2);
        }
        assertThat(lookup.byNumber(number + "-3", 0, 50).websites()).isEmpty();
    }

    @Test
    void readsAnotherCharacterForTheProvinceAndSaysSo() {
        PublicAnswer answer = lookup.byNumber("川ICP备2026999999号", 0, 50);
        assertThat(answer.asked()).isEqualTo("蜀ICP备2026999999号");
        assertThat(answer.notes())
                .containsExactly(LookupNote.of("LOOKUP_PROVINCE_CHARACTER", "川", "蜀"));
    }

    @Test
    void findsASponsorByItsWholeNameOnly() {
        String name = SeededUnits.unique("示例") + "(北京)有限公司";
        SampleFiling filing = scene.ready().with("/subject/name", name);
        filed(filing);
        String wide = name.replace("(", "（").replace(")", "） ");

        assertThat(only(lookup.byName(name, 0, 50)).sponsorName()).isEqualTo(name);
        assertThat(lookup.byName(wide, 0, 50).websites()).hasSize(1);
        for (String part :
                List.of(
                        name.substring(0, name.length() - 1),
                        name.substring(1),
                        "%",
                        "*",
                        "示例%",
                        "' or '1'='1",
                        "_".repeat(name.length()))) {
            assertThat(lookup.byName(part, 0, 50).websites()).as(part).isEmpty();
        }
    }

    @Test
    void goesOnAfterAPage() {
        String name = SeededUnits.unique("示例分页");
        filed(scene.ready().with("/subject/name", name).withSecondWebsite());

        PublicAnswer first = lookup.byName(name, 0, 1);
        assertThat(first.more()).isTrue();
        PublicAnswer second = lookup.byName(name, first.websites().get(0).key(), 1);
        assertThat(second.more()).isFalse();
        assertThat(only(second).filingNumber())
                .isNotEqualTo(first.websites().get(0).filingNumber());
        assertThat(lookup.byName(name, 0, -1).websites()).hasSize(1);
        assertThat(lookup.byName(name, 0, 1_000_000).websites()).hasSize(2);
    }

    @Test
    @Clause("B6")
    void hidesWhatIsCancelledAsIfItHadNeverBeen() {
        SampleFiling filing = scene.ready().withSecondWebsite();
        String first = filing.at("/websites/0/domains/0");
        String second = filing.at("/websites/1/domains/0");
        String number = filed(filing);
        scene.write(
                "update icp_website set state = 'CANCELLED' where filing_number = ?",
                number + "-1");

        assertThat(lookup.byDomain(first).websites()).isEmpty();
        assertThat(lookup.byNumber(number + "-1", 0, 50).websites()).isEmpty();
        assertThat(lookup.byNumber(number, 0, 50).websites()).hasSize(1);
        scene.write("update icp_subject set state = 'CANCELLED' where filing_number = ?", number);
        assertThat(lookup.byDomain(second).websites()).isEmpty();
        assertThat(lookup.byNumber(number, 0, 50).websites()).isEmpty();
        assertThat(lookup.byNumber(number, 0, 50))
                .isEqualTo(lookup.byNumber(number, 0, 50))
                .extracting(PublicAnswer::notes)
                .isEqualTo(lookup.byNumber("京ICP备2026999998号", 0, 50).notes());
    }

    @Test
    void hidesWhatIsNotDecided() {
        SampleFiling filing = scene.ready();
        scene.waiting(filing);
        callers.become(null);

        assertThat(lookup.byDomain(filing.at("/websites/0/domains/0")).websites()).isEmpty();
    }

    @Test
    @Clause("3")
    void showsNothingPersonalAndNothingInternal() {
        SampleFiling filing =
                scene.ready().with("/websites/0/remark", "内部备注").with("/remark", "内部备注");
        String number = filed(filing);

        String shown = lookup.byNumber(number, 0, 50).toString();

        for (String pointer :
                List.of(
                        "/subject/document/number",
                        "/subject/address",
                        "/subject/superior",
                        "/subject/responsible/name",
                        "/subject/responsible/document/number",
                        "/subject/responsible/mobile",
                        "/subject/responsible/officePhone",
                        "/subject/responsible/email",
                        "/websites/0/responsible/mobile",
                        "/websites/0/remark",
                        "/websites/0/accesses/0/ips/0/start")) {
            assertThat(filing.at(pointer)).as(pointer).isNotEmpty();
            assertThat(shown).as(pointer).doesNotContain(filing.at(pointer));
        }
    }

    @Test
    @Clause("3")
    void showsOnlyFieldsOfThePublicClass() {
        for (String field :
                Set.of(
                        "subject.name",
                        "subject.nature",
                        "website.name",
                        "website.domains",
                        "website.homeUrls",
                        "preApproval.category")) {
            assertThat(FieldClasses.of(field, true)).as(field).isEqualTo(FieldClass.PUBLIC);
        }
        assertThat(FieldClasses.of("preApproval.approvalNumber", false))
                .isEqualTo(FieldClass.INTERNAL);
    }

    @Test
    void namesPreApprovalsWithoutTheirNumbers() {
        SampleFiling filing = FilingScene.withBulletinBoard(scene.ready());
        scene.asProvider();
        String id = scene.waiting(filing);
        String number = review.approve(id, new Decision(scene.taken(id), List.of(), "", true));

        PublicAnswer answer = lookup.byNumber(number, 0, 50);

        assertThat(only(answer).preApprovals()).containsExactly("BULLETIN_BOARD");
        assertThat(answer.toString()).doesNotContain("示例1号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cn", "exa mple.cn", "203.0.113.10", "xn--a.cn", "😀.cn", "%"})
    void refusesWhatIsNoDomain(String written) {
        assertThatThrownBy(() -> lookup.byDomain(written)).isInstanceOf(LookupUnreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "京ICP备1号", "京ICP备2026000001号-0", "x'; drop table unit; --"})
    void refusesWhatIsNoNumber(String written) {
        assertThatThrownBy(() -> lookup.byNumber(written, 0, 50))
                .isInstanceOf(LookupUnreadable.class);
    }

    @Test
    void recognisesWhatWasTypedIntoOneBox() {
        SampleFiling filing = scene.ready().with("/subject/name", SeededUnits.unique("示例一框"));
        String number = filed(filing);

        for (String typed :
                List.of(
                        number,
                        filing.at("/websites/0/homeUrls/0"),
                        filing.at("/websites/0/domains/0"),
                        filing.at("/subject/name"))) {
            assertThat(lookup.ask(typed, 0, 50).websites()).as(typed).hasSize(1);
        }
    }
}
