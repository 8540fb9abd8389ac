package org.beian.lostaccount.joining;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Predicate;
import org.beian.account.Callers;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.lostaccount.LostAccount;
import org.beian.lostaccount.LostAccountRefusal;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.VisibleText;

/**
 * Objections to applications to join a filing, until the decision: of the provider that filed, and
 * of the persons of the filing, which the bureau records. The applicant learns that there is one;
 * its words are for the bureau.
 */
@Stateless
public class JoiningObjections {

    private static final int LONGEST_NAME = 255;

    @Inject JoiningRepository applications;
    @Inject JoiningNotices notices;
    @Inject Callers callers;
    @Inject History history;

    /**
     * Objects for the provider that filed.
     *
     * @param words why, 1 to 1000 characters
     * @throws RequestRejected {@link JoiningRefusal#JOINING_UNKNOWN} also for the filing of another
     *     provider
     * @throws RequestRejected {@link LostAccountRefusal#LOST_ACCOUNT_DECIDED} when it is over
     * @throws RequestRejected {@link JoiningRefusal#JOINING_TEXT_INVALID} without visible words
     */
    @Clause("12.6")
    @RolesAllowed(PROVIDER)
    public void object(Long id, String words) {
        Long provider = callers.current().unitId();
        objected(
                id,
                found -> provider.equals(found.joining().providerId()),
                JoiningRepository.words(words));
    }

    /**
     * Records an objection that reached the bureau.
     *
     * @param objector who objects, in one line of 1 to 255 characters
     * @param words why, and how it reached the bureau, 1 to 1000 characters
     * @throws RequestRejected {@link JoiningRefusal#JOINING_UNKNOWN} also for another bureau's
     * @throws RequestRejected {@link LostAccountRefusal#LOST_ACCOUNT_DECIDED} when it is over
     * @throws RequestRejected {@link JoiningRefusal#JOINING_TEXT_INVALID} without visible words
     */
    @Clause("12.6")
    @RolesAllowed({CLERK, REVIEWER})
    public void record(Long id, String objector, String words) {
        String who =
                VisibleText.given(objector, 1, LONGEST_NAME)
                        .filter(VisibleText::isLine)
                        .orElseThrow(() -> JoiningRefusal.JOINING_TEXT_INVALID.of(LONGEST_NAME));
        objected(
                id,
                found -> found.isOf(callers.current()),
                who + ": " + JoiningRepository.words(words));
    }

    private void objected(Long id, Predicate<LostAccount> mayKnow, String words) {
        LostAccount application = applications.open(id, mayKnow);
        application.object();
        history.write(application, Act.note("OBJECT", words, "12.6"));
        notices.objected(application);
    }
}
