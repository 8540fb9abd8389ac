package org.beian.account.reading;

import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import org.beian.law.Shanghai;
import org.beian.persistence.LikePattern;

/**
 * Filter of the log of reads; null or empty lets all through.
 *
 * @param person beginning of the name of who read
 * @param unit beginning of the name of its unit
 * @param caseType kind of the record
 * @param caseId number of the record
 * @param basis on which it was read
 * @param day in Shanghai
 */
public record ReadFilter(
        String person, String unit, String caseType, Long caseId, String basis, LocalDate day) {

    /** Filter that lets all reads through. */
    public static final ReadFilter ALL = new ReadFilter("", "", "", null, "", null);

    /** Kind and number of the record, as one searches for it; empty for all. */
    public String record() {
        return caseId == null ? "" : given(caseType) ? caseType + "-" + caseId : caseId.toString();
    }

    String condition() {
        return (given(person)
                        ? " and e.actor in (select a.username from Account a"
                                + " where a.displayName like :person escape '!')"
                        : "")
                + (given(unit)
                        ? " and e.unitId in (select u.id from Unit u"
                                + " where u.name like :unit escape '!')"
                        : "")
                + (given(caseType) ? " and e.caseType = :caseType" : "")
                + (caseId == null ? "" : " and e.caseId = :caseId")
                + (given(basis) ? " and e.basis = :basis" : "")
                + (day == null ? "" : " and e.time >= :from and e.time < :to");
    }

    void fill(TypedQuery<?> query) {
        if (given(person)) {
            query.setParameter("person", LikePattern.prefix(person));
        }
        if (given(unit)) {
            query.setParameter("unit", LikePattern.prefix(unit));
        }
        if (given(caseType)) {
            query.setParameter("caseType", LikePattern.visible(caseType));
        }
        if (caseId != null) {
            query.setParameter("caseId", caseId);
        }
        if (given(basis)) {
            query.setParameter("basis", LikePattern.visible(basis));
        }
        if (day != null) {
            query.setParameter("from", Shanghai.startOfDay(day));
            query.setParameter("to", Shanghai.startOfDay(day.plusDays(1)));
        }
    }

    private static boolean given(String text) {
        return text != null && !text.isEmpty();
    }
}
