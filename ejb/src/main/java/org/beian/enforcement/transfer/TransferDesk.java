package org.beian.enforcement.transfer;

import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.beian.account.Callers;
import org.beian.enforcement.EnforcementRefusal;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.letter.Letter;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.Authority;
import org.beian.value.Province;
import org.beian.value.VisibleText;

/**
 * Desk of transfers between bureaus (16.2): one sends a clue or a case with its file, the other
 * receives or returns it, and what was returned twice, or is claimed by another bureau, the
 * ministry assigns.
 */
@Stateless
public class TransferDesk {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 2000;

    @Inject TransferRepository transfers;
    @Inject @Any Instance<MovingFiles> files;
    @Inject FileClaims claims;
    @Inject FileLimits limits;
    @Inject TransferLetters letters;
    @Inject TransferNotices notices;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Sends a clue or a case of the caller's bureau to the bureau of a province, with a letter that
     * lists its materials. Nobody acts on it until it is received or returned.
     *
     * @return the id of the transfer
     * @throws RequestRejected {@link EnforcementRefusal#TRANSFER_TEXT_INVALID} for the reason
     * @throws RequestRejected {@link EnforcementRefusal#TRANSFER_BUREAU_INVALID} without a
     *     province, and for the caller's own
     * @throws RequestRejected {@link EnforcementRefusal#TRANSFER_FILE_NOT_FOUND} when there is
     *     none, or another bureau has it
     * @throws RequestRejected {@link EnforcementRefusal#TRANSFER_STALE} when it changed since
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_CLUE_STATE_FORBIDS} when the
     *     clue has ended, or is on its way already; {@code CASE_STATE_FORBIDS} or {@code
     *     CASE_TRANSFERRED} as well for a case
     */
    @Clause("16.2")
    @RolesAllowed(REVIEWER)
    public Long send(TransferRequest request) {
        String reason = text(request.reason());
        MovingFile moving = own(request);
        if (request.to() == null || isOwn(Authority.bureauOf(request.to()))) {
            throw EnforcementRefusal.TRANSFER_BUREAU_INVALID.of();
        }
        if (moving.version() != request.version()) {
            throw EnforcementRefusal.TRANSFER_STALE.of();
        }
        Instant now = clock.instant();
        Transfer transfer =
                new Transfer(
                        moving.file(),
                        Authority.bureauOf(request.to()),
                        reason,
                        returned(request),
                        now,
                        limits.ofTransfer(now));
        transfers.add(transfer);
        moving.send(transfer.id());
        Letter letter = letters.issue(transfer, moving);
        history.write(
                transfer,
                Act.move("SEND", null, transfer.state(), letter.number(), "16.2"),
                transfer,
                letter);
        history.write(
                moving.about(),
                Act.note("SEND_TRANSFER", letter.number(), "16.2"),
                moving.contents());
        notices.sent(transfer, letter);
        return transfer.id();
    }

    /**
     * Asks the ministry to say that a clue or a case of another bureau is the caller's. Nobody acts
     * on it until that is said.
     *
     * @param clueId null for a case
     * @param caseId null for a clue
     * @param reason 4 to 2000 characters
     * @return the id of the transfer that the ministry assigns
     * @throws RequestRejected {@link EnforcementRefusal#TRANSFER_TEXT_INVALID} for the reason
     * @throws RequestRejected {@link EnforcementRefusal#TRANSFER_FILE_NOT_FOUND} when there is
     *     none, the caller's bureau has it, or neither is the site filed in its province nor has it
     *     an open clue on that
     * @throws RequestRejected {@link EnforcementRefusal#TRANSFER_ASSIGNED} when the ministry
     *     assigned it before
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_CLUE_STATE_FORBIDS} when the
     *     clue has ended, or is on its way; {@code CASE_STATE_FORBIDS} or {@code CASE_TRANSFERRED}
     *     as well for a case
     */
    @Clause("16.3")
    @RolesAllowed(REVIEWER)
    public Long claim(Long clueId, Long caseId, String reason) {
        String said = text(reason);
        Optional<Authority> own = callers.current().authority();
        Optional<MovingFile> found = find(clueId, caseId);
        MovingFile moving =
                hidden.unlessHidden(
                                found.map(MovingFile::about),
                                about -> claims.mayClaim(own, about, found.orElseThrow().site()))
                        .flatMap(about -> found)
                        .orElseThrow(() -> EnforcementRefusal.TRANSFER_FILE_NOT_FOUND.of());
        if (claims.isAssigned(moving.about())) {
            throw EnforcementRefusal.TRANSFER_ASSIGNED.of(moving.site().site());
        }
        Instant now = clock.instant();
        Transfer transfer =
                Transfer.claimed(
                        moving.file(), own.orElseThrow(), said, now, limits.ofTransfer(now));
        transfers.add(transfer);
        moving.send(transfer.id());
        history.write(transfer, Act.move("CLAIM", null, transfer.state(), said, "16.3"), transfer);
        history.write(moving.about(), Act.note("CLAIM_TRANSFER", said, "16.3"), moving.contents());
        notices.claimed(transfer);
        return transfer.id();
    }

    private MovingFile own(TransferRequest request) {
        Optional<MovingFile> found = find(request.clueId(), request.caseId());
        hidden.unlessHidden(found.map(MovingFile::about), about -> isOwn(about.territory()));
        return found.filter(file -> isOwn(file.about().territory()))
                .orElseThrow(() -> EnforcementRefusal.TRANSFER_FILE_NOT_FOUND.of());
    }

    private Optional<MovingFile> find(Long clueId, Long caseId) {
        return files.stream().flatMap(each -> each.lock(clueId, caseId).stream()).findFirst();
    }

    /** How often the file was returned since a bureau last received it. */
    private int returned(TransferRequest request) {
        List<Transfer> before =
                request.caseId() == null
                        ? transfers.ofClue(request.clueId())
                        : transfers.ofCase(request.caseId());
        int count = 0;
        for (Transfer each : before) {
            count = each.state() == TransferState.RETURNED ? count + 1 : 0;
        }
        return count;
    }

    /**
     * Receives what was sent to the caller's bureau, which has it from now on.
     *
     * @param version the version that the caller saw
     * @throws RequestRejected {@link EnforcementRefusal#TRANSFER_NOT_FOUND} when it was not sent to
     *     the caller's bureau
     * @throws RequestRejected {@link EnforcementRefusal#TRANSFER_STALE} when it changed since
     * @throws RequestRejected {@link EnforcementRefusal#TRANSFER_STATE_FORBIDS} when it was
     *     received or returned already
     */
    @Clause("16.2")
    @RolesAllowed(REVIEWER)
    public void receive(String id, int version) {
        Transfer transfer = seen(id, version, found -> isOwn(found.to()));
        TransferState before = transfer.state();
        transfer.receive(clock.instant());
        history.write(
                transfer, Act.move("RECEIVE", before, transfer.state(), null, "16.2"), transfer);
        arrive(transfer, transfer.to(), "RECEIVE_TRANSFER", null);
        notices.received(transfer);
    }

    /**
     * Returns what was sent to the caller's bureau; a second time it goes to the ministry.
     *
     * @param reason 4 to 2000 characters
     * @throws RequestRejected as {@link #receive}
     * @throws RequestRejected {@link EnforcementRefusal#TRANSFER_TEXT_INVALID} for the reason
     */
    @Clause("16.2")
    @RolesAllowed(REVIEWER)
    public void giveBack(String id, int version, String reason) {
        String said = text(reason);
        Transfer transfer = seen(id, version, found -> isOwn(found.to()));
        TransferState before = transfer.state();
        Instant now = clock.instant();
        boolean assigned = transfer.giveBack(said, now, limits.ofTransfer(now));
        history.write(
                transfer, Act.move("RETURN", before, transfer.state(), said, "16.2"), transfer);
        if (!assigned) {
            arrive(transfer, transfer.from(), "RETURN_TRANSFER", said);
        }
        notices.returned(transfer, assigned);
    }

    /**
     * Assigns what was returned twice, or claimed, to the bureau of a province, which has it from
     * now on.
     *
     * @param reason 4 to 2000 characters
     * @throws RequestRejected {@link EnforcementRefusal#TRANSFER_NOT_FOUND} when there is none
     * @throws RequestRejected {@link EnforcementRefusal#TRANSFER_STALE} when it changed since
     * @throws RequestRejected {@link EnforcementRefusal#TRANSFER_STATE_FORBIDS} when it does not
     *     wait for the ministry
     * @throws RequestRejected {@link EnforcementRefusal#TRANSFER_BUREAU_INVALID} without a province
     * @throws RequestRejected {@link EnforcementRefusal#TRANSFER_TEXT_INVALID} for the reason
     */
    @Clause("16.2")
    @RolesAllowed(MINISTRY)
    public void assign(String id, int version, Province to, String reason) {
        String said = text(reason);
        if (to == null) {
            throw EnforcementRefusal.TRANSFER_BUREAU_INVALID.of();
        }
        Transfer transfer = seen(id, version, found -> true);
        TransferState before = transfer.state();
        Authority bureau = Authority.bureauOf(to);
        transfer.assign(bureau, said, clock.instant());
        history.write(
                transfer, Act.move("ASSIGN", before, transfer.state(), said, "16.2"), transfer);
        arrive(transfer, bureau, "ASSIGN_TRANSFER", said);
        notices.assigned(transfer);
    }

    private void arrive(Transfer transfer, Authority bureau, String act, String reason) {
        MovingFile moving = find(transfer.clueId(), transfer.sentCase()).orElseThrow();
        moving.arrive(bureau, clock.instant());
        history.write(moving.about(), Act.note(act, reason, "16.2"), moving.contents());
    }

    private Transfer seen(String id, int version, Predicate<Transfer> mine) {
        Transfer transfer =
                hidden.unlessHidden(transfers.lock(id), mine)
                        .orElseThrow(() -> EnforcementRefusal.TRANSFER_NOT_FOUND.of(id));
        if (transfer.version() != version) {
            throw EnforcementRefusal.TRANSFER_STALE.of();
        }
        return transfer;
    }

    private static String text(String given) {
        return VisibleText.given(given, SHORTEST, LONGEST)
                .orElseThrow(() -> EnforcementRefusal.TRANSFER_TEXT_INVALID.of(SHORTEST, LONGEST));
    }

    private boolean isOwn(Optional<Authority> authority) {
        return authority.isPresent() && isOwn(authority.get());
    }

    private boolean isOwn(Authority authority) {
        return callers.current().authority().equals(Optional.of(authority));
    }
}
