package org.beian.enforcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.beian.code.Settings;
import org.beian.filing.content.PersonalData;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.ExpiredCases;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.trail.RecordedContent;

/**
 * Clues that ended, with the case opened from them, longer ago than the setting {@code
 * enforcement.clue.keepMonths} says: who gave them, how to reach him and what he said is masked,
 * whether or not the website was filed (A23).
 */
@ApplicationScoped
@Clause("3")
class ExpiredClues implements ExpiredCases {

    static final String MONTHS = "enforcement.clue.keepMonths";

    private static final String DUE =
            " from Clue c where c.maskedAt is null and c.endedAt < :then and (c.openedCase is null"
                    + " or exists (select e.id from EnforcementCase e where e.id = c.openedCase"
                    + " and e.outcome.at < :then))";

    @Inject EntityManager em;
    @Inject ClueRepository clues;
    @Inject ClueSourceRepository sources;
    @Inject CaseMasking masking;
    @Inject Settings settings;
    @Inject Clock clock;

    @Override
    public String kind() {
        return Clue.CASE_TYPE;
    }

    @Override
    public long count() {
        return query("select count(c)" + DUE).getSingleResult();
    }

    @Override
    public List<Long> after(Long id, int limit) {
        return query("select c.id" + DUE + " and c.id > :after order by c.id")
                .setParameter("after", id)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public void mask(Long id) {
        Clue clue = clues.lock(id.toString()).orElseThrow();
        if (clue.maskedAt() != null) {
            return;
        }
        List<ClueSource> given = sources.of(clue);
        PersonalData data =
                PersonalData.ofValues(
                        given.stream()
                                .flatMap(each -> Stream.of(each.giver(), each.contact()))
                                .toList());
        clue.expire(data, clock.instant());
        given.forEach(ClueSource::expire);
        List<RecordedContent> contents = new ArrayList<>(List.of(clue));
        contents.addAll(given);
        masking.mask(clue, data, contents);
    }

    private TypedQuery<Long> query(String question) {
        LocalDate today = Shanghai.date(clock.instant());
        Instant then = Shanghai.startOfDay(today.minusMonths(settings.number(MONTHS, null, today)));
        return em.createQuery(question, Long.class).setParameter("then", then);
    }
}
