package org.beian.filing.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.filing.application.FiledPart;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.FilingContent;
import org.beian.party.UnitSummary;
import org.beian.value.Authority;
import org.beian.value.FilingNumber;
import org.beian.value.Province;

/**
 * Input of the rules: an application, its submitter and the day of the check.
 *
 * @param content what the rules judge: of an application that touches parts of what is filed, the
 *     whole that results
 * @param sent what was submitted
 * @param overlay of what was sent on what is filed; null for a first filing, and where the filing
 *     is not the applicant's
 * @param movesFrom the filing in another province that ends with the approval (B13); null for none,
 *     and where it is not the applicant's
 * @param parts the content, parsed
 * @param applicationId the application's own id, so that it is not compared with itself; null on a
 *     dry run of a new one
 * @param submitter the unit that submits it
 * @param onBehalf true when a provider submits for a sponsor (12), false when the sponsor does (13)
 * @param sponsorId the sponsor's unit where it is known: the one that entrusted the application to
 *     its provider, or that submits it itself; null when the provider began it
 * @param providers the provider of each access in the order of websites and accesses, null where
 *     none is known; always the submitter when it files on behalf
 * @param province the province of the domicile, null when it cannot be read
 * @param today the day in Shanghai
 * @param facts null until the check gathers them
 */
public record FilingCheck(
        FilingContent content,
        FilingContent sent,
        RegisterOverlay overlay,
        FiledSubject movesFrom,
        ParsedContent parts,
        Long applicationId,
        UnitSummary submitter,
        boolean onBehalf,
        Long sponsorId,
        List<List<UnitSummary>> providers,
        Province province,
        LocalDate today,
        FilingFacts facts) {

    /** The units whose attachments the application may name. */
    public List<Long> parties() {
        return Stream.of(submitter.id(), sponsorId).filter(Objects::nonNull).distinct().toList();
    }

    public Optional<Province> domicile() {
        return Optional.ofNullable(province);
    }

    /** See {@link ContentFacts#filingNumber}. */
    public Optional<FilingNumber> number() {
        return ContentFacts.filingNumber(content);
    }

    /** The authority that decides; empty when the domicile cannot be read. */
    public Optional<Authority> authority() {
        return ContentFacts.authority(content);
    }

    /**
     * The province whose settings and severities apply: that of the bureau that decides, null for
     * the ministry, to which those of the whole country apply.
     */
    public Province decidingProvince() {
        return authority().flatMap(Authority::province).orElse(null);
    }

    public UnitSummary provider(int website, int access) {
        return providers.get(website).get(access);
    }

    /** Whether it touches a filing that is unknown, or not the applicant's. */
    public boolean isUnfounded() {
        return sent.touchesFiled() && overlay == null;
    }

    /** The filing that it changes or that ends with it; null for a first one. */
    public FiledSubject touched() {
        return overlay == null ? movesFrom : overlay.filed();
    }

    /** The parts of that filing that it touches, each with a pointer into the whole. */
    public Map<FiledPart, String> touchedParts() {
        if (overlay != null) {
            return overlay.parts();
        }
        return movesFrom == null
                ? Map.of()
                : Map.of(FiledPart.filing(movesFrom.number()), "/movesFrom");
    }

    /** The sponsor's unit: the one that is known, else the holder of what is touched; or null. */
    public Long sponsor() {
        return sponsorId == null && touched() != null ? touched().holderId() : sponsorId;
    }

    /** Whether the subject is judged as sent, and not only as it is filed. */
    public boolean isSubjectSent() {
        return overlay == null || sent.subject() != null;
    }

    /**
     * Whether a provider touches more than what it gives access to: the subject, or a filing that
     * it does not serve yet.
     */
    public boolean isBeyondAccess() {
        return overlay != null
                && onBehalf
                && (sent.subject() != null || !overlay.filed().isServedBy(submitter.id()));
    }

    /** Whether a number of the register is that of the filing it touches, or of its websites. */
    public boolean isOwn(String number) {
        FiledSubject touched = touched();
        return touched != null
                && (touched.number().equals(number) || touched.website(number).isPresent());
    }

    /** Day of the verification: the one that is named, at most today. */
    public LocalDate verifiedOn() {
        LocalDate named = content.verification().date();
        return named == null || named.isAfter(today) ? today : named;
    }

    /** The same application with the facts that its rules judge by. */
    FilingCheck with(FilingFacts gathered) {
        return new FilingCheck(
                content,
                sent,
                overlay,
                movesFrom,
                parts,
                applicationId,
                submitter,
                onBehalf,
                sponsorId,
                providers,
                province,
                today,
                gathered);
    }
}
