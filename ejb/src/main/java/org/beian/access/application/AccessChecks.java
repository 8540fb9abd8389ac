package org.beian.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beian.access.AccessRefusal;
import org.beian.code.CodeTables;
import org.beian.code.ReservedBlocks;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.ipregister.lookup.ProviderAddresses;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Capacity;
import org.beian.party.ProviderLicences;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.value.DomainName;
import org.beian.value.EmailAddress;
import org.beian.value.InvalidValue;
import org.beian.value.IpRange;
import org.beian.value.Province;
import org.beian.value.VisibleText;

/**
 * Validation of the data entered for an application (11.1) or a pre-assignment (11.2). All faults
 * are found at once, under the codes of the rules that an application for a filing meets later.
 */
@ApplicationScoped
class AccessChecks {

    private static final int NAME = 255;
    private static final int CONTACT = 128;
    private static final int PHONE = 60;
    private static final int WEBSITE = 512;
    private static final int REFERENCE = 100;
    private static final int MOST = 50;

    @Inject CodeTables codes;
    @Inject Units units;
    @Inject ProviderLicences licences;
    @Inject ProviderAddresses addresses;
    @Inject ReservedBlocks blocks;

    /**
     * @param provider the provider that the application is addressed to; null when it is unknown
     * @throws RequestRejected {@link AccessRefusal#ACCESS_INCOMPLETE} with every fault
     */
    @Clause("11.1")
    AccessTerms terms(AccessRequest request, Unit provider, LocalDate today) {
        FaultCollector faults = new FaultCollector("11.1");
        boolean known =
                provider != null
                        && provider.is(Capacity.ACCESS_PROVIDER)
                        && provider.validOn(today);
        if (!known) {
            faults.add("/provider", "PROVIDER_KNOWN", TextNormalizer.shortened(request.provider()));
        }
        if (known) {
            ProviderLicences.Ended ended =
                    licences.endedBefore(today, List.of(provider.id())).get(provider.id());
            if (ended != null) {
                faults.add(
                        "/provider",
                        "PROVIDER_LICENSED",
                        provider.name(),
                        ended.number(),
                        ended.until());
            }
        }
        if (request.customer() != null) {
            customer(request.customer(), faults);
        }
        line("/reference", request.reference(), false, REFERENCE, faults);
        line("/websiteName", request.websiteName(), true, WEBSITE, faults);
        AccessTerms terms =
                new AccessTerms(
                        blankToNull(request.reference()),
                        blankToNull(request.websiteName()),
                        domains(request.domains(), faults),
                        methods(request.methods(), today, faults),
                        places(request.places(), known ? provider : null, today, faults));
        faults.refuse();
        return terms;
    }

    /**
     * @throws RequestRejected {@link AccessRefusal#ACCESS_INCOMPLETE} with every fault
     */
    @Clause("11.2")
    List<IpRange> ranges(List<FilingContent.Ips> ips, Unit provider, LocalDate today) {
        FaultCollector faults = new FaultCollector("11.2");
        count("/ips", ips, faults);
        List<IpRange> ranges = new ArrayList<>();
        for (int i = 0; i < ips.size(); i++) {
            String pointer = "/ips/" + i;
            range(ips.get(i), pointer, faults)
                    .ifPresent(range -> own(range, pointer, provider, today, ranges, faults));
        }
        faults.refuse();
        return ranges;
    }

    private void own(
            IpRange range,
            String pointer,
            Unit provider,
            LocalDate today,
            List<IpRange> ranges,
            FaultCollector faults) {
        Optional<String> reserved = blocks.touching(range, today);
        if (reserved.isPresent()) {
            faults.add(pointer, "ADDRESS_RESERVED", range, reserved.get());
        } else if (!addresses.cover(provider.id(), range, today)) {
            faults.add(pointer, "ADDRESS_OF_PROVIDER", range, provider.name());
        } else if (ranges.stream().anyMatch(range::overlaps)) {
            faults.add(pointer, "ADDRESS_TWICE", range);
        }
        ranges.add(range);
    }

    private static Optional<IpRange> range(
            FilingContent.Ips ips, String pointer, FaultCollector faults) {
        String end = Texts.isBlank(ips.end()) ? ips.start() : ips.end();
        try {
            return Optional.of(IpRange.of(ips.start(), end));
        } catch (InvalidValue notARange) {
            faults.add(
                    pointer,
                    "ADDRESS_SYNTAX",
                    TextNormalizer.shortened(ips.start()),
                    TextNormalizer.shortened(end));
            return Optional.empty();
        }
    }

    private static void customer(AccessRequest.Customer customer, FaultCollector faults) {
        line("/customer/name", customer.name(), true, NAME, faults);
        line("/customer/contactName", customer.contactName(), false, CONTACT, faults);
        line("/customer/phone", customer.phone(), false, PHONE, faults);
        if (!Texts.isBlank(customer.email())) {
            try {
                EmailAddress.parse(customer.email());
            } catch (InvalidValue notAnAddress) {
                faults.add("/customer/email", "EMAIL_SYNTAX");
            }
        }
    }

    private static Set<DomainName> domains(List<String> entered, FaultCollector faults) {
        count("/domains", entered, faults);
        Set<DomainName> domains = new LinkedHashSet<>();
        for (int i = 0; i < entered.size(); i++) {
            String pointer = "/domains/" + i;
            try {
                DomainName domain = DomainName.parse(entered.get(i));
                if (!domain.isIndependent()) {
                    faults.add(pointer, "INDEPENDENT_DOMAIN", domain.unicode());
                } else if (!domains.add(domain)) {
                    faults.add(pointer, "DOMAIN_TWICE", domain.unicode());
                }
            } catch (InvalidValue notADomain) {
                faults.add(pointer, "DOMAIN_SYNTAX", TextNormalizer.shortened(entered.get(i)));
            }
        }
        return domains;
    }

    private List<String> methods(List<String> entered, LocalDate today, FaultCollector faults) {
        count("/methods", entered, faults);
        for (int i = 0; i < entered.size(); i++) {
            if (codes.find("access-methods", entered.get(i), today).isEmpty()) {
                faults.add(
                        "/methods/" + i,
                        "CODES_KNOWN",
                        TextNormalizer.shortened(entered.get(i)),
                        "access-methods");
            }
        }
        return entered.stream().distinct().toList();
    }

    private List<Province> places(
            List<String> entered, Unit provider, LocalDate today, FaultCollector faults) {
        count("/serverProvinces", entered, faults);
        Set<Province> places = new LinkedHashSet<>();
        for (int i = 0; i < entered.size(); i++) {
            String pointer = "/serverProvinces/" + i;
            Optional<Province> place = TextNormalizer.province(entered.get(i));
            if (place.isEmpty()) {
                faults.add(
                        pointer,
                        "CODES_KNOWN",
                        TextNormalizer.shortened(entered.get(i)),
                        "regions");
            } else if (places.add(place.get())
                    && provider != null
                    && !units.hasRemit(provider.id(), place.get(), today)) {
                faults.add(
                        pointer,
                        "PROVIDER_REMIT",
                        provider.name(),
                        place.get().chineseName(),
                        place.get().englishName());
            }
        }
        return List.copyOf(places);
    }

    private static void line(
            String pointer, String text, boolean required, int longest, FaultCollector faults) {
        if (Texts.isBlank(text)) {
            if (required) {
                faults.add(pointer, "ITEMS_COMPLETE");
            }
        } else if (text.codePointCount(0, text.length()) > longest) {
            faults.add(pointer, "ITEM_LENGTH", longest, text.codePointCount(0, text.length()));
        } else if (!VisibleText.isLine(text)) {
            faults.add(pointer, "PLAIN_TEXT");
        }
    }

    private static void count(String pointer, List<?> list, FaultCollector faults) {
        if (list.isEmpty()) {
            faults.add(pointer, "ITEMS_COMPLETE");
        } else if (list.size() > MOST) {
            faults.add(pointer, "ITEM_LENGTH", MOST, list.size());
        }
    }

    static String blankToNull(String text) {
        return Texts.isBlank(text) ? null : text.strip();
    }
}
