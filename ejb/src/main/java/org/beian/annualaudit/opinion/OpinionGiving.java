package org.beian.annualaudit.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.annualaudit.AuditCampaign;
import org.beian.annualaudit.AuditItem;
import org.beian.annualaudit.AuditResult;
import org.beian.annualaudit.DepartmentOpinion;
import org.beian.annualaudit.OpinionKind;
import org.beian.annualaudit.OpinionRepository;
import org.beian.enforcement.ClueSource;
import org.beian.enforcement.SourceKind;
import org.beian.enforcement.clue.ClueReception;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Giving of an opinion by the calling department, with its effect in the same transaction (18.3).
 */
@ApplicationScoped
@Clause("18.3")
class OpinionGiving {

    @Inject EntityManager em;
    @Inject OpinionRepository opinions;
    @Inject OpinionChecks checks;
    @Inject OpinionNotices notices;
    @Inject OpinedCancellation cancellation;
    @Inject OpinionTexts texts;
    @Inject ItemVeto veto;
    @Inject ClueReception clues;
    @Inject Units units;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /** As {@link OpinionRecording#record}. */
    Long give(OpinionRequest request) {
        AuditItem item = checks.require(request);
        em.find(IcpSubject.class, item.subjectId(), LockModeType.PESSIMISTIC_WRITE);
        em.refresh(item, LockModeType.PESSIMISTIC_WRITE);
        // another call may have recorded it, or closed the audit, before the lock
        em.refresh(em.find(AuditCampaign.class, item.campaignId()));
        checks.require(request);
        Caller caller = callers.current();
        DepartmentOpinion opinion =
                new DepartmentOpinion(
                        item,
                        caller.unitId(),
                        request.kind(),
                        checks.paper(request),
                        caller.username(),
                        clock.instant());
        opinions.add(opinion);
        if (request.kind() == OpinionKind.CLOSE_WEBSITE) {
            clue(opinion, item);
        } else if (request.kind() == OpinionKind.REVOKE_QUALIFICATION) {
            cancellation.openOrAwait(opinion);
        }
        history.write(
                opinion,
                Act.move("RECORD", null, opinion.state(), item.filingNumber(), "18.3"),
                opinion);
        if (opinion.kind().isVeto() && item.result() != AuditResult.CANCELLED) {
            veto.veto(item, texts.reason(opinion));
        }
        notices.given(opinion, item.filingNumber());
        em.flush();
        return opinion.id();
    }

    private void clue(DepartmentOpinion opinion, AuditItem item) {
        ClueSource.Given source =
                new ClueSource.Given(
                        SourceKind.AUDIT_OPINION,
                        Shanghai.date(clock.instant()),
                        opinion.paper().number(),
                        units.find(opinion.departmentId()).map(Unit::name).orElse(""),
                        null,
                        opinion.departmentId(),
                        opinion.id(),
                        opinion.paper().words(),
                        List.of(opinion.paper().document()));
        opinion.cluedBy(
                clues.receive(
                                item.authority(),
                                em.find(IcpSubject.class, item.subjectId()),
                                em.find(IcpWebsite.class, item.websiteId()),
                                source)
                        .id());
    }
}
