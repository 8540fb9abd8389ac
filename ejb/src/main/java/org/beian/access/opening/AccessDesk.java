package org.beian.access.opening;

import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.beian.access.AccessRefusal;
import org.beian.access.application.AccessApplication;
import org.beian.access.application.OwnAccess;
import org.beian.access.opening.AccessNotFiled.Because;
import org.beian.filing.content.FilingContent;
import org.beian.filing.register.AccessFact;
import org.beian.filing.register.AccessFacts;
import org.beian.filing.register.RegisteredAccess;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.trail.TrailVerdict;

/** What the two sides look at before they act: what was given, what is filed, what was done. */
@Stateless
public class AccessDesk {

    @Inject OwnAccess own;
    @Inject FilingBehind behind;
    @Inject AccessFacts facts;
    @Inject History history;

    /** What was done, and whether the chain of the history holds. */
    public record Past(List<HistoryEntry> entries, TrailVerdict verdict) {}

    /**
     * Whether an access may be opened by its filing.
     *
     * @param filingNumber the website's; null where nothing is filed for this application
     * @param filedByProvider true where the number alone allows the opening (11.3.2)
     * @param closed why it stays closed; null when it may be opened
     */
    public record Outlook(String filingNumber, boolean filedByProvider, Because closed) {}

    /**
     * What the sponsor told of its filing, empty before it did and after the opening.
     *
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NOT_FOUND} also for another unit's
     */
    @Clause("11.3.1")
    @RolesAllowed({SPONSOR, PROVIDER})
    public Optional<FilingContent> given(String id) {
        return Optional.ofNullable(own.application(id).given()).map(GivenData::read);
    }

    /**
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NOT_FOUND} also for another provider's
     */
    @Clause("11.3")
    @RolesAllowed(PROVIDER)
    public Outlook outlook(String id) {
        AccessApplication application = own.application(id);
        Optional<RegisteredAccess> filed = behind.find(application, null);
        String number = filed.map(RegisteredAccess::filingNumber).orElse(null);
        boolean byProvider = filed.filter(RegisteredAccess::filedByProvider).isPresent();
        try {
            behind.opening(application, null);
            return new Outlook(number, byProvider, null);
        } catch (AccessNotFiled closed) {
            return new Outlook(number, byProvider, closed.because());
        }
    }

    /**
     * What the register knows of the access, the oldest first; empty while nothing is filed.
     *
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NOT_FOUND} also for another unit's
     */
    @Clause("11.3")
    @RolesAllowed({SPONSOR, PROVIDER})
    public List<AccessFact> facts(String id) {
        return behind.find(own.application(id), null).map(facts::of).orElse(List.of());
    }

    /**
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NOT_FOUND} also for another unit's
     */
    @Clause("11.3.1")
    @RolesAllowed({SPONSOR, PROVIDER})
    public Past history(String id) {
        AccessApplication application = own.application(id);
        return new Past(history.of(application), history.verify(application));
    }
}
