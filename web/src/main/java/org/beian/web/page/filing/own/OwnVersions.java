package org.beian.web.page.filing.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.record.SponsorVersions;
import org.beian.filing.record.VersionLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.Words;

/** Backing bean of the versions of a filing, for its sponsor (B4). */
@Named
@RequestScoped
public class OwnVersions {

    private static final int SHOWN = 100;

    @Inject OwnFiling filing;
    @Inject SponsorVersions versions;
    @Inject Words words;

    private List<VersionLine> found;

    /**
     * Row of the table.
     *
     * @param part number of the subject or website
     * @param until null while it is in force
     * @param href of the application that brought it, or empty
     */
    public record Row(
            String part, String version, Instant from, Instant until, String cause, String href) {}

    /** The latest versions; none for another than the sponsor, and before the approval. */
    public List<Row> getRows() {
        if (found == null) {
            FilingStatus status = filing.getStatus();
            found =
                    status.state() != FilingState.APPROVED
                            ? List.of()
                            : PageErrors.ifThere(() -> versions.of(status.filingNumber()))
                                    .orElse(List.of());
        }
        return found.stream().limit(SHOWN).map(this::row).toList();
    }

    private Row row(VersionLine line) {
        return new Row(
                line.filingNumber(),
                words.version(line.version()),
                line.validFrom(),
                line.validTo(),
                words.cause(line.cause()),
                line.application() == null ? "" : SponsorCards.FILING + line.application());
    }
}
