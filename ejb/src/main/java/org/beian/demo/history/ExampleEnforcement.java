package org.beian.demo.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.beian.account.Roles;
import org.beian.demo.history.content.ExampleFiling;
import org.beian.demo.history.content.ExamplePicture;
import org.beian.demo.history.content.ExampleSponsor;
import org.beian.document.Upload;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.SourceKind;
import org.beian.enforcement.closure.AssistanceDesk;
import org.beian.enforcement.closure.AssistanceFilter;
import org.beian.enforcement.closure.AssistancePhase;
import org.beian.enforcement.closure.AssistanceReading;
import org.beian.enforcement.clue.ClueEntering;
import org.beian.enforcement.clue.ClueMerging;
import org.beian.enforcement.clue.ClueReading;
import org.beian.enforcement.clue.ClueRequest;
import org.beian.enforcement.decision.CaseDecision;
import org.beian.enforcement.decision.DecisionRequest;
import org.beian.enforcement.decision.LegalReview;
import org.beian.enforcement.dossier.CaseFilter;
import org.beian.enforcement.dossier.CaseInvestigation;
import org.beian.enforcement.dossier.CaseLine;
import org.beian.enforcement.dossier.CaseOpening;
import org.beian.enforcement.dossier.CaseReading;
import org.beian.enforcement.dossier.CaseRequest;
import org.beian.enforcement.dossier.CaseView;
import org.beian.enforcement.dossier.IntendedRequest;
import org.beian.enforcement.dossier.MeasureRequest;
import org.beian.enforcement.dossier.Officer;
import org.beian.enforcement.proceeding.MeasureKind;
import org.beian.enforcement.transfer.TransferDesk;
import org.beian.enforcement.transfer.TransferRequest;
import org.beian.filing.register.RegisterState;
import org.beian.law.Shanghai;
import org.beian.remedy.service.GivenService;
import org.beian.remedy.service.ServiceDesk;
import org.beian.remedy.service.ServiceReading;
import org.beian.remedy.service.ServiceView;
import org.beian.remedy.service.ServiceWay;
import org.beian.value.Province;

/**
 * Enforcement of Beijing's bureau: a clue, one that was merged into it, a case that is being
 * investigated, one of which a sponsor was told, one of which a provider was told, one that was
 * decided with a fine, one that ended in a closure for which Guangdong's bureau assists, and a clue
 * on its way from that bureau.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExampleEnforcement {

    private static final String CLERK = "clerk-bj";
    private static final String OFFICER = "reviewer2-bj";
    private static final String HEAD = "reviewer-bj";
    private static final String LAWYER = "reviewer3-bj";

    private static final String FINED = "NUMBER_NOT_SHOWN";
    private static final String INVESTIGATED = "CHANGE_NOT_FILED";
    private static final String TOLD = "CERTIFICATE_NOT_PLACED";
    private static final String NETWORK = "ACCESS_TO_UNFILED_SITE";
    private static final String CLOSED = "CONTENT_WITHOUT_PRE_APPROVAL";
    private static final String PROVIDER = "provider";
    private static final String OTHER_HEAD = "reviewer-gd";
    private static final long YUAN = 5_000;
    private static final long OF_PROVIDER = 10_000;
    private static final String NO_NUMBER = "首页底部未标明备案编号（示例）。";
    private static final String NO_APPROVAL = "未经前置审批发布须经批准的信息（示例）。";
    private static final MeasureRequest CLOSURE =
            new MeasureRequest(MeasureKind.CLOSURE, null, null);
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    @Inject EntityManager em;
    @Inject DelegatedProcedures procedures;
    @Inject Clock clock;

    /** Tells a party that a fine is intended, and serves that, unless it is done. */
    public void intend() {
        if (found(FINED).isEmpty()) {
            website(false).ifPresent(site -> tell(open(site, FINED, null), NO_NUMBER, fine(YUAN)));
        }
    }

    /** Decides on it, once the time of the party is over. */
    public void decide() {
        decide(FINED, NO_NUMBER, fine(YUAN));
    }

    /** Serves the decision. */
    public void serve() {
        serve(FINED);
    }

    /** Tells a party that its website will be closed, and serves that, unless it is done. */
    public void intendClosure() {
        if (found(CLOSED).isEmpty()) {
            tell(open(ExampleFiling.ELSEWHERE.domain(), CLOSED, null), NO_APPROVAL, CLOSURE);
        }
    }

    /** Reviews that and decides on it, once the time of the party is over. */
    public void decideClosure() {
        decide(CLOSED, NO_APPROVAL, CLOSURE);
    }

    /** Serves the decision: the bureau of the province of its servers is asked to assist. */
    public void serveClosure() {
        serve(CLOSED);
    }

    /** Lets the bureau asked order its provider to stop access, which has to report. */
    public void orderStop() {
        String site = ExampleFiling.ELSEWHERE.domain();
        AssistanceFilter asked = new AssistanceFilter(AssistancePhase.SENT, true, site);
        procedures
                .as(OTHER_HEAD, AssistanceReading.class, own -> own.list(asked, null, 1))
                .forEach(
                        one ->
                                done(
                                        OTHER_HEAD,
                                        AssistanceDesk.class,
                                        desk -> desk.order(one.id().toString(), one.version())));
    }

    /** Opens a case that is being investigated, unless it is there. */
    public void investigate() {
        if (found(INVESTIGATED).isEmpty()) {
            website(false).ifPresent(site -> open(site, INVESTIGATED, null));
        }
    }

    /** Tells a sponsor with an account, unless it is done. */
    public void tellSponsor() {
        if (found(TOLD).isEmpty()) {
            website(true)
                    .ifPresent(
                            site -> tell(open(site, TOLD, null), "电子证书未放置于指定位置（示例）。", fine(YUAN)));
        }
    }

    /** Tells a provider, which may state its case or ask for a hearing, unless it is done. */
    public void tellProvider() {
        if (found(NETWORK).isEmpty()) {
            Long opened = open("example-unfiled.ninja", NETWORK, PROVIDER);
            tell(opened, "为未备案的网站提供接入服务（示例）。", fine(OF_PROVIDER));
        }
    }

    /** Transfers a clue of Guangdong's bureau to Beijing's, which has to receive it. */
    public void transferClue() {
        String site = "example-transfer.ninja";
        if (isEntered(site)) {
            return;
        }
        String clue = clue("clerk-gd", site, "UNFILED_SERVICE", SourceKind.INSPECTION);
        int version = procedures.as(OTHER_HEAD, ClueReading.class, own -> own.show(clue)).version();
        TransferRequest request =
                new TransferRequest(
                        Long.valueOf(clue), null, version, Province.BEIJING, "主办者住所在北京市（示例）。");
        done(OTHER_HEAD, TransferDesk.class, desk -> desk.send(request));
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
        String first = clue(CLERK, site, "UNFILED_SERVICE", SourceKind.PUBLIC_REPORT);
        String second = clue(CLERK, site, "UNFILED_SERVICE", SourceKind.INSPECTION);
        int version = procedures.as(CLERK, ClueReading.class, own -> own.show(second)).version();
        done(CLERK, ClueMerging.class, own -> own.merge(first, second, version));
    }

    /**
     * @param provider code of the provider that is the party; null for the sponsor of the filing
     */
    private Long open(String site, String violation, String provider) {
        String clue = clue(CLERK, site, violation, SourceKind.INSPECTION);
        int version = procedures.as(CLERK, ClueReading.class, own -> own.show(clue)).version();
        CaseRequest request =
                new CaseRequest(
                        clue,
                        version,
                        violation,
                        today().minusDays(1),
                        "例行检查中发现（示例）。",
                        provider,
                        null,
                        "",
                        new Officer(CLERK, "京110001"),
                        new Officer(OFFICER, "京110002"));
        return procedures.as(HEAD, CaseOpening.class, own -> own.open(request));
    }

    private String clue(String clerk, String site, String violation, SourceKind kind) {
        ClueRequest request =
                new ClueRequest(
                        kind,
                        today(),
                        null,
                        kind == SourceKind.INSPECTION ? "示例监管处" : "示例举报人",
                        null,
                        site,
                        violation,
                        "检查发现涉嫌违法（示例）。",
                        List.of());
        return procedures.as(clerk, ClueEntering.class, own -> own.enter(request)).toString();
    }

    private void tell(Long opened, String facts, MeasureRequest measure) {
        IntendedRequest intended = new IntendedRequest(facts, "违反备案管理规定（示例）。", List.of(measure));
        investigate(opened, (own, id) -> own.notifyIntended(id, version(id), intended));
        serve(show(opened.toString()).intended().letterId());
    }

    private void decide(String violation, String facts, MeasureRequest measure) {
        found(violation)
                .filter(one -> one.state() == CaseState.NOTIFIED)
                .ifPresent(one -> decide(one.id(), facts, measure));
    }

    private void decide(Long notified, String facts, MeasureRequest measure) {
        investigate(notified, (own, id) -> own.proceed(id, version(id), "当事人未陈述、申辩。"));
        String id = notified.toString();
        int version = version(id);
        if (show(id).state() == CaseState.LEGAL_REVIEW) {
            done(LAWYER, LegalReview.class, own -> own.pass(id, version, "事实清楚、程序合法（示例）。"));
        }
        DecisionRequest decided =
                new DecisionRequest(List.of(measure), facts, "陈述、申辩期限已满，依法处罚（示例）。");
        int seen = version(id);
        done(HEAD, CaseDecision.class, own -> own.decide(id, seen, decided));
    }

    private void serve(String violation) {
        found(violation)
                .filter(one -> one.state() == CaseState.DECIDED)
                .ifPresent(one -> serve(show(one.id().toString()).decision().letterId()));
    }

    private static MeasureRequest fine(long yuan) {
        return new MeasureRequest(MeasureKind.FINE, yuan, null);
    }

    private void serve(Long letter) {
        ServiceView service =
                procedures.as(CLERK, ServiceReading.class, own -> own.show(letter, CHINESE));
        byte[] receipt = ExamplePicture.receipt(service.addressee(), service.letterNumber());
        String proof =
                procedures
                        .as(
                                CLERK,
                                Upload.class,
                                upload -> upload.keepEvidence("送达回证（示例）.png", receipt))
                        .id();
        GivenService given = new GivenService(ServiceWay.HANDED_OVER, today(), List.of(proof));
        done(CLERK, ServiceDesk.class, desk -> desk.record(letter, service.version(), given));
    }

    /** Act of the clerk, who is an officer of the case. */
    private interface Step {
        void take(CaseInvestigation own, String id);
    }

    private void investigate(Long one, Step step) {
        done(CLERK, CaseInvestigation.class, own -> step.take(own, one.toString()));
    }

    private <P> void done(String username, Class<P> procedure, Consumer<P> act) {
        procedures.as(
                username,
                procedure,
                own -> {
                    act.accept(own);
                    return null;
                });
    }

    private Optional<CaseLine> found(String violation) {
        CaseFilter filter = new CaseFilter(null, violation, CLERK, null);
        return procedures.as(CLERK, CaseReading.class, own -> own.list(filter, null, 1)).stream()
                .findFirst();
    }

    private CaseView show(String id) {
        return procedures.as(CLERK, CaseReading.class, own -> own.show(id));
    }

    private int version(String id) {
        return show(id).version();
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

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }
}
