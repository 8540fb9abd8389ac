package org.beian.lostaccount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beian.account.Account;
import org.beian.account.signin.OneTimeToken;
import org.beian.account.signin.PasswordLink;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.notice.SponsorInvitations;
import org.beian.law.Shanghai;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.notice.PublicAddress;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.value.EmailAddress;

/**
 * Mails and events about an application and its decision: to the new address, to those on file, to
 * the unit or provider.
 */
@ApplicationScoped
class LostAccountNotices {

    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject PublicAddress addresses;
    @Inject Units units;

    /**
     * Tells at once that an application was received, so that whoever did not make it can object
     * before it is decided.
     *
     * @param template of the mail, for the kind of application
     * @param name of the sponsor or the unit, as it is on file
     * @param onFile addresses on file
     */
    void received(LostAccount lost, String template, String name, Set<String> onFile) {
        String signer = signerOf(lost);
        onFile.forEach(
                address ->
                        outbox.queue(
                                address,
                                MailFrame.to(name).signedBy(signer),
                                template,
                                Locale.SIMPLIFIED_CHINESE,
                                lost,
                                null,
                                name,
                                Optional.ofNullable(signer).orElse(""),
                                Optional.ofNullable(lost.filingNumber()).orElse("")));
    }

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

    /**
     * Sends the link of a hand-over to the address that was written, and tells the sponsor's
     * addresses on file and the provider that filed.
     */
    void handedOver(
            LostAccount lost, FilingApplication filed, Set<String> onFile, OneTimeToken token) {
        String signer = signerOf(lost);
        Optional<Unit> provider = units.find(filed.unitId());
        String providerName = provider.map(Unit::name).orElse("—");
        outbox.queueSecret(
                EmailAddress.parse(lost.newEmail()),
                MailFrame.to(lost.applicant()).signedBy(signer),
                "lostAccount.handOver",
                Locale.SIMPLIFIED_CHINESE,
                lost,
                token.plain(),
                lost.sponsorName(),
                lost.filingNumber(),
                addresses.of(SponsorInvitations.path(token)));
        onFile.forEach(address -> tellHandOver(lost, address, lost.sponsorName(), providerName));
        provider.map(Unit::email)
                .filter(address -> !onFile.contains(address))
                .ifPresent(address -> tellHandOver(lost, address, providerName, providerName));
        events.publish(
                filed.unitId(),
                "HANDED_OVER_AT_COUNTER",
                filed,
                filed.reference(),
                Map.of("filingNumber", lost.filingNumber()));
    }

    private void tellHandOver(
            LostAccount lost, String address, String addressee, String providerName) {
        outbox.queue(
                address,
                MailFrame.to(addressee).signedBy(signerOf(lost)),
                "lostAccount.handedOver",
                Locale.SIMPLIFIED_CHINESE,
                lost,
                null,
                lost.sponsorName(),
                lost.filingNumber(),
                providerName);
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
