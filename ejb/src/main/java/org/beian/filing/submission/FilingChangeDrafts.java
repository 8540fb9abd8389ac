package org.beian.filing.submission;

import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.SPONSOR;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FiledPart;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingContent.Responsible;
import org.beian.filing.content.FilingContent.Subject;
import org.beian.filing.content.FilingContent.Website;
import org.beian.filing.content.FilingJson;
import org.beian.filing.register.RegisterState;
import org.beian.filing.register.RegisteredAccesses;
import org.beian.filing.rule.FiledSubject;
import org.beian.filing.rule.FiledSubject.FiledWebsite;
import org.beian.filing.rule.FiledSubjects;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;

/**
 * Begin of an application that touches parts of what is filed: a draft with these parts as the
 * register has them, which {@link FilingDrafts} then edits (8.1).
 */
@Stateless
public class FilingChangeDrafts {

    private static final Website NEW = FilingJson.part("{}", Website.class);
    private static final Subject UNKNOWN = FilingJson.part("{}", Subject.class);

    @Inject FiledSubjects filed;
    @Inject RegisteredAccesses accesses;
    @Inject FilingSubmission submission;
    @Inject Callers callers;
    @Inject EntityManager em;

    /** Filing of the caller with its websites, for the choice of the parts. */
    public record Choice(String filingNumber, String name, List<Site> websites) {

        /**
         * Website of the filing.
         *
         * @param changeable whether the caller may change it; a provider only what it gives access
         *     to
         */
        public record Site(String filingNumber, String name, boolean changeable) {}
    }

    /**
     * The parts of a filing.
     *
     * @param number of the subject or of one of its websites
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} when it is not in force, or
     *     not the caller's
     */
    @Clause("8.1")
    @RolesAllowed({PROVIDER, SPONSOR})
    public Choice parts(String number) {
        FiledSubject found = own(number);
        return new Choice(
                found.number(),
                found.content().name(),
                found.websites().stream()
                        .map(
                                site ->
                                        new Choice.Site(
                                                site.number(),
                                                site.content().name(),
                                                mayChange(site)))
                        .toList());
    }

    /** Numbers of the caller's filings in force as their sponsor, which may move (B13). */
    @Clause("B13")
    @RolesAllowed({PROVIDER, SPONSOR})
    public List<String> held() {
        return em.createQuery(
                        """
                        select s.filingNumber from IcpSubject s where s.holderId = :unit
                        and s.state = :active order by s.id""",
                        String.class)
                .setParameter("unit", callers.current().unitId())
                .setParameter("active", RegisterState.ACTIVE)
                .getResultList();
    }

    /**
     * Stores a draft with these parts as they are filed; a provider gets its own accesses only, and
     * what is public of what it does not serve. A new website begins with the subject's person.
     *
     * @param kind CHANGE, ADD_WEBSITE or ADD_ACCESS
     * @param number of the subject or of one of its websites
     * @param subject whether a change touches the subject
     * @param websites numbers of the websites that it touches
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} as {@link #parts}, and for a
     *     website that the caller may not change
     * @throws RequestRejected {@link FilingRefusal#FILING_KIND_NOT_OFFERED} for another kind
     */
    @Clause({"8.1", "13.1"})
    @RolesAllowed({PROVIDER, SPONSOR})
    public FilingStatus begin(String kind, String number, boolean subject, Set<String> websites) {
        FiledSubject found = own(number);
        FilingContent empty = FilingContent.empty(kind);
        if (!empty.touchesFiled()) {
            throw FilingRefusal.FILING_KIND_NOT_OFFERED.of(kind);
        }
        Set<Long> served = accesses.websitesServed(found.id(), callers.current().unitId());
        List<Website> sites = new ArrayList<>();
        if (FilingContent.ADD_WEBSITE.equals(kind)) {
            sites.add(knows(found, served) ? of(found.content().responsible()) : NEW);
        }
        for (String each : websites) {
            FiledWebsite site =
                    found.website(each)
                            .filter(one -> !FilingContent.CHANGE.equals(kind) || mayChange(one))
                            .orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of(each));
            sites.add(
                    FilingContent.ADD_ACCESS.equals(kind)
                            ? NEW.numbered(site.number())
                            : content(site, served));
        }
        Subject own = knows(found, served) ? found.content() : UNKNOWN;
        return submission.draft(empty.of(found.number()).with(subject ? own : null, sites));
    }

    private static Website of(Responsible person) {
        ObjectNode site = JsonNodeFactory.instance.objectNode();
        site.set("responsible", FilingJson.tree(person));
        return FilingJson.part(site.toString(), Website.class);
    }

    private FiledSubject own(String number) {
        Caller caller = callers.current();
        return FiledPart.number(number)
                .flatMap(filed::find)
                .filter(
                        found ->
                                caller.has(PROVIDER)
                                        ? found.isServedBy(caller.unitId())
                                        : caller.unitId().equals(found.holderId()))
                .orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of(String.valueOf(number)));
    }

    private boolean mayChange(FiledWebsite site) {
        Caller caller = callers.current();
        return !caller.has(PROVIDER) || site.providers().contains(caller.unitId());
    }

    /** Whether the data of the subject are the caller's own, or of what it serves. */
    private boolean knows(FiledSubject found, Set<Long> served) {
        return callers.current().unitId().equals(found.holderId()) || !served.isEmpty();
    }

    private Website content(FiledWebsite site, Set<Long> served) {
        Website all = site.content();
        if (!callers.current().has(PROVIDER)) {
            return all;
        }
        List<Access> own =
                all.accesses().stream()
                        .filter(each -> callers.current().unit().code().equals(each.provider()))
                        .map(each -> each.by(null))
                        .toList();
        Website known = served.contains(site.id()) ? all : all.onlyPublic();
        return known.with(own);
    }
}
