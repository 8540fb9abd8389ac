package org.beian.filing.record;

import java.time.Instant;
import java.util.List;
import org.beian.filing.reading.SheetSection;

/**
 * One round of an application beside the round before; personal data masked.
 *
 * @param provider name of the provider that files on behalf; empty for a sponsor
 * @param sections with previous values where they differ; of the first round without
 * @param result APPROVED, REFUSED, or null
 * @param reasons rows of the code table {@code refusal-reasons}
 */
public record RoundView(
        long application,
        int round,
        String provider,
        List<SheetSection> sections,
        String result,
        Instant decidedAt,
        String decidedBy,
        List<String> reasons,
        String opinion) {}
