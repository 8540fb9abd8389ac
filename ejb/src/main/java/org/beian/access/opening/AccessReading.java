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
import org.beian.access.application.AccessGuard;
import org.beian.access.opening.AccessNotFiled.Because;
import org.beian.filing.content.FilingContent;
import org.beian.filing.register.AccessEvent;
import org.beian.filing.register.AccessEventRepository;
import org.beian.filing.register.RegisteredAccess;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.trail.TrailVerdict;

/**
 * Queries of the sponsor and the provider of an application: the data given, the matching filing,
 * its facts and the history.
 */
@Stateless
public class AccessReading {

    @Inject AccessGuard own;
    @Inject MatchingFiling behind;
    @Inject AccessEventRepository facts;
    @Inject History history;

    /** History of an application, with the verdict on its hash chain. */
    public record Past(List<HistoryEntry> entries, TrailVerdict verdict) {}

    /**
     * Outlook for an opening: the matching filing, and the reason that still prevents it.
     *
     * @param filingNumber the website's; null where nothing is filed for this application
     * @param filedByProvider true where the number alone allows the opening (11.3.2)
     * @param closed why it stays closed; null when it may be opened
     */
    public record Outlook(String filingNumber, boolean filedByProvider, Because closed) {}

    /**
     * The sponsor's data on its filing; empty before it gave them, and after the opening or another
     * end.
     *
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NOT_FOUND} also for another unit's
     */
    @Clause("11.3.1")
    @RolesAllowed({SPONSOR, PROVIDER})
    public Optional<FilingContent> given(String id) {
        return Optional.ofNullable(own.application(id).given()).map(SponsorData::read);
    }

    /**
     * The sponsor's own filing for an application.
     *
     * @param filingNumber the website's
     * @param filedByProvider true where the provider filed and has the number already (11.3.2)
     */
    public record OwnFiling(String filingNumber, boolean filedByProvider) {}

    /**
     * The calling sponsor's filing that names this application; empty when there is none, or when
     * it stands no longer.
     *
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NOT_FOUND} also for another unit's
     */
    @Clause("11.3.1")
    @RolesAllowed(SPONSOR)
    public Optional<OwnFiling> ownFiling(String id) {
        return behind.named(own.application(id))
                .map(MatchingFiling.Named::filed)
                .filter(RegisteredAccess::active)
                .map(filed -> new OwnFiling(filed.filingNumber(), filed.filedByProvider()));
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
     * Facts that the register holds on the access, the oldest first; empty while nothing is filed.
     *
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NOT_FOUND} also for another unit's
     */
    @Clause("11.3")
    @RolesAllowed({SPONSOR, PROVIDER})
    public List<AccessEvent> facts(String id) {
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
