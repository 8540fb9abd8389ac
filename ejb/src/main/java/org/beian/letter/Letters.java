package org.beian.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.beian.code.NumberSeries;
import org.beian.law.Shanghai;
import org.beian.notice.MailAttachments;
import org.beian.notice.PublicAddress;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.trail.AuditedCase;
import org.beian.trail.ContentSeals;

/**
 * Issue and archive of numbered letters (B5). The right to read a letter is checked by the package
 * that owns its case.
 */
@ApplicationScoped
public class Letters implements MailAttachments {

    /**
     * Event: a letter was issued, in the transaction of its act.
     *
     * @param about the case that it decides
     * @param remediable whether it names remedies, which run from the day of its service
     */
    public record Issued(Letter letter, Unit issuer, AuditedCase about, boolean remediable) {}

    /**
     * Event: the service of a letter was recorded or corrected, in the transaction of that act.
     *
     * @param effectiveOn the day as of which the letter counts as served
     */
    public record Served(Long letterId, LocalDate effectiveOn) {}

    /** File of a letter, which is named by its number. */
    public record Pdf(String number, byte[] content) {}

    /** The page that confirms a letter by its code. */
    private static final String PAGE = "/public/letter.xhtml";

    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Inject EntityManager em;
    @Inject NumberSeries series;
    @Inject LetterPdf pdf;
    @Inject ContentSeals seals;
    @Inject PublicAddress addresses;
    @Inject Event<Issued> issued;
    @Inject Clock clock;

    /**
     * Issues a letter in the caller's transaction; its number is given back when that rolls back.
     *
     * @param kind upper case, at most 40 characters, such as FILING_APPROVAL
     * @param issuer a bureau or the ministry
     * @param about the case that the letter decides
     * @param words writes the letter under its number, in {@link Locale#SIMPLIFIED_CHINESE} and
     *     then in {@link Locale#ENGLISH}
     * @throws IllegalArgumentException when the unit is no authority
     */
    public Letter issue(
            String kind,
            Unit issuer,
            AuditedCase about,
            BiFunction<String, Locale, LetterText> words) {
        if (!issuer.is(Capacity.BUREAU) && !issuer.is(Capacity.MINISTRY)) {
            throw new IllegalArgumentException(issuer.code() + " issues no letters");
        }
        Instant now = clock.instant();
        int year = Shanghai.date(now).getYear();
        String number = number(issuer, year, series.next("LETTER", issuer.code(), year));
        LetterText chinese = words.apply(number, Locale.SIMPLIFIED_CHINESE);
        Letter letter = new Letter(number, kind, issuer.id(), about, now);
        letter.say(json(chinese, number), json(words.apply(number, Locale.ENGLISH), number));
        em.persist(letter);
        issued.fire(new Issued(letter, issuer, about, !chinese.remedy().isEmpty()));
        return letter;
    }

    /** The province's character, or 部 for the ministry; year; serial without leading zeros. */
    private static String number(Unit issuer, int year, long serial) {
        String character =
                issuer.province().map(province -> String.valueOf(province.character())).orElse("部");
        return "%s通管备〔%d〕%d号".formatted(character, year, serial);
    }

    public Optional<Letter> find(Long id) {
        return Optional.ofNullable(em.find(Letter.class, id));
    }

    /** The letters of a case, oldest first. */
    public List<Letter> of(AuditedCase about) {
        return em.createQuery(
                        """
                        select l from Letter l where l.caseType = :type
                        and l.caseId = :id order by l.id""",
                        Letter.class)
                .setParameter("type", about.caseType())
                .setParameter("id", about.caseId())
                .getResultList();
    }

    /**
     * The content of the letter; Chinese unless the language is English. One that was masked says
     * so.
     */
    public LetterText text(Letter letter, Locale locale) {
        LetterText stored = stored(letter, locale);
        if (letter.maskedAt() == null) {
            return stored;
        }
        LetterWording words = new LetterWording(locale);
        return stored.ending(
                words.text("text.masked", words.date(Shanghai.date(letter.maskedAt()))));
    }

    private static LetterText stored(Letter letter, Locale locale) {
        try {
            return JSON.readValue(letter.text(locale), LetterText.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Letter " + letter.number() + " cannot be read", e);
        }
    }

    /** The letter as a file, with its number; as {@link #render}. */
    public Pdf pdf(Letter letter, Locale locale) {
        return new Pdf(letter.number(), render(letter, locale));
    }

    /** The one of some letters that has an id, as a file; empty when none of them has it. */
    public Optional<Pdf> pdf(List<Letter> some, Long id, Locale locale) {
        return some.stream()
                .filter(letter -> letter.id().equals(id))
                .findFirst()
                .map(letter -> pdf(letter, locale));
    }

    /** The letter as PDF, from its stored content; Chinese unless the language is English. */
    public byte[] render(Letter letter, Locale locale) {
        String code = code(letter).toString();
        return pdf.render(
                text(letter, locale),
                new LetterProof(code, addresses.of(PAGE), addresses.of(PAGE + "?code=" + code)));
    }

    /** The code by which the letter is confirmed, of its content as it was issued. */
    LetterCode code(Letter letter) {
        return LetterCode.of(letter.id(), seal(letter));
    }

    /** As it was issued; of a masked letter that was changed since, none that fits its code. */
    private String seal(Letter letter) {
        boolean masked =
                letter.maskedAt() != null
                        && seals.of("LETTER_MASKED", letter).equals(letter.maskedSeal());
        return masked ? letter.issuedSeal() : seals.of("LETTER_CODE", letter);
    }

    /** Masks the letters of a case, whose codes stay; the act belongs into its history. */
    public List<Letter> mask(AuditedCase about, UnaryOperator<String> mask) {
        List<Letter> letters = of(about);
        for (Letter letter : letters) {
            String seal = seal(letter);
            letter.say(
                    json(stored(letter, Locale.SIMPLIFIED_CHINESE).masked(mask), letter.number()),
                    json(stored(letter, Locale.ENGLISH).masked(mask), letter.number()));
            letter.masked(seal, clock.instant());
            letter.seal(seals.of("LETTER_MASKED", letter));
        }
        return letters;
    }

    @Override
    public File letter(long letterId, Locale locale) {
        Letter letter =
                find(letterId)
                        .orElseThrow(() -> new IllegalStateException("No letter " + letterId));
        return new File(letter.number() + ".pdf", "application/pdf", render(letter, locale));
    }

    private static String json(LetterText text, String number) {
        try {
            return JSON.writeValueAsString(
                    Objects.requireNonNull(text, () -> number + " lacks a language"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Letter " + number + " cannot be stored", e);
        }
    }
}
