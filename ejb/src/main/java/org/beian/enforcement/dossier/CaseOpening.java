package org.beian.enforcement.dossier;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.SecondPerson;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.Clue;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.EnforcementCaseRepository;
import org.beian.enforcement.Violations;
import org.beian.enforcement.casework.CaseAccess;
import org.beian.enforcement.casework.CaseLimits;
import org.beian.enforcement.casework.Competence;
import org.beian.enforcement.casework.OfficerCheck;
import org.beian.enforcement.casework.SameParty;
import org.beian.enforcement.clue.CluesForCases;
import org.beian.enforcement.proceeding.Accusation;
import org.beian.enforcement.proceeding.CaseOfficers;
import org.beian.enforcement.proceeding.CaseParty;
import org.beian.enforcement.proceeding.PartyKind;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.Authority;

/**
 * Opening of cases (立案) from clues of the caller's bureau, where that is competent, with two
 * officers and a number of the year (16.3).
 */
@Stateless
@RolesAllowed(REVIEWER)
public class CaseOpening {

    @Inject EnforcementCaseRepository cases;
    @Inject CluesForCases clues;
    @Inject OfficerCheck officers;
    @Inject CaseLimits limits;
    @Inject Competence competence;
    @Inject SameParty others;
    @Inject Violations violations;
    @Inject Units units;
    @Inject Callers callers;
    @Inject SecondPerson persons;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Opens a case; its clue ends with it, and the clue's sources are told.
     *
     * @return its id
     * @throws RequestRejected {@code ENFORCEMENT_CLUE_NOT_FOUND}, {@code ENFORCEMENT_CLUE_STALE} or
     *     {@code ENFORCEMENT_CLUE_STATE_FORBIDS} for the clue
     * @throws RequestRejected {@link CaseRefusal#CASE_VIOLATION_UNKNOWN} when the table has no such
     *     violation on the day of the act
     * @throws RequestRejected {@link CaseRefusal#CASE_DAY_INVALID} when the day of the act is
     *     missing or ahead
     * @throws RequestRejected {@link CaseRefusal#CASE_TEXT_INVALID} for facts, party or address
     * @throws RequestRejected {@link CaseRefusal#CASE_PARTY_INVALID} when there is no such
     *     provider, or another party is named besides
     * @throws RequestRejected {@link CaseRefusal#CASE_NOT_COMPETENT} when it is for another bureau
     *     to open it
     * @throws RequestRejected {@link CaseRefusal#CASE_OFFICER_UNKNOWN} or {@link
     *     CaseRefusal#CASE_CERTIFICATE_INVALID} for the officers
     * @throws RequestRejected {@link CaseRefusal#CASE_OPEN_ALREADY} or {@link
     *     CaseRefusal#CASE_ACT_DECIDED} when there is a case on the same
     */
    @Clause({"16.2", "16.3"})
    public Long open(CaseRequest request) {
        Caller caller = callers.current();
        Authority bureau = caller.authority().orElseThrow();
        Instant now = clock.instant();
        LocalDate today = Shanghai.date(now);
        Clue clue = clues.open(request.clueId(), request.clueVersion());
        LocalDate day = request.occurredOn();
        if (day == null || day.isAfter(today)) {
            throw CaseRefusal.CASE_DAY_INVALID.of(today);
        }
        if (violations.find(request.violation(), day).isEmpty()) {
            throw CaseRefusal.CASE_VIOLATION_UNKNOWN.of(request.violation());
        }
        Accusation accusation =
                new Accusation(request.violation(), day, CaseAccess.text(request.facts()));
        CaseParty party = party(clue, request);
        competence.require(bureau, clue, party);
        CaseOfficers two = officers(request.first(), request.second());
        // from here on nobody else of the bureau opens one
        String number = cases.nextNumber(bureau, today.getYear());
        others.requireNone(clue.site(), party, accusation);
        EnforcementCase opened = new EnforcementCase(bureau, number, clue.id(), clue.site().copy());
        opened.accuse(party, accusation);
        opened.open(two, caller.username(), now, limits.decision(bureau, today));
        cases.add(opened);
        history.write(
                opened, Act.move("OPEN", null, opened.state(), opened.number(), "16.3"), opened);
        clues.opened(clue, opened.id(), opened.number());
        return opened.id();
    }

    private CaseOfficers officers(Officer first, Officer second) {
        String one = officers.username(first == null ? null : first.username());
        String other = officers.username(second == null ? null : second.username());
        if (persons.namesOf(one).contains(other)) {
            throw CaseRefusal.CASE_OFFICER_UNKNOWN.of(other);
        }
        return new CaseOfficers(
                one,
                OfficerCheck.certificate(first.certificate()),
                other,
                OfficerCheck.certificate(second.certificate()));
    }

    private CaseParty party(Clue clue, CaseRequest request) {
        String address = CaseAccess.address(request.address(), 0);
        boolean named = isGiven(request.party());
        if (isGiven(request.provider())) {
            Unit provider =
                    units.byCode(request.provider())
                            .filter(unit -> unit.is(Capacity.ACCESS_PROVIDER) && !named)
                            .orElseThrow(CaseRefusal.CASE_PARTY_INVALID::of);
            return new CaseParty(PartyKind.PROVIDER, provider.name(), address, provider.id());
        }
        String subject = clue.site().subjectName();
        String name = named || subject == null ? CaseAccess.line(request.party(), 2) : subject;
        PartyKind kind = name.equals(subject) ? PartyKind.SPONSOR : PartyKind.UNKNOWN;
        return new CaseParty(kind, name, address, null);
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    /** The accounts of the caller's bureau that may be officers of a case, by name. */
    @Clause("16.3")
    @RolesAllowed({CLERK, REVIEWER})
    public List<OfficerChoice> officers() {
        return officers.choices().stream()
                .map(
                        each ->
                                new OfficerChoice(
                                        each.username(),
                                        each.displayName(),
                                        each.roles().contains(REVIEWER)))
                .toList();
    }
}
