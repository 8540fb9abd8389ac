package org.beian.partyregister;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.beian.account.Account;
import org.beian.law.Clause;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.ManagementContact;
import org.beian.party.Unit;

/** Notices to units about what the register holds of them: an event, and a mail to the unit. */
@ApplicationScoped
public class UnitNotices {

    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject UnitAuthority authority;

    @Clause("4")
    void registered(RegisteredUnit row, Unit unit) {
        publish(row, unit, "UNIT_REGISTERED", Map.of("code", unit.code()));
        mail(row, unit, "unit.registered", unit.name(), unit.code());
    }

    /** Tells the unit that what is registered of it was changed. */
    @Clause("4")
    public void changed(RegisteredUnit row, Unit unit, String why) {
        publish(row, unit, "UNIT_CHANGED", Map.of("text", why));
        mail(row, unit, "unit.changed", unit.name(), why);
    }

    /** Tells headquarters, former or new ones, that a branch is theirs no more or from now on. */
    @Clause("9.1")
    void branchChanged(RegisteredUnit row, Unit branch, Unit headquarters, String why) {
        publish(
                row,
                headquarters,
                "UNIT_CHANGED",
                Map.of("unit", branch.name(), "code", branch.code(), "text", why));
        mail(row, headquarters, "unit.changed", branch.name(), why);
    }

    @Clause("4")
    void ends(RegisteredUnit row, Unit unit, LocalDate lastDay, String why) {
        publish(row, unit, "UNIT_ENDS", Map.of("date", lastDay.toString(), "text", why));
        mail(row, unit, "unit.ends", unit.name(), lastDay, why);
    }

    /**
     * @param to last day; null for no end
     */
    @Clause({"2", "10.1"})
    void remitGiven(
            RegisteredUnit row, Unit unit, String remit, LocalDate from, LocalDate to, String why) {
        publish(row, unit, "REMIT_GIVEN", told(remit, from, to, why));
        if (to == null) {
            mail(row, unit, "unit.remitGiven", unit.name(), remit, why, from);
        } else {
            mail(row, unit, "unit.remitGivenUntil", unit.name(), remit, why, from, to);
        }
    }

    @Clause({"2", "10.1"})
    void remitEnds(
            RegisteredUnit row, Unit unit, String remit, LocalDate from, LocalDate to, String why) {
        publish(row, unit, "REMIT_ENDS", told(remit, from, to, why));
        mail(row, unit, "unit.remitEnds", unit.name(), remit, why, from, to);
    }

    private static Map<String, String> told(
            String remit, LocalDate from, LocalDate to, String why) {
        Map<String, String> told =
                new TreeMap<>(Map.of("remit", remit, "from", from.toString(), "text", why));
        if (to != null) {
            told.put("to", to.toString());
        }
        return told;
    }

    /**
     * Tells a unit who administers its accounts from now on: at its address, that of its manager,
     * and those of who did so before.
     */
    @Clause("4")
    void administered(
            RegisteredUnit row, Unit unit, Account administrator, Set<String> others, String why) {
        publish(
                row,
                unit,
                "ADMINISTRATOR_SET",
                Map.of("username", administrator.username(), "text", why));
        Set<String> told = new TreeSet<>(others);
        Optional.ofNullable(unit.email()).ifPresent(told::add);
        unit.management().map(ManagementContact::email).ifPresent(told::add);
        told.forEach(
                address ->
                        mailTo(
                                row,
                                unit,
                                address,
                                "unit.administrator",
                                unit.name(),
                                administrator.username(),
                                administrator.displayName(),
                                why));
    }

    /** Tells the authority that keeps a unit that it is reached elsewhere now. */
    @Clause("4")
    void contactChanged(RegisteredUnit row, Unit unit) {
        authority
                .keeperOf(unit)
                .ifPresent(
                        keeper ->
                                events.publish(
                                        keeper.id(),
                                        "UNIT_CONTACT_CHANGED",
                                        row,
                                        null,
                                        Map.of("unit", unit.name(), "code", unit.code())));
    }

    /** Tells the authority that keeps a unit of a renewed licence to be registered. */
    @Clause("4")
    public void licenceSubmitted(RegisteredUnit row, Unit unit) {
        authority
                .keeperOf(unit)
                .ifPresent(
                        keeper ->
                                events.publish(
                                        keeper.id(),
                                        "LICENCE_SUBMITTED",
                                        row,
                                        null,
                                        Map.of("unit", unit.name(), "code", unit.code())));
    }

    /** Tells the unit why the renewed licence that it submitted was not registered. */
    @Clause("4")
    public void licenceReturned(RegisteredUnit row, Unit unit, String number, String why) {
        publish(row, unit, "LICENCE_RETURNED", Map.of("text", why));
        mail(row, unit, "unit.licenceReturned", unit.name(), number, why);
    }

    private void publish(RegisteredUnit row, Unit unit, String type, Map<String, String> told) {
        events.publish(unit.id(), type, row, null, told);
    }

    private void mail(RegisteredUnit row, Unit unit, String template, Object... arguments) {
        if (unit.email() != null) {
            mailTo(row, unit, unit.email(), template, arguments);
        }
    }

    private void mailTo(
            RegisteredUnit row, Unit unit, String address, String template, Object... arguments) {
        String signer = authority.keeperOf(unit).map(Unit::name).orElse(null);
        outbox.queue(
                address,
                MailFrame.to(unit.name()).signedBy(signer),
                template,
                Locale.SIMPLIFIED_CHINESE,
                row,
                null,
                arguments);
    }
}
