package org.beian.lostaccount.joining;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.beian.account.Account;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.account.unit.AccountOpening;
import org.beian.account.unit.NewAccount;
import org.beian.document.Upload;
import org.beian.document.Uploads;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FiledScene;
import org.beian.filing.submission.FilingSubmission;
import org.beian.lostaccount.LostAccount;
import org.beian.lostaccount.LostAccountDecision;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.value.Province;

/**
 * Test fixture of a filing that its provider did not hand over, with a sponsor that has an account,
 * and two persons of the bureau.
 */
@Dependent
public class JoiningScene {

    static final String SEEN = "示例：申请与营业执照相符";
    static final String OPINION = "示例：与主办者电话核实";

    @Inject public FiledScene filed;
    @Inject Joining joining;
    @Inject JoiningReceipt receipt;
    @Inject LostAccountDecision decision;
    @Inject FilingSubmission submission;
    @Inject AccountOpening opening;
    @Inject Upload upload;
    @Inject SeededUnits units;
    @Inject TestCallers callers;
    @Inject EntityManager em;

    Unit bureau;
    Unit sponsor;
    Account clerk;
    Account reviewer;
    Account applicant;
    public SampleFiling filing;
    String filingId;
    public String number;

    void fileOnBehalf() {
        filing = filed.providerReady();
        filed.asProvider();
        filingId = submission.submit(filing.toContent()).id();
        number = filed.approvedAsWaiting(filingId);
        reach("provider@example.cn", filed.provider());
        bureau = units.add(Capacity.BUREAU, Province.BEIJING);
        clerk = open(bureau, Roles.CLERK);
        reviewer = open(bureau, Roles.REVIEWER);
        sponsor = newSponsor();
        applicant = open(sponsor, Roles.SPONSOR);
        reach("sponsor@example.cn", sponsor);
    }

    void signOut() {
        TestClock.shared().reset();
        callers.become(null);
    }

    /** A unit that has no filing; its account is to be opened. */
    Unit newSponsor() {
        return units.add(Capacity.SPONSOR, null);
    }

    private void reach(String email, Unit unit) {
        filed.write("update unit set email = ? where id = ?", email, unit.id());
    }

    Account open(Unit unit, String role) {
        callers.become(Caller.job("test"));
        String name = SeededUnits.unique("joins");
        NewAccount given = new NewAccount(name, "示例人员", name + "@example.cn", Set.of(role), null);
        return FiledScene.inNew(() -> opening.open(em.merge(unit), given, "4"));
    }

    void as(Account account, Unit unit) {
        callers.become(
                new Caller(
                        account.id(),
                        account.username(),
                        "示例人员",
                        unit.asParty(),
                        account.roles(),
                        "r-1"));
    }

    void asSponsor() {
        as(applicant, sponsor);
    }

    void asClerk() {
        as(clerk, bureau);
    }

    void asReviewer() {
        as(reviewer, bureau);
    }

    String proof() {
        return upload.keep("示例申请.png", Uploads.image("png")).id();
    }

    Long applied() {
        asSponsor();
        return joining.apply(number, proof());
    }

    Long received() {
        Long id = applied();
        asClerk();
        receipt.receive(id, SEEN);
        return id;
    }

    /** The sponsor joined what the provider did not hand over. */
    public void joined() {
        fileOnBehalf();
        Long id = received();
        afterTheObjections(id);
        asReviewer();
        decision.confirm(id, OPINION);
        filed.heldBy(sponsor);
    }

    void afterTheObjections(Long id) {
        LocalDate last = em.find(LostAccount.class, id).joining().objectionUntil();
        TestClock.shared().set(last.plusDays(1).atTime(9, 0));
    }

    List<String> mails(Long id) {
        return em.createQuery(
                        """
                        select m.recipient, m.subject, m.body from Mail m
                        where m.caseType = 'LOST_ACCOUNT' and m.caseId = :id order by m.id""",
                        Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> row[0] + " " + row[1] + " " + row[2])
                .toList();
    }

    List<String> recipients(Long id) {
        return mails(id).stream().map(mail -> mail.substring(0, mail.indexOf(' '))).toList();
    }

    String events(Unit unit) {
        return filed.read("select event_type from event where unit_id = ?", unit.id()).toString();
    }

    Long holder() {
        Object id =
                filed.read("select holder_id from icp_subject where filing_number = ?", number)
                        .get(0);
        return id == null ? null : ((Number) id).longValue();
    }

    /** Leaves the filing to a unit, or to none, and in a state. */
    void held(Unit by, String state) {
        filed.write(
                "update icp_subject set holder_id = "
                        + (by == null ? "null" : by.id())
                        + ", state = ? where filing_number = ?",
                state,
                number);
    }
}
