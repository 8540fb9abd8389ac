package org.beian.filing.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.beian.trail.RecordedContent;

/**
 * Everything that one application brought into the ICP register: subject, websites, domains and
 * accesses as they are now, and the versions before, as the history records it.
 */
public final class RegisterRecord implements RecordedContent {

    static final String CONTENT = "REGISTER";

    private final IcpSubject subject;
    private final List<IcpWebsite> websites;
    private final List<IcpDomain> domains;
    private final List<IcpAccess> accesses;
    private final List<IcpVersion> ended;

    /**
     * @param ended the versions that are no longer in force
     */
    RegisterRecord(
            IcpSubject subject,
            List<IcpWebsite> websites,
            List<IcpDomain> domains,
            List<IcpAccess> accesses,
            List<IcpVersion> ended) {
        this.subject = subject;
        this.websites = websites;
        this.domains = domains;
        this.accesses = accesses;
        this.ended = ended;
    }

    @Override
    public String contentName() {
        return CONTENT + ":" + subject.applicationId();
    }

    @Override
    public List<Object> contentFields() {
        List<Object> fields = new ArrayList<>(subject.recorded());
        websites.stream()
                .sorted(Comparator.comparing(IcpWebsite::id))
                .forEach(website -> fields.addAll(website.recorded()));
        domains.stream()
                .sorted(Comparator.comparing(IcpDomain::domain))
                .forEach(domain -> fields.addAll(domain.recorded()));
        accesses.stream()
                .sorted(Comparator.comparing(IcpAccess::id))
                .forEach(access -> fields.addAll(access.recorded()));
        ended.stream()
                .sorted(Comparator.comparing(IcpVersion::id))
                .forEach(version -> fields.addAll(version.recorded()));
        return fields;
    }
}
