package org.beian.demo.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beian.account.Roles;
import org.beian.demo.history.content.ExamplePicture;
import org.beian.document.Upload;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.SourceKind;
import org.beian.enforcement.clue.ClueEntering;
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
import org.beian.law.Shanghai;
import org.beian.remedy.service.GivenService;
import org.beian.remedy.service.ServiceDesk;
import org.beian.remedy.service.ServiceReading;
import org.beian.remedy.service.ServiceView;
import org.beian.remedy.service.ServiceWay;

/** Steps that the officers of Beijing's bureau take in the example cases, as it is today. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class ExampleCases {

    static final String CLERK = "clerk-bj";

    private static final String OFFICER = "reviewer2-bj";
    private static final String HEAD = "reviewer-bj";
    private static final String LAWYER = "reviewer3-bj";
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    @Inject DelegatedProcedures procedures;
    @Inject Clock clock;

    /**
     * Opens a case from a clue of its own.
     *
     * @param provider code of the provider that is the party; null for anybody else
     * @param party name of one whom no register names; null for the sponsor of the filing
     */
    public Long open(String site, String violation, String provider, String party) {
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
                        party,
                        "北京市示例区示例路1号（示例）",
                        new Officer(CLERK, "京110001"),
                        new Officer(OFFICER, "京110002"));
        return procedures.as(HEAD, CaseOpening.class, own -> own.open(request));
    }

    /** Enters a clue; gives its id. */
    public String clue(String clerk, String site, String violation, SourceKind kind) {
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

    /** Adds evidence to the file, tells the party what is intended, and serves that. */
    public void tell(Long opened, String facts, MeasureRequest measure) {
        IntendedRequest intended = new IntendedRequest(facts, "违反备案管理规定（示例）。", List.of(measure));
        String id = opened.toString();
        String paper = upload("现场检查笔录（示例）.png", ExamplePicture.evidence(show(id).site(), facts));
        int bare = version(id);
        procedures.act(
                CLERK, CaseInvestigation.class, own -> own.addMaterial(id, bare, null, paper));
        int version = version(id);
        procedures.act(
                CLERK, CaseInvestigation.class, own -> own.notifyIntended(id, version, intended));
        serve(show(id).intended().letterId());
    }

    /** Decides on the case of a violation, where its party was told. */
    public void decide(String violation, String facts, MeasureRequest measure) {
        found(violation)
                .filter(one -> one.state() == CaseState.NOTIFIED)
                .ifPresent(one -> decide(one.id(), facts, measure));
    }

    private void decide(Long notified, String facts, MeasureRequest measure) {
        String id = notified.toString();
        int told = version(id);
        procedures.act(CLERK, CaseInvestigation.class, own -> own.proceed(id, told, "当事人未陈述、申辩。"));
        int version = version(id);
        if (show(id).state() == CaseState.LEGAL_REVIEW) {
            procedures.act(
                    LAWYER, LegalReview.class, own -> own.pass(id, version, "事实清楚、程序合法（示例）。"));
        }
        DecisionRequest decided =
                new DecisionRequest(List.of(measure), facts, "陈述、申辩期限已满，依法处罚（示例）。");
        int seen = version(id);
        procedures.act(HEAD, CaseDecision.class, own -> own.decide(id, seen, decided));
    }

    /** Serves the decision on the case of a violation, where there is one. */
    public void serve(String violation) {
        found(violation)
                .filter(one -> one.state() == CaseState.DECIDED)
                .ifPresent(one -> serve(show(one.id().toString()).decision().letterId()));
    }

    /** Serves a letter today. */
    public void serve(Long letter) {
        ServiceView service =
                procedures.as(CLERK, ServiceReading.class, own -> own.show(letter, CHINESE));
        byte[] receipt = ExamplePicture.receipt(service.addressee(), service.letterNumber());
        String proof = upload("送达回证（示例）.png", receipt);
        GivenService given = new GivenService(ServiceWay.HANDED_OVER, today(), List.of(proof));
        procedures.act(
                CLERK, ServiceDesk.class, desk -> desk.record(letter, service.version(), given));
    }

    /** Document of the clerk; gives its id. */
    public String upload(String name, byte[] picture) {
        return procedures
                .as(CLERK, Upload.class, upload -> upload.keepEvidence(name, picture))
                .id();
    }

    /** The case of a violation. */
    public Optional<CaseLine> found(String violation) {
        CaseFilter filter = new CaseFilter(null, violation, CLERK, null);
        return procedures.as(CLERK, CaseReading.class, own -> own.list(filter, null, 1)).stream()
                .findFirst();
    }

    /** A case as its clerk sees it. */
    public CaseView show(String id) {
        return procedures.as(CLERK, CaseReading.class, own -> own.show(id));
    }

    /** The version of a case by now. */
    public int version(String id) {
        return show(id).version();
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }
}
