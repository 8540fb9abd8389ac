package org.beian.filing.reading;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.law.Clause;

/**
 * Content to which a sponsor agreed: what it entrusted to its provider, or consented to since
 * (12.1, 12.7). What differs from it is not submitted without the sponsor.
 */
@ApplicationScoped
public class AgreedContent {

    @Inject FilingRepository filings;

    /** The content agreed to; that of the current round where no sponsor entrusted it. */
    public FilingContent of(FilingApplication application) {
        Integer agreed = application.provider().agreedRound();
        int round = agreed == null ? application.round() : agreed;
        return FilingJson.read(filings.round(application.id(), round).content());
    }

    /**
     * Whether a content differs from it. Reference and verification are the provider's own, and
     * change nothing that the sponsor entrusted.
     */
    @Clause("12.7")
    public boolean isChangedBy(FilingApplication application, FilingContent content) {
        Integer agreed = application.provider().agreedRound();
        if (agreed == null) {
            return false;
        }
        JsonNode before = FilingJson.tree(filings.round(application.id(), agreed).content());
        return FilingLayout.of(FilingJson.tree(FilingJson.write(content)), before).stream()
                .flatMap(section -> section.rows().stream())
                .filter(SheetRow::changed)
                .map(SheetRow::field)
                .anyMatch(field -> !field.equals("reference") && !field.startsWith("verification"));
    }
}
