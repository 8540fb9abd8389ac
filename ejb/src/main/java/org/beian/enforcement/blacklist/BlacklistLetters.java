package org.beian.enforcement.blacklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.beian.filing.blacklist.BasisKind;
import org.beian.filing.blacklist.BlacklistBasis;
import org.beian.filing.blacklist.BlacklistEntry;
import org.beian.filing.blacklist.BlacklistKind;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.letter.LetterText;
import org.beian.letter.LetterWording;
import org.beian.letter.Letters;
import org.beian.letter.RemedyPeriods;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.value.Authority;
import org.beian.value.DomainName;

/** Letter to the party of an entry: 列入备案黑名单决定书 (6.4, B5). */
@ApplicationScoped
@Clause({"6.4", "B5"})
class BlacklistLetters {

    private static final String BUNDLE = "org.beian.enforcement.blacklist.Letters";

    @Inject Letters letters;
    @Inject RemedyPeriods remedies;
    @Inject BlacklistLimits limits;
    @Inject Units units;

    /** Issues the decision on an entry that came into force. */
    Letter issue(BlacklistEntry entry, IcpSubject party) {
        Unit bureau = units.bureauOf(entry.province()).orElseThrow();
        return letters.issue(
                "BLACKLISTED",
                bureau,
                entry,
                (number, locale) -> text(entry, party, bureau.name(), number, locale));
    }

    private LetterText text(
            BlacklistEntry entry, IcpSubject party, String bureau, String number, Locale locale) {
        LetterWording words = new LetterWording(BUNDLE, BlacklistLetters.class, locale);
        String from = words.date(entry.validFrom());
        String until = words.date(entry.endsOn());
        return new LetterText(
                bureau,
                words.text("title"),
                number,
                party.name(),
                List.of(
                        new LetterText.Fact(words.text("label.party"), party.name()),
                        new LetterText.Fact(words.text("label.entry"), named(entry, words)),
                        new LetterText.Fact(words.text("label.number"), entry.number()),
                        new LetterText.Fact(
                                words.text("label.time"), words.text("time", from, until)),
                        new LetterText.Fact(
                                words.text("label.basis"),
                                basis(entry.basis().orElseThrow(), words))),
                List.of(
                        words.text("body." + entry.kind(), named(entry, words), from, until),
                        words.text("finding", entry.reason()),
                        words.text("next", entry.number())),
                List.of(words.text("basis")),
                List.of(),
                remedies.text(Authority.bureauOf(entry.province()), locale),
                limits.today(),
                bureau,
                locale);
    }

    private static String named(BlacklistEntry entry, LetterWording words) {
        return words.text(
                "entry." + entry.kind(),
                entry.kind() == BlacklistKind.DOMAIN
                        ? DomainName.parse(entry.entry()).unicode()
                        : entry.entry());
    }

    private static String basis(BlacklistBasis basis, LetterWording words) {
        return words.text(
                "basis." + basis.kind(),
                basis.number(),
                basis.kind() == BasisKind.JUDGMENT ? basis.court() : "");
    }
}
