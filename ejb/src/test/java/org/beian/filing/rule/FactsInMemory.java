package org.beian.filing.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.domainregister.lookup.RegisteredDomains.Registration;
import org.beian.filing.application.FiledPart;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.DocumentKey;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.Phones;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.rule.FilingFacts.Barred;
import org.beian.filing.rule.FilingFacts.Filed;
import org.beian.filing.rule.FilingFacts.Holder;
import org.beian.filing.rule.FilingFacts.Pending;
import org.beian.filing.rule.FilingFacts.PendingPart;
import org.beian.filing.rule.PreAssignments.PreAssignment;
import org.beian.ipregister.lookup.AddressUsers.Use;
import org.beian.party.Capacity;
import org.beian.party.ProviderLicences;
import org.beian.party.Unit;
import org.beian.party.UnitSummary;
import org.beian.value.DomainName;
import org.beian.value.FilingNumber;
import org.beian.value.IpRange;
import org.beian.value.Province;

/** Facts about one application in memory, as far as its surroundings were set up. */
final class FactsInMemory {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final List<IpRange> SOURCES =
            List.of(IpRange.parse("203.0.113.0/24"), IpRange.parse("2001:db8::/32"));

    final Map<Long, Unit> units = new HashMap<>();
    final Map<String, Long> attachments = new HashMap<>();
    final Map<Long, ProviderLicences.Ended> licencesEnded = new HashMap<>();
    final Map<Long, Set<String>> resellers = new HashMap<>();
    final Map<String, PreAssignment> kept = new HashMap<>();
    final Map<String, LocalDate> lapses = new HashMap<>();
    final Map<IpRange, Use> uses = new HashMap<>();
    final List<Barred> barred = new ArrayList<>();
    final List<FilingContent> filed = new ArrayList<>();
    final Map<String, List<Registration>> registrations = new HashMap<>();
    final Map<Long, FilingContent> waiting = new HashMap<>();
    final Map<Long, Long> waitingOf = new HashMap<>();
    final List<PendingPart> touched = new ArrayList<>();
    final Set<FiledPart> cancelled = new HashSet<>();
    final Set<FiledPart> moved = new HashSet<>();
    final List<UntrueDatum> untrue = new ArrayList<>();
    boolean mandateRevoked;

    FilingFacts facts(FilingCheck check) {
        Map<String, PreAssignment> assignments = new HashMap<>(kept);
        lapses.forEach(
                (id, day) -> {
                    if (day.isBefore(RuleSurroundingsInMemory.TODAY)) {
                        assignments.remove(id);
                    }
                });
        Set<String> known = new HashSet<>();
        check.content().attachments().stream()
                .map(FilingContent.AttachmentUse::id)
                .filter(id -> check.parties().contains(attachments.get(id)))
                .forEach(known::add);
        return new FilingFacts(
                ShippedReference.of(check),
                providerFacts(check),
                registers(check),
                waitingFacts(check),
                known,
                assignments,
                barred);
    }

    private FilingFacts.Providers providerFacts(FilingCheck check) {
        Set<String> chains = new HashSet<>();
        Set<String> covered = new HashSet<>();
        Map<IpRange, List<Use>> users = new HashMap<>();
        for (var access : check.parts().accesses()) {
            UnitSummary provider = check.provider(access.website(), access.access());
            if (provider == null) {
                continue;
            }
            if (resellers
                    .getOrDefault(provider.id(), Set.of())
                    .containsAll(access.value().resellers())) {
                chains.add(access.pointer());
            }
            for (var range : check.parts().ranges(access)) {
                if (range.value().isWithin(SOURCES)) {
                    covered.add(range.pointer());
                }
                users.put(
                        range.value(),
                        uses.entrySet().stream()
                                .filter(use -> use.getKey().overlaps(range.value()))
                                .map(Map.Entry::getValue)
                                .toList());
            }
        }
        return new FilingFacts.Providers(
                units.values().stream()
                        .filter(unit -> unit.is(Capacity.ACCESS_PROVIDER))
                        .map(Unit::id)
                        .collect(Collectors.toSet()),
                units.keySet().stream()
                        .collect(Collectors.toMap(id -> id, id -> Set.of(Province.BEIJING))),
                licencesEnded,
                chains,
                covered,
                users,
                units.values().stream().collect(Collectors.toMap(Unit::id, Unit::name)),
                check.content().verification() != null
                        && SampleFiling.OFFICER.equals(check.content().verification().officer()),
                mandateRevoked,
                check.onBehalf() && check.touched() != null ? untrue : List.of());
    }

    private FilingFacts.Registers registers(FilingCheck check) {
        Map<String, Holder> holders = new HashMap<>();
        filed.forEach(
                other ->
                        ContentFacts.domains(other)
                                .forEach(
                                        domain ->
                                                holders.put(
                                                        domain.toString(),
                                                        new Holder(
                                                                "示例备案号",
                                                                other.subject().name(),
                                                                NOW))));
        Optional<String> mine = document(check.content());
        return new FilingFacts.Registers(
                holders,
                filed.stream()
                        .filter(other -> mine.isPresent() && mine.equals(document(other)))
                        .findFirst()
                        .map(other -> new Filed("示例备案号", NOW)),
                licences(check.content()),
                registrations,
                registrations.keySet().stream()
                        .map(domain -> DomainName.parse(domain).topLevel())
                        .collect(Collectors.toSet()));
    }

    private Map<String, Holder> licences(FilingContent content) {
        Map<String, Holder> holders = new HashMap<>();
        for (FilingItems.Item<FilingNumber> licence : FilingItems.licences(content)) {
            filed.stream()
                    .filter(
                            other ->
                                    FilingItems.licences(other).stream()
                                            .map(FilingItems.Item::value)
                                            .anyMatch(licence.value()::equals))
                    .forEach(
                            other ->
                                    holders.put(
                                            licence.value().canonical(),
                                            new Holder("示例备案号", other.subject().name(), NOW)));
        }
        return holders;
    }

    private FilingFacts.Waiting waitingFacts(FilingCheck check) {
        List<Pending> pending = new ArrayList<>();
        waiting.forEach(
                (id, other) ->
                        new ParsedContent(other, null)
                                .wanted()
                                .keySet()
                                .forEach(
                                        key ->
                                                pending.add(
                                                        new Pending(key, id, waitingOf.get(id)))));
        Optional<String> mine = document(check.content());
        Set<String> used =
                Stream.concat(filed.stream(), waiting.values().stream())
                        .filter(other -> !mine.equals(document(other)))
                        .flatMap(other -> Phones.of(other).keySet().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        return new FilingFacts.Waiting(pending, used, touched, cancelled, moved);
    }

    private static Optional<String> document(FilingContent content) {
        return FilingItems.subjectDocument(content).flatMap(DocumentKey::of);
    }
}
