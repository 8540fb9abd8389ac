package org.beian.access.notice;

import java.util.List;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.IcpWebsite;
import org.beian.value.Authority;
import org.beian.value.DomainName;
import org.beian.value.IpRange;

/**
 * Access that a provider has to stop, or may resume, and why.
 *
 * @param ground on which it has to be stopped, or had to be
 * @param authority that orders it
 * @param accessId its key in the register; null where nothing is filed
 * @param filingNumber of the website; null where nothing is filed
 * @param websiteName its name, or its domain where nothing is filed
 * @param resellers the chain from the provider down (7.6); empty for direct access
 * @param citation number of the letter on which the notice rests, or that the filing moved to; null
 *     for none
 * @param event what happened to it; null where the same is ordered again, or may be resumed
 */
public record OrderedAccess(
        AccessOrder ordered,
        StopAccessGround ground,
        Authority authority,
        Long providerId,
        Long accessId,
        String filingNumber,
        String websiteName,
        List<String> domains,
        List<String> addresses,
        List<String> resellers,
        String citation,
        Event event) {

    /** What happened to an access, as its letter says it. */
    public enum Event {
        /** The whole filing was cancelled. */
        FILING,
        /** The website was cancelled, and the rest of the filing is in force. */
        WEBSITE,
        /** The access ended alone, and the website stays filed. */
        ACCESS,
        /** Another provider gives access in its place (B13). */
        REPLACED,
        /** The filing moved to another province, and left the access out (B13). */
        MOVED,
        /** A change of the filing left the access out. */
        CHANGED,
        /** The website is closed by decision. */
        CLOSURE,
        /** The website has no filing. */
        UNFILED
    }

    public OrderedAccess {
        domains = List.copyOf(domains);
        addresses = List.copyOf(addresses);
        resellers = List.copyOf(resellers);
    }

    /** A filed access of a website. */
    static OrderedAccess of(
            IcpAccess access,
            IcpWebsite website,
            Authority authority,
            Event event,
            String citation) {
        FilingContent.Website content =
                FilingJson.part(website.content(), FilingContent.Website.class);
        return new OrderedAccess(
                AccessOrder.STOP,
                event == Event.CLOSURE ? StopAccessGround.CLOSURE : StopAccessGround.CANCELLATION,
                authority,
                access.providerId(),
                access.id(),
                website.filingNumber(),
                website.name(),
                ContentFacts.domains(content).stream().map(DomainName::toString).toList(),
                access.ranges().stream().map(IpRange::toString).toList(),
                access.resellers(),
                citation,
                event);
    }

    /**
     * The access of a notice that could not be carried out, to be stopped all the same.
     *
     * @param resellers the chain as it is filed
     */
    static OrderedAccess again(StopAccessNotice reported, List<String> resellers) {
        return new OrderedAccess(
                AccessOrder.STOP,
                reported.ground(),
                reported.authority(),
                reported.providerId(),
                reported.accessId(),
                reported.filingNumber(),
                reported.websiteName(),
                reported.domains(),
                reported.addresses(),
                resellers,
                reported.letterNumber(),
                null);
    }

    /** This filed access as one that may be resumed after the notice that stopped it. */
    OrderedAccess resumedAfter(StopAccessNotice stopped) {
        return new OrderedAccess(
                AccessOrder.RESUME,
                stopped.ground(),
                authority,
                providerId,
                accessId,
                filingNumber,
                websiteName,
                domains,
                addresses,
                resellers,
                stopped.letterNumber(),
                null);
    }
}
