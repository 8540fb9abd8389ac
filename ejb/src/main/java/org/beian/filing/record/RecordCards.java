package org.beian.filing.record;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingReason;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingRound;
import org.beian.filing.content.FilingJson;
import org.beian.filing.reading.ComparedContent;
import org.beian.filing.reading.FilingLayout;
import org.beian.filing.reading.FilingViewAssembler;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterVersions;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.History;
import org.beian.trail.reading.ReadRefusal;
import org.beian.value.FilingNumber;

/**
 * Reading of the record card of a subject by officials (principle 2): the register, all
 * applications with their rounds, letters, mails, history, and who read it. Each list goes by key.
 * Another than the bureau of the domicile is logged with its basis, and so is each value unmasked.
 */
@Stateless
public class RecordCards {

    @Inject RecordReading reading;
    @Inject RecordParts parts;
    @Inject RegisterVersions versions;
    @Inject FilingRepository filings;
    @Inject FilingViewAssembler views;
    @Inject ComparedContent compared;
    @Inject Units units;
    @Inject History history;

    /**
     * Opens the card; it is logged that a part of it is read.
     *
     * @param part name of what is read
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also when the caller may not
     *     read it
     */
    @Clause("2")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public RecordCard open(long id, String part) {
        IcpSubject subject = reading.subject(id);
        reading.log(subject, part);
        return new RecordCard(
                subject.id(),
                subject.filingNumber(),
                subject.name(),
                subject.nature(),
                subject.province().regionCode(),
                subject.state(),
                subject.filedAt(),
                subject.maskedAt(),
                subject.holderId() == null || subject.maskedAt() != null
                        ? ""
                        : units.find(subject.holderId()).map(Unit::name).orElse(""),
                subject.movedTo(),
                parts.movingTo(subject).orElse(null),
                reading.basis(subject).orElseThrow(),
                RecordContent.of(subject));
    }

    /** Websites in the order of their ids, at most 101. */
    @Clause("2")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public List<WebsiteLine> websites(long id, long after, int limit) {
        return parts.websites(reading.subject(id), after, limit);
    }

    /**
     * All items of one website.
     *
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} when it is not the subject's
     */
    @Clause("2")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public WebsiteView website(long id, long website) {
        IcpSubject subject = reading.subject(id);
        IcpWebsite found = parts.website(subject, website);
        return new WebsiteView(found.filingNumber(), RecordContent.of(subject, found));
    }

    /** Versions of the subject and its websites, the latest first, at most 101, before an id. */
    @Clause("B4")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public List<VersionLine> versions(long id, long before, int limit) {
        return versions.before(reading.subject(id), before, RecordParts.clamped(limit)).stream()
                .map(VersionLine::of)
                .toList();
    }

    /**
     * The record as it was at the end of a day; it is logged that it is read.
     *
     * @return empty when it was not filed by then
     */
    @Clause("B4")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public Optional<RecordAsOf> asOf(long id, LocalDate day) {
        IcpSubject subject = reading.subject(id);
        reading.log(subject, "asOf " + day);
        return versions.asOf(FilingNumber.parse(subject.filingNumber()), day)
                .map(
                        then ->
                                new RecordAsOf(
                                        subject.filingNumber(),
                                        day,
                                        Stream.concat(
                                                        Stream.of(then.subject()),
                                                        then.websites().stream())
                                                .map(VersionLine::of)
                                                .toList(),
                                        RecordContent.of(then)));
    }

    /** Accesses in the order of their ids, at most 101. */
    @Clause("2")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public List<AccessLine> accesses(long id, long after, int limit) {
        return parts.accesses(reading.subject(id), after, limit);
    }

    /** Stops of its accesses, the latest first, at most 101, before an id. */
    @Clause("11.3")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public List<StopLine> stops(long id, long before, int limit) {
        return parts.stops(reading.subject(id), before, limit);
    }

    /**
     * Applications for access, also before there was a filing, the latest first, at most 101,
     * before an id.
     *
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also for the bureau of an
     *     access place, which may know the accesses only
     */
    @Clause("11.1")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public List<AskedAccesses.Line> asked(long id, long before, int limit) {
        return parts.asked(reading.inner(id), before, limit);
    }

    /**
     * Tasks of providers on its domains while they had no filing, the latest first, at most 101,
     * before an id.
     *
     * @throws RequestRejected as {@link #asked}
     */
    @Clause("7.4")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public List<UnfiledTaskLine> unfiled(long id, long before, int limit) {
        return parts.unfiled(reading.inner(id), before, limit);
    }

    /**
     * Rounds of all applications, the latest first, at most 101.
     *
     * @param application of the last one seen, and its round; {@link Long#MAX_VALUE} for the first
     *     page
     */
    @Clause("12.4")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public List<RoundLine> rounds(long id, long application, int round, int limit) {
        return parts.rounds(reading.subject(id), application, round, limit);
    }

    /**
     * One round with what is different from the round before, or from what was filed then.
     *
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} when it is not the subject's
     */
    @Clause("12.4")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public RoundView round(long id, long application, int round) {
        IcpSubject subject = reading.subject(id);
        FilingApplication filed =
                filings.find(application)
                        .filter(each -> subject.filingNumber().equals(each.filingNumber()))
                        .orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of(application));
        FilingRound found =
                Optional.ofNullable(filings.round(application, round))
                        .orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of(application));
        return new RoundView(
                application,
                round,
                filed.onBehalf() ? units.find(filed.unitId()).map(Unit::name).orElse("") : "",
                FilingLayout.of(FilingJson.tree(found.content()), compared.of(filed, found)),
                found.result(),
                found.decidedAt(),
                found.decidedBy(),
                filings.reasons(application, round).stream().map(FilingReason::code).toList(),
                found.opinion());
    }

    /**
     * Letters, the latest first, at most 101, before an id; the bureau of an access place knows
     * those about applications only.
     */
    @Clause("12.5")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public List<LetterLine> letters(long id, long before, int limit) {
        IcpSubject subject = reading.subject(id);
        return parts.letters(subject, cases(subject), before, limit);
    }

    /**
     * Mails, the latest first, at most 101, before an id.
     *
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also for the bureau of an
     *     access place
     */
    @Clause("B5")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public List<SentMail> mails(long id, long before, int limit) {
        IcpSubject subject = reading.inner(id);
        return parts.mails(subject, cases(subject), before, limit);
    }

    /**
     * Acts on all applications and other matters, the latest first, at most 101, before an id; as
     * {@link #letters}.
     */
    @Clause("B8")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public List<ActLine> acts(long id, long before, int limit) {
        IcpSubject subject = reading.subject(id);
        return parts.acts(subject, cases(subject), before, limit);
    }

    private RecordParts.Cases cases(IcpSubject subject) {
        return reading.basis(subject).orElseThrow() == ReadingBasis.ACCESS_PLACE
                ? RecordParts.Cases.NONE
                : RecordParts.Cases.of(reading.matters(subject, false));
    }

    /** Whether nothing of the history of its applications is missing or changed. */
    @Clause("B8")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public boolean isWhole(long id) {
        return parts.applications(reading.subject(id)).stream()
                .allMatch(each -> history.verify(each).isWhole());
    }

    /**
     * Logged reads of the record, the latest first, at most 101, before an id.
     *
     * @throws RequestRejected as {@link #mails}
     */
    @Clause("3")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public List<ReadLine> reads(long id, long before, int limit) {
        return parts.reads(reading.inner(id), before, limit);
    }

    /**
     * Shows one masked value of the register; the act and its reason are logged.
     *
     * @param website id of the website that has it, or null for the subject
     * @param pointer JSON pointer of the value, as {@link #open} or {@link #website} gives it
     * @param reason 4 to 1000 characters
     * @throws RequestRejected {@link ReadRefusal#UNMASKING_WITHOUT_REASON} when the reason is not 4
     *     to 1000 characters of plain text
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} when nothing masked stands
     *     there
     */
    @Clause("3")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public String unmask(long id, Long website, String pointer, String reason) {
        IcpSubject subject = reading.subject(id);
        FilingApplication filed = filings.find(subject.applicationId()).orElseThrow();
        return views.unmask(
                filed,
                website == null
                        ? RecordContent.json(subject)
                        : RecordContent.json(subject, parts.website(subject, website)),
                pointer,
                reason);
    }
}
