package org.beian.filing.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.filing.application.FiledPart;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingContent.Website;
import org.beian.filing.content.Texts;
import org.beian.filing.rule.FiledSubject.FiledWebsite;

/**
 * Overlay of the parts of an application on what is filed. The rules judge the whole that results;
 * their findings point at the parts that were sent. What is filed stands first in every list, so
 * that of two equal entries the one that was sent is found.
 */
public final class RegisterOverlay {

    private static final Pattern WEBSITE = Pattern.compile("/websites/([0-9]+)(/.*)?");
    private static final Pattern ACCESS = Pattern.compile("/accesses/([0-9]+)(/.*)?");

    /** What a website is judged by that only gets another access. */
    private static final Set<String> OF_ACCESSES = Set.of("", "/accesses", "/filingNumber");

    private final FilingContent sent;
    private final FiledSubject filed;
    private final String own;
    private final List<Website> websites = new ArrayList<>();
    private final List<Integer> untouchedAccesses = new ArrayList<>();
    private final int untouched;

    /**
     * @param own code of the provider that files on behalf and touches its own accesses only; null
     *     for the sponsor
     */
    RegisterOverlay(FilingContent sent, FiledSubject filed, String own) {
        this.sent = sent;
        this.filed = filed;
        this.own = own;
        List<String> touched =
                sent.websites().stream()
                        .flatMap(website -> filed(website).stream())
                        .map(FiledWebsite::number)
                        .toList();
        filed.websites().stream()
                .filter(website -> !touched.contains(website.number()))
                .forEach(website -> websites.add(website.content()));
        untouched = websites.size();
        sent.websites().forEach(website -> websites.add(laidOver(website)));
    }

    private Website laidOver(Website website) {
        Optional<FiledWebsite> before = filed(website);
        List<Access> accesses = new ArrayList<>();
        boolean adds = FilingContent.ADD_ACCESS.equals(sent.kind());
        before.ifPresent(
                found ->
                        found.content().accesses().stream()
                                .filter(each -> adds || isOfAnother(each))
                                .forEach(accesses::add));
        untouchedAccesses.add(accesses.size());
        website.accesses().forEach(each -> accesses.add(named(each).entered()));
        Website base = adds && before.isPresent() ? before.get().content() : website;
        return base.numbered(before.map(FiledWebsite::number).orElse(null)).with(accesses);
    }

    private Access named(Access access) {
        return own != null && access.provider() == null ? access.by(own) : access;
    }

    private boolean isOfAnother(Access access) {
        return own != null && !own.equals(access.provider());
    }

    /** What was sent. */
    public FilingContent sent() {
        return sent;
    }

    /** What is filed. */
    public FiledSubject filed() {
        return filed;
    }

    /** The filed website that a website of the application touches. */
    public Optional<FiledWebsite> filed(Website website) {
        return FiledPart.number(website.filingNumber())
                .flatMap(number -> filed.website(number.canonical()));
    }

    /** The filed website that stands at a place of the whole; empty for a new one. */
    public Optional<FiledWebsite> filedAt(int place) {
        return filed.website(String.valueOf(websites.get(place).filingNumber()));
    }

    /** The whole that results: what is filed, with what was sent in its place. */
    public FilingContent whole() {
        return sent.with(sent.subject() == null ? filed.content() : sent.subject(), websites);
    }

    /** Place in the whole of the first website that was sent; those before stay untouched. */
    public int firstSent() {
        return untouched;
    }

    /** Pointer into the whole to a website that was sent. */
    public String pointer(int website) {
        return "/websites/" + (untouched + website);
    }

    /** Pointer into the whole to an access that was sent. */
    public String pointer(int website, int access) {
        return pointer(website) + "/accesses/" + (untouchedAccesses.get(website) + access);
    }

    /** Code of the provider that gives an access that was sent; null where none is known. */
    public String provider(Access sent) {
        return named(sent).provider();
    }

    /** Whether a website of the application moves from one provider to another (B13). */
    private static boolean moves(Website website) {
        return website.accesses().stream().anyMatch(access -> !Texts.isBlank(access.replaces()));
    }

    /** Whether an access of the whole was sent, by its places there. */
    public boolean isSent(int website, int access) {
        return website >= untouched && access >= untouchedAccesses.get(website - untouched);
    }

    /**
     * The parts that it touches, each with the pointer into the whole; new websites are no parts
     * yet. What moves is touched as a whole.
     */
    public Map<FiledPart, String> parts() {
        Map<FiledPart, String> parts = new LinkedHashMap<>();
        if (sent.subject() != null) {
            parts.put(FiledPart.subject(filed.number()), "/subject");
        }
        for (int i = 0; i < sent.websites().size(); i++) {
            String pointer = pointer(i);
            Website website = sent.websites().get(i);
            Optional<String> number = filed(website).map(FiledWebsite::number);
            if (number.isEmpty()) {
                continue;
            }
            if (!FilingContent.ADD_ACCESS.equals(sent.kind()) || moves(website)) {
                parts.putIfAbsent(FiledPart.website(number.get()), pointer);
                continue;
            }
            for (int j = 0; j < website.accesses().size(); j++) {
                Access access = named(website.accesses().get(j));
                parts.putIfAbsent(
                        FiledPart.access(number.get(), String.valueOf(access.provider())),
                        pointer(i, j));
            }
        }
        return parts;
    }

    /** The pointer into what was sent; empty for what was not sent and therefore stays. */
    public Optional<String> pointer(String ofWhole) {
        if (ofWhole.startsWith("/subject")) {
            return Optional.of(ofWhole).filter(any -> sent.subject() != null);
        }
        Matcher website = WEBSITE.matcher(ofWhole);
        if (!website.matches()) {
            return Optional.of(ofWhole);
        }
        int place = Integer.parseInt(website.group(1)) - untouched;
        String rest = website.group(2) == null ? "" : website.group(2);
        if (place < 0) {
            return Optional.empty();
        }
        Matcher access = ACCESS.matcher(rest);
        if (access.matches()) {
            int sentPlace = Integer.parseInt(access.group(1)) - untouchedAccesses.get(place);
            String item = access.group(2) == null ? "" : access.group(2);
            return Optional.of("/websites/" + place + "/accesses/" + sentPlace + item)
                    .filter(any -> sentPlace >= 0);
        }
        boolean onlyAccesses = FilingContent.ADD_ACCESS.equals(sent.kind());
        return Optional.of("/websites/" + place + rest)
                .filter(any -> !onlyAccesses || OF_ACCESSES.contains(rest));
    }
}
