package org.beian.agency.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.beian.agency.MandateRevocation;
import org.beian.agency.MandateRevocationRepository;
import org.beian.agency.mandate.MandateLine.Paper;
import org.beian.cancellation.Cancellation;
import org.beian.cancellation.CancellationDocument;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.content.FilingContent.AttachmentUse;
import org.beian.filing.content.FilingJson;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.party.Units;

/**
 * Book of a sponsor's mandates: there is one for each provider that filed or cancelled in its name,
 * from the first such act until the sponsor revokes it; and each one that it revoked.
 */
@ApplicationScoped
@Clause("B12")
class MandateBook {

    private static final String MANDATE = "MANDATE";
    private static final String FILING = "FILING";

    @Inject ActsInName acts;
    @Inject MandateRevocationRepository revocations;
    @Inject FilingRepository filings;
    @Inject Units units;

    /** Use of a mandate: an application, or a cancellation. */
    private record Use(Instant at, String kind, List<Paper> papers) {}

    /** Those in force, by the providers' names, then those revoked, the latest first. */
    List<MandateLine> of(Long sponsor) {
        Map<Long, List<Use>> uses = uses(sponsor);
        Map<Long, MandateRevocation> latest = new HashMap<>();
        List<MandateLine> revoked = new ArrayList<>();
        for (MandateRevocation each : revocations.of(sponsor)) {
            latest.putIfAbsent(each.providerId(), each);
            revoked.add(
                    line(
                            each.providerId(),
                            between(uses, each.providerId(), each.givenAt(), each.revokedAt()),
                            each.givenAt(),
                            each.revokedAt()));
        }
        List<MandateLine> lines = new ArrayList<>();
        uses.forEach(
                (provider, all) -> {
                    Instant since = since(all, latest.get(provider));
                    if (since != null) {
                        lines.add(
                                line(provider, between(uses, provider, since, null), since, null));
                    }
                });
        lines.sort(Comparator.comparing(MandateLine::provider));
        lines.addAll(revoked);
        return lines;
    }

    /** Since when a mandate is in force; null when it is revoked. */
    private static Instant since(List<Use> uses, MandateRevocation last) {
        return last == null
                ? uses.stream().map(Use::at).min(Comparator.naturalOrder()).orElseThrow()
                : last.renewedAt();
    }

    private static List<Use> between(
            Map<Long, List<Use>> uses, Long provider, Instant from, Instant to) {
        return uses.getOrDefault(provider, List.of()).stream()
                .filter(use -> !use.at().isBefore(from) && (to == null || use.at().isBefore(to)))
                .toList();
    }

    private Map<Long, List<Use>> uses(Long sponsor) {
        Map<Long, List<Use>> uses = new LinkedHashMap<>();
        for (ActInName each : acts.filings(sponsor)) {
            uses.computeIfAbsent(each.providerId(), any -> new ArrayList<>())
                    .add(new Use(each.createdAt(), each.kind(), papers(each)));
        }
        for (Cancellation each : acts.cancellations(sponsor)) {
            uses.computeIfAbsent(each.unitId(), any -> new ArrayList<>())
                    .add(new Use(each.submittedAt(), each.kind().name(), papers(each)));
        }
        return uses;
    }

    private List<Paper> papers(ActInName act) {
        return FilingJson.read(filings.round(act.id(), act.round()).content())
                .attachments()
                .stream()
                .filter(use -> MANDATE.equals(use.purpose()))
                .map(AttachmentUse::id)
                .map(id -> new Paper(FILING, act.id(), id))
                .toList();
    }

    private static List<Paper> papers(Cancellation cancellation) {
        return cancellation.documents().stream()
                .filter(document -> CancellationDocument.MANDATE.equals(document.purpose()))
                .map(
                        document ->
                                new Paper(
                                        cancellation.caseType(), cancellation.id(), document.id()))
                .toList();
    }

    private MandateLine line(Long provider, List<Use> uses, Instant since, Instant until) {
        Unit unit = units.find(provider).orElseThrow();
        Set<String> purposes = new LinkedHashSet<>();
        uses.stream().map(Use::kind).filter(Objects::nonNull).sorted().forEach(purposes::add);
        return new MandateLine(
                unit.code(),
                unit.name(),
                List.copyOf(purposes),
                since,
                until,
                uses.stream().flatMap(use -> use.papers().stream()).distinct().toList());
    }
}
