package org.beian.enforcement.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Predicate;
import org.beian.account.Callers;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.EnforcementCaseRepository;
import org.beian.enforcement.proceeding.PartyKind;
import org.beian.filing.register.IcpSubject;
import org.beian.law.RequestRejected;
import org.beian.letter.Letters;
import org.beian.trail.AccessDenials;
import org.beian.value.VisibleText;

/** Access to cases: which the caller may know of, and what its part in them allows. */
@ApplicationScoped
public class CaseAccess {

    /** Fewest characters of a text. */
    public static final int SHORTEST = 4;

    /** Most characters of a text. */
    public static final int LONGEST = 2000;

    @Inject EntityManager em;
    @Inject EnforcementCaseRepository cases;
    @Inject Letters letters;
    @Inject AccessDenials hidden;
    @Inject Callers callers;

    /** Whether the calling official is of the bureau that has a case. */
    public boolean isOfBureau(EnforcementCase one) {
        return callers.current().authority().equals(Optional.of(one.authority()));
    }

    /** Whether the case is against a filing of the calling sponsor, who was told of it. */
    public boolean isAgainstCaller(EnforcementCase one) {
        Long subject = one.site().subjectId();
        return one.party().kind() == PartyKind.SPONSOR
                && callers.current().unitId().equals(em.find(IcpSubject.class, subject).holderId())
                && !letters.of(one).isEmpty();
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

    /** A case against the calling sponsor, locked; as {@link #ofBureau}. */
    public EnforcementCase ofSponsor(String id, int version) {
        return locked(id, version, this::isAgainstCaller);
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
     * Requires that the caller does not investigate the case.
     *
     * @throws RequestRejected {@link CaseRefusal#CASE_FOUR_EYES}
     */
    public void requireNoOfficer(EnforcementCase one) {
        if (one.officers().has(callers.current().username())) {
            throw CaseRefusal.CASE_FOUR_EYES.of(one.number());
        }
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

    /** Whether the caller is an officer of the case, reviewed it, or leads its hearing. */
    public boolean hasPart(EnforcementCase one) {
        String caller = callers.current().username();
        return one.officers().has(caller)
                || caller.equals(one.review().by())
                || caller.equals(one.hearing().chair());
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
