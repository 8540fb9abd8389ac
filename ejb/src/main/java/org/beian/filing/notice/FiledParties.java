package org.beian.filing.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.filing.register.IcpSubject;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.value.Authority;
import org.beian.value.EmailAddress;
import org.beian.value.InvalidValue;

/** Lookup of the parties to a filing: the authority that filed it, and its sponsor's address. */
@ApplicationScoped
public class FiledParties {

    @Inject FilingRepository filings;
    @Inject Units units;

    /** The authority that filed: the bureau of the domicile, or the ministry. */
    public Authority authorityOf(IcpSubject subject) {
        return filings.find(subject.applicationId())
                .flatMap(source -> source.authority())
                .orElseGet(() -> Authority.bureauOf(subject.province()));
    }

    /** The mail address that is filed, else that of the sponsor's unit; null without either. */
    public String addressOf(IcpSubject subject) {
        return ContentFacts.firstEmail(
                        FilingJson.part(subject.content(), FilingContent.Subject.class)
                                .responsible())
                .filter(FiledParties::isAddress)
                .orElseGet(
                        () ->
                                subject.holderId() == null
                                        ? null
                                        : units.find(subject.holderId())
                                                .map(Unit::email)
                                                .orElse(null));
    }

    /** What was filed may hold an address that was only warned of. */
    private static boolean isAddress(String text) {
        try {
            EmailAddress.parse(text);
            return true;
        } catch (InvalidValue none) {
            return false;
        }
    }
}
