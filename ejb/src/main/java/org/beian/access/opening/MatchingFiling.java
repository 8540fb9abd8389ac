package org.beian.access.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.beian.access.AccessRefusal;
import org.beian.access.application.AccessApplication;
import org.beian.access.application.AccessComparison;
import org.beian.access.application.ComparisonResult;
import org.beian.access.opening.AccessNotFiled.Because;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.RegisteredAccess;
import org.beian.filing.register.RegisteredAccesses;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.value.FilingNumber;
import org.beian.value.InvalidValue;
import org.beian.value.IpRange;

/**
 * Lookup of the filing that matches an application for access, with the checks for its comparison
 * and for the opening (11.3).
 */
@ApplicationScoped
class MatchingFiling {

    @Inject RegisteredAccesses register;

    /**
     * The filing to compare.
     *
     * @param number null for the one that the sponsor gave
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NUMBER_INVALID} when the number is none
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NUMBER_OF_ANOTHER} when it is no number
     *     of this application's website
     * @throws RequestRejected {@link AccessRefusal#ACCESS_FILING_CANCELLED} when the filing stands
     *     no longer
     */
    @Clause("11.3.1")
    RegisteredAccess comparing(AccessApplication application, String number) {
        FilingNumber sought = number(number == null ? application.filingNumber() : number);
        RegisteredAccess filed =
                register.find(
                                sought,
                                application.domains(),
                                application.providerId(),
                                meant(application))
                        .orElseThrow(
                                () ->
                                        AccessRefusal.ACCESS_NUMBER_OF_ANOTHER.of(
                                                sought.canonical()));
        if (!filed.active()) {
            throw AccessRefusal.ACCESS_FILING_CANCELLED.of(filed.filingNumber());
        }
        return filed;
    }

    /**
     * The filing that allows the opening.
     *
     * @throws AccessNotFiled when none does, with the reason
     */
    @Clause({"11.3.1", "11.3.2"})
    RegisteredAccess opening(AccessApplication application, String number) {
        RegisteredAccess filed =
                find(application, number)
                        .orElseThrow(() -> new AccessNotFiled(Because.NO_SUCH_FILING));
        if (!filed.active()) {
            throw new AccessNotFiled(Because.FILING_CANCELLED);
        }
        AccessComparison comparison = application.comparison();
        boolean refused = comparison != null && comparison.result() == ComparisonResult.REFUSED;
        if (refused && comparison.saw(filed.digest())) {
            throw new AccessNotFiled(Because.COMPARISON_REFUSED);
        }
        if (!filed.filedByProvider()) {
            if (comparison == null || refused) {
                throw new AccessNotFiled(Because.NOT_CONFIRMED);
            }
            if (!comparison.saw(filed.digest())) {
                throw new AccessNotFiled(Because.CHANGED_SINCE);
            }
        }
        List<IpRange> kept = application.ranges();
        if (!filed.ranges().stream().allMatch(range -> range.isWithin(kept))) {
            throw new AccessNotFiled(Because.OTHER_ADDRESSES);
        }
        return filed;
    }

    /**
     * The filing that names this application, with the data that its sponsor gives (11.3.1).
     *
     * @param filed in the register
     * @param given by which the provider recognises it
     */
    record Named(RegisteredAccess filed, FilingContent given) {}

    /** The sponsor's own filing that names this application; empty when there is none. */
    @Clause("11.3.1")
    Optional<Named> named(AccessApplication application) {
        return byDomains(application)
                .filter(filed -> filed.names(application.id()))
                .flatMap(
                        filed ->
                                register.identifying(filed, application.sponsorId())
                                        .map(given -> new Named(filed, given)));
    }

    /**
     * @param number null for the number given before, and where none was, by the domains
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NUMBER_INVALID} when the number is none
     */
    Optional<RegisteredAccess> find(AccessApplication application, String number) {
        String wanted = number == null ? application.filingNumber() : number;
        return wanted == null
                ? byDomains(application)
                : register.find(
                        number(wanted),
                        application.domains(),
                        application.providerId(),
                        meant(application));
    }

    private Optional<RegisteredAccess> byDomains(AccessApplication application) {
        return register.find(application.domains(), application.providerId(), meant(application));
    }

    /** Of several accesses of the provider the one through the addresses that it keeps. */
    private static Predicate<IcpAccess> meant(AccessApplication application) {
        List<IpRange> kept = application.ranges();
        return access -> access.ranges().stream().allMatch(range -> range.isWithin(kept));
    }

    /**
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NUMBER_INVALID} when the text is no
     *     number
     */
    static FilingNumber number(String number) {
        try {
            return FilingNumber.parse(number);
        } catch (InvalidValue notANumber) {
            throw AccessRefusal.ACCESS_NUMBER_INVALID.of(TextNormalizer.shortened(number));
        }
    }
}
