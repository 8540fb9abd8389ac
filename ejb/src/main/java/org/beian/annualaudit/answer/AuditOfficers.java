package org.beian.annualaudit.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.annualaudit.AuditRefusal;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Roster;
import org.beian.value.VisibleText;

/** Check of the officers of providers that act in the audit (7.9). */
@ApplicationScoped
@Clause("7.9")
class AuditOfficers {

    @Inject Roster roster;
    @Inject Callers callers;

    /**
     * The officer of the calling provider who was on duty on a day.
     *
     * @param given null for the caller itself
     * @throws RequestRejected {@link AuditRefusal#AUDIT_OFFICER_UNKNOWN}
     */
    String onDuty(String given, LocalDate day) {
        Caller caller = callers.current();
        String officer = Texts.isBlank(given) ? caller.displayName() : given.strip();
        if (!VisibleText.isLine(officer) || !roster.isOnDuty(caller.unitId(), officer, day)) {
            throw AuditRefusal.AUDIT_OFFICER_UNKNOWN.of(TextNormalizer.shortened(officer), day);
        }
        return officer;
    }
}
