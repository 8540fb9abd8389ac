package org.beian.enforcement.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.beian.account.Callers;
import org.beian.account.SecondPerson;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.EnforcementCaseRepository;
import org.beian.law.RequestRejected;
import org.beian.letter.Letters;
import org.beian.trail.AccessDenials;
import org.beian.trail.History;
import org.beian.value.VisibleText;

/** Access to cases: which the caller may know of, and what its part in them allows. */
@ApplicationScoped
public class CaseAccess {

    /** Fewest characters of a text. */
    public static final int SHORTEST = 4;

    /** Most characters of a text. */
    public static final int LONGEST = 2000;

    private static final int LONGEST_ADDRESS = 500;

    /** Acts of the officers of a case. */
    private static final Set<String> INVESTIGATING =
            Set.of(
                    "ADD_MATERIAL",
                    "RECORD_ADDRESS",
                    "RECORD_SEARCH",
                    "NOTIFY",
                    "STATE",
                    "WAIVE",
                    "ASK_HEARING",
                    "PROCEED",
                    "APPLY_COURT");

    /** Acts of who leads its hearing or reviews it. */
    private static final Set<String> JUDGING = Set.of("HOLD_HEARING", "PASS_REVIEW", "SEND_BACK");

    @Inject EnforcementCaseRepository cases;
    @Inject CaseParties parties;
    @Inject Letters letters;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject SecondPerson persons;
    @Inject History history;

    /** Whether the calling official is of the bureau that has a case. */
    public boolean isOfBureau(EnforcementCase one) {
        return callers.current().authority().equals(Optional.of(one.authority()));
    }

    /** Whether the calling sponsor or provider is the party to the case, and was told of it. */
    public boolean isOfParty(EnforcementCase one) {
        return parties.isAgainst(one, callers.current().unitId()) && !letters.of(one).isEmpty();
    }

    /**
     * A case of the caller's bureau, locked, on which it may act.
     *
     * @param version the version that the caller saw
     * @throws RequestRejected {@link CaseRefusal#CASE_NOT_FOUND} when another bureau has it
     * @throws RequestRejected {@link CaseRefusal#CASE_STALE} when it changed since
     * @throws RequestRejected {@link CaseRefusal#CASE_TRANSFERRED} while it is on its way to
     *     another bureau
     */
    public EnforcementCase ofBureau(String id, int version) {
        return locked(id, version, this::isOfBureau);
    }

    /** A case to which the caller is the party, locked; as {@link #ofBureau}. */
    public EnforcementCase ofParty(String id, int version) {
        return locked(id, version, this::isOfParty);
    }

    private EnforcementCase locked(String id, int version, Predicate<EnforcementCase> mayKnow) {
        EnforcementCase found =
                hidden.unlessHidden(cases.lock(id), mayKnow)
                        .orElseThrow(() -> CaseRefusal.CASE_NOT_FOUND.of(id));
        if (found.version() != version) {
            throw CaseRefusal.CASE_STALE.of(found.number());
        }
        if (found.isTransferPending()) {
            throw CaseRefusal.CASE_TRANSFERRED.of(found.number());
        }
        return found;
    }

    /**
     * Requires that the caller investigates the case.
     *
     * @throws RequestRejected {@link CaseRefusal#CASE_NOT_OFFICER}
     */
    public void requireOfficer(EnforcementCase one) {
        if (!one.officers().has(callers.current().username())) {
            throw CaseRefusal.CASE_NOT_OFFICER.of(one.number());
        }
    }

    /**
     * Requires that the caller does not investigate the case, and did not before another took its
     * place.
     *
     * @throws RequestRejected {@link CaseRefusal#CASE_FOUR_EYES}
     */
    public void requireNoOfficer(EnforcementCase one) {
        if (investigates(one, callers.current().username())) {
            throw CaseRefusal.CASE_FOUR_EYES.of(one.number());
        }
    }

    /** Whether the person of an account is an officer of the case, or acted as one before. */
    public boolean investigates(EnforcementCase one, String username) {
        return persons.namesOf(username).stream()
                .anyMatch(name -> one.officers().has(name) || acted(one, name, INVESTIGATING));
    }

    /** Whether the person of an account leads or led the hearing of the case, or reviewed it. */
    public boolean judges(EnforcementCase one, String username) {
        return persons.namesOf(username).stream()
                .anyMatch(
                        name ->
                                name.equals(one.review().by())
                                        || name.equals(one.hearing().chair())
                                        || acted(one, name, JUDGING));
    }

    private boolean acted(EnforcementCase one, String username, Set<String> acts) {
        return !Collections.disjoint(history.actsOf(one, username), acts);
    }

    /**
     * Requires that the caller had no part in the case: neither officer nor reviewer nor chair.
     *
     * @throws RequestRejected {@link CaseRefusal#CASE_FOUR_EYES}
     */
    public void requireNoPart(EnforcementCase one) {
        if (hasPart(one)) {
            throw CaseRefusal.CASE_FOUR_EYES.of(one.number());
        }
    }

    /** Whether the caller investigates or judges the case, or did. */
    public boolean hasPart(EnforcementCase one) {
        String caller = callers.current().username();
        return investigates(one, caller) || judges(one, caller);
    }

    /**
     * A text as it was given, 4 to 2000 characters.
     *
     * @throws RequestRejected {@link CaseRefusal#CASE_TEXT_INVALID}
     */
    public static String text(String given) {
        return VisibleText.given(given, SHORTEST, LONGEST)
                .orElseThrow(() -> CaseRefusal.CASE_TEXT_INVALID.of(SHORTEST, LONGEST));
    }

    /**
     * An address of one line, at most 500 characters.
     *
     * @param fewest characters
     * @throws RequestRejected {@link CaseRefusal#CASE_TEXT_INVALID}
     */
    public static String address(String given, int fewest) {
        return VisibleText.given(given == null ? "" : given, fewest, LONGEST_ADDRESS)
                .filter(VisibleText::isLine)
                .orElseThrow(() -> CaseRefusal.CASE_TEXT_INVALID.of(fewest, LONGEST_ADDRESS));
    }

    /**
     * A name of one line, at most 200 characters.
     *
     * @throws RequestRejected {@link CaseRefusal#CASE_TEXT_INVALID}
     */
    public static String line(String given, int fewest) {
        return VisibleText.given(given, fewest, 200)
                .filter(VisibleText::isLine)
                .orElseThrow(() -> CaseRefusal.CASE_TEXT_INVALID.of(fewest, 200));
    }
}
