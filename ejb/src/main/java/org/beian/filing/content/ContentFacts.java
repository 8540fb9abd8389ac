package org.beian.filing.content;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.beian.value.Authority;
import org.beian.value.DomainName;
import org.beian.value.FilingNumber;
import org.beian.value.InvalidValue;
import org.beian.value.IpRange;
import org.beian.value.MobileNumber;
import org.beian.value.OfficePhone;
import org.beian.value.Province;

/**
 * Typed values of an application's texts: provinces, domains, address ranges, phones. Texts that
 * cannot be read are left out; the rules report them.
 */
public final class ContentFacts {

    private ContentFacts() {}

    public static Optional<Province> domicile(FilingContent content) {
        return content.subject() == null
                ? Optional.empty()
                : province(content.subject().province());
    }

    /**
     * The number of the subject under which an application is filed: of the filing that it touches;
     * else a licence of its commercial websites, a cross-region one before others (5.5, 6.6). Empty
     * where it gets the next one of its province.
     */
    public static Optional<FilingNumber> filingNumber(FilingContent content) {
        if (content.touchesFiled()) {
            return read(FilingNumber::parse, content.filingNumber()).map(FilingNumber::subject);
        }
        return FilingItems.licences(content).stream()
                .map(FilingItems.Item::value)
                .min(Comparator.comparing(licence -> licence.province().isPresent()));
    }

    /**
     * The authority that decides, which is that of the number: the ministry under a cross-region
     * licence (5.5), else the bureau of the domicile.
     */
    public static Optional<Authority> authority(FilingContent content) {
        return filingNumber(content)
                .filter(FilingNumber::isCrossRegion)
                .map(licence -> Authority.MINISTRY)
                .or(() -> domicile(content).map(Authority::bureauOf));
    }

    static Optional<Province> province(String region) {
        return region == null ? Optional.empty() : read(Province::ofRegion, region);
    }

    /** Name of the first website that has one. */
    public static Optional<String> websiteName(FilingContent content) {
        return content.websites().stream()
                .map(FilingContent.Website::name)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Every domain of every website in canonical form, without repeats. */
    public static Set<DomainName> domains(FilingContent content) {
        Set<DomainName> found = new LinkedHashSet<>();
        content.websites().forEach(website -> found.addAll(domains(website)));
        return found;
    }

    public static Set<DomainName> domains(FilingContent.Website website) {
        Set<DomainName> found = new LinkedHashSet<>();
        website.domains().forEach(text -> read(DomainName::parse, text).ifPresent(found::add));
        return found;
    }

    public static Set<Province> places(FilingContent content) {
        Set<Province> found = new LinkedHashSet<>();
        content.websites().stream()
                .flatMap(website -> website.accesses().stream())
                .forEach(access -> found.addAll(places(access)));
        return found;
    }

    public static List<Province> places(FilingContent.Access access) {
        return access.serverProvinces().stream()
                .map(ContentFacts::province)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    public static List<IpRange> ranges(FilingContent.Access access) {
        return access.ips().stream()
                .map(ips -> read(ips.start(), ips.end()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Phones of the responsible persons in canonical form. */
    public static Set<String> phones(FilingContent content) {
        Set<String> found = new LinkedHashSet<>();
        responsibles(content)
                .forEach(
                        person -> {
                            read(MobileNumber::parse, person.mobile())
                                    .ifPresent(phone -> found.add(phone.toString()));
                            read(OfficePhone::parse, person.officePhone())
                                    .ifPresent(phone -> found.add(phone.toString()));
                        });
        return found;
    }

    static Stream<FilingContent.Responsible> responsibles(FilingContent content) {
        Stream<FilingContent.Responsible> subject =
                content.subject() == null
                        ? Stream.empty()
                        : Stream.ofNullable(content.subject().responsible());
        return Stream.concat(
                subject,
                content.websites().stream()
                        .map(FilingContent.Website::responsible)
                        .filter(Objects::nonNull));
    }

    /** First address of a list separated by semicolons. */
    public static Optional<String> firstEmail(FilingContent.Responsible person) {
        return person == null || person.email() == null
                ? Optional.empty()
                : Stream.of(person.email().split(";"))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .findFirst();
    }

    public static Optional<IpRange> read(String start, String end) {
        try {
            return start == null
                    ? Optional.empty()
                    : Optional.of(IpRange.of(start, end == null ? start : end));
        } catch (InvalidValue expected) {
            return Optional.empty();
        }
    }

    static boolean isIndividual(FilingContent content) {
        return content.subject() != null && "INDIVIDUAL".equals(content.subject().nature());
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static <T> Optional<T> read(Function<String, T> parse, String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(parse.apply(text));
        } catch (InvalidValue expected) {
            return Optional.empty();
        }
    }
}
