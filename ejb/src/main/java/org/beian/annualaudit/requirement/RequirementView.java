package org.beian.annualaudit.requirement;

import java.time.Instant;
import org.beian.document.AttachmentInfo;

/**
 * Requirement of a department as pages show it.
 *
 * @param document null for none
 * @param withdrawnAt null as long as it holds
 */
public record RequirementView(
        Long id,
        String departmentName,
        String title,
        String words,
        AttachmentInfo document,
        Instant addedAt,
        Instant withdrawnAt) {

    /** Whether sponsors have to follow it. */
    public boolean holds() {
        return withdrawnAt == null;
    }
}
