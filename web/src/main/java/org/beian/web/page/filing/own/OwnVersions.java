package org.beian.web.page.filing.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.record.SponsorVersions;
import org.beian.filing.record.VersionLine;
import org.beian.filing.register.RegisterState;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.Words;
import org.beian.web.page.filing.desk.ReviewDesk;

/** Backing bean of the versions of a filing, for its sponsor (B4). */
@Named
@RequestScoped
public class OwnVersions {

    private static final int SHOWN = 100;

    @Inject OwnFiling filing;
    @Inject SponsorVersions versions;
    @Inject Words words;

    @Inject Callers callers;

    private List<VersionLine> found;
    private Optional<SponsorVersions.Move> move;

    /**
     * Row of the table.
     *
     * @param part number of the subject or website
     * @param until null for the last one
     * @param inForce whether that one is in force, and not cancelled
     * @param href of the application that brought it, or empty
     */
    public record Row(
            String part,
            String version,
            Instant from,
            Instant until,
            boolean inForce,
            String cause,
            String href) {}

    /** Where the filing moved to; null where it did not. */
    public SponsorVersions.Move getMove() {
        if (move == null) {
            move =
                    PageErrors.ifThere(() -> versions.move(filing.getStatus().filingNumber()))
                            .flatMap(found -> found);
        }
        return move.orElse(null);
    }

    public String letterHref(SponsorVersions.Move move) {
        return ReviewDesk.letterHref(move.application().toString(), move.letter().id());
    }

    /** Whether the sponsor that reads it had the whole filing cancelled or moved. */
    public boolean isCancelled() {
        return callers.current().has(Roles.SPONSOR)
                && versions().stream()
                        .filter(
                                line ->
                                        line.filingNumber()
                                                .equals(filing.getStatus().filingNumber()))
                        .findFirst()
                        .filter(line -> line.state() == RegisterState.CANCELLED)
                        .isPresent();
    }

    /** The latest versions; none for another than the sponsor, and before the approval. */
    public List<Row> getRows() {
        return versions().stream().limit(SHOWN).map(this::row).toList();
    }

    private List<VersionLine> versions() {
        if (found == null) {
            FilingStatus status = filing.getStatus();
            found =
                    status.state() != FilingState.APPROVED
                            ? List.of()
                            : PageErrors.ifThere(() -> versions.of(status.filingNumber()))
                                    .orElse(List.of());
        }
        return found;
    }

    private Row row(VersionLine line) {
        return new Row(
                line.filingNumber(),
                words.version(line.version()),
                line.validFrom(),
                line.validTo(),
                line.state() != RegisterState.CANCELLED,
                words.cause(line.cause()),
                line.application() == null ? "" : SponsorCards.FILING + line.application());
    }
}
