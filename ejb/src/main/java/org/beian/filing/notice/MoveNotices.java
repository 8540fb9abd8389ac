package org.beian.filing.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.RegisterEntry.Moved;
import org.beian.filing.register.RegisterEntry.PassedAccess;
import org.beian.filing.register.RegisterRecords;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.LetterText;
import org.beian.letter.LetterWording;
import org.beian.letter.Letters;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.trail.RecordedContent;
import org.beian.value.Authority;

/**
 * Notices about a filing that moves to another province (B13), in the transaction of the act: to
 * the bureau of the province that it leaves, and once it moved to sponsor and providers, with a
 * letter. All stands in the record of the former filing.
 */
@ApplicationScoped
@Clause("B13")
public class MoveNotices {

    /** Kind of the letter on a filing that moved. */
    public static final String LETTER = "FILING_MOVED";

    private static final String BUNDLE = "org.beian.filing.notice.Letters";

    @Inject EntityManager em;
    @Inject FilingRepository filings;
    @Inject RegisterRecords records;
    @Inject FiledParties parties;
    @Inject Letters letters;
    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject Units units;
    @Inject History history;
    @Inject Clock clock;

    /** The bureau of the former province learns that another one reviews the move. */
    public void appliedFor(FilingApplication application, FilingCheck check) {
        IcpSubject former = em.find(IcpSubject.class, check.movesFrom().id());
        String authority = application.authority().flatMap(units::nameOf).orElse("");
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("filingNumber", former.filingNumber());
        payload.put("province", check.province().regionCode());
        Unit bureau = bureauOf(former);
        events.publish(bureau.id(), "FILING_MOVE_APPLIED", source(former), null, payload);
        mail(
                bureau.email(),
                toBureau(former, bureau),
                "move.applied.bureau",
                former,
                null,
                authority);
    }

    void moved(@Observes Moved moved) {
        IcpSubject former = moved.former();
        FilingApplication source = source(former);
        Unit authority = moved.application().authority().flatMap(units::unitOf).orElseThrow();
        Letter letter = letter(moved, authority, source);
        history.write(
                source,
                Act.note("MOVED", moved.subject().filingNumber(), "B13"),
                Stream.concat(Stream.of(letter), records.of(source.id()).stream())
                        .toArray(RecordedContent[]::new));
        publish(moved, source);
        String number = moved.subject().filingNumber();
        MailFrame toSponsor = MailFrame.to(former.name()).signedBy(authority.name());
        mail(
                parties.addressOf(moved.subject()),
                former.holderId() == null
                        ? toSponsor
                        : toSponsor.about("/sponsor/filing.xhtml?id=" + moved.application().id()),
                "move.completed.sponsor",
                former,
                letter,
                number,
                letter.number());
        for (Long provider : providers(moved)) {
            Unit unit = units.find(provider).orElseThrow();
            mail(
                    unit.email(),
                    MailFrame.to(unit.name()).signedBy(authority.name()),
                    "move.completed.provider",
                    former,
                    null,
                    number);
        }
        Unit bureau = bureauOf(former);
        mail(
                bureau.email(),
                toBureau(former, bureau),
                "move.completed.bureau",
                former,
                null,
                number,
                authority.name());
    }

    private void publish(Moved moved, FilingApplication source) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("filingNumber", moved.former().filingNumber());
        payload.put("movedTo", moved.subject().filingNumber());
        // events are numbered by unit: always in the same order
        Set<Long> readers = providers(moved);
        readers.add(bureauOf(moved.former()).id());
        if (moved.former().holderId() != null) {
            readers.add(moved.former().holderId());
        }
        readers.forEach(unit -> events.publish(unit, "FILING_MOVED", source, null, payload));
    }

    private static Set<Long> providers(Moved moved) {
        Set<Long> providers = new TreeSet<>();
        moved.passed().stream()
                .map(PassedAccess::access)
                .forEach(access -> providers.add(access.providerId()));
        return providers;
    }

    private FilingApplication source(IcpSubject former) {
        return filings.lock(former.applicationId()).orElseThrow();
    }

    private Unit bureauOf(IcpSubject former) {
        return units.unitOf(parties.authorityOf(former)).orElseThrow();
    }

    private MailFrame toBureau(IcpSubject former, Unit bureau) {
        String folder =
                parties.authorityOf(former).equals(Authority.MINISTRY) ? "ministry" : "bureau";
        return MailFrame.to(bureau.name()).about("/" + folder + "/record.xhtml?id=" + former.id());
    }

    private Letter letter(Moved moved, Unit authority, FilingApplication source) {
        return letters.issue(
                LETTER,
                authority,
                source,
                (number, locale) -> {
                    LetterWording words = new LetterWording(BUNDLE, MoveNotices.class, locale);
                    return text(moved, authority.name(), number, words);
                });
    }

    private LetterText text(Moved moved, String authority, String number, LetterWording words) {
        String ended = moved.former().filingNumber();
        String given = moved.subject().filingNumber();
        return new LetterText(
                authority,
                words.text("title"),
                number,
                moved.subject().name(),
                List.of(
                        new LetterText.Fact(words.text("label.former"), ended),
                        new LetterText.Fact(words.text("label.number"), given)),
                List.of(words.text("body", ended, given), words.text("next", ended, given)),
                List.of(words.text("basis")),
                List.of(),
                "",
                Shanghai.date(clock.instant()),
                authority,
                words.locale());
    }

    private void mail(
            String recipient,
            MailFrame frame,
            String template,
            IcpSubject former,
            Letter letter,
            Object... more) {
        if (recipient == null) {
            return;
        }
        Object[] arguments = new Object[2 + more.length];
        arguments[0] = former.filingNumber();
        arguments[1] = former.name();
        System.arraycopy(more, 0, arguments, 2, more.length);
        outbox.queue(
                recipient,
                frame,
                template,
                Locale.SIMPLIFIED_CHINESE,
                source(former),
                letter == null ? null : letter.id(),
                arguments);
    }
}
