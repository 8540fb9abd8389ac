package org.beian.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.function.Function;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Roster;
import org.beian.value.VisibleText;

/** Check of the officers in whose name a provider acts: those of its roster, on duty (7.1). */
@ApplicationScoped
@Clause("7.1")
public class ActingOfficers {

    @Inject Roster roster;
    @Inject Callers callers;

    /**
     * Name of the officer of the calling provider who was on duty on a day.
     *
     * @param given null for the caller itself
     * @param refusal of a name, which is shortened
     * @throws RequestRejected that refusal, for anybody else
     */
    public String onDuty(String given, LocalDate day, Function<String, RequestRejected> refusal) {
        Caller caller = callers.current();
        String officer = Texts.isBlank(given) ? caller.displayName() : given.strip();
        if (!VisibleText.isLine(officer) || !roster.isOnDuty(caller.unitId(), officer, day)) {
            throw refusal.apply(TextNormalizer.shortened(officer));
        }
        return officer;
    }
}
