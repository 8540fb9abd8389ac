package org.beian.filing.reading;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beian.document.Attachment;
import org.beian.document.AttachmentInfo;
import org.beian.document.Attachments;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingReason;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingRound;
import org.beian.filing.application.FilingStatusAssembler;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.AccessDenials;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.trail.reading.ReadLog;
import org.beian.trail.reading.ReadRefusal;

/**
 * Assembler of {@link FilingView}, with personal data masked; the caller checks who may read the
 * application.
 */
@ApplicationScoped
public class FilingViewAssembler {

    /** Acts by which the bureau shares its work among its reviewers; not shown outside of it. */
    private static final Set<String> INTERNAL_ACTS = Set.of("TAKE", "TAKE_OVER", "RELEASE");

    @Inject FilingRepository filings;
    @Inject FilingStatusAssembler statuses;
    @Inject Attachments attachments;
    @Inject Units units;
    @Inject History history;
    @Inject ReadLog readLog;
    @Inject AccessDenials hidden;
    @Inject ComparedContent compared;

    /** For the bureau, with the reviewers who work on it and who decided earlier rounds. */
    public FilingView forBureau(FilingApplication application, boolean decidable) {
        return view(application, decidable, true);
    }

    /**
     * For the applicant and for the sponsor, without the reviewers who work on it and who decided
     * earlier rounds.
     */
    FilingView forApplicant(FilingApplication application) {
        return view(application, false, false);
    }

    /** History of an application, oldest first, without the internal acts of the bureau. */
    public List<HistoryEntry> historyForApplicant(FilingApplication application) {
        return history.of(application).stream()
                .filter(entry -> !INTERNAL_ACTS.contains(entry.act()))
                .toList();
    }

    /**
     * One masked value in the clear; the act and its reason are logged.
     *
     * @param pointer JSON pointer of the value in the current round
     * @throws RequestRejected {@link ReadRefusal#UNMASKING_WITHOUT_REASON} when the reason is not 4
     *     to 1000 characters of plain text
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} when nothing masked stands
     *     there
     */
    @Clause("3")
    public String unmask(FilingApplication application, String pointer, String reason) {
        JsonNode content = FilingJson.tree(round(application).content());
        return unmask(application, content, pointer, reason);
    }

    /**
     * The same as {@link #unmask(FilingApplication, String, String)}, of a content that the
     * application brought into the register.
     */
    @Clause("3")
    public String unmask(
            FilingApplication application, JsonNode content, String pointer, String reason) {
        if (!masked(content).contains(pointer)) {
            throw FilingRefusal.FILING_NOT_FOUND.of(String.valueOf(application.id()));
        }
        return unmasked(application, content, pointer, reason);
    }

    /**
     * All masked values of the current round in the clear, by pointer; each is logged as if it were
     * asked for alone.
     *
     * @throws RequestRejected {@link ReadRefusal#UNMASKING_WITHOUT_REASON} when the reason is not 4
     *     to 1000 characters of plain text
     */
    @Clause("3")
    public Map<String, String> unmaskAll(FilingApplication application, String reason) {
        JsonNode content = FilingJson.tree(round(application).content());
        Map<String, String> shown = new LinkedHashMap<>();
        for (String pointer : masked(content)) {
            shown.put(pointer, unmasked(application, content, pointer, reason));
        }
        return shown;
    }

    private static List<String> masked(JsonNode content) {
        return FilingLayout.of(content, null).stream()
                .flatMap(section -> section.rows().stream())
                .filter(SheetRow::masked)
                .map(SheetRow::pointer)
                .toList();
    }

    private String unmasked(
            FilingApplication application, JsonNode content, String pointer, String reason) {
        readLog.unmasked(application, pointer, reason);
        return String.join("; ", FilingLayout.texts(content.at(pointer)));
    }

    /**
     * An attachment that the current round names; that it is opened is logged.
     *
     * @param basis OWN for the applicant and its sponsor, TAKEN for who reviews it; null for others
     *     at an authority, who give a reason
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} when it names no such one, or
     *     one that {@link #mayShow} hides
     * @throws RequestRejected {@link ReadRefusal#UNMASKING_WITHOUT_REASON} when others give none
     */
    @Clause("3")
    public Attachment attachment(
            FilingApplication application, String attachmentId, String basis, String reason) {
        FilingRound round = round(application);
        List<String> named =
                FilingJson.read(round.content()).attachments().stream()
                        .map(FilingContent.AttachmentUse::id)
                        .toList();
        int place = named.indexOf(attachmentId);
        Optional<AttachmentInfo> info = attachments.info(attachmentId).filter(any -> place >= 0);
        boolean inside = !ReadLog.OWN.equals(basis);
        Optional<AttachmentInfo> shown =
                info.filter(found -> mayShow(found, application, round, inside));
        if (shown.isEmpty()) {
            info.ifPresent(found -> hidden.reachedFor("ATTACHMENT", found.id()));
        }
        Attachment content =
                shown.flatMap(found -> attachments.content(found.id()))
                        .orElseThrow(
                                () ->
                                        FilingRefusal.FILING_NOT_FOUND.of(
                                                String.valueOf(application.id())));
        readLog.scanned(application, basis, "/attachments/" + place + "/id", reason);
        return content;
    }

    /**
     * Whether a document that a round names is shown: a round that the automatic check returned may
     * name any. Of a round that it decided the bureau keeps all, also after the application went
     * from the provider that uploaded them back to its sponsor.
     */
    private static boolean mayShow(
            AttachmentInfo info, FilingApplication application, FilingRound round, boolean inside) {
        return application.isReadBy(info.unitId()) || inside && round.result() != null;
    }

    private FilingView view(FilingApplication application, boolean decidable, boolean inside) {
        FilingRound round = round(application);
        JsonNode content = FilingJson.tree(round.content());
        List<SheetSection> sections = FilingLayout.of(content, compared.of(application, round));
        FilingContent read = FilingJson.read(round.content());
        return new FilingView(
                application.id().toString(),
                application.subjectName(),
                application.state(),
                application.kind(),
                application.round(),
                application.onBehalf(),
                units.find(application.unitId()).map(Unit::name).orElse(""),
                application.submittedAt(),
                statuses.clockOf(application),
                inside ? application.takenBy() : null,
                inside ? application.takenAt() : null,
                decidable,
                application.provider().heldAt(),
                application.authority().flatMap(units::nameOf).orElse(""),
                read.needsApprovalDocument(),
                application.filingNumber(),
                sections,
                (int)
                        sections.stream()
                                .flatMap(section -> section.rows().stream())
                                .filter(SheetRow::changed)
                                .count(),
                filings.findings(application.id(), application.round()),
                attachments(application, round, read, inside),
                inside ? history.of(application) : historyForApplicant(application),
                history.verify(application),
                earlier(application, inside),
                round.result() == null ? null : decision(application, round, inside),
                round.letterId(),
                application.version());
    }

    private FilingRound round(FilingApplication application) {
        return filings.round(application.id(), application.round());
    }

    private List<FilingView.AttachmentInfo> attachments(
            FilingApplication application,
            FilingRound round,
            FilingContent content,
            boolean inside) {
        List<FilingView.AttachmentInfo> shown = new ArrayList<>();
        for (FilingContent.AttachmentUse use : content.attachments()) {
            attachments
                    .info(use.id())
                    .filter(info -> mayShow(info, application, round, inside))
                    .ifPresent(
                            info ->
                                    shown.add(
                                            new FilingView.AttachmentInfo(
                                                    use.id(),
                                                    use.purpose(),
                                                    info.fileName(),
                                                    info.mediaType(),
                                                    info.bytes(),
                                                    info.deletedAt())));
        }
        return shown;
    }

    private List<FilingView.RoundDecision> earlier(FilingApplication application, boolean inside) {
        return filings.rounds(application.id()).stream()
                .filter(round -> round.round() < application.round() && round.result() != null)
                .map(round -> decision(application, round, inside))
                .toList();
    }

    private FilingView.RoundDecision decision(
            FilingApplication application, FilingRound round, boolean inside) {
        return new FilingView.RoundDecision(
                round.round(),
                round.result(),
                round.decidedAt(),
                inside ? round.decidedBy() : "",
                filings.reasons(application.id(), round.round()).stream()
                        .map(FilingReason::code)
                        .toList(),
                round.opinion(),
                round.letterId());
    }
}
