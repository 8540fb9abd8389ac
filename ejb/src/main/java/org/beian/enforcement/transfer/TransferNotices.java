package org.beian.enforcement.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.beian.code.Calendars;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.value.Authority;

/** Notices about a transfer to the authorities that it concerns, in the transaction of the act. */
@ApplicationScoped
@Clause("16.2")
class TransferNotices {

    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject Units units;
    @Inject Calendars calendars;

    /** The receiving bureau learns what was sent to it. */
    void sent(Transfer transfer, Letter letter) {
        tell(transfer, transfer.to(), "TRANSFER_SENT", "sent", letter, transfer.reason());
    }

    /** The sending bureau learns that the other one has it. */
    void received(Transfer transfer) {
        tell(transfer, transfer.from(), "TRANSFER_RECEIVED", "received", null, "");
    }

    /** The sending bureau learns that it was returned, and the ministry what it has to assign. */
    void returned(Transfer transfer, boolean assigned) {
        tell(
                transfer,
                transfer.from(),
                "TRANSFER_RETURNED",
                assigned ? "returnedAgain" : "returned",
                null,
                transfer.returnReason());
        if (assigned) {
            tell(
                    transfer,
                    Authority.MINISTRY,
                    "TRANSFER_ASSIGNMENT",
                    "assignment",
                    null,
                    transfer.returnReason());
        }
    }

    /** The bureau that has it learns that it is claimed, and the ministry what it has to assign. */
    void claimed(Transfer transfer) {
        tell(transfer, transfer.from(), "TRANSFER_CLAIMED", "claimed", null, transfer.reason());
        tell(
                transfer,
                Authority.MINISTRY,
                "TRANSFER_ASSIGNMENT",
                "assignmentClaimed",
                null,
                transfer.reason());
    }

    /** The bureau that the ministry named learns that it has it, and those that had it too. */
    void assigned(Transfer transfer) {
        Authority named = transfer.assigned().orElseThrow();
        tell(transfer, named, "TRANSFER_ASSIGNED", "assigned", null, transfer.assignReason());
        for (Authority other : new Authority[] {transfer.from(), transfer.to()}) {
            if (!other.equals(named)) {
                tell(
                        transfer,
                        other,
                        "TRANSFER_ASSIGNED",
                        "assignedToOther",
                        null,
                        transfer.assignReason());
            }
        }
    }

    private void tell(
            Transfer transfer,
            Authority authority,
            String event,
            String template,
            Letter letter,
            String words) {
        Unit recipient = units.unitOf(authority).orElseThrow();
        events.publish(
                recipient.id(),
                event,
                transfer,
                null,
                Map.of(
                        "state",
                        transfer.state().name(),
                        "site",
                        transfer.site(),
                        "from",
                        transfer.from().code(),
                        "to",
                        transfer.to().code()));
        if (recipient.email() == null) {
            return;
        }
        String page =
                authority.equals(Authority.MINISTRY)
                        ? "/ministry/transfer.xhtml?id="
                        : "/bureau/transfer.xhtml?id=";
        outbox.queue(
                recipient.email(),
                MailFrame.to(recipient.name()).about(page + transfer.id()),
                "enforcementTransfer." + template,
                Locale.SIMPLIFIED_CHINESE,
                transfer,
                letter == null ? null : letter.id(),
                transfer.site(),
                units.nameOf(transfer.from()).orElse(""),
                units.nameOf(transfer.to()).orElse(""),
                transfer.assigned().flatMap(units::nameOf).orElse(""),
                words,
                calendars.lastDay(transfer.due()),
                letter == null ? "" : letter.number());
    }
}
