package org.beian.enforcement.blacklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.beian.enforcement.dossier.CaseScene;
import org.beian.filing.FilingRefusal;
import org.beian.filing.blacklist.BasisKind;
import org.beian.filing.blacklist.BlacklistBasis;
import org.beian.filing.blacklist.BlacklistEntry;
import org.beian.filing.blacklist.BlacklistKind;
import org.beian.law.Clause;
import org.beian.law.Refusal;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of what may be proposed for the blacklist: its basis, its last day and its reach (6.4). */
@DatabaseTest
@Clause("6.4")
class BlacklistProposalTest {

    private static final String REASON = "示例：拒不执行处罚决定";

    @Inject CaseScene scene;
    @Inject BlacklistProposing proposing;

    private String domain;

    @BeforeEach
    void aReviewerInBeijing() {
        domain = SeededUnits.unique("shili-barred") + ".cn";
        scene.as(CaseScene.OPENER);
    }

    private BlacklistEntry proposed(
            BlacklistKind kind, String entry, BlacklistBasis basis, LocalDate until) {
        return proposing.propose(new BlacklistProposal(kind, entry, REASON, basis, until));
    }

    private BlacklistEntry on(BasisKind kind, String number, String court) {
        return proposed(
                BlacklistKind.DOMAIN,
                domain,
                new BlacklistBasis(kind, number, court),
                BlacklistTest.UNTIL);
    }

    private void refuses(Refusal refusal, BlacklistKind kind, String entry) {
        assertThatThrownBy(() -> proposed(kind, entry, BlacklistTest.JUDGMENT, BlacklistTest.UNTIL))
                .as(entry)
                .is(rejectedAs(refusal));
    }

    @Test
    void standsOnACaseOfTheBureauAlone() {
        String number = scene.one(scene.opened("NUMBER_NOT_SHOWN")).number();
        scene.asOther();
        assertThatThrownBy(() -> on(BasisKind.CASE, number, null))
                .is(rejectedAs(FilingRefusal.BLACKLIST_BASIS_INVALID));
        scene.asOfficer();
        assertThatThrownBy(() -> on(BasisKind.LETTER, number, null))
                .is(rejectedAs(FilingRefusal.BLACKLIST_BASIS_INVALID));

        assertThat(on(BasisKind.CASE, " " + number + " ", "示例法院").basis())
                .contains(new BlacklistBasis(BasisKind.CASE, number, null));
    }

    @Test
    void standsOnALetterOfTheBureauAlone() {
        scene.filed.filedBySponsor();
        String number =
                scene.filed
                        .texts(
                                "select letter_number from letter where kind = 'FILING_APPROVAL'"
                                        + " order by id desc")
                        .get(0);
        scene.asOther();
        assertThatThrownBy(() -> on(BasisKind.LETTER, number, null))
                .is(rejectedAs(FilingRefusal.BLACKLIST_BASIS_INVALID));
        scene.as(CaseScene.OPENER);

        assertThat(on(BasisKind.LETTER, number, null).basis()).isPresent();
    }

    @Test
    void refusesABasisThatIsNotThereOrNotNamedInFull() {
        for (BlacklistBasis basis :
                new BlacklistBasis[] {
                    null,
                    new BlacklistBasis(null, "京通管案〔2026〕1号", null),
                    new BlacklistBasis(BasisKind.CASE, "京通管案〔1999〕99999号", null),
                    new BlacklistBasis(BasisKind.LETTER, null, null),
                    new BlacklistBasis(BasisKind.JUDGMENT, "（2026）京01行初1号", null),
                    new BlacklistBasis(BasisKind.JUDGMENT, " ", "示例市第一中级人民法院"),
                    new BlacklistBasis(BasisKind.JUDGMENT, "号".repeat(101), "示例市第一中级人民法院")
                }) {
            assertThatThrownBy(
                            () ->
                                    proposed(
                                            BlacklistKind.DOMAIN,
                                            domain,
                                            basis,
                                            BlacklistTest.UNTIL))
                    .is(rejectedAs(FilingRefusal.BLACKLIST_BASIS_INVALID));
        }
    }

    @Test
    void refusesALastDayThatIsOverOrTooLate() {
        LocalDate today = LocalDate.of(2026, 11, 24);
        for (LocalDate until :
                new LocalDate[] {null, today.minusDays(1), today, today.plusDays(1096)}) {
            assertThatThrownBy(
                            () ->
                                    proposed(
                                            BlacklistKind.DOMAIN,
                                            domain,
                                            BlacklistTest.JUDGMENT,
                                            until))
                    .is(rejectedAs(FilingRefusal.BLACKLIST_END_INVALID));
        }
        assertThat(
                        proposed(
                                        BlacklistKind.DOMAIN,
                                        domain,
                                        BlacklistTest.JUDGMENT,
                                        today.plusDays(1095))
                                .endsOn())
                .isEqualTo(today.plusDays(1095));
    }

    @Test
    void refusesWhatIsNoEntry() {
        for (String entry :
                new String[] {null, " ", "cn", "-bad-.cn", "a".repeat(256), "10.0.0.1"}) {
            refuses(FilingRefusal.BLACKLIST_ENTRY_INVALID, BlacklistKind.DOMAIN, entry);
        }
        refuses(FilingRefusal.BLACKLIST_ENTRY_INVALID, null, domain);
        for (String reason : new String[] {null, "", "  短  ", "长".repeat(1001)}) {
            assertThatThrownBy(
                            () ->
                                    proposing.propose(
                                            new BlacklistProposal(
                                                    BlacklistKind.DOMAIN,
                                                    domain,
                                                    reason,
                                                    BlacklistTest.JUDGMENT,
                                                    BlacklistTest.UNTIL)))
                    .is(rejectedAs(FilingRefusal.BLACKLIST_ENTRY_INVALID));
        }
    }

    @Test
    void refusesWhatCatchesHalfTheCountry() {
        for (String wide : List.of("com.cn", "公司.cn", "gov.cn")) {
            refuses(FilingRefusal.BLACKLIST_TOO_WIDE, BlacklistKind.DOMAIN, wide);
        }
        for (String wide : List.of("示例", "京A", "1234")) {
            refuses(FilingRefusal.BLACKLIST_TOO_WIDE, BlacklistKind.SUBJECT, wide);
        }
        scene.filed.filedBySponsor();
        for (int i = 0; i < 21; i++) {
            scene.filed.filed.write(
                    "insert into icp_domain (domain, website_id, since) select ?, w.id, w.filed_at"
                            + " from icp_website w where w.filing_number = ?",
                    "n" + i + "." + domain,
                    scene.filed.website());
        }
        scene.as(CaseScene.OPENER);
        refuses(FilingRefusal.BLACKLIST_TOO_WIDE, BlacklistKind.DOMAIN, domain);
        assertThat(
                        proposed(
                                        BlacklistKind.DOMAIN,
                                        "n1." + domain,
                                        BlacklistTest.JUDGMENT,
                                        BlacklistTest.UNTIL)
                                .id())
                .isNotNull();
    }
}
