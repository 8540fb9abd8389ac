package org.beian.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import org.beian.account.Account;
import org.beian.account.unit.AccountMailed;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.value.EmailAddress;

/** Observer that tells the person of an account by mail what was done to it (4, 8.6). */
@ApplicationScoped
class AccountMailObserver {

    @Inject Outbox outbox;
    @Inject PublicAddress addresses;
    @Inject Units units;

    @Clause({"4", "8.6"})
    void tell(@Observes AccountMailed mailed) {
        Account account = mailed.account();
        String unit = units.find(account.unitId()).map(Unit::name).orElse("");
        MailFrame frame = MailFrame.to(account.displayName());
        String template = "account." + mailed.kind().name().toLowerCase(Locale.ROOT);
        if (mailed.link() == null) {
            outbox.queue(
                    mailed.address(),
                    frame,
                    template,
                    Locale.SIMPLIFIED_CHINESE,
                    account,
                    null,
                    account.username(),
                    unit);
        } else {
            outbox.queueSecret(
                    EmailAddress.parse(mailed.address()),
                    frame,
                    template,
                    Locale.SIMPLIFIED_CHINESE,
                    account,
                    mailed.link().token().plain(),
                    account.username(),
                    unit,
                    addresses.of(mailed.link().path()),
                    Shanghai.date(mailed.link().until()));
        }
    }
}
