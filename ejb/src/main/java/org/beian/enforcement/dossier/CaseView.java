package org.beian.enforcement.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.beian.enforcement.CasePhase;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.dossier.view.ClosureView;
import org.beian.enforcement.dossier.view.CollectionView;
import org.beian.enforcement.dossier.view.DecisionView;
import org.beian.enforcement.dossier.view.HearingView;
import org.beian.enforcement.dossier.view.Intended;
import org.beian.enforcement.dossier.view.MeasureView;
import org.beian.enforcement.dossier.view.OfficerView;
import org.beian.enforcement.dossier.view.ReviewView;
import org.beian.enforcement.dossier.view.Statement;
import org.beian.enforcement.proceeding.PartyKind;
import org.beian.enforcement.transfer.TransferView;
import org.beian.value.Province;

/**
 * View of a case, for authorities and the party.
 *
 * @param province of the bureau that has it
 * @param subjectName null for a provider that is the party
 * @param reached whether the party has a page of the case, and is told by events
 * @param violation code of the table of violations
 * @param overTwoYears whether the act was more than two years before the opening
 * @param officers those who are named; for the party without user names
 * @param facts what is laid to the party
 * @param due last day of the decision
 * @param daysLeft days until the last day of the next step; null once it has ended
 * @param intended null before the party was told
 * @param statement null before
 * @param hearing null unless one was asked for
 * @param review null before, and for the party
 * @param decision null before
 * @param measures those decided, else empty
 * @param closure null unless a decision of closure was served, and for the party
 * @param collection of a fine; null unless one is or was collected
 * @param lacking why its party cannot be told, or it not be decided, yet; null where nothing lacks,
 *     and for the party
 * @param acts names of {@link CaseAct} that the caller may do now
 * @param outcome why it ended; null before
 * @param outcomeAuthority to whom it was handed over; null unless it was
 * @param transfer the latest one; null for none, and for the party
 */
public record CaseView(
        Long id,
        String number,
        Long clueId,
        String bureauName,
        Province province,
        CaseState state,
        CasePhase phase,
        String site,
        String filingNumber,
        String websiteName,
        String subjectName,
        String party,
        PartyKind partyKind,
        boolean reached,
        String address,
        String violation,
        LocalDate occurredOn,
        boolean overTwoYears,
        List<OfficerView> officers,
        String facts,
        LocalDate due,
        LocalDate actBy,
        Integer daysLeft,
        Intended intended,
        Statement statement,
        HearingView hearing,
        ReviewView review,
        DecisionView decision,
        List<MeasureView> measures,
        ClosureView closure,
        CollectionView collection,
        CaseRefusal lacking,
        Set<String> acts,
        String outcome,
        String outcomeAuthority,
        Instant openedAt,
        Instant endedAt,
        TransferView transfer,
        int version) {}
