package org.beian.enforcement.blacklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.beian.filing.blacklist.BlacklistEntry;
import org.beian.filing.notice.FiledParties;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Units;

/**
 * Notices about entries of the blacklist to their party, by event and mail, in the transaction of
 * the act; of one that ended by itself, to its bureau by event (6.4).
 */
@ApplicationScoped
@Clause("6.4")
class BlacklistNotices {

    @Inject EntityManager em;
    @Inject FiledParties parties;
    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject Units units;

    /** The party learns that it is barred, with the letter. */
    void barred(BlacklistEntry entry, IcpSubject party, Letter letter) {
        if (party.holderId() != null) {
            events.publish(party.holderId(), "BLACKLISTED", entry, null, payload(entry));
        }
        mail(entry, party, "blacklist.barred", letter, entry.reason());
    }

    /**
     * The party learns that it is barred no longer.
     *
     * @param reason why it was lifted; null where its last day was over, of which its bureau learns
     *     too
     */
    void ended(BlacklistEntry entry, String reason) {
        if (reason == null) {
            units.bureauOf(entry.province())
                    .ifPresent(
                            bureau ->
                                    events.publish(
                                            bureau.id(),
                                            "BLACKLIST_ENDED",
                                            entry,
                                            null,
                                            payload(entry)));
        }
        if (entry.subjectId() == null) {
            return;
        }
        IcpSubject party = em.find(IcpSubject.class, entry.subjectId());
        if (party.holderId() != null) {
            events.publish(party.holderId(), "BLACKLIST_ENDED", entry, null, payload(entry));
        }
        mail(
                entry,
                party,
                reason == null ? "blacklist.over" : "blacklist.lifted",
                null,
                reason == null ? "" : reason);
    }

    private static Map<String, Object> payload(BlacklistEntry entry) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("number", entry.number());
        payload.put("kind", entry.kind().name());
        payload.put("state", entry.state().name());
        payload.put("endsOn", entry.endsOn().toString());
        return payload;
    }

    /** A sponsor without an account has no page. */
    private void mail(
            BlacklistEntry entry, IcpSubject party, String template, Letter letter, String words) {
        String recipient = parties.addressOf(party);
        if (recipient == null) {
            return;
        }
        String bureau = units.bureauNameOf(entry.province()).orElse("");
        MailFrame frame = MailFrame.to(party.name()).signedBy(bureau);
        outbox.queue(
                recipient,
                party.holderId() == null
                        ? frame
                        : frame.about("/sponsor/blacklist.xhtml?id=" + entry.id()),
                template,
                Locale.SIMPLIFIED_CHINESE,
                entry,
                letter == null ? null : letter.id(),
                entry.number(),
                bureau,
                entry.validFrom(),
                entry.endsOn(),
                letter == null ? "" : letter.number(),
                words);
    }
}
