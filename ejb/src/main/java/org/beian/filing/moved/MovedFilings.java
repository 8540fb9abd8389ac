package org.beian.filing.moved;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpVersion;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;

/** Lookup of the filing as which one went on in another province, and of its websites. */
@ApplicationScoped
@Clause("B13")
public class MovedFilings {

    /** Most moves of a filing that are followed. */
    public static final int MOST_MOVES = 20;

    @Inject EntityManager em;

    /** The filing as which one went on, however often it moved; itself where it stayed. */
    public IcpSubject now(Long subject) {
        return last(
                Stream.iterate(em.find(IcpSubject.class, subject), Objects::nonNull, this::latter));
    }

    /** The same, locked until the end of the transaction, so that it moves no further. */
    public IcpSubject lock(Long subject) {
        IcpSubject last =
                em.find(IcpSubject.class, now(subject).id(), LockModeType.PESSIMISTIC_WRITE);
        // it may have moved before the lock
        return now(last.id()).equals(last) ? last : lock(last.id());
    }

    /**
     * The website as which one went on: that with one of its domains in the filing that moved;
     * itself where it stayed, or ended otherwise.
     */
    public IcpWebsite site(Long website) {
        return last(
                Stream.iterate(
                        em.find(IcpWebsite.class, website), Objects::nonNull, this::latterSite));
    }

    private static <T> T last(Stream<T> moves) {
        return moves.limit(MOST_MOVES).reduce((former, latter) -> latter).orElseThrow();
    }

    private IcpSubject latter(IcpSubject subject) {
        return subject.state() == RegisterState.ACTIVE || subject.movedTo() == null
                ? null
                : em.createQuery(
                                "select s from IcpSubject s where s.filingNumber = :number",
                                IcpSubject.class)
                        .setParameter("number", subject.movedTo())
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst()
                        .orElse(null);
    }

    private IcpWebsite latterSite(IcpWebsite website) {
        return Optional.ofNullable(latter(em.find(IcpSubject.class, website.subjectId())))
                .filter(any -> endedByMove(website))
                .flatMap(latter -> sameIn(latter, website))
                .orElse(null);
    }

    /** One that was cancelled before the filing moved did not go on. */
    private boolean endedByMove(IcpWebsite website) {
        return em.createQuery(
                        """
                        select v from IcpVersion v where v.websiteId = :website
                        and v.validTo is null""",
                        IcpVersion.class)
                .setParameter("website", website.id())
                .getResultStream()
                .anyMatch(IcpVersion::isOfMove);
    }

    private Optional<IcpWebsite> sameIn(IcpSubject latter, IcpWebsite website) {
        return em.createQuery(
                        """
                        select w from IcpWebsite w where w.subjectId = :subject
                        order by w.ordinal""",
                        IcpWebsite.class)
                .setParameter("subject", latter.id())
                .getResultStream()
                .filter(each -> sharesDomain(each, website))
                .findFirst();
    }

    private static boolean sharesDomain(IcpWebsite one, IcpWebsite other) {
        return !Collections.disjoint(
                ContentFacts.domains(FilingJson.part(one.content(), FilingContent.Website.class)),
                ContentFacts.domains(
                        FilingJson.part(other.content(), FilingContent.Website.class)));
    }
}
