package org.beian.enforcement.blacklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.beian.account.Caller;
import org.beian.filing.FilingRefusal;
import org.beian.filing.blacklist.BasisKind;
import org.beian.filing.blacklist.BlacklistBasis;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.value.VisibleText;

/**
 * Comparison of the basis of an entry with the cases and letters of its bureau. A judgment stands
 * outside the system: it is named in full.
 */
@ApplicationScoped
@Clause("6.4")
class BlacklistBases {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 100;

    @Inject EntityManager em;

    /**
     * The basis as it is kept.
     *
     * @throws RequestRejected {@link FilingRefusal#BLACKLIST_BASIS_INVALID} when the caller's
     *     bureau has no such case or letter, or court or number of a judgment is missing
     */
    BlacklistBasis checked(BlacklistBasis given, Caller caller) {
        if (given == null || given.kind() == null) {
            throw invalid(null);
        }
        String number = line(given.number());
        boolean judgment = given.kind() == BasisKind.JUDGMENT;
        BlacklistBasis basis =
                new BlacklistBasis(given.kind(), number, judgment ? line(given.court()) : null);
        if (!judgment && !isOf(basis, caller)) {
            throw invalid(number);
        }
        return basis;
    }

    private boolean isOf(BlacklistBasis basis, Caller caller) {
        return basis.kind() == BasisKind.CASE
                ? isThere(
                        """
                        select count(c) from EnforcementCase c where c.number = :number
                        and c.authority = :owner""",
                        basis,
                        caller.province().regionCode())
                : isThere(
                        """
                        select count(l) from Letter l where l.number = :number
                        and l.issuerId = :owner""",
                        basis,
                        caller.unitId());
    }

    private boolean isThere(String query, BlacklistBasis basis, Object owner) {
        return em.createQuery(query, Long.class)
                        .setParameter("number", basis.number())
                        .setParameter("owner", owner)
                        .getSingleResult()
                > 0;
    }

    private static String line(String entered) {
        String text = entered == null ? "" : entered.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST || !VisibleText.isLine(text)) {
            throw invalid(text);
        }
        return text;
    }

    private static RequestRejected invalid(String entered) {
        return FilingRefusal.BLACKLIST_BASIS_INVALID.of(entered == null ? "" : entered);
    }
}
