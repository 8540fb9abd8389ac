package org.beian.enforcement.dossier;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.beian.account.Callers;
import org.beian.account.SecondPerson;
import org.beian.enforcement.CaseMaterial;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.casework.CaseAccess;
import org.beian.enforcement.casework.CaseAnswers;
import org.beian.enforcement.casework.CaseFile;
import org.beian.enforcement.casework.CaseGrounds;
import org.beian.enforcement.casework.CaseLetters;
import org.beian.enforcement.casework.CaseLetters.Occasion;
import org.beian.enforcement.casework.CaseLimits;
import org.beian.enforcement.casework.CaseMeasures;
import org.beian.enforcement.casework.CaseNotices;
import org.beian.enforcement.casework.OfficerCheck;
import org.beian.enforcement.proceeding.IntendedDecision;
import org.beian.enforcement.proceeding.MaterialKind;
import org.beian.enforcement.proceeding.Measures;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.Authority;

/**
 * Investigation of cases by their officers: the file, the notice of what is intended, and what the
 * party hands in on paper (16.3).
 */
@Stateless
@RolesAllowed({CLERK, REVIEWER})
public class CaseInvestigation {

    @Inject CaseAccess access;
    @Inject CaseAnswers answers;
    @Inject CaseFile file;
    @Inject CaseGrounds grounds;
    @Inject CaseLimits limits;
    @Inject CaseLetters letters;
    @Inject CaseMeasures measures;
    @Inject CaseNotices notices;
    @Inject OfficerCheck officers;
    @Inject Callers callers;
    @Inject SecondPerson persons;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Adds a material to the file, until the case has ended.
     *
     * @param version the version that the caller saw
     * @param name at most 200 characters; blank for that of the document
     * @param attachment id of a document of the caller's bureau
     * @throws RequestRejected {@link CaseRefusal#CASE_NOT_FOUND}, {@link CaseRefusal#CASE_STALE},
     *     {@link CaseRefusal#CASE_TRANSFERRED}, or {@link CaseRefusal#CASE_NOT_OFFICER}
     * @throws RequestRejected {@link CaseRefusal#CASE_STATE_FORBIDS} when it has ended
     * @throws RequestRejected {@link CaseRefusal#CASE_DOCUMENT_UNKNOWN} for the document, {@link
     *     CaseRefusal#CASE_TEXT_INVALID} for the name
     */
    @Clause("16.3")
    public void addMaterial(String id, int version, String name, String attachment) {
        EnforcementCase one = ownWaiting(id, version);
        CaseMaterial material = file.add(one, MaterialKind.EVIDENCE, name, attachment);
        history.write(one, Act.note("ADD_MATERIAL", material.name(), "16.3"), one, material);
    }

    /**
     * Records the address of the party, as the decision must name it, in the place of a former one.
     *
     * @param address 2 to 500 characters
     * @throws RequestRejected as {@link #addMaterial}, but for the document
     * @throws RequestRejected {@link CaseRefusal#CASE_TEXT_INVALID} for the address
     */
    @Clause("16.3")
    public void recordAddress(String id, int version, String address) {
        EnforcementCase one = ownWaiting(id, version);
        one.party().locatedAt(CaseAccess.address(address, 2));
        history.write(one, Act.note("RECORD_ADDRESS", null, "16.3"), one);
    }

    /**
     * Records that the address of the party was searched for in vain: its letters are then served
     * by public notice.
     *
     * @param document id of the record of the search
     * @throws RequestRejected as {@link #addMaterial}
     * @throws RequestRejected {@link CaseRefusal#CASE_STATE_FORBIDS} also when the address is known
     */
    @Clause("16.3")
    public void recordSearch(String id, int version, String document) {
        EnforcementCase one = ownWaiting(id, version);
        if (one.party().isLocated()) {
            throw CaseRefusal.CASE_STATE_FORBIDS.of(one.number(), one.state());
        }
        CaseMaterial material = file.add(one, MaterialKind.SEARCH, null, document);
        history.write(one, Act.note("RECORD_SEARCH", null, "16.3"), one, material);
    }

    /**
     * Puts another officer in the place of one, or of nobody after a transfer.
     *
     * @param replaced user name; null for a place that is empty
     * @throws RequestRejected as {@link #addMaterial}, but for the document
     * @throws RequestRejected {@link CaseRefusal#CASE_FOUR_EYES} when the caller is an officer of
     *     the case
     * @throws RequestRejected {@link CaseRefusal#CASE_OFFICER_UNKNOWN} when the one is none of the
     *     case, or the other none of the bureau; {@link CaseRefusal#CASE_CERTIFICATE_INVALID}
     */
    @Clause("16.3")
    @RolesAllowed(REVIEWER)
    public void replaceOfficer(String id, int version, String replaced, Officer by, String reason) {
        EnforcementCase one = access.ofBureau(id, version);
        access.requireNoOfficer(one);
        if (!one.state().isWaiting()) {
            throw CaseRefusal.CASE_STATE_FORBIDS.of(one.number(), one.state());
        }
        String gone = replaced == null || replaced.isBlank() ? null : replaced;
        String username = officers.username(by == null ? null : by.username());
        boolean hadPart = access.judges(one, username);
        Set<String> names = persons.namesOf(username);
        boolean otherOfficer =
                one.officers().usernames().stream()
                        .anyMatch(
                                each ->
                                        each.equals(username)
                                                || !each.equals(gone) && names.contains(each));
        if (!one.officers().has(gone) || otherOfficer || hadPart) {
            throw CaseRefusal.CASE_OFFICER_UNKNOWN.of(hadPart ? username : gone);
        }
        one.investigatedBy(
                one.officers().with(gone, username, OfficerCheck.certificate(by.certificate())));
        history.write(one, Act.note("REPLACE_OFFICER", CaseAccess.text(reason), "16.3"), one);
    }

    /**
     * Tells the party by letter what is intended; its periods begin with the service of that.
     *
     * @throws RequestRejected as {@link #addMaterial}, but for the document
     * @throws RequestRejected {@link CaseRefusal#CASE_STATE_FORBIDS} unless it is investigated
     * @throws RequestRejected {@link CaseRefusal#CASE_OFFICER_UNKNOWN} while an officer is missing
     * @throws RequestRejected {@link CaseRefusal#CASE_EVIDENCE_MISSING} or {@link
     *     CaseRefusal#CASE_ADDRESS_MISSING} for the file
     * @throws RequestRejected {@link CaseRefusal#CASE_MEASURES_INVALID}, {@link
     *     CaseRefusal#CASE_MEASURE_NOT_CHOSEN}, {@link CaseRefusal#CASE_FINE_INVALID}, {@link
     *     CaseRefusal#CASE_FINE_FIXED} or {@link CaseRefusal#CASE_ACT_FINED} for the measures
     */
    @Clause("16.3")
    public void notifyIntended(String id, int version, IntendedRequest request) {
        EnforcementCase one = own(id, version);
        if (one.state() != CaseState.INVESTIGATING) {
            throw CaseRefusal.CASE_STATE_FORBIDS.of(one.number(), one.state());
        }
        if (!one.officers().isComplete()) {
            throw CaseRefusal.CASE_OFFICER_UNKNOWN.of("");
        }
        Instant now = clock.instant();
        Authority bureau = one.authority();
        Measures asked = measures.require(one, MeasureRequest.asked(request.measures()));
        grounds.require(one);
        IntendedDecision intended =
                new IntendedDecision(
                        CaseAccess.text(request.facts()),
                        CaseAccess.text(request.reasons()),
                        asked,
                        limits.areGrave(asked, bureau, Shanghai.date(now)));
        intended.told(callers.current().username(), now);
        CaseState before = one.state();
        one.intend(intended);
        Letter letter = letters.issue(one, Occasion.INTENDED);
        intended.announcedBy(letter.id());
        history.write(
                one, Act.move("NOTIFY", before, one.state(), letter.number(), "16.3"), one, letter);
        notices.intended(one, letter);
    }

    /**
     * Records a statement that the party made on paper or in person.
     *
     * @param day on which it was made
     * @param documents ids of up to five documents of the caller's bureau; null for none
     * @throws RequestRejected as {@link #addMaterial}
     * @throws RequestRejected {@link CaseRefusal#CASE_DAY_INVALID} before the party was told, or
     *     after today
     * @throws RequestRejected {@link CaseRefusal#CASE_STATED} when it made one before, or waived it
     */
    @Clause("16.3")
    public void recordStatement(
            String id, int version, LocalDate day, String words, List<String> documents) {
        answers.state(own(id, version), day, words, documents);
    }

    /**
     * Records that the party waived statement and hearing on paper.
     *
     * @param document id of that paper
     * @throws RequestRejected as {@link #recordStatement}; {@link CaseRefusal#CASE_STATED} also
     *     when it asked for a hearing
     */
    @Clause("16.3")
    public void recordWaiver(String id, int version, LocalDate day, String document) {
        answers.waive(own(id, version), day, Collections.singletonList(document));
    }

    /**
     * Records that the party asked for a hearing on paper.
     *
     * @param document id of that paper
     * @throws RequestRejected as {@link #recordWaiver}
     * @throws RequestRejected {@link CaseRefusal#CASE_HEARING_NOT_DUE} when it has no right to one
     * @throws RequestRejected {@link CaseRefusal#CASE_TOO_LATE} when it asked after its last day
     */
    @Clause("16.3")
    public void recordHearingRequest(String id, int version, LocalDate day, String document) {
        answers.askHearing(own(id, version), day, Collections.singletonList(document));
    }

    /**
     * Hands the case on for its legal review, or its decision where none is due, once the periods
     * of the party are over or it waived them.
     *
     * @param words what the officers found of the statement, or that there was none
     * @throws RequestRejected as {@link #addMaterial}, but for the document
     * @throws RequestRejected {@link CaseRefusal#CASE_EARLY} before
     */
    @Clause("16.3")
    public void proceed(String id, int version, String words) {
        EnforcementCase one = own(id, version);
        String found = CaseAccess.text(words);
        Instant now = clock.instant();
        if (one.state() == CaseState.NOTIFIED
                && !one.statement().isWaived()
                && !one.intended().isOver(Shanghai.date(now))) {
            throw CaseRefusal.CASE_EARLY.of(one.number());
        }
        one.goOn(
                CaseState.NOTIFIED,
                one.intended().hearingRight() ? CaseState.LEGAL_REVIEW : CaseState.DECISION);
        one.statement().consider(found, callers.current().username(), now);
        history.write(
                one, Act.move("PROCEED", CaseState.NOTIFIED, one.state(), found, "16.3"), one);
    }

    private EnforcementCase ownWaiting(String id, int version) {
        EnforcementCase one = own(id, version);
        if (!one.state().isWaiting()) {
            throw CaseRefusal.CASE_STATE_FORBIDS.of(one.number(), one.state());
        }
        return one;
    }

    private EnforcementCase own(String id, int version) {
        EnforcementCase one = access.ofBureau(id, version);
        access.requireOfficer(one);
        return one;
    }
}
