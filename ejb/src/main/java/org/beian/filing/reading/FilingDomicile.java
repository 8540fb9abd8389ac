package org.beian.filing.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;
import org.beian.value.Authority;
import org.beian.value.Province;

/** Domicile of a filing: the province in which it is now, under whichever number it went on. */
@ApplicationScoped
@Clause({"B13", "16.3"})
public class FilingDomicile {

    /** Most moves of a filing that are followed. */
    private static final int MOST_MOVES = 20;

    @Inject EntityManager em;

    /** Province in which a filing is now. */
    public Province of(Long subject) {
        return Stream.iterate(em.find(IcpSubject.class, subject), Objects::nonNull, this::next)
                .limit(MOST_MOVES)
                .reduce((former, latter) -> latter)
                .orElseThrow()
                .province();
    }

    /** Keys of a filing, and of those that went on as it. */
    public List<Long> keys(IcpSubject filing) {
        List<IcpSubject> all = new ArrayList<>(List.of(filing));
        for (int i = 0; i < all.size() && all.size() <= MOST_MOVES; i++) {
            all.addAll(
                    em.createQuery(
                                    "select s from IcpSubject s where s.movedTo = :number",
                                    IcpSubject.class)
                            .setParameter("number", all.get(i).filingNumber())
                            .setMaxResults(MOST_MOVES)
                            .getResultList());
        }
        return all.stream().map(IcpSubject::id).toList();
    }

    /** Whether a bureau is that of a filing; {@code subject} is null where nothing is filed. */
    public boolean isOf(Optional<Authority> bureau, Long subject) {
        return subject != null && bureau.equals(Optional.of(Authority.bureauOf(of(subject))));
    }

    /** Where a filing went on; null where it stayed. */
    private IcpSubject next(IcpSubject subject) {
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
}
