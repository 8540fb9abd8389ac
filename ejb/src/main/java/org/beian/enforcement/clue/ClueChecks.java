package org.beian.enforcement.clue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beian.access.application.FaultCollector;
import org.beian.account.Callers;
import org.beian.document.AttachmentInfo;
import org.beian.document.Attachments;
import org.beian.enforcement.Clue;
import org.beian.enforcement.ClueRepository;
import org.beian.enforcement.ClueSource;
import org.beian.enforcement.EnforcementRefusal;
import org.beian.enforcement.RecognisedSite;
import org.beian.enforcement.Violations;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.TextNormalizer;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.rule.FaultsFound;
import org.beian.trail.AccessDenials;
import org.beian.value.EmailAddress;
import org.beian.value.VisibleText;

/** Checks of what officers say about clues, and of the clue that they act on. */
@ApplicationScoped
class ClueChecks {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PAPER = 100;
    private static final int MOST_DOCUMENTS = 20;

    @Inject SiteRecognition sites;
    @Inject Violations violations;
    @Inject Attachments attachments;
    @Inject ClueRepository clues;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject Clock clock;

    /**
     * The site of a clue that is entered, after all of it was checked.
     *
     * @throws FaultsFound {@link EnforcementRefusal#ENFORCEMENT_CLUE_INCOMPLETE}
     */
    RecognisedSite site(ClueRequest request) {
        FaultCollector faults = faults(request.source());
        Optional<RecognisedSite> site = sites.of(request.site());
        if (site.isEmpty()) {
            faults.add("/site", "CLUE_SITE", TextNormalizer.shortened(request.site()));
        }
        if (violations.find(request.violation(), today()).isEmpty()) {
            faults.add("/violation", "CLUE_VIOLATION");
        }
        refuse(faults);
        return site.orElseThrow();
    }

    /**
     * A source that is entered.
     *
     * @throws FaultsFound {@link EnforcementRefusal#ENFORCEMENT_CLUE_INCOMPLETE}
     */
    ClueSource.Given source(SourceRequest request) {
        refuse(faults(request));
        return new ClueSource.Given(
                request.kind(),
                request.receivedOn(),
                line(request.paper(), LONGEST_PAPER).orElse(null),
                line(request.from(), LONGEST_NAME).orElseThrow(),
                contact(request).orElse(null),
                null,
                null,
                VisibleText.given(request.words(), SHORTEST, LONGEST).orElseThrow(),
                documents(request));
    }

    private FaultCollector faults(SourceRequest request) {
        FaultCollector faults = new FaultCollector("16.1");
        if (request.kind() == null || !request.kind().isEntered()) {
            faults.add("/kind", "CLUE_SOURCE_KIND");
        }
        if (request.receivedOn() == null || request.receivedOn().isAfter(today())) {
            faults.add("/receivedOn", "CLUE_DAY");
        }
        if (isGiven(request.paper()) && line(request.paper(), LONGEST_PAPER).isEmpty()) {
            faults.add("/paper", "CLUE_PAPER", LONGEST_PAPER);
        }
        if (line(request.from(), LONGEST_NAME).isEmpty()) {
            faults.add("/from", "CLUE_GIVER", LONGEST_NAME);
        }
        if (isGiven(request.contact()) && contact(request).isEmpty()) {
            faults.add("/contact", "CLUE_CONTACT", TextNormalizer.shortened(request.contact()));
        }
        if (VisibleText.given(request.words(), SHORTEST, LONGEST).isEmpty()) {
            faults.add("/words", "CLUE_WORDS", SHORTEST, LONGEST);
        }
        List<String> documents = documents(request);
        for (int i = 0; i < documents.size(); i++) {
            boolean again = documents.indexOf(documents.get(i)) < i;
            if (i >= MOST_DOCUMENTS || again || !isOwn(documents.get(i))) {
                faults.add(
                        "/documents/" + i,
                        "CLUE_DOCUMENT",
                        TextNormalizer.shortened(documents.get(i)));
            }
        }
        return faults;
    }

    private static void refuse(FaultCollector faults) {
        if (!faults.found().isEmpty()) {
            throw new FaultsFound(EnforcementRefusal.ENFORCEMENT_CLUE_INCOMPLETE, faults.found());
        }
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    private static Optional<String> line(String text, int most) {
        return VisibleText.given(text, 1, most).filter(VisibleText::isLine);
    }

    private static Optional<String> contact(SourceRequest request) {
        return isGiven(request.contact())
                ? FilingItems.read(request.contact().strip(), EmailAddress::parse)
                        .map(EmailAddress::toString)
                : Optional.empty();
    }

    private static List<String> documents(SourceRequest request) {
        return request.documents() == null ? List.of() : request.documents();
    }

    private boolean isOwn(String document) {
        Optional<AttachmentInfo> found =
                VisibleText.isLine(document) ? attachments.info(document) : Optional.empty();
        boolean own =
                found.filter(info -> info.unitId().equals(callers.current().unitId())).isPresent();
        if (!own) {
            found.ifPresent(info -> hidden.reachedFor("ATTACHMENT", info.id()));
        }
        return own;
    }

    /**
     * A reason of 4 to 2000 characters.
     *
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_CLUE_TEXT_INVALID}
     */
    static String reason(String given) {
        return VisibleText.given(given, SHORTEST, LONGEST)
                .orElseThrow(
                        () ->
                                EnforcementRefusal.ENFORCEMENT_CLUE_TEXT_INVALID.of(
                                        SHORTEST, LONGEST));
    }

    /**
     * The name of a department.
     *
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_CLUE_TEXT_INVALID}
     */
    static String department(String given) {
        return line(given, LONGEST_NAME)
                .orElseThrow(
                        () -> EnforcementRefusal.ENFORCEMENT_CLUE_TEXT_INVALID.of(1, LONGEST_NAME));
    }

    /**
     * An open clue of the caller's bureau, locked.
     *
     * @param version the version that the caller saw; null for whatever it is now
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_CLUE_NOT_FOUND} when another
     *     bureau has it
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_CLUE_STALE} when it changed
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_CLUE_STATE_FORBIDS} when it has
     *     ended, or is on its way to another bureau
     */
    Clue open(String id, Integer version) {
        Clue clue =
                hidden.unlessHidden(
                                clues.lock(id),
                                found ->
                                        callers.current()
                                                .authority()
                                                .equals(Optional.of(found.authority())))
                        .orElseThrow(() -> EnforcementRefusal.ENFORCEMENT_CLUE_NOT_FOUND.of(id));
        if (version != null && clue.version() != version) {
            throw EnforcementRefusal.ENFORCEMENT_CLUE_STALE.of(clue.id());
        }
        clue.requireOpen();
        return clue;
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }
}
