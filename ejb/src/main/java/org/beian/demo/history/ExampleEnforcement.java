package org.beian.demo.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.account.Roles;
import org.beian.demo.history.content.ExampleFiling;
import org.beian.demo.history.content.ExamplePicture;
import org.beian.demo.history.content.ExampleSponsor;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.SourceKind;
import org.beian.enforcement.closure.AssistanceDesk;
import org.beian.enforcement.closure.AssistanceFilter;
import org.beian.enforcement.closure.AssistancePhase;
import org.beian.enforcement.closure.AssistanceReading;
import org.beian.enforcement.clue.ClueMerging;
import org.beian.enforcement.clue.ClueReading;
import org.beian.enforcement.decision.CaseCollection;
import org.beian.enforcement.decision.CourtRequest;
import org.beian.enforcement.dossier.MeasureRequest;
import org.beian.enforcement.proceeding.CollectionState;
import org.beian.enforcement.proceeding.MeasureKind;
import org.beian.enforcement.transfer.TransferDesk;
import org.beian.enforcement.transfer.TransferRequest;
import org.beian.filing.register.RegisterState;
import org.beian.law.Shanghai;
import org.beian.value.Province;

/**
 * Enforcement of Beijing's bureau: a clue, one that was merged into it, a case that is being
 * investigated, one of which a sponsor was told, one of which a provider was told, one that was
 * decided with a fine, one whose fine was never paid, for which the court is to be applied to, one
 * that ended in a closure for which Guangdong's bureau assists, and a clue on its way from that
 * bureau.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExampleEnforcement {

    private static final String CLERK = ExampleCases.CLERK;

    private static final String FINED = "NUMBER_NOT_SHOWN";
    private static final String INVESTIGATED = "CHANGE_NOT_FILED";
    private static final String TOLD = "BEYOND_FILING";
    private static final String NETWORK = "ACCESS_TO_UNFILED_SITE";
    static final String CLOSED = "CONTENT_WITHOUT_PRE_APPROVAL";
    private static final String UNPAID = "UNFILED_SERVICE";
    private static final String PROVIDER = "provider";
    private static final String OTHER_HEAD = "reviewer-gd";
    private static final long YUAN = 5_000;
    private static final long OF_PROVIDER = 10_000;
    private static final long OF_UNFILED = 10_000;
    private static final String NO_NUMBER = "首页底部未标明备案编号（示例）。";
    private static final String NOT_FILED = "未履行备案手续提供互联网信息服务（示例）。";
    private static final String NO_APPROVAL = "未经前置审批发布须经批准的信息（示例）。";
    private static final MeasureRequest CLOSURE =
            new MeasureRequest(MeasureKind.CLOSURE, null, null);

    @Inject EntityManager em;
    @Inject ExampleCases cases;
    @Inject DelegatedProcedures procedures;
    @Inject Clock clock;

    /** Tells a party that a fine is intended, and serves that, unless it is done. */
    public void intend() {
        if (cases.found(FINED).isEmpty()) {
            website(false)
                    .ifPresent(
                            site ->
                                    cases.tell(
                                            cases.open(site, FINED, null, null),
                                            NO_NUMBER,
                                            fine(YUAN)));
        }
    }

    /** Decides on it, once the time of the party is over. */
    public void decide() {
        cases.decide(FINED, NO_NUMBER, fine(YUAN));
    }

    /** Serves the decision. */
    public void serve() {
        cases.serve(FINED);
    }

    /**
     * Tells one who holds no filing that a fine is intended, and serves that, unless it is done.
     */
    public void intendUnpaid() {
        if (cases.found(UNPAID).isEmpty()) {
            Long opened = cases.open("example-unpaid.ninja", UNPAID, null, "示例工作室（示例）");
            cases.tell(opened, NOT_FILED, fine(OF_UNFILED));
        }
    }

    /** Decides on it, once the time of the party is over, and serves the decision. */
    public void decideUnpaid() {
        cases.decide(UNPAID, NOT_FILED, fine(OF_UNFILED));
        cases.serve(UNPAID);
    }

    /** Tells the party in writing to pay, once its remedies are over, and serves that. */
    public void urge() {
        unpaid(CollectionState.NONE)
                .ifPresent(
                        id -> {
                            int version = cases.version(id);
                            procedures.act(
                                    CLERK, CaseCollection.class, own -> own.urge(id, version));
                            cases.serve(letter(cases.show(id).collection().letterNumber()));
                        });
    }

    /** Applies to the court, which a reviewer has to approve. */
    public void applyToCourt() {
        unpaid(CollectionState.URGED)
                .ifPresent(
                        id -> {
                            String paper =
                                    cases.upload(
                                            "强制执行申请书（示例）.png",
                                            ExamplePicture.courtApplication(
                                                    cases.show(id).number()));
                            CourtRequest request =
                                    new CourtRequest("北京市示例区人民法院（示例）", today(), paper);
                            int version = cases.version(id);
                            procedures.act(
                                    CLERK,
                                    CaseCollection.class,
                                    own -> own.apply(id, version, request));
                        });
    }

    /** Tells a party that its website will be closed, and serves that, unless it is done. */
    public void intendClosure() {
        if (cases.found(CLOSED).isEmpty()) {
            cases.tell(
                    cases.open(ExampleFiling.ELSEWHERE.domain(), CLOSED, null, null),
                    NO_APPROVAL,
                    CLOSURE);
        }
    }

    /** Reviews that and decides on it, once the time of the party is over. */
    public void decideClosure() {
        cases.decide(CLOSED, NO_APPROVAL, CLOSURE);
    }

    /** Serves the decision: the bureau of the province of its servers is asked to assist. */
    public void serveClosure() {
        cases.serve(CLOSED);
    }

    /** Lets the bureau asked order its provider to stop access, which has to report. */
    public void orderStop() {
        String site = ExampleFiling.ELSEWHERE.domain();
        AssistanceFilter asked = new AssistanceFilter(AssistancePhase.SENT, true, site);
        procedures
                .as(OTHER_HEAD, AssistanceReading.class, own -> own.list(asked, null, 1))
                .forEach(
                        one ->
                                procedures.act(
                                        OTHER_HEAD,
                                        AssistanceDesk.class,
                                        desk -> desk.order(one.id().toString(), one.version())));
    }

    /** Opens a case that is being investigated, unless it is there. */
    public void investigate() {
        if (cases.found(INVESTIGATED).isEmpty()) {
            website(false).ifPresent(site -> cases.open(site, INVESTIGATED, null, null));
        }
    }

    /** Tells a sponsor with an account, unless it is done. */
    public void tellSponsor() {
        if (cases.found(TOLD).isEmpty()) {
            website(true)
                    .ifPresent(
                            site ->
                                    cases.tell(
                                            cases.open(site, TOLD, null, null),
                                            "提供的服务超出备案的项目（示例）。",
                                            fine(YUAN)));
        }
    }

    /** Tells a provider, which may state its case or ask for a hearing, unless it is done. */
    public void tellProvider() {
        if (cases.found(NETWORK).isEmpty()) {
            Long opened = cases.open("example-unfiled.ninja", NETWORK, PROVIDER, null);
            cases.tell(opened, "为未备案的网站提供接入服务（示例）。", fine(OF_PROVIDER));
        }
    }

    /** Transfers a clue of Guangdong's bureau to Beijing's, which has to receive it. */
    public void transferClue() {
        String site = "example-transfer.ninja";
        if (isEntered(site)) {
            return;
        }
        String clue = cases.clue("clerk-gd", site, "UNFILED_SERVICE", SourceKind.INSPECTION);
        int version = procedures.as(OTHER_HEAD, ClueReading.class, own -> own.show(clue)).version();
        TransferRequest request =
                new TransferRequest(
                        Long.valueOf(clue), null, version, Province.BEIJING, "主办者住所在北京市（示例）。");
        procedures.act(OTHER_HEAD, TransferDesk.class, desk -> desk.send(request));
    }

    private boolean isEntered(String site) {
        return !em.createQuery("select c.id from Clue c where c.site.site = :site", Long.class)
                .setParameter("site", site)
                .getResultList()
                .isEmpty();
    }

    /** Enters a clue from two sources, which are merged, unless one is open. */
    public void enterClues() {
        String site = "example-report.ninja";
        if (isEntered(site)) {
            return;
        }
        String first = cases.clue(CLERK, site, "UNFILED_SERVICE", SourceKind.PUBLIC_REPORT);
        String second = cases.clue(CLERK, site, "UNFILED_SERVICE", SourceKind.INSPECTION);
        int version = procedures.as(CLERK, ClueReading.class, own -> own.show(second)).version();
        procedures.act(CLERK, ClueMerging.class, own -> own.merge(first, second, version));
    }

    private Long letter(String number) {
        return em.createQuery("select l.id from Letter l where l.number = :number", Long.class)
                .setParameter("number", number)
                .getSingleResult();
    }

    /** Id of the case whose fine was not paid, in a state of its collection. */
    private Optional<String> unpaid(CollectionState state) {
        return cases.found(UNPAID)
                .map(one -> one.id().toString())
                .filter(id -> cases.show(id).state() == CaseState.EXECUTING)
                .filter(id -> cases.show(id).collection() != null)
                .filter(id -> cases.show(id).collection().state() == state);
    }

    /** Number of a website in Beijing that is filed by now, of a sponsor or of anybody else. */
    private Optional<String> website(boolean ofSponsor) {
        return em.createQuery(
                        """
                        select w.filingNumber from IcpWebsite w where w.state = :active
                        and w.filingNumber like '京%' and w.filedAt < :now
                        and (select count(s) from IcpSubject s, Unit u where s.id = w.subjectId
                          and u.id = s.holderId and u.code in ('sponsor', :own)) = :found
                        order by w.id desc""",
                        String.class)
                .setParameter("active", RegisterState.ACTIVE)
                .setParameter("now", clock.instant())
                .setParameter("own", ExampleSponsor.LOCKED_OUT.username())
                .setParameter("found", ofSponsor ? 1L : 0L)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static MeasureRequest fine(long yuan) {
        return new MeasureRequest(MeasureKind.FINE, yuan, null);
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }
}
