package org.beian.enforcement.clue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.beian.enforcement.Clue;
import org.beian.enforcement.ClueSource;
import org.beian.enforcement.ClueSourceRepository;
import org.beian.law.Clause;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Units;

/**
 * Notices to the sources of a clue, in the transaction of the act (16.1): a mail to who left an
 * address, an event to the department that gave it.
 */
@ApplicationScoped
@Clause("16.1")
class ClueNotices {

    @Inject ClueSourceRepository sources;
    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject Units units;

    /** Tells each source of a clue what came of it. */
    void ended(Clue clue, String template, String words) {
        sources.of(clue).forEach(source -> ended(clue, source, template, words));
    }

    private void ended(Clue clue, ClueSource source, String template, String words) {
        tell(clue, source, "ENFORCEMENT_CLUE_ENDED");
        mail(clue, source, template, words);
    }

    private void tell(Clue clue, ClueSource source, String type) {
        if (source.departmentId() != null) {
            events.publish(
                    source.departmentId(),
                    type,
                    clue,
                    null,
                    Map.of("state", clue.state().name(), "site", clue.site().site()));
        }
    }

    /** Tells a source that another clue has it now. */
    void merged(Clue into, ClueSource source) {
        tell(into, source, "ENFORCEMENT_CLUE_MERGED");
        mail(into, source, "merged", "");
    }

    private void mail(Clue clue, ClueSource source, String template, String words) {
        if (source.contact() == null) {
            return;
        }
        String bureau = units.nameOf(clue.authority()).orElse("");
        outbox.queue(
                source.contact(),
                MailFrame.to(source.giver()).signedBy(bureau),
                "enforcementClue." + template,
                Locale.SIMPLIFIED_CHINESE,
                clue,
                null,
                clue.site().site(),
                bureau,
                words,
                source.receivedOn());
    }
}
