package org.beian.filing.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.code.CodeTables;
import org.beian.code.Regions;
import org.beian.code.ReservedBlocks;
import org.beian.code.Settings;
import org.beian.domainregister.lookup.RegisteredDomains;
import org.beian.filing.content.DocumentKey;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingContent.AttachmentUse;
import org.beian.filing.content.FilingContent.Subject;
import org.beian.filing.content.FilingContent.Verification;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.filing.rule.FilingFacts.Providers;
import org.beian.filing.rule.FilingFacts.Reference;
import org.beian.filing.rule.FilingFacts.Registers;
import org.beian.filing.rule.FilingFacts.Waiting;
import org.beian.filing.rule.PreAssignments.PreAssignment;
import org.beian.ipregister.lookup.AddressUsers;
import org.beian.ipregister.lookup.AddressUsers.Use;
import org.beian.ipregister.lookup.ProviderAddresses;
import org.beian.party.Capacity;
import org.beian.party.ProviderLicences;
import org.beian.party.Resellers;
import org.beian.party.Roster;
import org.beian.party.UnitSummary;
import org.beian.party.Units;
import org.beian.value.DomainName;
import org.beian.value.IpRange;
import org.beian.value.Province;

/** Reader of the facts that the rules judge an application by: a few queries by key. */
@ApplicationScoped
public class FilingFactsReader {

    private static final List<String> TABLES =
            List.of(
                    "natures",
                    "document-types",
                    "document-by-nature",
                    "services",
                    "languages",
                    "pre-approval-categories",
                    "special-approval-categories",
                    "approval-by-service",
                    "access-methods",
                    "attachment-purposes",
                    "reserved-site-words");

    @Inject CodeTables codes;
    @Inject Settings settings;
    @Inject Regions regions;
    @Inject ReservedBlocks blocks;
    @Inject Units units;
    @Inject ProviderLicences licences;
    @Inject Roster roster;
    @Inject Resellers resellers;
    @Inject ProviderAddresses addresses;
    @Inject AddressUsers users;
    @Inject RegisteredDomains registeredDomains;
    @Inject PreAssignments assignments;
    @Inject RegisterQueries register;
    @Inject ReservationQueries reservations;
    @Inject @Any Instance<OpenCancellations> cancellations;
    @Inject WaitingMoves moves;
    @Inject RevokedMandates mandates;
    @Inject KnownUntrue known;

    /**
     * Gathers the facts of one application.
     *
     * @throws jakarta.persistence.PersistenceException when the database does not answer
     */
    public FilingFacts read(FilingCheck filing) {
        return new FilingFacts(
                reference(filing),
                providers(filing),
                registers(filing),
                waiting(filing),
                attachments(filing),
                preAssignments(filing),
                register.barred(barrable(filing), filing.today()));
    }

    private Waiting waiting(FilingCheck filing) {
        boolean touches = filing.touched() != null;
        String number = touches ? filing.touched().number() : null;
        return new Waiting(
                reservations.pending(filing.parts().wanted().keySet(), filing.applicationId()),
                reservations.usedPhones(filing),
                touches ? reservations.parts(number, filing.applicationId()) : List.of(),
                touches
                        ? cancellations.stream()
                                .flatMap(source -> source.of(number).stream())
                                .collect(Collectors.toSet())
                        : Set.of(),
                touches ? moves.of(number) : Set.of());
    }

    private Reference reference(FilingCheck filing) {
        Map<IpRange, String> reserved = new HashMap<>();
        ranges(filing)
                .forEach(
                        range ->
                                blocks.touching(range, filing.today())
                                        .ifPresent(block -> reserved.put(range, block)));
        return new Reference(
                TABLES.stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        table -> codes.validOn(table, filing.today()))),
                settings.number("filing.minimumAge", filing.decidingProvince(), filing.today()),
                settings.number(
                        "filing.domains.perWebsite", filing.decidingProvince(), filing.today()),
                upperRegions(filing.content().subject()),
                reserved,
                hasBureau(filing.content().subject()));
    }

    private boolean hasBureau(Subject subject) {
        return subject != null
                && TextNormalizer.province(subject.province())
                        .flatMap(units::bureauNameOf)
                        .isPresent();
    }

    private Map<String, String> upperRegions(Subject subject) {
        Map<String, String> upper = new HashMap<>();
        if (subject != null) {
            Stream.of(subject.city(), subject.county())
                    .filter(code -> !Texts.isBlank(code))
                    .forEach(
                            code ->
                                    regions.find(code)
                                            .ifPresent(found -> upper.put(code, found.parent())));
        }
        return upper;
    }

    private Providers providers(FilingCheck filing) {
        Set<Long> ids =
                filing.providers().stream()
                        .flatMap(Collection::stream)
                        .filter(Objects::nonNull)
                        .map(UnitSummary::id)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<Long, Set<Province>> remits = new HashMap<>();
        ids.forEach(id -> remits.put(id, units.provincesOf(id, filing.today())));
        Set<String> covered = new HashSet<>();
        Set<String> chains = new HashSet<>();
        Map<IpRange, List<Use>> uses = new HashMap<>();
        for (Item<Access> access : filing.parts().accesses()) {
            UnitSummary provider = filing.provider(access.website(), access.access());
            if (provider == null) {
                continue;
            }
            List<String> chain = access.value().resellers();
            if (!chain.isEmpty()
                    && chain.stream().noneMatch(Texts::isBlank)
                    && resellers.known(provider.id(), chain)) {
                chains.add(access.pointer());
            }
            for (Item<IpRange> range : filing.parts().ranges(access)) {
                if (addresses.cover(provider.id(), range.value(), filing.today())) {
                    covered.add(range.pointer());
                }
                uses.computeIfAbsent(range.value(), users::of);
            }
        }
        Set<Long> filedBy =
                uses.values().stream()
                        .flatMap(List::stream)
                        .map(Use::filedBy)
                        .collect(Collectors.toSet());
        return new Providers(
                units.having(Capacity.ACCESS_PROVIDER, ids),
                remits,
                licences.endedBefore(filing.today(), ids),
                chains,
                covered,
                uses,
                units.names(filedBy),
                isOfficerOnDuty(filing),
                isMandateRevoked(filing),
                untrue(filing));
    }

    private List<UntrueDatum> untrue(FilingCheck filing) {
        return filing.onBehalf() && filing.touched() != null
                ? known.reportedBy(filing.submitter().id(), filing.touched().id())
                : List.of();
    }

    private boolean isMandateRevoked(FilingCheck filing) {
        Long sponsor = filing.sponsor();
        return filing.onBehalf()
                && sponsor != null
                && mandates.isRevoked(sponsor, filing.submitter().id());
    }

    private boolean isOfficerOnDuty(FilingCheck filing) {
        Verification verification = filing.content().verification();
        return verification != null
                && !Texts.isBlank(verification.officer())
                && DatesPlausible.isPlausible(verification.date(), filing.today())
                && roster.isOnDuty(
                        filing.submitter().id(), verification.officer(), filing.verifiedOn());
    }

    private Registers registers(FilingCheck filing) {
        List<DomainName> named = filing.parts().distinctDomains();
        return new Registers(
                register.holders(
                        filing.parts().domains().stream()
                                .map(item -> item.value().toString())
                                .collect(Collectors.toSet())),
                subject(filing),
                register.licensed(
                        FilingItems.licences(filing.content()).stream()
                                .map(licence -> licence.value().canonical())
                                .collect(Collectors.toSet()),
                        filing.touched()),
                registeredDomains.registrations(named),
                registeredDomains.reportedLevels(named));
    }

    private Optional<FilingFacts.Filed> subject(FilingCheck filing) {
        return FilingItems.subjectDocument(filing.content())
                .filter(document -> !Texts.isBlank(document.type()))
                .flatMap(
                        document ->
                                DocumentKey.number(document)
                                        .flatMap(
                                                number ->
                                                        register.subject(document.type(), number)));
    }

    private Set<String> attachments(FilingCheck filing) {
        return reservations.attachments(
                filing.parties(),
                filing.content().attachments().stream()
                        .map(AttachmentUse::id)
                        .filter(id -> !Texts.isBlank(id))
                        .collect(Collectors.toSet()));
    }

    private Map<String, PreAssignment> preAssignments(FilingCheck filing) {
        Map<String, PreAssignment> found = new HashMap<>();
        filing.parts().accesses().stream()
                .map(access -> access.value().accessApplication())
                .filter(named -> !Texts.isBlank(named))
                .forEach(
                        named ->
                                assignments
                                        .find(named, filing.today())
                                        .ifPresent(kept -> found.put(named, kept)));
        return found;
    }

    private static Set<String> barrable(FilingCheck filing) {
        Set<String> entries = new LinkedHashSet<>();
        filing.parts().domains().forEach(domain -> entries.addAll(domain.value().upward()));
        FilingItems.subjectDocument(filing.content())
                .flatMap(DocumentKey::number)
                .ifPresent(entries::add);
        return entries;
    }

    private static Stream<IpRange> ranges(FilingCheck filing) {
        return filing.parts().accesses().stream()
                .flatMap(access -> filing.parts().ranges(access).stream())
                .map(Item::value)
                .distinct();
    }
}
