package org.beian.filing;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.REVIEWER;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.intake.Attachment;
import org.beian.intake.Attachments;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.History;
import org.beian.trail.ReadLog;
import org.beian.value.Province;

/**
 * What a bureau reads (principle 2): its queue, and applications that are (a) domiciled in its
 * province or (b) to be given access there. Reads under b, and everything unmasked, are logged.
 */
@Stateless
public class FilingDesk {

    @Inject FilingRepository filings;
    @Inject FilingStatuses statuses;
    @Inject ReviewQueue queue;
    @Inject Attachments attachments;
    @Inject Units units;
    @Inject Callers callers;
    @Inject History history;
    @Inject ReadLog readLog;

    /** The next page after a position, at most 100 rows. */
    @Clause("6.1")
    @RolesAllowed({REVIEWER, CLERK})
    public List<QueueRow> queue(QueueFilter filter, String search, QueuePosition after, int limit) {
        return queue.next(
                province(), filter, search, callers.current().username(), after, clamped(limit));
    }

    /** The page before a position, at most 100 rows, in the queue's order. */
    @Clause("6.1")
    @RolesAllowed({REVIEWER, CLERK})
    public List<QueueRow> queueBefore(
            QueueFilter filter, String search, QueuePosition before, int limit) {
        return queue.previous(
                province(), filter, search, callers.current().username(), before, clamped(limit));
    }

    @Clause("6.1")
    @RolesAllowed({REVIEWER, CLERK})
    public QueueCounts counts() {
        return queue.counts(province(), callers.current().username());
    }

    /**
     * Opens an application for reading.
     *
     * @throws FilingNotFound when it is neither domiciled nor to be given access in the caller's
     *     province
     */
    @Clause("2")
    @RolesAllowed({REVIEWER, CLERK})
    public DeskView open(String id) {
        FilingApplication application = readable(id);
        FilingRound round = filings.round(application.id(), application.round());
        JsonNode content = FilingJson.tree(round.content());
        JsonNode before =
                application.round() == 1
                        ? null
                        : FilingJson.tree(
                                filings.round(application.id(), application.round() - 1).content());
        List<SheetSection> sections = FilingSheet.of(content, before);
        FilingContent read = FilingJson.read(round.content());
        return new DeskView(
                application.id().toString(),
                application.subjectName(),
                application.state(),
                application.kind(),
                application.round(),
                application.onBehalf(),
                units.find(application.unitId()).map(Unit::name).orElse(""),
                application.submittedAt(),
                statuses.clockOf(application),
                application.takenBy(),
                application.takenAt(),
                domiciledHere(application),
                FilingReview.needsApprovalDocument(read),
                application.filingNumber(),
                sections,
                (int)
                        sections.stream()
                                .flatMap(section -> section.rows().stream())
                                .filter(SheetRow::changed)
                                .count(),
                filings.findings(application.id(), application.round()),
                attachments(read),
                history.of(application),
                history.verify(application),
                earlier(application),
                round.letterId(),
                application.version());
    }

    /**
     * Shows one masked value; the act and its reason are logged.
     *
     * @param pointer JSON pointer of the value in the current round
     * @param reason at least four characters
     * @throws UnmaskingWithoutReason when the reason says nothing
     */
    @Clause("3")
    @RolesAllowed({REVIEWER, CLERK})
    public String unmask(String id, String pointer, String reason) {
        FilingApplication application = readable(id);
        if (reason == null
                || reason.strip().length() < 4
                || reason.length() > 1000
                || !PlainText.isPlain(reason, true)) {
            throw new UnmaskingWithoutReason(pointer);
        }
        FilingRound round = filings.round(application.id(), application.round());
        JsonNode content = FilingJson.tree(round.content());
        boolean shownMasked =
                FilingSheet.of(content, null).stream()
                        .flatMap(section -> section.rows().stream())
                        .anyMatch(row -> row.masked() && row.pointer().equals(pointer));
        if (!shownMasked) {
            throw new FilingNotFound(id);
        }
        readLog.read(application, "UNMASKED", pointer, reason.strip());
        return String.join("; ", FilingSheet.texts(content.at(pointer)));
    }

    /**
     * An attachment that the current round names.
     *
     * @throws FilingNotFound when the caller may not read the application or it names no such one
     */
    @Clause("3")
    @RolesAllowed({REVIEWER, CLERK})
    public Attachment attachment(String id, String attachmentId) {
        FilingApplication application = readable(id);
        FilingContent content =
                FilingJson.read(filings.round(application.id(), application.round()).content());
        boolean named =
                content.attachments().stream().anyMatch(use -> attachmentId.equals(use.id()));
        if (!named) {
            throw new FilingNotFound(id);
        }
        return attachments.content(attachmentId).orElseThrow(() -> new FilingNotFound(id));
    }

    private List<DeskView.AttachmentInfo> attachments(FilingContent content) {
        List<DeskView.AttachmentInfo> shown = new ArrayList<>();
        for (FilingContent.AttachmentUse use : content.attachments()) {
            attachments
                    .info(use.id())
                    .ifPresent(
                            info ->
                                    shown.add(
                                            new DeskView.AttachmentInfo(
                                                    use.id(),
                                                    use.purpose(),
                                                    info.fileName(),
                                                    info.mediaType(),
                                                    info.bytes())));
        }
        return shown;
    }

    private List<DeskView.EarlierRound> earlier(FilingApplication application) {
        return filings.rounds(application.id()).stream()
                .filter(round -> round.round() < application.round() && round.result() != null)
                .map(
                        round ->
                                new DeskView.EarlierRound(
                                        round.round(),
                                        round.result(),
                                        round.decidedAt(),
                                        round.decidedBy(),
                                        filings.reasons(application.id(), round.round()).stream()
                                                .map(FilingReason::code)
                                                .toList(),
                                        round.opinion(),
                                        round.letterId()))
                .toList();
    }

    private FilingApplication readable(String id) {
        FilingApplication application =
                filings.find(FilingIds.parse(id))
                        // a draft that was taken back was never handed in either
                        .filter(found -> found.submittedAt() != null)
                        .orElseThrow(() -> new FilingNotFound(id));
        if (!domiciledHere(application)) {
            if (!filings.hasPlace(application.id(), province())) {
                throw new FilingNotFound(id);
            }
            readLog.read(application, "ACCESS_PLACE", null, null);
        }
        return application;
    }

    private static int clamped(int limit) {
        return Math.max(1, Math.min(limit, 100));
    }

    private boolean domiciledHere(FilingApplication application) {
        return application.province().filter(province()::equals).isPresent();
    }

    private Province province() {
        Caller caller = callers.current();
        return caller.ownProvince().orElseThrow(() -> new FilingNotFound("?"));
    }
}
