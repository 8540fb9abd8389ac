package org.beian.web.page.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.beian.filing.reading.FilingView;
import org.beian.filing.retention.CaseMasking;
import org.beian.law.Clause;
import org.beian.trail.HistoryEntry;
import org.beian.web.page.component.Formats;

/** Backing bean of the note that personal data was masked for good: since when, by which clause. */
@Named
@RequestScoped
@Clause("3")
public class MaskedNote {

    @Inject Words words;

    /** The note on an application, as its history has it; empty when nothing was masked. */
    public String of(FilingView view) {
        return view.history().stream()
                .filter(entry -> CaseMasking.ACT.equals(entry.act()))
                .map(HistoryEntry::time)
                .map(this::since)
                .findFirst()
                .orElse("");
    }

    /** The note with a moment; empty for null. */
    public String since(Instant masked) {
        return masked == null
                ? ""
                : words.text(
                        "filing.masked",
                        Formats.date(masked, words.locale()),
                        Formats.clause("3", words.locale()));
    }
}
