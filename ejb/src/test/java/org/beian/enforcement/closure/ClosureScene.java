package org.beian.enforcement.closure;

import static org.beian.account.Roles.REVIEWER;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.access.notice.AccessOrder;
import org.beian.access.notice.ExecutionReport;
import org.beian.access.notice.ExecutionResult;
import org.beian.access.notice.StopAccessExecution;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.notice.StopAccessRepository;
import org.beian.enforcement.EnforcementCaseRepository;
import org.beian.enforcement.decision.CaseDecision;
import org.beian.enforcement.decision.DecisionRequest;
import org.beian.enforcement.decision.LegalReview;
import org.beian.enforcement.dossier.CaseDefence;
import org.beian.enforcement.dossier.CaseInvestigation;
import org.beian.enforcement.dossier.CaseScene;
import org.beian.enforcement.dossier.MeasureRequest;
import org.beian.enforcement.proceeding.MeasureKind;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FiledScene;
import org.beian.party.Authorities;
import org.beian.party.Units;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.value.Province;

/** Test fixture of a website of a Beijing sponsor that is closed by decision. */
@Dependent
public class ClosureScene {

    static final MeasureRequest CLOSURE = new MeasureRequest(MeasureKind.CLOSURE, null, null);
    static final MeasureRequest CANCELLATION =
            new MeasureRequest(MeasureKind.CANCELLATION, null, null);

    @Inject AssistanceRepository assistances;
    @Inject public CaseScene cases;
    @Inject CaseDefence defence;
    @Inject CaseInvestigation investigation;
    @Inject LegalReview review;
    @Inject CaseDecision decision;
    @Inject ClosureOrders closures;
    @Inject EnforcementCaseRepository repository;
    @Inject StopAccessExecution execution;
    @Inject StopAccessRepository notices;
    @Inject Authorities authorities;
    @Inject Units units;
    @Inject TestCallers callers;

    /** A filed website, whose closure was decided and served; its officer calls. */
    public String closed(MeasureRequest... measures) {
        String id = cases.proven(cases.opened("UNTRUE_FILING"));
        investigation.notifyIntended(id, version(id), CaseScene.intended(measures));
        return served(id, measures);
    }

    /** The same with an access whose place is in Guangdong only. */
    public String closedElsewhere(MeasureRequest... measures) {
        String id = cases.proven(cases.opened("UNTRUE_FILING"));
        cases.filed.filed.write(
                "update icp_access_place set province = '440000' where access_id in (select a.id"
                        + " from icp_access a join icp_website w on w.id = a.website_id where"
                        + " w.filing_number = ?)",
                cases.filed.website());
        investigation.notifyIntended(id, version(id), CaseScene.intended(measures));
        return served(id, measures);
    }

    /** The same, decided and not served yet. */
    String reviewed(MeasureRequest... measures) {
        String id = cases.proven(cases.opened("UNTRUE_FILING"));
        investigation.notifyIntended(id, version(id), CaseScene.intended(measures));
        cases.filed.asSponsor();
        defence.waive(id, version(id));
        decide(id, measures);
        return id;
    }

    private String served(String id, MeasureRequest... measures) {
        cases.filed.asSponsor();
        defence.waive(id, version(id));
        return decided(id, measures);
    }

    /** The periods are over or waived: it is reviewed, decided and served; its officer calls. */
    public String decided(String id, MeasureRequest... measures) {
        decide(id, measures);
        cases.serve(id);
        cases.asOfficer();
        return id;
    }

    private void decide(String id, MeasureRequest... measures) {
        cases.asOfficer();
        investigation.proceed(id, version(id), CaseScene.WORDS);
        cases.as(CaseScene.LAWYER);
        review.pass(id, version(id), CaseScene.WORDS);
        cases.as(CaseScene.HEAD);
        decision.decide(
                id,
                version(id),
                new DecisionRequest(List.of(measures), CaseScene.WORDS, CaseScene.WORDS));
    }

    int version(String id) {
        return cases.version(id);
    }

    /** Id of the first request for assistance of a case. */
    String asked(String id) {
        return FiledScene.inNew(() -> assistances.ofCase(Long.valueOf(id)).get(0).id().toString());
    }

    int versionOf(String request) {
        return FiledScene.inNew(() -> assistances.find(request).orElseThrow().version());
    }

    /** Types of the events about a request for assistance, the oldest first. */
    List<String> told(String request) {
        return cases.filed.texts(
                "select event_type from event where case_type = 'ASSISTANCE' and case_id = ?"
                        + " order by created_at, event_number",
                Long.valueOf(request));
    }

    void asGuangdong() {
        authorities.ensure();
        callers.become(
                SeededUnits.callerOf(
                        units.bureauOf(Province.GUANGDONG).orElseThrow(), "closer-gd", REVIEWER));
    }

    /** Notices of a case, at the bureau itself and at others. */
    List<StopAccessNotice> notices(String id) {
        return FiledScene.inNew(() -> closures.notices(repository.find(id).orElseThrow()));
    }

    boolean isDone(String id) {
        return FiledScene.inNew(() -> closures.isDone(repository.find(id).orElseThrow()));
    }

    /** The provider reports on a notice; it calls from now on. */
    void report(StopAccessNotice notice, AccessOrder ordered, ExecutionResult result) {
        cases.filed.asProvider();
        execution.report(
                ordered,
                notice.id(),
                null,
                new ExecutionReport(
                        TestClock.shared().instant(),
                        SampleFiling.OFFICER,
                        result,
                        "示例：说明",
                        List.of()));
    }

    StopAccessNotice again(StopAccessNotice notice) {
        return FiledScene.inNew(() -> notices.find(notice.id()).orElseThrow());
    }

    List<StopAccessNotice> resumptions(StopAccessNotice notice) {
        return FiledScene.inNew(() -> notices.causedBy(notice));
    }
}
