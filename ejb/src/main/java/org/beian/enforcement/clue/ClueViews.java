package org.beian.enforcement.clue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.code.Calendars;
import org.beian.document.Attachments;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.Clue;
import org.beian.enforcement.CluePhase;
import org.beian.enforcement.ClueRepository;
import org.beian.enforcement.ClueSource;
import org.beian.enforcement.ClueSourceRepository;
import org.beian.enforcement.ClueState;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.EnforcementCaseRepository;
import org.beian.enforcement.SourceKind;
import org.beian.enforcement.clue.view.EarlierCase;
import org.beian.enforcement.clue.view.SameSite;
import org.beian.enforcement.clue.view.SourceView;
import org.beian.enforcement.proceeding.CaseSite;
import org.beian.enforcement.transfer.FileClaims;
import org.beian.enforcement.transfer.TransferViews;
import org.beian.filing.reading.FilingDomicile;
import org.beian.law.Shanghai;
import org.beian.party.Units;
import org.beian.trail.AuditedCase;
import org.beian.trail.Masking;
import org.beian.value.Authority;

/** Assembler of views of clues. */
@ApplicationScoped
class ClueViews {

    @Inject ClueRepository clues;
    @Inject ClueSourceRepository sources;
    @Inject EnforcementCaseRepository cases;
    @Inject SiteHolders holders;
    @Inject FilingDomicile domiciles;
    @Inject FileClaims claims;
    @Inject TransferViews transfers;
    @Inject Attachments attachments;
    @Inject Calendars calendars;
    @Inject Units units;
    @Inject Callers callers;
    @Inject Clock clock;

    /** Lines of a list, in its order. */
    List<ClueLine> lines(List<Clue> list) {
        Map<Long, List<ClueSource>> bySource = sources.of(list.stream().map(Clue::id).toList());
        return list.stream()
                .map(clue -> line(clue, bySource.getOrDefault(clue.id(), List.of())))
                .toList();
    }

    private ClueLine line(Clue clue, List<ClueSource> own) {
        return new ClueLine(
                clue.id(),
                units.nameOf(clue.authority()).orElse(""),
                clue.authority().province().orElse(null),
                CluePhase.of(clue, today()),
                clue.site().site(),
                clue.site().filingNumber(),
                clue.site().websiteName(),
                clue.site().subjectName(),
                clue.violation(),
                own.isEmpty() ? null : own.get(0).kind(),
                own.size(),
                clue.receivedAt(),
                clue.due(),
                daysLeft(clue),
                clue.openedCase(),
                clue.version());
    }

    ClueView view(Clue clue) {
        return new ClueView(
                clue.id(),
                units.nameOf(clue.authority()).orElse(""),
                clue.authority().province().orElse(null),
                CluePhase.of(clue, today()),
                clue.site().site(),
                clue.site().domain(),
                clue.site().address(),
                clue.site().filingNumber(),
                clue.site().websiteName(),
                clue.site().subjectName(),
                clue.site().subjectId(),
                clue.violation(),
                clue.words(),
                clue.receivedAt(),
                clue.due(),
                daysLeft(clue),
                sources.of(clue).stream().map(this::source).toList(),
                holders.of(clue),
                earlier(clue),
                sameSite(clue),
                clue.openedCase(),
                mergedInto(clue),
                clue.department() == null
                        ? clue.outcome()
                        : clue.department() + "：" + clue.outcome(),
                clue.endedAt(),
                transfers.ofClue(clue.id()),
                clue.state() == ClueState.OPEN
                        && clue.transferId() == null
                        && mayClaim(clue, clue.site()),
                clue.version());
    }

    private SourceView source(ClueSource source) {
        boolean report = source.kind() == SourceKind.PUBLIC_REPORT;
        return new SourceView(
                source.id(),
                source.kind(),
                source.receivedOn(),
                source.paper(),
                report ? Masking.person(source.giver()) : source.giver(),
                report,
                source.words(),
                source.documents().stream()
                        .map(attachments::info)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** Those on the site or against its sponsor, but for the one that was opened from it. */
    private List<EarlierCase> earlier(Clue clue) {
        return cases.earlier(clue).stream()
                .filter(each -> !each.id().equals(clue.openedCase()))
                .map(
                        each ->
                                new EarlierCase(
                                        isReadable(each) ? each.id() : null,
                                        isClaimable(each) ? each.id() : null,
                                        each.number(),
                                        units.nameOf(each.authority()).orElse(""),
                                        each.state(),
                                        each.accusation().violation()))
                .toList();
    }

    private boolean isClaimable(EnforcementCase earlier) {
        return earlier.state() == CaseState.INVESTIGATING
                && !earlier.isTransferPending()
                && mayClaim(earlier, earlier.site());
    }

    private boolean mayClaim(AuditedCase file, CaseSite site) {
        Caller caller = callers.current();
        return caller.has(Roles.REVIEWER)
                && claims.mayClaim(caller.authority(), file, site)
                && !claims.isAssigned(file);
    }

    private boolean isReadable(EnforcementCase earlier) {
        return isReadable(earlier.authority(), earlier.site());
    }

    private boolean isReadable(Clue other) {
        return isReadable(other.authority(), other.site());
    }

    private boolean isReadable(Authority holder, CaseSite site) {
        Caller caller = callers.current();
        return caller.has(Roles.MINISTRY)
                || caller.authority().equals(Optional.of(holder))
                || domiciles.isOf(caller.authority(), site.subjectId());
    }

    /** Null also where the reader may not open it, as another filing was recognised in it. */
    private Long mergedInto(Clue clue) {
        return Optional.ofNullable(clue.mergedInto())
                .flatMap(id -> clues.find(id.toString()))
                .filter(this::isReadable)
                .map(Clue::id)
                .orElse(null);
    }

    private List<SameSite> sameSite(Clue clue) {
        return clue.state() != ClueState.OPEN
                ? List.of()
                : clues.onSameSite(clue).stream()
                        .filter(this::isReadable)
                        .map(
                                each ->
                                        new SameSite(
                                                each.id(),
                                                each.site().site(),
                                                CluePhase.of(each, today())))
                        .toList();
    }

    private Integer daysLeft(Clue clue) {
        return clue.state() == ClueState.OPEN && clue.transferId() == null
                ? calendars.current().workingDaysLeft(today(), clue.due())
                : null;
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }
}
