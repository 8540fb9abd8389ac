package org.beian.enforcement.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.casework.CaseAccess;
import org.beian.enforcement.casework.CaseGrounds;
import org.beian.enforcement.casework.FineCollections;
import org.beian.enforcement.proceeding.CollectionState;
import org.beian.enforcement.proceeding.MeasureKind;
import org.beian.enforcement.transfer.FileClaims;
import org.beian.law.Shanghai;

/** Choice of the acts that the caller may do on a case now, so that pages show only those. */
@ApplicationScoped
class CaseActs {

    @Inject CaseAccess access;
    @Inject CaseParts parts;
    @Inject FineCollections fines;
    @Inject CaseGrounds grounds;
    @Inject FileClaims claims;
    @Inject Callers callers;
    @Inject Clock clock;

    /** Their names. */
    Set<String> of(EnforcementCase one) {
        Caller caller = callers.current();
        Set<CaseAct> acts = EnumSet.noneOf(CaseAct.class);
        boolean official = caller.has(Roles.CLERK) || caller.has(Roles.REVIEWER);
        if (one.isTransferPending() || !one.state().isWaiting()) {
            return Set.of();
        }
        if (official && access.isOfBureau(one)) {
            if (one.officers().has(caller.username())) {
                ofOfficer(one, acts);
            } else if (caller.has(Roles.REVIEWER) && !access.investigates(one, caller.username())) {
                ofReviewer(one, acts);
            }
            if (one.state() == CaseState.EXECUTING) {
                ofExecution(one, acts);
                ofCollection(one, acts);
            }
            if (caller.has(Roles.REVIEWER) && one.state() == CaseState.INVESTIGATING) {
                acts.add(CaseAct.TRANSFER);
            }
        } else if (official) {
            ofOtherBureau(one, acts);
        } else if (access.isOfParty(one)) {
            ofParty(one, acts);
        }
        return acts.stream().map(CaseAct::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Why the party of a case cannot be told yet, or it not be decided: what has to come next;
     * empty where nothing lacks, or neither is due.
     */
    Optional<CaseRefusal> lacking(EnforcementCase one) {
        if (one.isTransferPending()
                || one.state() != CaseState.INVESTIGATING && one.state() != CaseState.DECISION) {
            return Optional.empty();
        }
        return one.state() == CaseState.INVESTIGATING && !one.officers().isComplete()
                ? Optional.of(CaseRefusal.CASE_OFFICER_UNKNOWN)
                : grounds.missing(one);
    }

    private void ofOfficer(EnforcementCase one, Set<CaseAct> acts) {
        acts.add(CaseAct.ADD_MATERIAL);
        acts.add(CaseAct.RECORD_ADDRESS);
        if (!one.party().isLocated()) {
            acts.add(CaseAct.RECORD_SEARCH);
        }
        if (one.state() == CaseState.INVESTIGATING && lacking(one).isEmpty()) {
            acts.add(CaseAct.NOTIFY);
        }
        if (mayState(one)) {
            acts.add(CaseAct.RECORD_STATEMENT);
        }
        if (mayWaive(one)) {
            acts.add(CaseAct.RECORD_WAIVER);
        }
        if (mayAskHearing(one)) {
            // a paper may have come in time and be recorded after the last day
            acts.add(CaseAct.RECORD_HEARING_REQUEST);
        }
        if (one.state() == CaseState.NOTIFIED
                && (one.statement().isWaived() || one.intended().isOver(today()))) {
            acts.add(CaseAct.PROCEED);
        }
    }

    private void ofOtherBureau(EnforcementCase one, Set<CaseAct> acts) {
        if (callers.current().has(Roles.REVIEWER)
                && one.state() == CaseState.INVESTIGATING
                && claims.mayClaim(callers.current().authority(), one, one.site())
                && !claims.isAssigned(one)) {
            acts.add(CaseAct.CLAIM);
        }
    }

    private void ofReviewer(EnforcementCase one, Set<CaseAct> acts) {
        acts.add(CaseAct.REPLACE_OFFICER);
        if (one.state().isUndecided()) {
            acts.add(CaseAct.NOT_ESTABLISHED);
            acts.add(CaseAct.NO_PENALTY);
            acts.add(CaseAct.HAND_OVER);
            acts.add(CaseAct.EXTEND);
        }
        switch (one.state()) {
            case HEARING -> {
                acts.add(CaseAct.ANNOUNCE_HEARING);
                if (one.hearing().isDue(clock.instant())
                        && callers.current().username().equals(one.hearing().chair())) {
                    acts.add(CaseAct.HOLD_HEARING);
                }
            }
            case LEGAL_REVIEW -> {
                acts.add(CaseAct.PASS_REVIEW);
                acts.add(CaseAct.SEND_BACK);
            }
            case DECISION -> {
                if (!access.hasPart(one) && lacking(one).isEmpty()) {
                    acts.add(CaseAct.DECIDE);
                }
            }
            default -> {
                // nothing of its own
            }
        }
    }

    private void ofExecution(EnforcementCase one, Set<CaseAct> acts) {
        if (one.execution().owes()) {
            acts.add(CaseAct.PAY);
        }
        if (one.decision().measures().has(MeasureKind.RECTIFICATION)
                && one.execution().rectifiedOn() == null) {
            acts.add(CaseAct.RECTIFY);
        }
        if (parts.measures(one).stream().allMatch(measure -> measure.done())) {
            acts.add(CaseAct.CLOSE);
        }
    }

    private void ofCollection(EnforcementCase one, Set<CaseAct> acts) {
        CollectionState state = one.execution().collection().state();
        boolean officer = one.officers().has(callers.current().username());
        boolean judge =
                callers.current().has(Roles.REVIEWER)
                        && !access.investigates(one, callers.current().username());
        if (state == CollectionState.APPLIED && one.execution().owes()) {
            acts.add(CaseAct.END_COURT);
        } else if (fines.isTooLate(one)) {
            if (judge) {
                acts.add(CaseAct.LAPSE_COURT);
            }
        } else if (fines.isReady(one, state)) {
            ofReady(state, officer, judge, acts);
        }
        if (state == CollectionState.PROPOSED && one.execution().owes() && judge) {
            acts.add(CaseAct.RETURN_COURT);
        }
    }

    private static void ofReady(
            CollectionState state, boolean officer, boolean judge, Set<CaseAct> acts) {
        if (state == CollectionState.NONE) {
            acts.add(CaseAct.URGE);
        } else if (state == CollectionState.URGED && officer) {
            acts.add(CaseAct.APPLY_COURT);
        } else if (state == CollectionState.PROPOSED && judge) {
            acts.add(CaseAct.APPROVE_COURT);
        }
    }

    private void ofParty(EnforcementCase one, Set<CaseAct> acts) {
        if (mayState(one)) {
            acts.add(CaseAct.STATE);
        }
        if (mayWaive(one)) {
            acts.add(CaseAct.WAIVE);
        }
        LocalDate last = one.intended().hearingUntil();
        if (mayAskHearing(one) && (last == null || !today().isAfter(last))) {
            acts.add(CaseAct.ASK_HEARING);
        }
    }

    private static boolean mayState(EnforcementCase one) {
        return (one.state() == CaseState.NOTIFIED || one.state() == CaseState.HEARING)
                && one.statement().statedOn() == null
                && !one.statement().isWaived();
    }

    /** A hearing that was asked for is waived too, until it is held. */
    private static boolean mayWaive(EnforcementCase one) {
        return (one.state() == CaseState.NOTIFIED || one.state() == CaseState.HEARING)
                && !one.statement().isWaived();
    }

    private static boolean mayAskHearing(EnforcementCase one) {
        return one.state() == CaseState.NOTIFIED
                && !one.statement().isWaived()
                && one.intended().hearingRight();
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }
}
