package org.beian.web.page.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.beian.access.application.AccessStatus;
import org.beian.access.opening.AccessReading;
import org.beian.access.opening.AccessReading.OwnFiling;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.reading.FilingSearch;
import org.beian.web.page.component.PageErrors;

/**
 * Finder of the filing, and of the application for one, to which an application for access leads.
 */
@RequestScoped
class AccessFilings {

    private static final int LATEST = 5;

    @Inject AccessReading desk;
    @Inject FilingSearch filings;

    private List<OwnFiling> own;
    private FilingStatus application;
    private boolean looked;

    /** Discards what was read. */
    void forget() {
        own = null;
        looked = false;
    }

    /** The reader's filing in force; for its sponsor only. */
    Optional<OwnFiling> own(AccessStatus status) {
        if (own == null) {
            own =
                    PageErrors.ifThere(() -> desk.ownFiling(status.id()))
                            .flatMap(Function.identity())
                            .stream()
                            .toList();
        }
        return own.stream().findFirst();
    }

    /** The reader's latest application for a filing with a domain of this one; null for none. */
    FilingStatus application(AccessStatus status) {
        if (!looked) {
            looked = true;
            application =
                    status.domains().stream()
                            .flatMap(domain -> filings.own(null, domain, 0, false, LATEST).stream())
                            .filter(found -> found.state() != FilingState.WITHDRAWN)
                            .filter(found -> isAbout(found, status))
                            .findFirst()
                            .orElse(null);
        }
        return application;
    }

    private static boolean isAbout(FilingStatus found, AccessStatus status) {
        return found.websites().stream()
                .flatMap(site -> site.domains().stream())
                .anyMatch(status.domains()::contains);
    }
}
