package org.beian.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Preview of a change: what holds before and after its day.
 *
 * @param before the version that ends the day before; empty when none is in force
 * @param after what is said from the day on; empty when the fact ends
 * @param ofCountry the country's version, which holds before a province has its own and after it
 *     ended; empty where there is none
 * @param apart versions of provinces of their own, which a change of the country's leaves as they
 *     are
 * @param uses numbers of the cases and records on which the fact bears now
 */
public record FactPreview(
        FactKey key,
        LocalDate from,
        Optional<FactVersion> before,
        Optional<FactContent> after,
        Optional<FactVersion> ofCountry,
        List<FactVersion> apart,
        List<FactUses.Count> uses) {}
