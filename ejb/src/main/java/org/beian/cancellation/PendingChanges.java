package org.beian.cancellation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Optional;
import org.beian.filing.application.ClaimKind;
import org.beian.filing.application.FiledPart;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.persistence.NativeQuery;

/** Lookup of applications under review that change what is to be cancelled, by their claims. */
@ApplicationScoped
public class PendingChanges {

    private static final String CLAIMS = "select min(c.application_id) from filing_claim c where ";

    @Inject EntityManager em;
    @Inject Units units;

    /** Number of the first application that changes it, or a part of it. */
    public Optional<String> of(CancellationTarget target) {
        Object first = query(target).getSingleResult();
        return Optional.ofNullable(first).map(String::valueOf);
    }

    private Query query(CancellationTarget target) {
        String number = target.number();
        if (target.website() == null) {
            // whatever changes the filing, an additional website too
            return NativeQuery.of(
                    em, CLAIMS + "c.kind = ? and c.claim = ?", ClaimKind.FILING.name(), number);
        }
        if (target.access() == null) {
            return NativeQuery.of(
                    em,
                    CLAIMS + "c.kind = ? and (c.claim in (?, ?) or c.claim like ?)",
                    ClaimKind.PART.name(),
                    FiledPart.website(number).key(),
                    FiledPart.filing(target.subject().filingNumber()).key(),
                    FiledPart.access(number, "%").key());
        }
        String provider = units.find(target.access().providerId()).map(Unit::code).orElseThrow();
        return NativeQuery.of(
                em,
                CLAIMS + "c.kind = ? and c.claim in (?, ?, ?)",
                ClaimKind.PART.name(),
                FiledPart.website(number).key(),
                FiledPart.filing(target.subject().filingNumber()).key(),
                FiledPart.access(number, provider).key());
    }
}
