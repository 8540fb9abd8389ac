package org.beian.filing.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beian.filing.moved.MovedFilings;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.value.Authority;
import org.beian.value.Province;

/** Domicile of a filing: the province in which it is now, under whichever number it went on. */
@ApplicationScoped
@Clause({"B13", "16.3"})
public class FilingDomicile {

    @Inject EntityManager em;
    @Inject MovedFilings moved;

    /** Province in which a filing is now. */
    public Province of(Long subject) {
        return moved.now(subject).province();
    }

    /** Keys of a filing, and of those that went on as it. */
    public List<Long> keys(IcpSubject filing) {
        List<IcpSubject> all = new ArrayList<>(List.of(filing));
        for (int i = 0; i < all.size() && all.size() <= MovedFilings.MOST_MOVES; i++) {
            all.addAll(
                    em.createQuery(
                                    "select s from IcpSubject s where s.movedTo = :number",
                                    IcpSubject.class)
                            .setParameter("number", all.get(i).filingNumber())
                            .setMaxResults(MovedFilings.MOST_MOVES)
                            .getResultList());
        }
        return all.stream().map(IcpSubject::id).toList();
    }

    /** Whether a bureau is that of a filing; {@code subject} is null where nothing is filed. */
    public boolean isOf(Optional<Authority> bureau, Long subject) {
        return subject != null && bureau.equals(Optional.of(Authority.bureauOf(of(subject))));
    }
}
