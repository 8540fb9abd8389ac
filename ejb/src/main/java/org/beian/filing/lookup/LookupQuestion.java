package org.beian.filing.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.NameKey;
import org.beian.filing.content.Texts;
import org.beian.value.DomainName;
import org.beian.value.FilingNumber;
import org.beian.value.InvalidValue;
import org.beian.value.VisibleText;

/**
 * Parsed query of a public look-up.
 *
 * @param asked the text that is looked for, in canonical spelling; a name as it was written
 * @param keys search keys: domains, the longest first; else the number or the key of the name; none
 *     when nothing can be found
 * @param all whether all websites of a subject are meant
 * @param notes on how the text was interpreted
 */
record LookupQuestion(
        LookupKind kind, String asked, List<String> keys, boolean all, List<LookupNote> notes) {

    private static final int LONGEST_NAME = 255;
    private static final Pattern PAGE =
            Pattern.compile(
                    "(?:https?://)?([^/?#:@\\s]+)(?::[0-9]{1,5})?(?:[/?#].*)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern LIKE_A_NUMBER = Pattern.compile("(?>.*?icp[备证])[^0-9]*+[0-9].*");
    private static final Pattern LIKE_A_DOMAIN = Pattern.compile("[!-~&&[^.:]]*+[.:][!-~]*+");

    /**
     * Query by a domain, in any spelling; a host below a filed domain finds that domain.
     *
     * @throws LookupUnreadable when the text is none
     */
    static LookupQuestion domain(String written) {
        DomainName domain = parsed(written);
        String asked = domain.toString();
        List<String> keys = new ArrayList<>(List.of(asked));
        String last = domain.independentDomain().map(DomainName::toString).orElse(asked);
        for (String name = asked; name.length() > last.length(); ) {
            name = name.substring(name.indexOf('.') + 1);
            keys.add(name);
        }
        return new LookupQuestion(LookupKind.DOMAIN, asked, keys, false, List.of());
    }

    /**
     * Query by a website's number, or by a subject's for all its websites, in any spelling that
     * formats.md allows.
     *
     * @throws LookupUnreadable when the text is none
     */
    static LookupQuestion number(String written) {
        try {
            return number(FilingNumber.parse(written));
        } catch (InvalidValue none) {
            throw new LookupUnreadable(LookupKind.NUMBER, none);
        }
    }

    private static LookupQuestion number(FilingNumber number) {
        List<LookupNote> notes = new ArrayList<>();
        number.mappedCharacter()
                .ifPresent(
                        character ->
                                notes.add(
                                        LookupNote.of(
                                                "LOOKUP_PROVINCE_CHARACTER",
                                                character,
                                                number.canonical().charAt(0))));
        number.droppedLetter()
                .ifPresent(letter -> notes.add(LookupNote.of("LOOKUP_WEBSITE_LETTER", letter)));
        return new LookupQuestion(
                LookupKind.NUMBER,
                number.canonical(),
                List.of(number.canonical()),
                number.websiteOrdinal().isEmpty(),
                notes);
    }

    /** Query by a sponsor's whole name; parts of names and patterns find nothing (A21). */
    static LookupQuestion name(String written) {
        String name = written.strip();
        boolean possible =
                name.codePointCount(0, name.length()) <= LONGEST_NAME
                        && VisibleText.isLine(name)
                        && !Texts.isBlank(name);
        List<String> keys = possible ? List.of(NameKey.of(name)) : List.of();
        return new LookupQuestion(LookupKind.NAME, name, keys, true, List.of());
    }

    /**
     * Query from a single search box: by a number, a domain or the URL of a page, else by a name.
     *
     * @throws LookupUnreadable when it looks like a number or a domain and is none
     */
    static LookupQuestion recognised(String typed) {
        Optional<FilingNumber> number = FilingItems.read(typed, FilingNumber::parse);
        if (number.isPresent()) {
            return number(number.get());
        }
        if (LIKE_A_NUMBER.matcher(NameKey.of(typed)).matches()) {
            return number(typed);
        }
        Matcher page = PAGE.matcher(typed.strip());
        String host = page.matches() ? page.group(1) : typed;
        if (FilingItems.read(host, DomainName::parse).isPresent()
                || LIKE_A_DOMAIN.matcher(typed.strip()).matches()) {
            return domain(host);
        }
        return name(typed);
    }

    private static DomainName parsed(String written) {
        try {
            return DomainName.parse(written);
        } catch (InvalidValue none) {
            throw new LookupUnreadable(LookupKind.DOMAIN, none);
        }
    }

    /** The query with a note that names the filed domain, when a host below it was looked for. */
    LookupQuestion foundUnder(String domain) {
        return domain.equals(asked)
                ? this
                : new LookupQuestion(
                        kind,
                        asked,
                        keys,
                        all,
                        List.of(
                                LookupNote.of(
                                        "LOOKUP_WITHIN_DOMAIN",
                                        DomainName.parse(asked).unicode(),
                                        DomainName.parse(domain).unicode())));
    }
}
