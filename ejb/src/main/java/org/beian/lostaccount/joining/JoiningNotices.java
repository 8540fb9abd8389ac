package org.beian.lostaccount.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.register.IcpSubject;
import org.beian.lostaccount.FiledSponsors;
import org.beian.lostaccount.LostAccount;
import org.beian.lostaccount.LostAccountState;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Unit;
import org.beian.party.Units;

/**
 * Mails and events about an application to join a filing: to the addresses on file, to the provider
 * that filed, to the unit that applied.
 */
@ApplicationScoped
class JoiningNotices {

    @Inject EntityManager em;
    @Inject EventPublisher events;
    @Inject FiledSponsors sponsors;
    @Inject FilingRepository filings;
    @Inject Outbox outbox;
    @Inject Units units;

    /** The addresses on file and the provider learn until when they may object. */
    void applied(LostAccount application, IcpSubject subject, FilingApplication filed) {
        tell(application, subject, "joining.applied", "");
        publish(application, filed, "JOINING_APPLIED");
    }

    /** The unit that applied learns that somebody objects. */
    void objected(LostAccount application) {
        toApplicant(application, "joining.objected", "");
        publishToApplicant(application, "JOINING_OBJECTED");
    }

    void withdrawn(LostAccount application) {
        tell(application, subject(application), "joining.withdrawn", "");
        publish(application, filed(application), "JOINING_ENDED");
    }

    void confirmed(LostAccount application, IcpSubject subject) {
        decided(application, subject, "joining.confirmed", "");
    }

    /**
     * @param opinion the reason
     */
    void refused(LostAccount application, String opinion) {
        decided(application, subject(application), "joining.refused", opinion);
    }

    private void decided(
            LostAccount application, IcpSubject subject, String template, String opinion) {
        toApplicant(application, template + ".applicant", opinion);
        publishToApplicant(application, "JOINING_DECIDED");
        tell(application, subject, template + ".told", opinion);
        publish(application, filed(application), "JOINING_ENDED");
    }

    private IcpSubject subject(LostAccount application) {
        return em.find(IcpSubject.class, application.subjectId());
    }

    private FilingApplication filed(LostAccount application) {
        return filings.find(subject(application).applicationId()).orElseThrow();
    }

    /** Each of the addresses on file gets one mail, and the provider one with its page. */
    private void tell(
            LostAccount application, IcpSubject subject, String template, String opinion) {
        Unit provider = units.find(application.joining().providerId()).orElseThrow();
        Set<String> onFile = new LinkedHashSet<>(sponsors.addresses(subject));
        onFile.forEach(
                address ->
                        mail(
                                address,
                                MailFrame.to(subject.name()),
                                template,
                                application,
                                subject.name(),
                                opinion));
        if (!onFile.contains(provider.email())) {
            mail(
                    provider.email(),
                    MailFrame.to(provider.name())
                            .about("/provider/joining.xhtml?id=" + application.id()),
                    template,
                    application,
                    subject.name(),
                    opinion);
        }
    }

    private void toApplicant(LostAccount application, String template, String opinion) {
        Unit applicant = units.find(application.unitId()).orElseThrow();
        mail(
                applicant.email(),
                MailFrame.to(applicant.name())
                        .about("/sponsor/joining.xhtml?id=" + application.id()),
                template,
                application,
                applicant.name(),
                opinion);
    }

    private void mail(
            String address,
            MailFrame frame,
            String template,
            LostAccount application,
            String subjectName,
            String opinion) {
        if (address == null || address.isEmpty()) {
            return;
        }
        String signer = units.nameOf(application.authority()).orElse("");
        outbox.queue(
                address,
                frame.signedBy(signer),
                template,
                Locale.SIMPLIFIED_CHINESE,
                application,
                null,
                subjectName,
                application.filingNumber(),
                application.sponsorName(),
                application.joining().objectionUntil(),
                opinion);
    }

    private void publishToApplicant(LostAccount application, String type) {
        events.publish(application.unitId(), type, application, null, payload(application));
    }

    private void publish(LostAccount application, FilingApplication filed, String type) {
        events.publish(
                application.joining().providerId(),
                type,
                filed,
                filed.reference(),
                payload(application));
    }

    private static Map<String, Object> payload(LostAccount application) {
        LostAccountState state = application.state();
        return Map.of(
                "filingNumber", application.filingNumber(),
                "state", state.name(),
                "objectionUntil", application.joining().objectionUntil().toString());
    }
}
