package org.beian.lostaccount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.beian.account.Account;
import org.beian.account.signin.PasswordLink;
import org.beian.law.Shanghai;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.notice.PublicAddress;
import org.beian.party.Units;
import org.beian.value.EmailAddress;

/** Mails and event about a decision: to the new address, to the old one, to the sponsor's unit. */
@ApplicationScoped
class LostAccountNotices {

    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject PublicAddress addresses;
    @Inject Units units;

    void confirmed(LostAccount lost, Account account, PasswordLink link) {
        String signer = signerOf(lost);
        outbox.queueSecret(
                EmailAddress.parse(lost.newEmail()),
                MailFrame.to(lost.applicant()).signedBy(signer),
                "lostAccount.confirmed",
                Locale.SIMPLIFIED_CHINESE,
                lost,
                link.token().plain(),
                lost.sponsorName(),
                account.username(),
                addresses.of(link.path()),
                Shanghai.date(link.until()));
        lost.oldEmail()
                .ifPresent(
                        old ->
                                outbox.queue(
                                        old,
                                        MailFrame.to(lost.sponsorName()).signedBy(signer),
                                        "lostAccount.told",
                                        Locale.SIMPLIFIED_CHINESE,
                                        lost,
                                        null,
                                        lost.sponsorName(),
                                        account.username()));
        events.publish(
                lost.unitId(),
                "ACCOUNT_REISSUED",
                lost,
                null,
                Map.of("username", account.username()));
    }

    void refused(LostAccount lost, String opinion) {
        outbox.queue(
                lost.newEmail(),
                MailFrame.to(lost.applicant()).signedBy(signerOf(lost)),
                "lostAccount.refused",
                Locale.SIMPLIFIED_CHINESE,
                lost,
                null,
                lost.sponsorName(),
                opinion);
    }

    private String signerOf(LostAccount lost) {
        return units.nameOf(lost.authority()).orElse(null);
    }
}
