package org.beian.enforcement.closure;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.beian.access.AccessRefusal;
import org.beian.access.notice.AccessOrder;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.notice.StopAccessRepository;
import org.beian.account.Callers;
import org.beian.enforcement.look.SiteAnswer;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.Authority;

/**
 * Record of looks at the sites of stop-access notices, in transactions that do not wait for any
 * site (16.4).
 */
@Stateless
@RolesAllowed({CLERK, REVIEWER})
public class SiteLookRecording {

    private static final int MOST = 100;

    @Inject SiteLookRepository looks;
    @Inject StopAccessRepository notices;
    @Inject AssistanceRepository assistances;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Names and addresses of the site of a notice.
     *
     * @param domains may be empty where the addresses are known
     */
    public record Site(List<String> domains, List<String> addresses) {

        public Site {
            domains = List.copyOf(domains);
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * The site of a notice that the caller's bureau issued, or asked another one to issue, or on a
     * filing in its province.
     *
     * @throws RequestRejected {@link AccessRefusal#STOP_NOTICE_NOT_FOUND} for any other
     */
    @Clause("16.4")
    public Site site(Long noticeId) {
        StopAccessNotice notice = readable(noticeId);
        return new Site(notice.domains(), notice.addresses());
    }

    /** Keeps what a look found; as {@link #site}. */
    @Clause("16.4")
    public LookView record(Long noticeId, SiteAnswer answer) {
        StopAccessNotice notice = readable(noticeId);
        SiteLook look =
                new SiteLook(notice.id(), answer, callers.current().username(), clock.instant());
        looks.add(look);
        history.write(notice, Act.note("LOOK", words(answer), "16.4"), look);
        return look.view();
    }

    private static String words(SiteAnswer answer) {
        return answer.result() + (answer.status() == null ? "" : " " + answer.status());
    }

    /** The looks so far, the latest first, at most 100; as {@link #site}. */
    @Clause("16.4")
    public List<LookView> looks(Long noticeId) {
        return looks.of(readable(noticeId).id(), MOST).stream().map(SiteLook::view).toList();
    }

    private StopAccessNotice readable(Long noticeId) {
        return hidden.unlessHidden(notices.find(noticeId), this::mayRead)
                .filter(notice -> notice.ordered() == AccessOrder.STOP)
                .orElseThrow(() -> AccessRefusal.STOP_NOTICE_NOT_FOUND.of(noticeId));
    }

    private boolean mayRead(StopAccessNotice notice) {
        Optional<Authority> own = callers.current().authority();
        return own.equals(Optional.of(notice.authority()))
                || own.equals(notice.filedIn().map(Authority::bureauOf))
                || notice.causeType().equals(Assistance.CASE_TYPE)
                        && assistances
                                .find(notice.causeId().toString())
                                .map(Assistance::authority)
                                .equals(own);
    }
}
