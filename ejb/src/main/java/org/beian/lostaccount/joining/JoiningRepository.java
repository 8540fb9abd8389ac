package org.beian.lostaccount.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.function.Predicate;
import org.beian.law.RequestRejected;
import org.beian.lostaccount.LostAccount;
import org.beian.lostaccount.LostAccountKind;
import org.beian.lostaccount.LostAccountRefusal;
import org.beian.lostaccount.LostAccountState;
import org.beian.trail.AccessDenials;
import org.beian.value.VisibleText;

/** Repository of applications to join a filing, for those who may know of one. */
@ApplicationScoped
class JoiningRepository {

    private static final int LONGEST = 1000;

    @Inject EntityManager em;
    @Inject AccessDenials hidden;

    /**
     * @throws RequestRejected {@link JoiningRefusal#JOINING_UNKNOWN} when there is none that the
     *     caller may know of
     */
    LostAccount find(Long id, Predicate<LostAccount> mayKnow) {
        return hidden.unlessHidden(
                        Optional.ofNullable(id == null ? null : em.find(LostAccount.class, id)),
                        found -> found.kind() == LostAccountKind.JOIN && mayKnow.test(found))
                .orElseThrow(JoiningRefusal.JOINING_UNKNOWN::of);
    }

    /**
     * One that is not decided, locked: of two who act at once, the second waits here and sees what
     * the first did.
     *
     * @throws RequestRejected {@link LostAccountRefusal#LOST_ACCOUNT_DECIDED} when it is over; else
     *     as {@link #find}
     */
    LostAccount open(Long id, Predicate<LostAccount> mayKnow) {
        LostAccount found = find(id, mayKnow);
        em.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        if (found.state() != LostAccountState.APPLIED
                && found.state() != LostAccountState.RECEIVED) {
            throw LostAccountRefusal.LOST_ACCOUNT_DECIDED.of();
        }
        return found;
    }

    /**
     * Words of 1 to 1000 characters.
     *
     * @throws RequestRejected {@link JoiningRefusal#JOINING_TEXT_INVALID} for others
     */
    static String words(String entered) {
        return VisibleText.given(entered, 1, LONGEST)
                .orElseThrow(() -> JoiningRefusal.JOINING_TEXT_INVALID.of(LONGEST));
    }
}
