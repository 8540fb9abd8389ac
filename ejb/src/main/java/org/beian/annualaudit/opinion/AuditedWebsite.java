package org.beian.annualaudit.opinion;

import java.util.List;
import org.beian.annualaudit.AuditItemState;
import org.beian.annualaudit.OpinionKind;

/**
 * Website in the annual audit, for a department.
 *
 * @param domains that are filed now
 * @param mine kinds of the department's own opinions on it
 */
public record AuditedWebsite(
        Long itemId,
        String filingNumber,
        String websiteName,
        String subjectName,
        List<String> domains,
        AuditItemState state,
        List<OpinionKind> mine) {}
