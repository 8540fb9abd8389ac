package org.beian.filing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.beian.account.UnitNames;
import org.beian.code.Calendars;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.party.UnitSummary;
import org.beian.party.Units;
import org.beian.rule.Finding;
import org.beian.value.DomainName;
import org.beian.value.FilingNumber;

/** Assembler of {@link FilingStatus}, the applicant's view of an application. */
@ApplicationScoped
public class FilingStatusAssembler {

    @Inject FilingRepository filings;
    @Inject UnitNames parties;
    @Inject Units units;
    @Inject Calendars calendars;
    @Inject Letters letters;
    @Inject Clock clock;

    public FilingStatus of(FilingApplication application) {
        FilingRound round = filings.round(application.id(), application.round());
        return of(
                application,
                FilingJson.read(round.content()),
                filings.findings(application.id(), round.round()));
    }

    public FilingStatus of(
            FilingApplication application, FilingContent content, List<Finding> findings) {
        // the caller goes on from the version as it is stored
        filings.flush();
        return new FilingStatus(
                application.id() == null ? null : application.id().toString(),
                application.reference(),
                application.kind(),
                application.state(),
                application.round(),
                application.authority().flatMap(units::nameOf).orElse(null),
                application.submittedAt(),
                clockOf(application),
                findings,
                numberOf(application, content),
                websites(application, content),
                decision(application),
                application.subjectName(),
                atProvider(application),
                application.version());
    }

    /** The number given, or the one of the filing that the application is about. */
    private static String numberOf(FilingApplication application, FilingContent content) {
        return Optional.ofNullable(application.filingNumber())
                .or(() -> FiledPart.number(content.filingNumber()).map(FilingNumber::canonical))
                .orElse(null);
    }

    private FilingStatus.AtProvider atProvider(FilingApplication application) {
        if (!application.onBehalf() && application.sponsorId() == null) {
            return null;
        }
        return new FilingStatus.AtProvider(
                application.onBehalf(),
                application.onBehalf() ? nameOf(application.unitId()) : null,
                application.sponsorId() == null ? null : nameOf(application.sponsorId()),
                application.provider().due(),
                application.provider().sentBackReason(),
                application.provider().handedOverAt(),
                application.provider().handedOverBy(),
                application.provider().sponsorDue(),
                application.provider().heldAt());
    }

    private String nameOf(Long unit) {
        return parties.find(unit).map(UnitSummary::name).orElse("");
    }

    public FilingClock clockOf(FilingApplication application) {
        if (application.state() != FilingState.UNDER_REVIEW) {
            return null;
        }
        return application
                .deadline()
                .map(
                        deadline ->
                                new FilingClock(
                                        deadline.date(),
                                        calendars
                                                .current()
                                                .workingDaysLeft(
                                                        Shanghai.date(clock.instant()),
                                                        deadline.date()),
                                        application.limit().workingDaysTotal(),
                                        deadline.provisional()))
                .orElse(null);
    }

    private List<FilingStatus.NumberedWebsite> websites(
            FilingApplication application, FilingContent content) {
        List<FilingStatus.NumberedWebsite> numbered = new ArrayList<>();
        Iterator<String> given =
                application.filingNumber() == null
                        ? Collections.emptyIterator()
                        : filings.numbersGiven(application.id()).iterator();
        for (FilingContent.Website website : content.websites()) {
            String number =
                    FiledPart.number(website.filingNumber())
                            .map(FilingNumber::canonical)
                            .orElseGet(() -> given.hasNext() ? given.next() : null);
            List<String> domains =
                    ContentFacts.domains(website).stream().map(DomainName::toString).toList();
            numbered.add(new FilingStatus.NumberedWebsite(number, domains, website.name()));
        }
        return numbered;
    }

    private FilingStatus.Decision decision(FilingApplication application) {
        if (application.state() != FilingState.APPROVED
                && application.state() != FilingState.REFUSED) {
            return null;
        }
        FilingRound round = filings.round(application.id(), application.round());
        return new FilingStatus.Decision(
                application.state(),
                filings.reasons(application.id(), round.round()).stream()
                        .map(
                                reason ->
                                        new FilingStatus.StatedReason(
                                                reason.code(), reason.clause()))
                        .toList(),
                round.opinion(),
                round.decidedAt(),
                round.letterId() == null
                        ? null
                        : letters.find(round.letterId()).map(Letter::number).orElse(null),
                round.letterId());
    }
}
