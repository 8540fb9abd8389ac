package org.beian.annualaudit.report;

import java.util.List;
import java.util.Map;
import org.beian.annualaudit.DifferenceKind;
import org.beian.annualaudit.OpinionKind;

/**
 * Report on the audits of a year, as far as the reader may see them.
 *
 * @param sum of all bureaus that the reader may see
 * @param before the same of the year before
 * @param bureaus one for each bureau that audits in the year, by province
 * @param kinds differences by kind, only those that were found, in their order
 * @param opinions of departments by kind, only those that were given, in their order
 * @param providers by the providers that give access now, the most websites first
 * @param counties by the counties of the subjects, the most websites first
 */
public record AnnualReport(
        int year,
        AuditSums sum,
        AuditSums before,
        List<OfBureau> bureaus,
        Map<DifferenceKind, Found> kinds,
        Map<OpinionKind, Long> opinions,
        List<Part> providers,
        List<Part> counties) {

    public AnnualReport {
        bureaus = List.copyOf(bureaus);
        providers = List.copyOf(providers);
        counties = List.copyOf(counties);
    }

    /**
     * Sums of a bureau.
     *
     * @param bureau its name
     */
    public record OfBureau(String bureau, AuditSums sums) {}

    /**
     * Differences of a kind.
     *
     * @param found all of the year
     * @param settled those that are gone
     */
    public record Found(long found, long settled) {}

    /**
     * Part of the audited websites.
     *
     * @param name of a provider, or the code of a county
     * @param passed with or without a correction
     */
    public record Part(String name, long websites, long passed, long failed, long open) {}
}
