package org.beian.enforcement.clue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.beian.enforcement.CluePhase;
import org.beian.enforcement.clue.view.EarlierCase;
import org.beian.enforcement.clue.view.SameSite;
import org.beian.enforcement.clue.view.SiteHolder;
import org.beian.enforcement.clue.view.SourceView;
import org.beian.enforcement.transfer.TransferView;
import org.beian.value.Province;

/**
 * View of a clue, for authorities.
 *
 * @param province of the bureau that has it
 * @param site as it was given
 * @param domain the independent domain that was recognised; null for none
 * @param address the address that was recognised; null for none
 * @param subjectId of the filing; null where there is none
 * @param violation code of the suspected violation
 * @param daysLeft working days until the last day, below zero after it; null when it has ended
 * @param holders who holds the site now
 * @param earlier cases on the same site or sponsor
 * @param sameSite other open clues of the bureau on the same site, which may be merged
 * @param caseId the case that was opened from it; null for none
 * @param mergedInto the clue that has its sources now; null unless it was merged
 * @param outcome why it ended, or to whom it was handed over
 * @param transfer the latest transfer; null for none
 * @param claimable whether another bureau has it, and the reader may ask the ministry for it
 */
public record ClueView(
        Long id,
        String bureauName,
        Province province,
        CluePhase phase,
        String site,
        String domain,
        String address,
        String filingNumber,
        String websiteName,
        String subjectName,
        Long subjectId,
        String violation,
        String words,
        Instant receivedAt,
        LocalDate due,
        Integer daysLeft,
        List<SourceView> sources,
        List<SiteHolder> holders,
        List<EarlierCase> earlier,
        List<SameSite> sameSite,
        Long caseId,
        Long mergedInto,
        String outcome,
        Instant endedAt,
        TransferView transfer,
        boolean claimable,
        int version) {}
