package org.beian.web.page.component;

/**
 * Card in the queue beside a report desk.
 *
 * @param chip state or due date, in words
 * @param chipKind info, good, warn, bad or plain
 */
public record DeskCard(
        String id,
        String number,
        String title,
        String what,
        String chip,
        String chipKind,
        String href,
        boolean current) {

    /** The same card, marked as the open one. */
    DeskCard opened() {
        return new DeskCard(id, number, title, what, chip, chipKind, href, true);
    }
}
