package org.beian.enforcement.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.beian.enforcement.Clue;
import org.beian.enforcement.ClueRepository;
import org.beian.enforcement.proceeding.CaseSite;
import org.beian.filing.reading.FilingDomicile;
import org.beian.law.Clause;
import org.beian.trail.AuditedCase;
import org.beian.value.Authority;

/**
 * Claims of bureaus to clues and cases of others, which the ministry decides (16.3; Administrative
 * Penalty Law, article 25): of the bureau in whose province the site is filed, and of one that has
 * an open clue on it.
 */
@ApplicationScoped
@Clause("16.3")
public class FileClaims {

    @Inject FilingDomicile domiciles;
    @Inject ClueRepository clues;
    @Inject TransferRepository transfers;

    /**
     * Whether a bureau may claim a clue or a case.
     *
     * @param site that it is about
     */
    public boolean mayClaim(Optional<Authority> bureau, AuditedCase file, CaseSite site) {
        return bureau.flatMap(Authority::province).isPresent()
                && !bureau.equals(file.territory())
                && (domiciles.isOf(bureau, site.subjectId())
                        || clues.hasOpen(bureau.orElseThrow(), site));
    }

    /** Whether the ministry said before whose a clue or a case is. */
    public boolean isAssigned(AuditedCase file) {
        List<Transfer> all =
                file.caseType().equals(Clue.CASE_TYPE)
                        ? transfers.ofClue(file.caseId())
                        : transfers.ofCase(file.caseId());
        return all.stream().anyMatch(each -> each.state() == TransferState.ASSIGNED);
    }
}
