package org.beian.filing.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.value.IpRange;

/**
 * Filed website with one access to it, for the provider of that access (11.3). The data of subject
 * and website can be compared only inside this package, so that they are not disclosed.
 */
public final class RegisteredAccess {

    private final IcpAccess access;
    private final IcpWebsite website;
    private final IcpSubject subject;
    private final boolean filedByProvider;
    private final String digest;

    RegisteredAccess(
            IcpSubject subject,
            IcpWebsite website,
            IcpAccess access,
            boolean filedByProvider,
            String digest) {
        this.access = access;
        this.website = website;
        this.subject = subject;
        this.filedByProvider = filedByProvider;
        this.digest = digest;
    }

    /** Key of the access in the register. */
    public Long accessId() {
        return access.id();
    }

    /** Whether something is so of the access in the register. */
    boolean isSo(Predicate<IcpAccess> condition) {
        return condition.test(access);
    }

    /** The website's number, canonical. */
    public String filingNumber() {
        return website.filingNumber();
    }

    /** Whether subject, website and access are all filed now. */
    public boolean active() {
        return subject.state() == RegisterState.ACTIVE
                && website.state() == RegisterState.ACTIVE
                && access.state() == RegisterState.ACTIVE;
    }

    /** True when this provider filed on behalf (11.3.2), false when it must compare (11.3.1). */
    public boolean filedByProvider() {
        return filedByProvider;
    }

    public Instant filedAt() {
        return website.filedAt();
    }

    /** The filed addresses of the access. */
    public List<IpRange> ranges() {
        return access.ranges();
    }

    /** Hash of the filed data, which differs as soon as those of subject, website or access do. */
    public String digest() {
        return digest;
    }

    /** Whether the website was filed with this application for access. */
    public boolean names(Long accessApplication) {
        for (JsonNode filed : website().path("accesses")) {
            if (filed.path("accessApplication").asText().equals(accessApplication.toString())) {
                return true;
            }
        }
        return false;
    }

    /** The application that brought it into the register. */
    Long applicationId() {
        return subject.applicationId();
    }

    /** The data by which a provider recognises the filing, and no others. */
    FilingContent identifying() {
        return FilingContent.identifying(
                FilingJson.part(subject.content(), FilingContent.Subject.class),
                FilingJson.part(website.content(), FilingContent.Website.class));
    }

    JsonNode subject() {
        return FilingJson.tree(subject.content());
    }

    JsonNode website() {
        return FilingJson.tree(website.content());
    }

    List<String> methods() {
        return access.methods();
    }

    Set<String> places() {
        return Set.copyOf(access.places());
    }
}
