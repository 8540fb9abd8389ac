package org.beian.lostaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.account.unit.AccountOpening;
import org.beian.account.unit.NewAccount;
import org.beian.document.Upload;
import org.beian.document.Uploads;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.mandate.FilingHandOver;
import org.beian.filing.mandate.HandOver;
import org.beian.filing.mandate.NewSponsor;
import org.beian.filing.mandate.SponsorRegistration;
import org.beian.filing.notice.InvitationPurpose;
import org.beian.filing.review.FiledScene;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests of the hand-over of a filing at the bureau's counter, where the provider that filed on
 * behalf did not hand over.
 */
@DatabaseTest
@Clause("12.6")
class CounterHandOverTest {

    private static final String GOOD = "correct horse battery staple 9";
    private static final String SOURCE = "192.0.2.86";
    private static final String OPINION = "示例：核对证件原件，与备案一致";

    @Inject LostAccountReceipt receipt;
    @Inject LostAccountDecision decision;
    @Inject LostAccounts applications;
    @Inject FilingHandOver handOver;
    @Inject SponsorRegistration registration;
    @Inject FilingSubmission submission;
    @Inject AccountOpening opening;
    @Inject Upload upload;
    @Inject FiledScene scene;
    @Inject Units all;
    @Inject SeededUnits units;
    @Inject TestCallers callers;
    @Inject History history;
    @Inject EntityManager em;

    private Unit bureau;
    private Long clerk;
    private Long reviewer;
    private SampleFiling filing;
    private String filingId;
    private String number;

    @BeforeEach
    void fileOnBehalf() {
        filing = scene.providerReady();
        scene.asProvider();
        filingId = submission.submit(filing.toContent()).id();
        number = scene.approvedAsWaiting(filingId);
        scene.write(
                "update unit set email = ? where id = ?",
                "provider@example.cn",
                scene.provider().id());
        callers.become(Caller.job("test"));
        bureau = units.add(Capacity.BUREAU, Province.BEIJING);
        clerk = open(Roles.CLERK);
        reviewer = open(Roles.REVIEWER);
        become(clerk, Roles.CLERK);
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    private Long open(String role) {
        String name = SeededUnits.unique("counter");
        NewAccount given = new NewAccount(name, "示例人员", name + "@example.cn", Set.of(role), null);
        return FiledScene.inNew(() -> opening.open(em.merge(bureau), given, "4")).id();
    }

    private void become(Long account, String role) {
        callers.become(
                new Caller(account, "u" + account, "示例人员", bureau.asParty(), Set.of(role), "r-1"));
    }

    private WrittenApplication written() {
        return new WrittenApplication(
                number,
                null,
                filing.at("/subject/name"),
                filing.at("/subject/document/number"),
                filing.at("/subject/responsible/name"),
                "new@example.cn",
                upload.keepAtCounter("示例申请.png", Uploads.image("png")).id());
    }

    private Long confirmed() {
        become(clerk, Roles.CLERK);
        Long id = receipt.receive(written());
        assertThat(mails(id, true))
                .allMatch(told -> told.contains(number) && told.contains("没有提出申请的"))
                .extracting(told -> told.substring(0, told.indexOf(' ')))
                .containsExactlyInAnyOrder("a@example.cn", "provider@example.cn");
        become(reviewer, Roles.REVIEWER);
        decision.confirm(id, OPINION);
        return id;
    }

    /** Those on the decision, and not on the receipt. */
    private List<String> mails(Long id) {
        return mails(id, false);
    }

    private List<String> mails(Long id, boolean received) {
        return em.createQuery(
                        """
                        select m.recipient, m.subject, m.body from Mail m
                        where m.caseType = 'LOST_ACCOUNT' and m.caseId = :id
                        and m.subject %s like :received order by m.id"""
                                .formatted(received ? "" : "not"),
                        Object[].class)
                .setParameter("id", id)
                .setParameter("received", "%收到%")
                .getResultStream()
                .map(row -> row[0] + " " + row[1] + " " + row[2])
                .toList();
    }

    private String link(Long id) {
        return mails(id).get(0).replaceAll("(?s).*token=([A-Za-z0-9_-]{43}).*", "$1");
    }

    private String join(String token) {
        callers.become(Caller.job("system"));
        NewSponsor sponsor = new NewSponsor(null, SeededUnits.unique("taker"), "示例主办者", GOOD);
        return registration.join(token, sponsor, SOURCE);
    }

    private Long holder() {
        Object id =
                scene.read("select holder_id from icp_subject where filing_number = ?", number)
                        .get(0);
        return id == null ? null : ((Number) id).longValue();
    }

    @Test
    void givesTheSponsorItsFilingAsAfterTheProvidersHandOver() {
        assertThat(receipt.look(number).accounts()).isEmpty();
        Long id = confirmed();
        assertThat(applications.find(id).kind()).isEqualTo(LostAccountKind.HAND_OVER);
        assertThat(holder()).as("until the sponsor uses the link").isNull();
        List<String> mails = mails(id);
        assertThat(mails.get(0))
                .startsWith("new@example.cn ")
                .contains("/public/join.xhtml?token=");
        assertThat(mails.subList(1, mails.size()))
                .allMatch(told -> told.contains(number) && !told.contains("token="))
                .extracting(told -> told.substring(0, told.indexOf(' ')))
                .containsExactlyInAnyOrder("a@example.cn", "provider@example.cn");
        assertThat(
                        scene.read(
                                "select event_type from event where unit_id = ?",
                                scene.provider().id()))
                .asString()
                .contains("HANDED_OVER_AT_COUNTER");
        assertThat(registration.look(link(id)).purpose()).isEqualTo(InvitationPurpose.COUNTER);
        assertThat(registration.look(link(id)).unitName()).isEqualTo(filing.at("/subject/name"));

        join(link(id));
        Unit sponsor = all.find(holder()).orElseThrow();
        scene.become(sponsor, Roles.SPONSOR);
        assertThat(submission.own(null, List.of(), 0, 10))
                .extracting(FilingStatus::id)
                .containsExactly(filingId);
        assertThat(submission.history(filingId))
                .extracting(HistoryEntry::act)
                .endsWith("SEND_LINK_AT_COUNTER", "JOIN");
        become(reviewer, Roles.REVIEWER);
        assertThat(history.verify(applications.find(id)).isWhole()).isTrue();
    }

    @Test
    void refusesASecondPersonWhoIsTheFirstAndWhatDiffersFromTheFiling() {
        WrittenApplication agreeing = written();
        Long id =
                receipt.receive(
                        new WrittenApplication(
                                number,
                                null,
                                "示例另一公司",
                                agreeing.documentNumber(),
                                "示例他人",
                                agreeing.email(),
                                agreeing.scanId()));
        assertThat(applications.find(id).differences()).containsExactly("sponsorName", "applicant");
        assertThatThrownBy(() -> receipt.receive(written()))
                .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_PENDING));
        assertThatThrownBy(() -> decision.confirm(id, OPINION))
                .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_SAME_PERSON));
        become(reviewer, Roles.REVIEWER);
        assertThatThrownBy(() -> decision.confirm(id, OPINION))
                .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_DIFFERS));
        decision.refuse(id, "示例：与备案不一致");
        assertThat(mails(id)).singleElement().asString().startsWith("new@example.cn ");
        confirmed();
    }

    @Test
    void refusesAFilingThatHasAnAccountByNow() {
        Long first = receipt.receive(written());
        scene.asProvider();
        handOver.pass(filingId, new HandOver(SampleFiling.OFFICER, "示例：已指导", null));
        String providers =
                em.createQuery(
                                """
                                select m.body from Mail m where m.caseType = 'FILING'
                                and m.caseId = :id and m.recipient = 'a@example.cn'
                                order by m.id desc""",
                                String.class)
                        .setParameter("id", Long.valueOf(filingId))
                        .setMaxResults(1)
                        .getSingleResult()
                        .replaceAll("(?s).*token=([A-Za-z0-9_-]{43}).*", "$1");
        join(providers);
        Long holder = holder();
        become(reviewer, Roles.REVIEWER);
        assertThatThrownBy(() -> decision.confirm(first, OPINION))
                .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_HELD));
        assertThat(holder()).isEqualTo(holder);
        become(clerk, Roles.CLERK);
        assertThat(receipt.look(number).accounts()).as("its account can be lost now").hasSize(1);
        assertThatThrownBy(() -> receipt.receive(written()))
                .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_INCOMPLETE));
    }

    @Test
    void endsTheEarlierLinkAndLetsOneUnitHoldTheFiling() {
        String earlier = link(confirmed());
        String later = link(confirmed());
        assertThatThrownBy(() -> join(earlier)).is(rejectedAs(FilingRefusal.INVITATION_EXPIRED));
        join(later);
        assertThatThrownBy(() -> join(later)).is(rejectedAs(FilingRefusal.INVITATION_USED));
    }

    @Test
    void receivesAndConfirmsOnceOfTwoAtOnce() throws Exception {
        WrittenApplication one = written();
        WrittenApplication other = written();
        assertThat(
                        atOnce(
                                () -> receipt.receive(one),
                                () -> receipt.receive(other),
                                clerk,
                                Roles.CLERK))
                .containsExactlyInAnyOrder("DONE", "LOST_ACCOUNT_PENDING");
        LostAccountFilter ofSponsor =
                new LostAccountFilter(LostAccountState.RECEIVED, filing.at("/subject/name"));
        become(reviewer, Roles.REVIEWER);
        Long id = applications.list(ofSponsor, Long.MAX_VALUE, 1).get(0).id();
        assertThat(applications.find(id).filingNumber()).isEqualTo(number);
        assertThat(
                        atOnce(
                                () -> decision.confirm(id, OPINION),
                                () -> decision.confirm(id, OPINION),
                                reviewer,
                                Roles.REVIEWER))
                .containsExactlyInAnyOrder("DONE", "LOST_ACCOUNT_DECIDED");
        assertThat(FiledScene.inNew(() -> mails(id))).hasSize(3);
    }

    private List<String> atOnce(Runnable one, Runnable other, Long by, String role)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> outcomes =
                    threads.invokeAll(
                            List.of(acting(one, by, role, start), acting(other, by, role, start)));
            return List.of(outcomes.get(0).get(), outcomes.get(1).get());
        } finally {
            threads.shutdown();
        }
    }

    private Callable<String> acting(Runnable act, Long by, String role, CyclicBarrier start) {
        return () -> {
            become(by, role);
            start.await(30, TimeUnit.SECONDS);
            try {
                act.run();
                return "DONE";
            } catch (RequestRejected refused) {
                return refused.code();
            } finally {
                callers.become(null);
            }
        };
    }
}
