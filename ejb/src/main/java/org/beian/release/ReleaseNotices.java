package org.beian.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beian.filing.notice.FiledParties;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.value.Authority;

/**
 * Notices about the release of a domain to both sides, in the transaction of the act (B11): events,
 * and mails in which the letters are attached.
 */
@ApplicationScoped
@Clause("B11")
class ReleaseNotices {

    @Inject FiledParties parties;
    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject Units units;

    /** The former holder learns until when it may answer. */
    void applied(DomainRelease release, IcpSubject subject, Letter letter) {
        publish(subject.holderId(), "RELEASE_APPLIED", release);
        toFormerHolder(release, subject, "release.hearing", letter);
    }

    /** The authority learns what the former holder answered. */
    void answered(DomainRelease release) {
        publish(
                units.unitOf(release.authority()).map(Unit::id).orElse(null),
                "RELEASE_ANSWERED",
                release);
    }

    /** The former holder learns that it is over without a decision. */
    void ended(DomainRelease release, IcpSubject subject) {
        publish(subject.holderId(), "RELEASE_ENDED", release);
        toFormerHolder(release, subject, "release.ended", null);
    }

    /**
     * Both sides learn of the decision.
     *
     * @param letters to the former holder, and to the applicant
     */
    void decided(DomainRelease release, IcpSubject subject, List<Letter> letters) {
        String template =
                release.state() == ReleaseState.RELEASED ? "release.released" : "release.refused";
        publish(subject.holderId(), "RELEASE_DECIDED", release);
        toFormerHolder(release, subject, template + ".former", letters.get(0));
        publish(release.applicantId(), "RELEASE_DECIDED", release);
        toApplicant(release, template + ".applicant", letters.get(1));
    }

    /** The applicant learns that the domain left the former filing otherwise. */
    void lapsed(DomainRelease release) {
        publish(release.applicantId(), "RELEASE_ENDED", release);
        toApplicant(release, "release.lapsed", null);
    }

    private void toApplicant(DomainRelease release, String template, Letter letter) {
        Unit applicant = units.find(release.applicantId()).orElseThrow();
        String folder = release.onBehalf() ? "provider" : "sponsor";
        mail(
                applicant.email(),
                MailFrame.to(applicant.name())
                        .about("/" + folder + "/domainRelease.xhtml?id=" + release.id()),
                template,
                release,
                letter);
    }

    /** A sponsor without an account has no page. */
    private void toFormerHolder(
            DomainRelease release, IcpSubject subject, String template, Letter letter) {
        MailFrame frame = MailFrame.to(subject.name());
        mail(
                parties.addressOf(subject),
                subject.holderId() == null
                        ? frame
                        : frame.about("/sponsor/domainRelease.xhtml?id=" + release.id()),
                template,
                release,
                letter);
    }

    private void publish(Long unit, String type, DomainRelease release) {
        if (unit == null) {
            return;
        }
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("state", release.state().name());
        payload.put("domain", release.domain());
        payload.put("filingNumber", release.filingNumber());
        events.publish(
                unit,
                type,
                release,
                unit.equals(release.applicantId()) ? release.reference() : null,
                payload);
    }

    private void mail(
            String recipient,
            MailFrame frame,
            String template,
            DomainRelease release,
            Letter letter) {
        if (recipient == null) {
            return;
        }
        Authority authority = release.authority();
        String signer = units.nameOf(authority).orElse("");
        outbox.queue(
                recipient,
                frame.signedBy(signer),
                template,
                Locale.SIMPLIFIED_CHINESE,
                release,
                letter == null ? null : letter.id(),
                release.domain(),
                release.filingNumber(),
                signer,
                release.hearingUntil(),
                letter == null ? "" : letter.number(),
                release.opinion() == null ? "" : release.opinion());
    }
}
